import CassetinText

/// A word that may have been meant.
public struct Candidate: Sendable {
  public let text: String
  /// In hundredths of an edit.
  public let cost: Int
  /// The class of frequency, 0…9; 0 for a word without a figure.
  public let frequency: Int
  /// What context speaks for it, in hundredths of an edit.
  public let support: Int
  /// The one correction of a listed misspelling.
  public let isListed: Bool

  init(text: String, cost: Int, frequency: Int, support: Int = 0, isListed: Bool = false) {
    self.text = text
    self.cost = cost
    self.frequency = frequency
    self.support = support
    self.isListed = isListed
  }

  /// Lower is better: cost less what frequency and context speak for it.
  public var score: Int { isListed ? -1000 : cost - frequency * 10 - support }

  /// The same judgement of `text`, of which this candidate is a part.
  public func asPart(of text: String) -> Candidate {
    Candidate(text: text, cost: cost, frequency: frequency, support: support)
  }

  /// The same with what context speaks for it.
  func supported(by support: Int) -> Candidate {
    Candidate(text: text, cost: cost, frequency: frequency, support: support, isListed: isListed)
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
