import CassetinLexicon
import CassetinLint

extension WordClasses {
  /// The names of the classes, in the order of their declaration.
  public var messages: [Message] { Self.names.filter { contains($0.0) }.map(\.1) }

  private static let names: [(WordClasses, Message)] = [
    (.noun, Message(english: "noun", french: "nom")),
    (.adjective, Message(english: "adjective", french: "adjectif")),
    (.verb, Message(english: "verb", french: "verbe")),
    (.adverb, Message(english: "adverb", french: "adverbe")),
    (.determiner, Message(english: "determiner", french: "déterminant")),
    (.pronoun, Message(english: "pronoun", french: "pronom")),
    (.preposition, Message(english: "preposition", french: "préposition")),
    (.conjunction, Message(english: "conjunction", french: "conjonction")),
    (.interjection, Message(english: "interjection", french: "interjection")),
    (.number, Message(english: "number", french: "nombre")),
    (.firstName, Message(english: "first name", french: "prénom")),
    (.surname, Message(english: "surname", french: "nom de famille")),
    (.properName, Message(english: "proper name", french: "nom propre")),
    (.title, Message(english: "title", french: "titre")),
    (.affix, Message(english: "part of words", french: "élément de mots")),
    (.phrase, Message(english: "in a fixed phrase", french: "dans une locution")),
    (.toleratedError, Message(english: "tolerated error", french: "faute tolérée")),
  ]
}

extension Features {
  /// The names of the features, in the order of their declaration; either gender and either number as one.
  public var messages: [Message] {
    var rest = self
    var messages: [Message] = []
    for (features, message) in Self.names where rest.isSuperset(of: features) {
      messages.append(message)
      rest.subtract(features)
    }
    return messages
  }

  /// Pairs stand before their parts.
  private static let names: [(Features, Message)] = [
    ([.masculine, .feminine], Message(english: "either gender", french: "des deux genres")),
    (.masculine, Message(english: "masculine", french: "masculin")),
    (.feminine, Message(english: "feminine", french: "féminin")),
    ([.singular, .plural], Message(english: "either number", french: "des deux nombres")),
    (.singular, Message(english: "singular", french: "singulier")),
    (.plural, Message(english: "plural", french: "pluriel")),
    (.firstPerson, Message(english: "first person", french: "1re personne")),
    (.secondPerson, Message(english: "second person", french: "2e personne")),
    (.thirdPerson, Message(english: "third person", french: "3e personne")),
    (.infinitive, Message(english: "infinitive", french: "infinitif")),
    (.presentParticiple, Message(english: "present participle", french: "participe présent")),
    (.pastParticiple, Message(english: "past participle", french: "participe passé")),
    (.present, Message(english: "present", french: "présent")),
    (.imperfect, Message(english: "imperfect", french: "imparfait")),
    (.simplePast, Message(english: "simple past", french: "passé simple")),
    (.future, Message(english: "future", french: "futur")),
    (.conditional, Message(english: "conditional", french: "conditionnel")),
    (.presentSubjunctive, Message(english: "present subjunctive", french: "subjonctif présent")),
    (.imperfectSubjunctive, Message(english: "imperfect subjunctive", french: "subjonctif imparfait")),
    (.imperative, Message(english: "imperative", french: "impératif")),
    (.inverted, Message(english: "before an inverted je", french: "devant je inversé")),
    (.transitive, Message(english: "transitive", french: "transitif")),
    (.indirectlyTransitive, Message(english: "indirectly transitive", french: "transitif indirect")),
    (.intransitive, Message(english: "intransitive", french: "intransitif")),
    (.pronominal, Message(english: "pronominal", french: "pronominal")),
    (.impersonal, Message(english: "impersonal", french: "impersonnel")),
    (.takesAvoir, Message(english: "with avoir", french: "avec avoir")),
    (.takesEtre, Message(english: "with être", french: "avec être")),
  ]
}

extension Reading {
  /// The lemma, then the classes and features in words; a lemma alone where a dictionary knows no morphology.
  public var message: Message {
    let parts = classes.messages + features.messages
    guard !parts.isEmpty else { return Message(english: lemma, french: lemma) }
    func text(_ language: MessageLanguage) -> String {
      parts.map { $0.text(in: language) }.joined(separator: ", ")
    }
    return Message(english: "\(lemma): \(text(.english))", french: "\(lemma) : \(text(.french))")
  }
}
