/// What the morphological fields of a stem, an affix or an analysis say.
///
/// The fields are those of the French dictionaries (`st:école po:nom is:fem is:sg`; Dicollecte, MPL 2.0), described
/// in hunspell(5); fields of other dictionaries name no class or feature that is known here and leave both empty.
struct Morphology: Hashable, Sendable {
  /// The value of `st:`.
  var lemma: [UInt8]?
  var classes: WordClasses = []
  var features: Features = []

  init() {}

  /// Reads fields between blanks.
  init(_ fields: ArraySlice<UInt8>) {
    for field in fields.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) where field.count > 3 {
      let value = field.dropFirst(3)
      switch String(decoding: field.prefix(3), as: UTF8.self) {
      case "st:": if lemma == nil { lemma = Array(value) }
      case "po:", "is:", "ts:", "ds:": add(String(decoding: value, as: UTF8.self))
      default: break
      }
    }
  }

  /// Both together: those of a stem and of its affix.
  func joined(with other: Morphology) -> Morphology {
    var joined = self
    joined.classes.formUnion(other.classes)
    joined.features.formUnion(other.features)
    return joined
  }

  private mutating func add(_ value: String) {
    if let found = Self.features[value] {
      features.formUnion(found)
    } else if let found = Self.classes[value] {
      classes.formUnion(found)
    } else if value.hasPrefix("loc.") {
      classes.insert(.phrase)
      add(String(value.dropFirst(4)))
    } else if let group = value.dropFirst().utf8.first, value.utf8.first == UInt8(ascii: "v"),
      (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(group)
    {
      classes.insert(.verb)
      addVerbCode(value.utf8.dropFirst(2))
    }
  }

  /// The letters after the group in `v1_itnq__a`; the first place is that of être, avoir and the semi-auxiliaries.
  private mutating func addVerbCode(_ code: some Collection<UInt8>) {
    for letter in code.dropFirst() {
      switch letter {
      case UInt8(ascii: "i"): features.insert(.intransitive)
      case UInt8(ascii: "t"): features.insert(.transitive)
      case UInt8(ascii: "n"): features.insert(.indirectlyTransitive)
      case UInt8(ascii: "p"), UInt8(ascii: "q"), UInt8(ascii: "r"): features.insert(.pronominal)
      case UInt8(ascii: "m"): features.insert(.impersonal)
      case UInt8(ascii: "a"): features.insert(.takesAvoir)
      case UInt8(ascii: "e"): features.insert(.takesEtre)
      default: break
      }
    }
  }

  private static let classes: [String: WordClasses] = [
    "nom": .noun, "adj": .adjective, "adv": .adverb, "negadv": .adverb, "advneg": .adverb, "advint": .adverb,
    "det": .determiner, "detpos": .determiner, "detdem": .determiner, "detind": .determiner,
    "detneg": .determiner, "detint": .determiner, "detex": .determiner,
    "propersuj": .pronoun, "properobj": .pronoun, "prorel": .pronoun, "prodem": .pronoun, "proind": .pronoun,
    "proint": .pronoun, "proneg": .pronoun, "proadv": .pronoun, "preverb": .pronoun,
    "prep": .preposition, "prepv": .preposition, "cjco": .conjunction, "cjsub": .conjunction,
    "cj": .conjunction, "interj": .interjection, "nb": .number, "nbro": .number, "prn": .firstName,
    "patr": .surname, "npr": .properName, "titr": .title, "pfx": .affix, "sfx": .affix,
    "err": .toleratedError, "verb": .verb,
  ]

  private static let features: [String: Features] = [
    "mas": .masculine, "fem": .feminine, "epi": [.masculine, .feminine], "sg": .singular, "pl": .plural,
    "inv": [.singular, .plural], "infi": .infinitive, "ppre": .presentParticiple, "ppas": .pastParticiple,
    "ipre": .present, "iimp": .imperfect, "ipsi": .simplePast, "ifut": .future, "cond": .conditional,
    "spre": .presentSubjunctive, "simp": .imperfectSubjunctive, "impe": .imperative,
    "1sg": [.firstPerson, .singular], "2sg": [.secondPerson, .singular], "3sg": [.thirdPerson, .singular],
    "1pl": [.firstPerson, .plural], "2pl": [.secondPerson, .plural], "3pl": [.thirdPerson, .plural],
    "3pl!": [.thirdPerson, .plural], "1isg": .inverted, "1jsg": .inverted, "1pe": .firstPerson,
    "2pe": .secondPerson, "3pe": .thirdPerson,
  ]
}
