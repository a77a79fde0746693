/// The classes that a word may have, as one dictionary line gives them.
public struct WordClasses: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let noun = Self(rawValue: 1 << 0)
  public static let adjective = Self(rawValue: 1 << 1)
  public static let verb = Self(rawValue: 1 << 2)
  public static let adverb = Self(rawValue: 1 << 3)
  public static let determiner = Self(rawValue: 1 << 4)
  public static let pronoun = Self(rawValue: 1 << 5)
  public static let preposition = Self(rawValue: 1 << 6)
  public static let conjunction = Self(rawValue: 1 << 7)
  public static let interjection = Self(rawValue: 1 << 8)
  public static let number = Self(rawValue: 1 << 9)
  public static let firstName = Self(rawValue: 1 << 10)
  public static let surname = Self(rawValue: 1 << 11)
  /// A name of neither a person’s first name nor surname: a place, a people, a work.
  public static let properName = Self(rawValue: 1 << 12)
  /// M., Mme, Dr.
  public static let title = Self(rawValue: 1 << 13)
  /// An element that only begins or ends other words.
  public static let affix = Self(rawValue: 1 << 14)
  /// Part of a fixed phrase (`po:loc.…`), whose class is given beside it.
  public static let phrase = Self(rawValue: 1 << 15)
  /// A wrong form that the dictionary tolerates (`po:err`).
  public static let toleratedError = Self(rawValue: 1 << 16)
}

/// Grammatical features: those that one dictionary line gives together.
///
/// Epicene words have both genders, invariable ones both numbers; a verb form that serves two tenses or persons has
/// both, and every combination of them holds.
public struct Features: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let masculine = Self(rawValue: 1 << 0)
  public static let feminine = Self(rawValue: 1 << 1)
  public static let singular = Self(rawValue: 1 << 2)
  public static let plural = Self(rawValue: 1 << 3)
  public static let firstPerson = Self(rawValue: 1 << 4)
  public static let secondPerson = Self(rawValue: 1 << 5)
  public static let thirdPerson = Self(rawValue: 1 << 6)
  public static let infinitive = Self(rawValue: 1 << 7)
  public static let presentParticiple = Self(rawValue: 1 << 8)
  public static let pastParticiple = Self(rawValue: 1 << 9)
  /// Présent de l’indicatif.
  public static let present = Self(rawValue: 1 << 10)
  /// Imparfait de l’indicatif.
  public static let imperfect = Self(rawValue: 1 << 11)
  /// Passé simple.
  public static let simplePast = Self(rawValue: 1 << 12)
  public static let future = Self(rawValue: 1 << 13)
  public static let conditional = Self(rawValue: 1 << 14)
  /// Subjonctif présent.
  public static let presentSubjunctive = Self(rawValue: 1 << 15)
  /// Subjonctif imparfait.
  public static let imperfectSubjunctive = Self(rawValue: 1 << 16)
  public static let imperative = Self(rawValue: 1 << 17)
  /// Only before an inverted je: désiré-je (`po:1jsg`, `po:1isg`).
  public static let inverted = Self(rawValue: 1 << 18)
  public static let transitive = Self(rawValue: 1 << 19)
  public static let indirectlyTransitive = Self(rawValue: 1 << 20)
  public static let intransitive = Self(rawValue: 1 << 21)
  /// Also or only with se.
  public static let pronominal = Self(rawValue: 1 << 22)
  public static let impersonal = Self(rawValue: 1 << 23)
  /// Compound tenses with avoir.
  public static let takesAvoir = Self(rawValue: 1 << 24)
  /// Compound tenses with être.
  public static let takesEtre = Self(rawValue: 1 << 25)
}

/// One way to understand a form: its lemma, its classes and its features.
public struct Reading: Hashable, Sendable {
  public let lemma: String
  public let classes: WordClasses
  public let features: Features

  /// A reading put together of what is known.
  public init(lemma: String, classes: WordClasses, features: Features) {
    self.lemma = lemma
    self.classes = classes
    self.features = features
  }

  /// Reads one line of morphological fields as Hunspell’s `analyze` gives it.
  public init(morphology line: String) {
    let morphology = Morphology(Array(line.utf8)[...])
    self.init(
      lemma: String(decoding: morphology.lemma ?? [], as: UTF8.self), classes: morphology.classes,
      features: morphology.features)
  }
}

/// A dictionary’s opinion of words.
public protocol Speller {
  /// True when the dictionary has `word` as it is written.
  func accepts(_ word: String) -> Bool
  /// The readings of `word`, empty when the dictionary has none or knows no morphology.
  func readings(of word: String) -> [Reading]
}
