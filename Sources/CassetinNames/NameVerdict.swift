import CassetinText

/// Which of two words of a text is a slip for the other, how surely, and where it stands.
public struct NameVerdict: Sendable {
  /// What is made of a probability.
  public enum Certainty: Sendable, Comparable {
    /// One of the two is wrong, and nothing tells which.
    case undecided
    /// More likely wrong than not: a warning, mended on demand.
    case likely
    /// Nobody could object: an error with a safe fix.
    case certain
  }

  public let evidence: NameEvidence
  /// How surely the word is a slip, 0…1: see `NameOdds`.
  public let probability: Double
  public let certainty: Certainty
  /// The tokens of the wrong form that are reported.
  public let occurrences: [Int]

  /// From this probability on a slip is mended without asking.
  public static let certain = 0.9
  /// The same where the whole name stands three times with the other form beside the same word: no two words of the
  /// articles that the weights were fitted to do that by chance.
  public static let certainBesideCompanion = 0.75
  /// From this probability on a slip is reported: more than half of what lies just above was found to be one.
  public static let likely = 0.45

  /// Weighs two words against each other; nil when nothing is to be said.
  public init?(_ first: NameForm, _ second: NameForm, _ names: DocumentNames) {
    guard !first.isDeclared, !second.isDeclared,
      let onFirst = NameEvidence(first, for: second, names),
      let onSecond = NameEvidence(second, for: first, names)
    else { return nil }
    let (firstSide, secondSide) = (
      NameOdds.sideProbability(of: onFirst), NameOdds.sideProbability(of: onSecond)
    )
    // Of two words that are as likely wrong the later is on trial.
    let evidence = firstSide > secondSide ? onFirst : onSecond
    let error = NameOdds.errorProbability(of: evidence)
    self.evidence = evidence
    probability = error * max(firstSide, secondSide)
    // Maitenant at the head of a sentence is no name: it is left to unknown-word.
    if !evidence.wrong.isWithinSentences, evidence.right.isWord { return nil }
    if probability >= Self.likely {
      let limit = (evidence.anchor?.count ?? 0) >= 3 ? Self.certainBesideCompanion : Self.certain
      certainty = probability >= limit && Self.isBeyondDispute(evidence) ? .certain : .likely
    } else if error >= Self.likely {
      certainty = .undecided
    } else {
      return nil
    }
    occurrences = Self.occurrences(of: evidence, names)
  }

  /// What nobody could object to, whatever the figures: all that speaks for a slip at once; acronyms are too short for it.
  private static func isBeyondDispute(_ evidence: NameEvidence) -> Bool {
    evidence.isClear && !(evidence.wrong.isUpper && evidence.right.isUpper)
  }

  private static func occurrences(of evidence: NameEvidence, _ names: DocumentNames) -> [Int] {
    if evidence.wrong.isKnown, let anchor = evidence.anchor {
      return names.tokens(of: evidence.wrong.form, beside: anchor.companion)
    }
    return names.words.tokens(of: evidence.wrong.form)
  }
}
