import Testing

/// □ stands for what is no prose and yet stands in the line.
@Suite struct InlineTests {
  private func expect(
    _ text: String, _ blocks: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let reading = Reading(text)
      #expect(reading.texts == blocks, sourceLocation: sourceLocation)
      #expect(reading.disorder == nil, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    ("Cloud**flare** tient", "Cloudflare tient"), ("un *mot* et **deux**", "un mot et deux"),
    ("un ***mot***", "un mot"), ("snake_case_mot", "snake_case_mot"), ("_un_ mot", "un mot"),
    ("un\\*mot\\*", "un*mot*"), ("un \\# dièse", "un # dièse"), ("~~vieux~~ neuf", "vieux neuf"),
    ("deux*étoiles", "deux*étoiles"), ("*l*’été", "l’été"), ("**gras *et* maigre**", "gras et maigre"),
    ("2 * 3 * 4", "2 * 3 * 4"), ("é**té**", "été"), ("« *oui* »", "« oui »"),
  ])
  func `emphasis and escapes are no text`(text: String, expected: String) { expect(text, [expected]) }

  @Test(arguments: [
    ("caf&eacute;", "café"), ("l&rsquo;&eacute;t&eacute;", "l’été"), ("A&nbsp;B", "A\u{A0}B"),
    ("&#233;t&#xE9;", "été"),
    ("&laquo;&nbsp;oui&nbsp;&raquo;", "«\u{A0}oui\u{A0}»"), ("AT&T", "AT&T"), ("a &inconnu; b", "a □ b"),
    ("a &CounterClockwiseContourIntegral;", "a ∳"), ("a &ngE; b", "a ≧\u{338} b"),
    ("&#0; fin", "\u{FFFD} fin"),
    ("a&zwnj;&scaron;&Zcaron;&OElig;", "a\u{200C}šŽŒ"), ("&#x1F600; oui", "😀 oui"),
    ("&#xD800; non", "\u{FFFD} non"),
  ])
  func `character references read as their character`(text: String, expected: String) {
    #expect(Reading(text).texts == [expected])
  }

  @Test(arguments: [
    ("une ligne\net la suite", "une ligne et la suite"),
    ("une ligne  \net la suite", "une ligne et la suite"),
    ("une ligne\\\net la suite", "une ligne et la suite"), ("un<br>deux", "un deux"),
    ("un<br/>\ndeux", "un deux"),
  ])
  func `a line end is a space`(text: String, expected: String) { expect(text, [expected]) }

  @Test(arguments: [
    ("le [maire](https://a.fr/b_c_d \"Le titre\") parle", "le maire parle"),
    ("le [maire][1]\n\n[1]: https://a.fr", "le maire"),
    ("le [maire]\n\n[maire]: /url \"Le titre\"", "le maire"),
    ("voir <https://a.fr/b>", "voir https://a.fr/b"),
    ("voir www.a.fr/b_c_d ici", "voir www.a.fr/b_c_d ici"), ("un [*mot* lié](<a b>)", "un mot lié"),
    ("à [jean](mailto:j@a.fr)", "à jean"), ("[un\nlien](x)", "un lien"), ("pas [un lien", "pas [un lien"),
  ])
  func `of a link its text is prose`(text: String, expected: String) { expect(text, [expected]) }

  @Test(
    arguments: [
      ("un `code` ici", ["un □ ici"]), ("`seul`", []), ("un ``code ` fin`` ici", ["un □ ici"]),
      ("un `co\nde` ici", ["un □ □ ici"]), ("un ` seul", ["un ` seul"]),
    ] as [(String, [String])])
  func `code in a line is one thing`(text: String, expected: [String]) {
    #expect(Reading(text).texts == expected)
  }

  @Test(arguments: [
    ("![Un chat noir](chat.jpg)", ["caption: Un chat noir"]),
    ("![Un chat](chat.jpg \"Photo de Zoë\")", ["caption: Un chat", "caption: Photo de Zoë"]),
    (
      "Voici ![un *chat*](c.jpg) sur le lit.",
      ["paragraph: Voici", "caption: un chat", "paragraph: sur le lit."]
    ),
    ("Voici ![](c.jpg) un lit.", ["paragraph: Voici un lit."]),
    ("Voici ![1](c.jpg) lit.", ["paragraph: Voici □ lit."]),
    ("[![Un logo](l.svg)](https://a.fr)", ["caption: Un logo"]),
    ("![Un chat][c]\n\n[c]: c.jpg \"Titre\"", ["caption: Un chat"]),
    ("# ![Un logo](l.svg) Le titre", ["caption: Un logo", "title: Le titre"]),
    ("![](c.jpg 'Photo de Zoë')", ["caption: Photo de Zoë"]),
    ("![[Un]](x) mot", ["caption: [Un]", "paragraph: mot"]),
    ("> ![Un chat](c.jpg)", ["caption: Un chat"]), ("![Un ![petit](a) chat](b)", ["caption: Un petit chat"]),
  ])
  func `the text and the title of an image are captions`(text: String, expected: [String]) {
    let reading = Reading(text)
    #expect(reading.blocks == expected)
    #expect(reading.disorder == nil)
  }

  @Test(arguments: [
    ("Un mot[^1]. Fin.\n\n[^1]: La note.", ["paragraph: Un mot. Fin.", "paragraph: La note."]),
    (
      "Un[^a] deux[^b].\n\n[^a]: Une *note*.\n[^b]: Autre.",
      ["paragraph: Un deux.", "paragraph: Une note.", "paragraph: Autre."]
    ),
    ("Un[^1].\n\n[^1]: Seul", ["paragraph: Un.", "paragraph: Seul"]),
    (
      "Un[^1].\n\n[^1]: La note.\n\n    La suite.\n\nFin.",
      ["paragraph: Un.", "paragraph: La note.", "listItem: La suite.", "paragraph: Fin."]
    ),
    ("Un[^1].\n\n[^1]: https://a.fr/b", ["paragraph: Un.", "paragraph: https://a.fr/b"]),
    ("un [^ 1] faux", ["paragraph: un [^ 1] faux"]),
  ])
  func `a footnote is a paragraph, its mark is nothing`(text: String, expected: [String]) {
    let reading = Reading(text)
    #expect(reading.blocks == expected)
    #expect(reading.disorder == nil)
  }

  @Test(arguments: [
    ("soit $E = mc^2$ ici", "soit □ ici"), ("soit $x$ ici", "soit □ ici"),
    ("de $5 à $10 le kilo", "de $5 à $10 le kilo"),
    ("A$5 et NZ$", "A$5 et NZ$"), ("soit $$a_b_c$$ ici", "soit □ ici"),
    ("$20,000 and a_b costs $30", "$20,000 and a_b costs $30"),
    ("\\$x\\$ reste", "$x$ reste"), ("`$x$` reste", "□ reste"), ("50 $US et 30 $CA", "50 $US et 30 $CA"),
    ("soit\n$$\na_b *c* d*\n$$\nfin", "soit □ fin"), ("soit $\\alpha_1 * \\beta_1$, *oui*", "soit □, oui"),
  ])
  func `a formula is told from a price`(text: String, expected: String) { expect(text, [expected]) }
}
