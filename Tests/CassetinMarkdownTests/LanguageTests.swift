import CassetinMarkdown
import CassetinText
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("Un mot.", ["?: Un mot."]), ("---\nlang: en\n---\nA word.", ["en: A word."]),
    ("---\nlanguage: fr_CA\n---\nUn mot.", ["fr: Un mot."]),
    ("---\nlang: de\ntitle: Ein Wort\n---\nNoch ein Wort.", ["–: Ein Wort", "–: Noch ein Wort."]),
    ("+++\nlocale = \"en-GB\"\n+++\nA word.", ["en: A word."]),
    ("---\nlanguage: swift\n---\nUn mot.", ["?: Un mot."]),
    (
      "<div lang=\"en\">\n\nA *word*.\n\n<div>\nAnother.\n</div>\n\n</div>\n\nUn mot.",
      ["en: A word.", "en: Another.", "?: Un mot."]
    ),
    ("<p lang=\"de\">Ein Wort.</p>\n\nUn mot.", ["–: Ein Wort.", "?: Un mot."]),
    ("Un <i lang=\"la\">sine qua non</i> là.", ["?: Un □ là."]),
    ("<span lang=\"en\">A word.</span>", ["en: A word."]),
    ("<div lang=\"en\">A <i lang=\"fr\">mot</i> word.</div>", ["en: A □ word."]),
    ("Un <i lang=\"en\">word\n\nUn mot.", ["?: Un □", "?: Un mot."]),
    ("<p lang=\"\">Un mot.</p>", ["?: Un mot."]),
  ])
  func `the language that a text names is that of its blocks`(text: String, expected: [String]) {
    let reading = Reading(text)
    #expect(reading.languages.map { $0.replacing("□□", with: "□") } == expected)
    #expect(reading.disorder == nil)
  }

  private func languages(_ text: String, named language: Language? = nil) -> [Language?] {
    Tokenizer.document(
      from: Source(name: SourceName("a.md"), text: text), reader: MarkdownReader(), language: language,
      vocabulary: Vocabulary()
    ).blocks.map(\.language)
  }

  @Test(arguments: [
    "El alcalde no quiso hablar con los vecinos del barrio, pero la oposición pidió más tiempo para el debate.",
    "Der Bürgermeister hat nicht mit den Nachbarn gesprochen, aber die Opposition will noch eine Sitzung.",
    "Il sindaco non ha parlato con gli abitanti del quartiere, ma l’opposizione chiede più tempo per il dibattito.",
    "Quod erat demonstrandum non est in libro, sed ex verbis quae ad nos pervenerunt sine dubio sunt vera.",
    "De burgemeester heeft niet met het dorp gesproken, maar de oppositie wil nog een debat over de straat.",
    "O prefeito não quis falar com os moradores da rua, mas a oposição pediu mais tempo para o debate.",
  ])
  func `a block in another language is judged by nobody`(text: String) {
    #expect(languages("Le conseil est dans la salle et il attend.\n\n" + text) == [.french, nil])
    #expect(languages("The council is in the room and it waits.\n\n> " + text) == [.english, nil])
    #expect(languages(text, named: .french) == [.french])
  }

  @Test(arguments: [
    "Le film « Los lunes al sol » de Fernando León a été vu par des milliers de gens dans les salles.",
    "Il cite le mot de César : « Veni, vidi, vici », et celui de Descartes : « Cogito ergo sum ».",
    "Los Angeles, Las Vegas, El Paso, Los Alamos", "Der Spiegel, Die Zeit", "La Dolce Vita", "Carpe diem.",
    "Le journal El País et la chaîne Das Erste ont publié avec Il Sole 24 Ore une enquête sur le fonds.",
    "Tu as vu o.b. et os ?", "Van Gogh, Van Dyck et Van Eyck sont dans le musée de la ville.",
  ])
  func `names and sayings make no other language`(text: String) { #expect(languages(text) == [.french]) }

  @Test func `short blocks of a foreign text are foreign too`() {
    let text =
      "# Ayuntamiento\n\nEl alcalde no quiso hablar con los vecinos del barrio, pero la oposición pidió más tiempo "
      + "para el debate.\n\nNo es la primera vez que los vecinos piden una reunión con el alcalde.\n\nFoto: Ana Ruiz"
    #expect(languages(text).allSatisfy { $0 == nil })
  }

  @Test(arguments: [
    ("fr", NamedLanguage.checked(.french)), ("FR-ca", .checked(.french)), ("en_US.UTF-8", .checked(.english)),
    ("Français", .checked(.french)), ("de-DE", .foreign), ("es", .foreign), ("", .unnamed),
    ("swift", .unnamed),
    ("js", .unnamed), ("x-klingon", .unnamed),
  ])
  func `a language tag is read`(tag: String, expected: NamedLanguage) {
    #expect(NamedLanguage(tag: tag) == expected)
  }
}
