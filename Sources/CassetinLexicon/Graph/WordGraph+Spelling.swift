/// What the dictionary says of words: `Hunspell_spell` and `Hunspell_analyze` without Hunspell.
extension WordGraph: Speller {
  /// True when Hunspell would accept `word` as it is written: in any case that its stem allows, with an elided
  /// prefix, cut at hyphens, as a number, before a full stop.
  ///
  /// Compounds of numerals (English 21st) are left to Hunspell, so false. A few microseconds; much less for a word
  /// that the graph holds as it is written.
  public func contains(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    if let record = record(of: bytes), record.marks.contains(.isWord),
      record.marks.isDisjoint(with: [.isHidden, .isForbidden]),
      settings.input.isEmpty || !needsConversion(bytes)
    {
      return true
    }
    return accepts(bytes)
  }

  /// The same as `contains`.
  public func accepts(_ word: String) -> Bool { contains(word) }

  private func needsConversion(_ word: [UInt8]) -> Bool {
    settings.input.contains { $0.pattern.first.map(word.contains) ?? false }
  }

  private enum Found {
    case nothing, forbidden
    case word(keepsCase: Bool)

    var isWord: Bool {
      if case .word = self { return true }
      return false
    }
  }

  /// A word as it is asked for: converted, without blanks before it and full stops after it.
  private struct Query {
    var word: [UInt8]
    let letterCase: WordCase
    let endsInStop: Bool
  }

  private func query(_ word: [UInt8]) -> Query? {
    guard word.count < 256 else { return nil }
    var text = Array(withoutIgnored(Conversion.converting(word, settings.input)).drop { $0 == 0x20 })
    let endsInStop = text.last == UInt8(ascii: ".")
    while text.last == UInt8(ascii: ".") { text.removeLast() }
    return Query(word: text, letterCase: WordCase(text), endsInStop: endsInStop)
  }

  private func withoutIgnored(_ word: [UInt8]) -> [UInt8] {
    settings.ignored.isEmpty ? word : word.without(settings.ignored)
  }

  private func accepts(_ bytes: [UInt8]) -> Bool {
    guard let query = query(bytes) else { return false }
    var word = query.word
    if word.isEmpty || Self.isNumber(word) { return true }
    var isForbidden = false
    if isWord(query, &word, &isForbidden) { return true }
    return !isForbidden && isBreakable(word)
  }

  /// Digits with single separators between and after them.
  private static func isNumber(_ word: [UInt8]) -> Bool {
    var endsInDigit = false
    for (index, byte) in word.enumerated() {
      if (0x30...0x39).contains(byte) {
        endsInDigit = true
      } else if [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte), index > 0,
        endsInDigit
      {
        endsInDigit = false
      } else {
        return false
      }
    }
    return endsInDigit
  }

  /// Tries the spellings of a word that its case allows; `word` is left as the last of them, which may be cut.
  private func isWord(_ query: Query, _ word: inout [UInt8], _ isForbidden: inout Bool) -> Bool {
    func find(_ text: [UInt8], isCapitalised: Bool = false) -> Found {
      let found = self.find(text, isCapitalised: isCapitalised)
      if case .forbidden = found { isForbidden = true }
      return found
    }
    func findStopped(_ text: [UInt8]) -> Found {
      query.endsInStop ? find(text + [UInt8(ascii: ".")]) : .nothing
    }
    switch query.letterCase {
    case .lower, .mixed, .mixedCapitalised:
      return find(word).isWord || findStopped(word).isWord
    case .upper:
      if find(word).isWord || findStopped(word).isWord { return true }
      if let apostrophe = word.firstIndex(of: UInt8(ascii: "'")), apostrophe + 1 < word.count {
        let lower = CaseMapping.lowercased(word)
        if let cut = lower.firstIndex(of: UInt8(ascii: "'")), cut + 1 < lower.count {
          // D'ALEMBERT: d'Alembert, then D'Alembert.
          word = lower[...cut] + CaseMapping.capitalised(lower[(cut + 1)...])
          if find(word).isWord { return true }
          word = CaseMapping.capitalised(word)
          if find(word).isWord { return true }
        }
      }
      word = CaseMapping.capitalised(CaseMapping.lowercased(word))
    case .capitalised: break
    }
    let isUpper = query.letterCase == .upper
    switch find(word, isCapitalised: !isUpper) {
    case .word(let keepsCase) where !(keepsCase && isUpper): return true
    case .word, .nothing: if isForbidden { return false }
    case .forbidden: return false
    }
    let lower = CaseMapping.lowercased(word)
    var found = find(lower)
    if query.endsInStop, !found.isWord {
      found = findStopped(lower)
      if !found.isWord {
        guard case .word(let keepsCase) = find(word + [UInt8(ascii: ".")], isCapitalised: !isUpper) else {
          return false
        }
        return !(keepsCase && isUpper)
      }
    }
    if case .word(let keepsCase) = found { return !keepsCase }
    return false
  }

  /// Looks `word` up as it is, alone and after an elided prefix.
  private func find(_ word: [UInt8], isCapitalised: Bool) -> Found {
    let word = withoutIgnored(word)  // Once more: its lower case may be ignored where a capital is not.
    if let record = record(of: word) {
      if record.marks.contains(.isForbidden) { return .forbidden }
      if record.marks.contains(.isWord), !(isCapitalised && record.marks.contains(.isHidden)) {
        return .word(keepsCase: record.marks.contains(.keepsCase))
      }
    }
    for (stem, group) in elided(word) {
      guard let number = number(of: stem) else { continue }
      for analysis in analyses(of: record(number).entry) where analysis.elisions >> UInt32(group) & 1 != 0 {
        if isCapitalised, analysis.marks.contains(.isHidden) { continue }
        return analysis.marks.contains(.isForbidden)
          ? .forbidden : .word(keepsCase: analysis.marks.contains(.keepsCase))
      }
    }
    return .nothing
  }

  /// What follows the elided prefixes that `word` may begin with, and their numbers.
  private func elided(_ word: [UInt8]) -> [(stem: [UInt8], group: Int)] {
    guard word.contains(UInt8(ascii: "'")) else { return [] }
    return settings.elidedPrefixes.compactMap { prefix in
      let left = word.count - prefix.append.count
      guard left > 0 || left == 0 && settings.allowsFullStrip, word.starts(with: prefix.append) else {
        return nil
      }
      return (prefix.strip + word.dropFirst(prefix.append.count), prefix.group)
    }
  }

  /// True when `word` can be cut into words at the dictionary’s `BREAK` patterns.
  private func isBreakable(_ word: [UInt8]) -> Bool {
    let patterns = settings.breaks
    var count = 0
    for pattern in patterns { count += word.count(of: pattern) }
    guard count < 10 else { return false }
    for pattern in patterns where pattern.count > 1 && pattern.count <= word.count {
      if pattern.first == UInt8(ascii: "^"), word.starts(with: pattern.dropFirst()),
        accepts(Array(word.dropFirst(pattern.count - 1)))
      {
        return true
      }
      if pattern.last == UInt8(ascii: "$"), word.suffix(pattern.count - 1).elementsEqual(pattern.dropLast()),
        accepts(Array(word.dropLast(pattern.count - 1)))
      {
        return true
      }
    }
    for takesSecond in [true, false] {
      for pattern in patterns {
        guard var place = word.firstPlace(of: pattern), place > 0, place < word.count - pattern.count else {
          continue
        }
        if takesSecond, let second = word.firstPlace(of: pattern, from: place + 1),
          second < word.count - pattern.count
        {
          place = second
        }
        if accepts(Array(word[(place + pattern.count)...])), accepts(Array(word[..<place])) { return true }
      }
    }
    return false
  }

  /// The ways to understand `word`, in the spellings that its case allows; empty for a word that is not here.
  public func readings(of word: String) -> [Reading] {
    guard let query = query(Array(word.utf8)), !query.word.isEmpty else { return [] }
    var spellings: [[UInt8]]
    let lower = CaseMapping.lowercased(query.word)
    switch query.letterCase {
    case .lower, .mixed, .mixedCapitalised: spellings = [query.word]
    case .capitalised: spellings = [lower, query.word]
    case .upper: spellings = [query.word, lower, CaseMapping.capitalised(lower)]
    }
    if query.endsInStop { spellings += spellings.map { $0 + [UInt8(ascii: ".")] } }
    var readings: [Reading] = []
    for spelling in spellings {
      for reading in exactReadings(of: spelling) where !readings.contains(reading) {
        readings.append(reading)
      }
    }
    return readings
  }

  private func exactReadings(of word: [UInt8]) -> [Reading] {
    var readings: [Reading] = []
    if let number = number(of: word) {
      readings += analyses(of: record(number).entry).filter { $0.marks.contains(.isWord) }
        .map { reading(of: word, $0) }
    }
    for (stem, group) in elided(word) {
      guard let number = number(of: stem) else { continue }
      readings += analyses(of: record(number).entry).filter { $0.elisions >> UInt32(group) & 1 != 0 }
        .map { reading(of: stem, $0) }
    }
    return readings
  }
}

extension [UInt8] {
  /// Where `pattern` first stands from `start` on.
  fileprivate func firstPlace(of pattern: [UInt8], from start: Int = 0) -> Int? {
    guard !pattern.isEmpty, count >= pattern.count, start <= count - pattern.count else { return nil }
    return (start...count - pattern.count).first { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }

  /// How often `pattern` stands here, no two places overlapping.
  fileprivate func count(of pattern: [UInt8]) -> Int {
    var found = 0
    var index = 0
    while let place = firstPlace(of: pattern, from: index) {
      found += 1
      index = place + pattern.count
    }
    return found
  }
}
