import CassetinText

/// A word that may have been meant.
public struct Candidate: Sendable {
  public let text: String
  /// In hundredths of an edit.
  public let cost: Int
  /// 0…9; 0 for a word without a figure.
  public let frequency: Int
  /// Lower is better: cost less what frequency and context speak for it.
  public let score: Int

  /// The one correction of a listed misspelling.
  public let isListed: Bool

  init(text: String, cost: Int, frequency: Int, score: Int, isListed: Bool = false) {
    self.text = text
    self.cost = cost
    self.frequency = frequency
    self.score = score
    self.isListed = isListed
  }

  /// The same judgement of `text`, of which this candidate is a part.
  public func asPart(of text: String) -> Candidate {
    Candidate(text: text, cost: cost, frequency: frequency, score: score)
  }
}

/// A form of a graph and what it costs from the word that was typed.
struct NearWord {
  let text: String
  let cost: Int
  /// 0…9.
  let frequency: Int
}

/// What was asked when words near another were looked for.
struct NearKey: Hashable {
  let text: String
  let language: Language
  let accentsOnly: Bool
}
