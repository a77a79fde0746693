import CassetinLexicon
import CassetinLint
import CassetinText

extension KnownName {
  /// A word in no dictionary that is one letter off a listed name of one word, or of a name whose other words stand beside it.
  func reportSlip(
    at index: Int, in block: Block, _ names: NameList, _ document: Document, _ context: inout RuleContext
  ) {
    let token = document.tokens[index]
    let lexicon = context.lexicon
    guard token.range.length >= 2, token.letterCase != .upper,
      context.usage.count(of: token.form) <= 2, !lexicon.isKnown(token.form, in: .french),
      lexicon.frequency(of: token.form, in: .english) == 0,
      !names.contains(word: document.vocabulary.utf8(of: token.form)),
      lexicon.transliterations.group(of: document.text(token)) == nil,
      let word = nearName(index, in: block, document, names)
    else { return }
    context.report(
      at: token.range, .near(document.written(token), word), severity: .warning,
      fixes: [Fix(Edit(replacing: token.range, with: word), token.limiting(.unsafe))])
  }

  /// The one word of a listed name that the token is a slip of; words of names that stand beside it come first.
  private func nearName(_ index: Int, in block: Block, _ document: Document, _ names: NameList) -> String? {
    let form = document.tokens[index].form
    let typed = document.scalars(of: form)
    var anchored: Set<[UInt32]> = []
    var alone: Set<[UInt32]> = []
    for name in names.names(near: document.vocabulary.utf8(of: form)) {
      let words = name.words
      for (position, word) in words.enumerated() {
        guard EditCost.isOneEdit(typed, word) else { continue }
        if words.count > 1, word.count >= 3, isBesideRest(of: words, position, index, block, document) {
          anchored.insert(word)
        } else if words.count == 1, typed.count >= 6, word.count >= 7, !isInflection(typed, word),
          !document.isPartOfName(index)
        {
          alone.insert(word)
        }
      }
    }
    let near = anchored.isEmpty ? alone : anchored
    guard near.count == 1, let word = near.first else { return nil }
    return String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
  }

  /// True when one is the other with an ending of number, gender or origin.
  private func isInflection(_ typed: [UInt32], _ word: [UInt32]) -> Bool {
    let shorter = typed.count < word.count ? typed : word
    let longer = typed.count < word.count ? word : typed
    return longer.count > shorter.count && longer.starts(with: shorter)
  }

  private func isBesideRest(
    of words: [[UInt32]], _ position: Int, _ index: Int, _ block: Block, _ document: Document
  ) -> Bool {
    for (other, word) in words.enumerated() where other != position {
      let place = index + other - position
      guard block.tokens.contains(place) else { return false }
      let text = document.text(document.tokens[place]).unicodeScalars.map(\.value)
      guard text == word else { return false }
    }
    return true
  }
}

extension Message {
  fileprivate static func near(_ name: String, _ right: String) -> Message {
    Message(
      english: "\"\(name)\" is in no dictionary and one letter off \"\(right)\"",
      french: "« \(name) » n’est dans aucun dictionnaire, à une lettre de « \(right) »")
  }
}
