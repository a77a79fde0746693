/// A line of a `.dic` file.
struct Stem: Sendable {
  var text: [UInt8]
  let flags: [Flag]
  let morphology: Morphology
  /// Made of a stem with inner capitals, for the all-capital spelling alone: Openoffice.org for OPENOFFICE.ORG.
  var isHidden = false

  /// The word under which a reader looks it up.
  var lemma: [UInt8] { morphology.lemma ?? text }
}

/// The stems of a `.dic` file, in its order; the hidden ones last.
enum StemFile {
  /// Reads the bytes of a `.dic` file.
  static func stems(_ file: [UInt8], _ affixes: AffixFile) throws(Obstacle) -> [Stem] {
    let bounds = AffixLine.bounds(of: file)
    let head = bounds.first.map { String(decoding: file[$0], as: UTF8.self) } ?? ""
    let digits = head.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count > 0, count < Int32.max / 16 else {
      throw .malformed(inAffixes: false, line: 1)
    }
    var stems: [Stem] = []
    stems.reserveCapacity(min(count, bounds.count))
    for range in bounds.dropFirst() where !range.isEmpty {
      let stem = stem(file[range], affixes)
      if !stem.text.isEmpty { stems.append(stem) }
    }
    return stems + hidden(stems, affixes)
  }

  private static func stem(_ line: ArraySlice<UInt8>, _ affixes: AffixFile) -> Stem {
    let (head, fields) = cut(line)
    var word: [UInt8] = []
    var flags: [Flag] = []
    var index = head.startIndex
    while index < head.endIndex {
      if head[index] == UInt8(ascii: "/"), index > head.startIndex {
        if word.last == UInt8(ascii: "\\") {
          word.removeLast()
        } else {
          flags = affixes.flags(head[(index + 1)...])
          break
        }
      }
      word.append(head[index])
      index += 1
    }
    return Stem(text: affixes.letters(word[...]), flags: flags, morphology: affixes.morphology(fields))
  }

  /// The word with its flags, and the morphological fields: they begin at a tab or at the first `xx:` after a blank.
  private static func cut(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    let none = line[line.endIndex...]
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var end = line.endIndex
    var start = line.endIndex
    if let colon = line.indices.dropFirst(4).first(where: {
      line[$0] == UInt8(ascii: ":") && isBlank(line[$0 - 3])
    }) {
      start = colon - 2
      end = start
      while end > line.startIndex, isBlank(line[end - 1]) { end -= 1 }
      if end == line.startIndex { (end, start) = (line.endIndex, line.endIndex) }
    }
    if let tab = line.firstIndex(of: 0x09), tab < end { (end, start) = (tab, tab + 1) }
    return (line[..<end], start < line.endIndex ? line[start...] : none)
  }

  /// Stems that all-capital spellings of words with inner capitals, or of flagged capitals (CIA’s), are found by.
  private static func hidden(_ stems: [Stem], _ affixes: AffixFile) -> [Stem] {
    var taken: Set<[UInt8]> = []
    var hidden: [Stem] = []
    for stem in stems {
      let letterCase = WordCase(stem.text)
      guard letterCase.isMixed || letterCase == .upper && !stem.flags.isEmpty else { continue }
      if let forbidden = affixes.forbidden, stem.flags.contains(forbidden) { continue }
      var copy = stem
      copy.text = CaseMapping.capitalised(CaseMapping.lowercased(stem.text))
      copy.isHidden = true
      if taken.insert(copy.text).inserted { hidden.append(copy) }
    }
    guard !hidden.isEmpty else { return [] }
    let plain = Set(stems.lazy.map(\.text).filter { taken.contains($0) })
    return hidden.filter { !plain.contains($0.text) }
  }
}
