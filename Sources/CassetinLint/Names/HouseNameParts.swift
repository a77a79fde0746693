import CassetinText

extension HouseNameScan {
  /// True for a compound that has a forbidden form among its parts, and is no name itself: pro-Kiev.
  func hasForbiddenPart(_ form: FormID) -> Bool {
    let word = document.vocabulary.utf8(of: form)
    guard word.contains(UInt8(ascii: "-")), !names.accepts(word: word), !lexicon.isListedName(form),
      !lexicon.isDeclared(form)
    else { return false }
    return word.split(separator: UInt8(ascii: "-")).contains { forbiddenForm(written: $0) != nil }
  }

  /// Keeps the forbidden forms among the parts of the compound at `index`.
  mutating func readParts(of index: Int) {
    let token = document.tokens[index]
    guard token.kind == .word, !token.flags.contains(.isBroken) else { return }
    for part in parts(of: token.range.indices) {
      let written = Form.normalised(document.source.bytes[part])
      guard let form = forbiddenForm(written: Array(written.utf8)[...]) else { continue }
      found.append(
        HouseNameOccurrence(
          tokens: index..<index + 1, range: TextRange(part), verdict: .forbidden, written: written,
          isShouted: false, form: form, right: names.right(for: form)))
    }
  }

  /// What stands between the hyphens of `word`.
  private func parts(of word: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, index) = (word.lowerBound, word.lowerBound)
    while index < word.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(in: document.source.bytes, at: index)
      if ScalarClass.isHyphen(scalar) {
        parts.append(start..<index)
        start = index + length
      }
      index += length
    }
    return parts + [start..<max(start, word.upperBound)]
  }

  /// The forbidden form of one word that is written so.
  private func forbiddenForm(written word: ArraySlice<UInt8>) -> HouseForm? {
    guard names.forbids(word: word), !lexicon.isDeclared(document.vocabulary.intern(word)) else { return nil }
    return names.index.forms(withKey: FNV1a(Fold.key(word)).value).first {
      !$0.isAccepted && $0.text.utf8.elementsEqual(word)
    }
  }
}
