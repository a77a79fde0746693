import CassetinText

/// The words on either side of a place, as the context tables write them; nil where the tables know none.
public struct Surroundings: Sendable {
  let left: ArraySlice<UInt8>?
  let right: ArraySlice<UInt8>?

  /// What stands before token `first` and after token `last` of `document`.
  public init(_ document: Document, before first: Int, after last: Int, in block: Block) {
    left =
      document.previous(first, in: block).flatMap { Self.form($0, document) }
      ?? (first == block.tokens.lowerBound ? ArraySlice("<s>".utf8) : nil)
    right = document.next(last, in: block).flatMap { Self.form($0, document) }
  }

  private static func form(_ token: Token, _ document: Document) -> ArraySlice<UInt8>? {
    switch token.kind {
    case .word, .elision: document.vocabulary.utf8(of: document.vocabulary.lowercase(of: token.form))
    case .number: ArraySlice("<num>".utf8)
    case .punctuation: document.vocabulary.utf8(of: token.form)
    case .clitic, .opaque: nil
    }
  }
}

extension Surroundings {
  /// Whether the neighbours are words of every sentence, beside which the tables know whatever is French.
  public func areCommon(to lexicon: Lexicon) -> (left: Bool, right: Bool) {
    func isCommon(_ form: ArraySlice<UInt8>?) -> Bool {
      form.map { lexicon.frequency(of: $0, in: .french) >= 8 } ?? false
    }
    return (isCommon(left), isCommon(right))
  }

  /// True when both neighbours are there and common enough for their absence from the tables to mean something.
  public func isKnown(to lexicon: Lexicon) -> Bool {
    [left, right].allSatisfy { form in
      guard let form, let first = form.first else { return false }
      if first < 0x41 || form.suffix(3).elementsEqual("’".utf8) { return true }
      return lexicon.frequency(of: form, in: .french) >= 5
    }
  }
}

extension Lexicon {
  /// 0…4 on each side: how well the tables know `word` beside its neighbours.
  public func pairLevels(_ word: String, in place: Surroundings) -> (left: Int, right: Int) {
    let utf8 = ArraySlice(word.utf8)
    return (
      place.left.map { data.bigrams.level(of: [$0, utf8]) } ?? 0,
      place.right.map { data.bigrams.level(of: [utf8, $0]) } ?? 0
    )
  }

  /// 0…8: how well the tables know `word` beside its neighbours: the levels of both pairs.
  public func pairLevel(_ word: String, in place: Surroundings) -> Int {
    let levels = pairLevels(word, in: place)
    return levels.left + levels.right
  }

  /// 0…4: how well the tables know `word` between its two neighbours.
  public func tripleLevel(_ word: String, in place: Surroundings) -> Int {
    guard let left = place.left, let right = place.right else { return 0 }
    return data.trigrams.level(of: [left, ArraySlice(word.utf8), right])
  }

  /// 0…4: how well the tables know `first` followed by `second`.
  public func level(of first: String, _ second: String) -> Int {
    data.bigrams.level(of: [ArraySlice(first.utf8), ArraySlice(second.utf8)])
  }

  /// The words of `language` that may have been meant by the unknown lower-case `typed`, best first.
  ///
  /// A listed misspelling has its one correction. Otherwise: words with a figure of frequency within two edits
  /// (one for a word of up to four letters), and two words that were joined; ranked by cost, frequency and
  /// context, ties by the order of code points. About 1 ms.
  /// With `accentsOnly` only the words are looked for that differ in accents, which is quicker.
  public func candidates(
    for typed: String, in language: Language, place: Surroundings, accentsOnly: Bool = false, limit: Int = 5
  ) -> [Candidate] {
    if language == .french, let right = data.misspellings.value(of: Array(typed.utf8)) {
      return [Candidate(text: right, cost: 10, frequency: 9, score: -100, isListed: true)]
    }
    let scalars = typed.unicodeScalars.map(\.value)
    guard (2...40).contains(scalars.count) else { return [] }
    var found = nearWords(typed, scalars, language, accentsOnly: accentsOnly).map {
      candidate($0.text, cost: $0.cost, frequency: $0.frequency, place, isFrench: language == .french)
    }
    if language == .french {
      found += ligatures(in: typed, place)
      if !accentsOnly { found += splits(of: typed, place) }
    }
    found.sort { ($0.score, $0.text) < ($1.score, $1.text) }
    return Array(found.prefix(limit))
  }

  /// The words near `typed`: those within one slip, and those within two when no word in use is nearer.
  private func nearWords(
    _ typed: String, _ scalars: [UInt32], _ language: Language, accentsOnly: Bool
  ) -> [NearWord] {
    let key = NearKey(text: typed, language: language, accentsOnly: accentsOnly)
    if let known = nearWordsByForm[key] { return known }
    let graph = dictionary(of: language).graph
    let bound = scalars.count <= 4 ? 110 : scalars.count <= 6 ? 160 : 205
    var found: [NearWord]
    if accentsOnly {
      found = graph.words(near: scalars, limit: 65)
    } else {
      found = graph.words(near: scalars, limit: min(bound, 120))
      if bound > 120, !found.contains(where: { $0.frequency >= 3 }) {
        found = graph.words(near: scalars, limit: bound)
      }
    }
    nearWordsByForm[key] = found
    return found
  }

  private func candidate(_ text: String, cost: Int, frequency: Int, _ place: Surroundings, isFrench: Bool)
    -> Candidate
  {
    let context = isFrench ? pairLevel(text, in: place) * 9 + tripleLevel(text, in: place) * 12 : 0
    return Candidate(text: text, cost: cost, frequency: frequency, score: cost - frequency * 10 - context)
  }

  /// coeur → cœur: the word with œ or æ for oe or ae.
  private func ligatures(in typed: String, _ place: Surroundings) -> [Candidate] {
    [("oe", "œ"), ("ae", "æ")].compactMap { pair, ligature in
      let joined = typed.replacing(pair, with: ligature)
      guard joined != typed else { return nil }
      let frequency = self.frequency(of: joined.utf8, in: .french)
      return frequency > 0 ? candidate(joined, cost: 10, frequency: frequency, place, isFrench: true) : nil
    }
  }

  /// Two words written as one, which texts use side by side.
  private func splits(of typed: String, _ place: Surroundings) -> [Candidate] {
    let scalars = Array(typed.unicodeScalars)
    guard scalars.count >= 5 else { return [] }
    var found: [Candidate] = []
    for cut in 1..<scalars.count {
      let first = String(String.UnicodeScalarView(scalars[..<cut]))
      let second = String(String.UnicodeScalarView(scalars[cut...]))
      let frequencies = [first, second].map { self.frequency(of: $0.utf8, in: .french) }
      let frequency: Int = min(frequencies[0], frequencies[1])
      let pair = self.level(of: first, second)
      // One of two words that run into each other is nearly always an article, a preposition or the like.
      let isClear = max(frequencies[0], frequencies[1]) >= 8 && frequency >= 5 && scalars.count >= 9
      guard frequency >= 3, max(frequencies[0], frequencies[1]) >= 7, pair > 0 || isClear,
        !data.prefixes.contains(Array(first.utf8))
      else { continue }
      found.append(
        Candidate(
          text: "\(first) \(second)", cost: 95, frequency: frequency, score: 95 - frequency * 8 - pair * 20))
    }
    return found
  }
}

extension String {
  /// The text with each `part` replaced.
  fileprivate func replacing(_ part: String, with replacement: String) -> String {
    var result = ""
    var rest = Substring(self)
    while let range = rest.firstRange(of: part) {
      result += rest[..<range.lowerBound] + replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
