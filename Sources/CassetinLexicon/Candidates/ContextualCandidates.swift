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
  /// A listed misspelling has its one correction. Otherwise those of `WordGraph.candidates`, in French with what the
  /// neighbours speak for them. With `accentsOnly` only the words that differ in accents, which is quicker.
  public func candidates(
    for typed: String, in language: Language, place: Surroundings, accentsOnly: Bool = false, limit: Int = 5
  ) -> [Candidate] {
    if language == .french, let right = data.misspellings.value(of: Array(typed.utf8)) {
      return [Candidate(text: right, cost: 10, frequency: 9, isListed: true)]
    }
    var found = nearCandidates(typed, language, accentsOnly: accentsOnly)
    if language == .french { found = found.compactMap { judged($0, typed, place) } }
    found.sort { ($0.score, $0.text) < ($1.score, $1.text) }
    return Array(found.prefix(limit))
  }

  /// The candidates of the graph, which texts ask for again and again.
  private func nearCandidates(_ typed: String, _ language: Language, accentsOnly: Bool) -> [Candidate] {
    let key = NearKey(text: typed, language: language, accentsOnly: accentsOnly)
    if let known = nearCandidatesByForm[key] { return known }
    let graph = dictionary(of: language).graph
    // Two slips in a short word make another word: nobody could tell which was meant.
    let length = typed.unicodeScalars.count
    let farthest = length >= 7 ? length * 25 : 120
    var found = graph.nearest(typed, farthest: farthest, accentsOnly: accentsOnly).map { near in
      Candidate(text: near.text, cost: near.cost, frequency: near.frequency)
    }
    if !accentsOnly {
      let splits = graph.splits(of: typed)
      found += language == .french ? splits : splits.filter { isClear($0, typed, in: language) }
    }
    nearCandidatesByForm[key] = found
    return found
  }

  /// `candidate` with the support of its neighbours; nil for two words that nothing says stand side by side.
  private func judged(_ candidate: Candidate, _ typed: String, _ place: Surroundings) -> Candidate? {
    guard let blank = candidate.text.firstIndex(of: " ") else {
      return candidate.supported(
        by: pairLevel(candidate.text, in: place) * 9 + tripleLevel(candidate.text, in: place) * 12)
    }
    let first = String(candidate.text[..<blank])
    let second = String(candidate.text[candidate.text.index(after: blank)...])
    let pair = level(of: first, second)
    guard pair > 0 || typed.unicodeScalars.count >= 9 && isClear(candidate, typed, in: .french),
      !data.prefixes.contains(Array(first.utf8))
    else { return nil }
    return candidate.supported(by: pair * 20 - candidate.frequency * 2)
  }

  /// English words that begin new compounds: outgroup, upscale.
  private static let englishBeginnings: Set<Substring> = [
    "after", "all", "by", "down", "in", "of", "off", "on", "out", "over", "up", "under", "some", "any", "no",
    "be",
  ]

  /// True when one of the two words of a split is of every sentence and the other common: of two words that run into
  /// each other one is nearly always an article, a preposition or the like. (bigrams is not big rams.)
  private func isClear(_ split: Candidate, _ typed: String, in language: Language) -> Bool {
    let parts = split.text.split(separator: " ")
    guard parts.count == 2, split.frequency >= 5, typed.unicodeScalars.count >= 7 else { return false }
    if language == .english, Self.englishBeginnings.contains(parts[0]) { return false }
    return parts.contains { frequency(of: $0.utf8, in: language) >= 8 }
  }
}
