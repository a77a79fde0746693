/// The class of a word in one of its readings.
public enum WordClass: Sendable {
  case noun, adjective, verb, participle, infinitive, adverb, determiner, pronoun, preposition, conjunction
  case firstName, surname, properName, number, title
  /// A wrong form that the dictionary tolerates (`po:err`).
  case toleratedError
  case other
}

/// Grammatical gender; `both` for epicene words.
public enum Gender: Sendable { case masculine, feminine, both }

/// Grammatical number; `both` for invariable words.
public enum GrammaticalNumber: Sendable { case singular, plural, both }

/// One way to understand a form: its lemma, class and features.
public struct Reading: Sendable {
  public let lemma: String
  public let wordClass: WordClass
  public let gender: Gender?
  public let number: GrammaticalNumber?
  /// 1…3 for a finite verb.
  public let person: Int?

  /// Reads one line of morphological fields as the French Hunspell dictionaries write them
  /// (`st:école po:nom is:fem is:sg`; Dicollecte, MPL 2.0).
  public init(morphology line: String) {
    var lemma = ""
    var wordClass = WordClass.other
    var gender: Gender?
    var number: GrammaticalNumber?
    var person: Int?
    for field in line.split(separator: " ") {
      let value = field.dropFirst(3)
      switch field.prefix(3) {
      case "st:": lemma = String(value)
      case "po:":
        if let found = Self.wordClass(value) { wordClass = found }
        if let digit = value.first?.wholeNumberValue,
          value.hasSuffix("sg") || value.hasSuffix("pl") || value.hasSuffix("pl!")
        {
          person = digit
          number = value.hasSuffix("sg") ? .singular : .plural
          wordClass = .verb
        }
      case "is:":
        switch value {
        case "mas": gender = .masculine
        case "fem": gender = .feminine
        case "epi": gender = .both
        case "sg": number = .singular
        case "pl": number = .plural
        case "inv": number = .both
        default: break
        }
      default: break
      }
    }
    self.lemma = lemma
    self.wordClass = wordClass
    self.gender = gender
    self.number = number
    self.person = person
  }

  /// The class of a `po:` value, nil for one that says nothing of the class (a tense after the verb's code).
  private static func wordClass(_ value: Substring) -> WordClass? {
    switch value {
    case "nom": .noun
    case "adj": .adjective
    case "adv", "advint", "advneg": .adverb
    case "prep", "prepv": .preposition
    case "infi": .infinitive
    case "ppas", "ppre": .participle
    case "prn": .firstName
    case "patr": .surname
    case "npr": .properName
    case "nb": .number
    case "titr": .title
    case "err": .toleratedError
    case _ where value.hasPrefix("det"): .determiner
    case _ where value.hasPrefix("pro"): .pronoun
    case _ where value.hasPrefix("cj"): .conjunction
    case _
    where value.hasPrefix("v0") || value.hasPrefix("v1") || value.hasPrefix("v2") || value.hasPrefix("v3"):
      .verb
    default: nil
    }
  }
}

/// A dictionary's opinion of forms; owned by one session.
public protocol Speller {
  /// True when the dictionary has `word` as it is written.
  func accepts(_ word: String) -> Bool
  /// The readings of `word`, empty when the dictionary has none or knows no morphology.
  func readings(of word: String) -> [Reading]
}
