import CassetinLexicon
import CassetinText

/// A name of a table near another that stands at least as often.
public struct NameLookalike: Sendable {
  /// The row of the rarer name.
  public let wrong: Int
  /// The row of the commoner one.
  public let right: Int
  /// The letters to drop, add, change or swap; 0 where only accents, capitals, hyphens or spaces differ.
  public let edits: Int
  /// How surely the rarer name is a slip, 0…1: see `NameOdds`; nil where no letter differs.
  public let probability: Double?

  /// True for what is worth a look by itself: a slip more likely than not, or another spelling of a name that stands
  /// three times as often.
  public func isDoubtful(in table: NameTable) -> Bool {
    if let probability { return probability >= NameVerdict.likely }
    return table.weight(of: right) >= 3 * table.weight(of: wrong)
  }
}

extension NameTable {
  /// How often a name stands: in how many articles, or how often in the one there is.
  func weight(of row: Int) -> Int { articles.count == 1 ? rows[row].mentions : rows[row].articleCount }

  /// Each name with the commoner one that it is most likely a slip or a spelling of, worst first: by probability, then
  /// by the count of the right name, then in the order of the table.
  ///
  /// Far from quadratic: names meet under the keys of their parts.
  public func lookalikes(_ lexicon: Lexicon) -> [NameLookalike] {
    rows.indices.compactMap { lookalike(of: $0, lexicon) }
      .sorted { first, second in
        let (one, other) = (first.probability ?? NameVerdict.likely, second.probability ?? NameVerdict.likely)
        if one != other { return one > other }
        let weights = (weight(of: first.right), weight(of: second.right))
        return weights.0 != weights.1 ? weights.0 > weights.1 : first.wrong < second.wrong
      }
  }

  private func lookalike(of row: Int, _ lexicon: Lexicon) -> NameLookalike? {
    var best: NameLookalike?
    for (other, edits) in near(rows[row].letters).prefix(12) where other != row && outranks(other, row) {
      if edits == 0 {
        if isCapitalised(rows[row].text, rows[other].text) { continue }
        return NameLookalike(wrong: row, right: other, edits: 0, probability: nil)
      }
      guard let probability = probability(of: row, for: other, lexicon) else { continue }
      if probability > best?.probability ?? 0 {
        best = NameLookalike(wrong: row, right: other, edits: edits, probability: probability)
      }
    }
    return best
  }

  /// True when `one` stands more often than `other`, or as often and earlier.
  private func outranks(_ one: Int, _ other: Int) -> Bool {
    let weights = (weight(of: one), weight(of: other))
    return weights.0 != weights.1 ? weights.0 > weights.1 : one < other
  }

  /// True when one of two spellings is the other in capitals.
  private func isCapitalised(_ first: String, _ second: String) -> Bool {
    first.uppercased() == second.uppercased()
      && (first == first.uppercased() || second == second.uppercased())
  }

  private func probability(of wrong: Int, for right: Int, _ lexicon: Lexicon) -> Double? {
    let together =
      articles.count > 1 && Self.intersect(rows[wrong].articles, rows[right].articles)
    return NameEvidence(
      forms(of: wrong, lexicon), for: forms(of: right, lexicon), count: weight(of: right),
      standTogether: together
    ).map(NameOdds.probability)
  }

  private func forms(of row: Int, _ lexicon: Lexicon) -> [NameForm] {
    rows[row].text.split(separator: " ").map { NameForm(String($0), inArticles: weight(of: row), lexicon) }
  }

  private static func intersect(_ first: [Int32], _ second: [Int32]) -> Bool {
    var (one, other) = (0, 0)
    while one < first.count, other < second.count {
      if first[one] == second[other] { return true }
      if first[one] < second[other] { one += 1 } else { other += 1 }
    }
    return false
  }
}
