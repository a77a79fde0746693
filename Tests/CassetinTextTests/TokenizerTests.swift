import CassetinMarkdown
import CassetinText
import Testing

/// The document of a text.
func document(_ text: String, markdown: Bool = false) -> Document {
  let source = Source(name: SourceName("test"), text: text)
  return markdown
    ? Tokenizer.document(from: source, reader: MarkdownReader(), vocabulary: Vocabulary())
    : Tokenizer.document(from: source, reader: PlainTextReader(), vocabulary: Vocabulary())
}

extension Token.Kind {
  /// One letter for each kind.
  var letter: String {
    switch self {
    case .word: "w"
    case .elision: "e"
    case .clitic: "c"
    case .number: "n"
    case .punctuation: "p"
    case .opaque: "o"
    }
  }
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("L’été, l'air d’aujourd’hui.", "e:L’ w:été p:, e:l’ w:air e:d’ w:aujourd’hui p:."),
    ("dit-il, a-t-on vu celui-ci ?", "w:dit c:-il p:, w:a c:-t-on w:vu w:celui c:-ci p:?"),
    ("donne-le-moi", "w:donne c:-le c:-moi"),
    ("rendez-vous peut-être Saint-Denis", "w:rendez-vous w:peut-être w:Saint-Denis"),
    ("Kim Jong-il parle", "w:Kim w:Jong-il w:parle"),
    ("lorsqu’il jusqu'à quelqu’un", "e:lorsqu’ w:il e:jusqu’ w:à w:quelqu’un"),
    ("Val-d’Oise et O’Brien", "w:Val-d’Oise w:et w:O’Brien"),
    ("voir www.exemple.fr/page, ok", "w:voir o:www.exemple.fr/page p:, w:ok"),
    ("https://exemple.fr/a_b?c=d.", "o:https://exemple.fr/a_b?c=d p:."),
    ("à jean@exemple.fr et @jean #mot", "w:à o:jean@exemple.fr w:et o:@jean o:#mot"),
    ("le 2e jour, 1,5 % et 20h30", "w:le n:2e w:jour p:, n:1,5 p:% w:et n:20h30"),
    ("A320 covid19 fichier.txt", "o:A320 o:covid19 o:fichier.txt"),
    ("la S.N.C.F. paie", "w:la o:S.N.C.F. w:paie"),
    ("les élu(e)s et candidat·e·s", "w:les o:élu(e)s w:et o:candidat·e·s"),
    ("fin.Début", "w:fin p:. w:Début"),
    ("non... oui…", "w:non p:... w:oui p:…"),
    ("« Oui », dit", "p:« w:Oui p:» p:, w:dit"),
    ("co\u{AD}opération e\u{301}te\u{301}", "w:coopération w:été"),
  ])
  func `a text falls into its tokens`(text: String, expected: String) {
    let document = document(text)
    let found = document.tokens.map { "\($0.kind.letter):\(document.text($0))" }.joined(separator: " ")
    #expect(found == expected)
  }

  @Test(arguments: [
    "L’été, l'air.", "co\u{AD}opération", "e\u{301}te\u{301} 😀 fin", "\u{FEFF}Titre\r\n\r\nTexte.", "a\rb",
    "«\u{A0}Oui\u{A0}»",
  ])
  func `every token points at its own bytes`(text: String) {
    let document = document(text)
    for token in document.tokens where token.kind == .word {
      #expect(Form.normalised(document.written(token).utf8) == document.text(token))
    }
    for (left, right) in zip(document.tokens, document.tokens.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
  }

  @Test(arguments: [
    ("Un. Deux ! Trois ? Quatre… Cinq.", 5),
    ("M. Dupont et Mme. Durand ont vu le Dr. Martin. Il pleut.", 2),
    ("Il est né à J. Kennedy. Oui.", 2),
    ("« Viens. » Elle part.", 2),
    ("Il dit : « Non ! » et part.", 1),
    ("La version 2.5 est là. Oui.", 2),
  ])
  func `a paragraph falls into its sentences`(text: String, count: Int) {
    #expect(document(text).sentences.count == count)
  }

  @Test func `a quotation marks its words`() {
    let document = document("Il dit : « Bonjour à tous » et s’en va.")
    let quoted = document.tokens.filter { $0.flags.contains(.isQuoted) && $0.kind == .word }.map {
      document.text($0)
    }
    #expect(quoted == ["Bonjour", "à", "tous"])
  }

  @Test func `a title and headings are told from paragraphs`() {
    let document = document("Le titre\n\nUn paragraphe entier, avec un point.\n\nUn intertitre\n\nLa fin.\n")
    #expect(document.blocks.map(\.kind) == [.title, .paragraph, .heading, .paragraph])
  }

  @Test func `a block shows its language`() {
    let document = document(
      "Le chat est sur la table et il ne bouge pas.\n\nThe cat is on the table and it does not move at all.\n"
    )
    #expect(document.blocks.map(\.language) == [.french, .english])
  }

  @Test func `words of a long text are found in linear time and place`() {
    let words = (0..<20_000).map { "mot\($0 % 7)x été" }.joined(separator: " ")
    #expect(document(words).tokens.count == 40_000)
  }
}

@Suite struct LetterCaseTests {
  @Test(arguments: [
    ("été", LetterCase.lower), ("Été", .capitalised), ("ONU", .upper), ("iPhone", .mixed),
    ("McKinsey", .mixed),
    ("Saint-Denis", .capitalised), ("A", .capitalised), ("APIs", .mixed), ("ÉTAT", .upper),
  ])
  func `a form has its case`(text: String, expected: LetterCase) {
    let vocabulary = Vocabulary()
    #expect(vocabulary.letterCase(of: vocabulary.intern(text)) == expected)
  }

  @Test func `a vocabulary keeps each form once`() {
    let vocabulary = Vocabulary()
    let forms = (0..<10_000).map { vocabulary.intern("mot\($0)") }
    #expect(Set(forms).count == 10_000)
    #expect((0..<10_000).allSatisfy { vocabulary.intern("mot\($0)") == forms[$0] })
    #expect(vocabulary.text(of: vocabulary.lowercase(of: vocabulary.intern("ÉTÉ"))) == "été")
  }
}

@Suite struct FoldTests {
  @Test(arguments: [
    ("États-Unis", "etatsunis"), ("L’Équipe", "lequipe"), ("cœur", "coeur"), ("Citroën", "citroen"),
    ("A320", "a320"),
  ])
  func `a key forgets case, accents and joints`(text: String, key: String) {
    #expect(String(decoding: Fold.key(text), as: UTF8.self) == key)
  }
}
