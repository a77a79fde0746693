import CassetinLexicon
import CassetinText

/// A name that a document writes in two ways, neither a slip of letters.
public struct NameVariant: Sendable {
  /// What the two ways differ in.
  public enum Difference: Sendable, CaseIterable {
    /// Éric and Eric, Koweït and Koweit.
    case accents
    /// WhatsApp and Whatsapp, Nuits Bleues and Nuits bleues.
    case capitals
    /// Jean-Luc and Jean Luc.
    case hyphens
    /// Ursula von der Leyen and Ursula van der Leyen, Charles De Gaulle and Charles de Gaulle.
    case particle
    /// Zelensky and Zelenskyy.
    case transliteration
    /// Matthew Prince and Prince Matthew.
    case order
    /// The director Paul Vasseur and the director Paul Vallier.
    case surname
  }

  public let difference: Difference
  public let wrong: NameWriting
  public let right: NameWriting
  public let certainty: NameVerdict.Certainty
}

/// One way to write a name, and where a document does so.
public struct NameWriting: Sendable {
  public let text: String
  /// The runs of tokens, in order.
  public internal(set) var places: [Range<Int>]
  /// The places, those in the title or in a field before the text twice.
  public internal(set) var weight: Int
  /// A list has it so.
  public let isKnown: Bool
  /// A dictionary has it so, or usage does: it decides between two forms that stand as often.
  public internal(set) var isUsual = false
}

extension NameVariant {
  /// Says which of two ways to write a name is wrong: the one that no list knows, else the rarer, else the later.
  ///
  /// Certain from three to one on, likely from two to one on or where a list or usage decides; undecided is reported in
  /// the headline, where one of the two stands there.
  init(
    _ difference: Difference, _ first: NameWriting, _ second: NameWriting, isInHeadline: (NameWriting) -> Bool
  ) {
    self.difference = difference
    if first.isKnown != second.isKnown {
      // What a list has is never accused.
      (right, wrong) = first.isKnown ? (first, second) : (second, first)
      certainty = right.weight >= 3 * wrong.weight ? .certain : .likely
      return
    }
    let secondIsWrong =
      first.weight != second.weight
      ? second.weight < first.weight
      : first.isUsual != second.isUsual
        ? first.isUsual : (first.places.first?.lowerBound ?? 0) < (second.places.first?.lowerBound ?? 0)
    let (often, rare) = secondIsWrong ? (first, second) : (second, first)
    let contradicts = rare.isUsual && !often.isUsual
    let usageDecides = often.isUsual && !rare.isUsual
    if contradicts || often.weight < 2 * rare.weight && !usageDecides {
      certainty = .undecided
      (right, wrong) = isInHeadline(often) && !isInHeadline(rare) ? (rare, often) : (often, rare)
    } else {
      certainty = often.weight >= 3 * rare.weight ? .certain : .likely
      (right, wrong) = (often, rare)
    }
  }
}

extension DocumentNames {
  /// The names that the document writes in two ways, in the order of the text; an entity of many ways gives the
  /// commonest against each of the others.
  func findVariants() -> [NameVariant] {
    (spellingVariants() + capitalVariants() + particleVariants() + transliterationVariants() + orderVariants()
      + surnameVariants())
      .sorted { first, second in
        (first.wrong.places.first?.lowerBound ?? 0) < (second.wrong.places.first?.lowerBound ?? 0)
      }
  }

  /// The writing of a name at `places`.
  func writing(_ text: String, at places: [Range<Int>], isKnown: Bool) -> NameWriting {
    NameWriting(
      text: text, places: places, weight: places.reduce(0) { $0 + (isInHeadline($1.lowerBound) ? 2 : 1) },
      isKnown: isKnown)
  }

  /// The variant that two writings make.
  func variant(_ difference: NameVariant.Difference, _ first: NameWriting, _ second: NameWriting)
    -> NameVariant
  {
    NameVariant(difference, first, second) { writing in
      writing.places.contains { isInHeadline($0.lowerBound) }
    }
  }

  /// The commonest of several writings against each of the others, where `difference` tells what they differ in.
  func variants(
    of writings: [NameWriting], _ difference: (NameWriting, NameWriting) -> NameVariant.Difference?
  ) -> [NameVariant] {
    guard writings.count > 1, let main = writings.max(by: { Self.isLesser($0, $1) }) else { return [] }
    return writings.filter { $0.text != main.text }.compactMap { other in
      difference(main, other).map { variant($0, main, other) }
    }
  }

  private static func isLesser(_ first: NameWriting, _ second: NameWriting) -> Bool {
    if first.weight != second.weight { return first.weight < second.weight }
    if first.isKnown != second.isKnown { return second.isKnown }
    return (first.places.first?.lowerBound ?? 0) > (second.places.first?.lowerBound ?? 0)
  }

  /// The key of a text without case, accents, hyphens and spaces.
  func foldKey(_ text: String) -> UInt64 {
    var key = FNV1a()
    Fold.addKey(of: Array(text.utf8)[...], to: &key)
    return key.value
  }

  func wordKey(_ token: Int) -> UInt64 {
    var key = FNV1a()
    Fold.addKey(of: document.vocabulary.nameUTF8(of: document.tokens[token].form), to: &key)
    return key.value
  }
}
