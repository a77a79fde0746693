/// The words that may have been meant by one that is unknown.
extension WordGraph {
  /// The words nearest to `word`, best first, at most `limit`; none for what has no letter or more than 40.
  ///
  /// Words within one slip and, when none of them is in use, within two (one for a word of up to four letters); two
  /// words written as one, elided ones among them. Ranked by `Candidate.score`: the weighted cost of the slip less
  /// what frequency speaks for the word; ties by the order of their bytes. Always the same; some tenths of a
  /// millisecond, a few milliseconds at worst. A capital first letter of `word` is kept.
  public func candidates(for word: String, limit: Int = 5) -> [Candidate] {
    let isCapitalised = WordCase(Array(word.utf8)) == .capitalised
    let lower = isCapitalised ? CaseMapping.lowercased(Array(word.utf8)) : Array(word.utf8)
    let typed = String(decoding: lower, as: UTF8.self)
    var found = nearest(typed).filter { $0.cost > 0 }.map { near in
      Candidate(text: near.text, cost: near.cost, frequency: near.frequency)
    }
    found += splits(of: typed)
    found.sort { ($0.score, $0.text) < ($1.score, $1.text) }
    guard isCapitalised else { return Array(found.prefix(limit)) }
    return found.prefix(limit).map { candidate in
      candidate.asPart(
        of: String(decoding: CaseMapping.capitalised(Array(candidate.text.utf8)), as: UTF8.self))
    }
  }

  /// Words within one slip of `typed`, within `farthest` when none in use is nearer; with `accentsOnly` those whose
  /// accents or ligatures alone differ.
  func nearest(_ typed: String, farthest: Int = 205, accentsOnly: Bool = false) -> [NearWord] {
    // Hunspell’s own limit is about a hundred; no word of that length is mended by a slip.
    let scalars = typed.unicodeScalars.map(\.value)
    guard (2...40).contains(scalars.count) else { return [] }
    if accentsOnly { return words(near: scalars, limit: 65) }
    let bound = min(farthest, scalars.count <= 4 ? 110 : scalars.count <= 6 ? 160 : 205)
    let found = words(near: scalars, limit: min(bound, 120))
    guard bound > 120, !found.contains(where: { $0.frequency >= 3 }) else { return found }
    return words(near: scalars, limit: bound)
  }

  /// Scalars of the longest text that is taken for two words.
  private static var longestSplit: Int { 40 }

  /// `typed` as two words that were joined: common ones, or an elided one without its apostrophe.
  ///
  /// None for what is longer than any two words: each cut costs the length.
  func splits(of typed: String) -> [Candidate] {
    let scalars = Array(typed.unicodeScalars)
    guard (4...Self.longestSplit).contains(scalars.count) else { return [] }
    var found: [Candidate] = []
    for cut in 1..<scalars.count {
      let first = String(String.UnicodeScalarView(scalars[..<cut]))
      let second = String(String.UnicodeScalarView(scalars[cut...]))
      let frequencies = (frequency(of: first.utf8), frequency(of: second.utf8))
      if scalars.count - cut >= 2, frequencies.1 >= 3, elides(first, before: second) {
        found.append(
          Candidate(text: "\(first)’\(second)", cost: EditCost.elision, frequency: frequencies.1))
      }
      let frequency = min(frequencies.0, frequencies.1)
      guard scalars.count >= 5, frequency >= 3, max(frequencies.0, frequencies.1) >= 7 else { continue }
      // Whatever can be cut in two is not what was meant more often than not.
      found.append(
        Candidate(text: "\(first) \(second)", cost: EditCost.split, frequency: frequency, support: -20))
    }
    return found
  }

  /// True when `first` with an apostrophe is an elided prefix that may stand before `second`.
  private func elides(_ first: String, before second: String) -> Bool {
    let prefix = Array(first.utf8) + [UInt8(ascii: "'")]
    for elided in settings.elidedPrefixes where elided.strip.isEmpty && elided.append == prefix {
      guard let number = number(of: Array(second.utf8)) else { return false }
      if analyses(of: record(number).entry).contains(where: { $0.elisions >> UInt32(elided.group) & 1 != 0 })
      {
        return true
      }
    }
    return false
  }
}
