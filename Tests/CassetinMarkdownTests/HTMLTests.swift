import Testing

@Suite struct HTMLTests {
  private func expect(
    _ text: String, _ blocks: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let reading = Reading(text)
    #expect(reading.blocks == blocks, sourceLocation: sourceLocation)
    #expect(reading.disorder == nil, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("Un <b>m</b>ot <span class=\"a_b_c\">là</span>.", ["paragraph: Un mot là."]),
    ("H<sub>2</sub>O", ["paragraph: H2O"]),
    ("Un <code>mot</code> là.", ["paragraph: Un □ là."]),
    ("Taper <kbd>Ctrl</kbd> vite.", ["paragraph: Taper □ vite."]),
    ("Un <span\n  title=\"a > b\">mot</span>.", ["paragraph: Un mot."]),
    ("Un <q>mot</q> là.", ["quotation: Un mot là."]),
    (
      "Voici <img src=\"c\" alt=\"un chat\"> sur le lit.",
      ["paragraph: Voici", "caption: un chat", "paragraph: sur le lit."]
    ),
    ("a < b et c > d", ["paragraph: a < b et c > d"]),
    ("Un <code>mot\n\nsuite", ["paragraph: Un □", "paragraph: suite"]),
  ])
  func `tags in a line`(text: String, expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    ("<div>\nUn <em>mot</em>.\n</div>", ["paragraph: Un mot."]),
    ("<p>Un</p><p>Deux</p>", ["paragraph: Un", "paragraph: Deux"]),
    (
      "<h2>Titre</h2>\n<ul><li>un</li><li>deux</li></ul>",
      ["heading: Titre", "listItem: un", "listItem: deux"]
    ),
    ("<h1>Titre</h1>\n\n# Autre", ["title: Titre", "heading: Autre"]),
    (
      "<figure><img alt=\"Un chat\" title=\"Zoë\"><figcaption>Le chat</figcaption></figure>",
      ["caption: Un chat", "caption: Zoë", "caption: Le chat"]
    ),
    (
      "<blockquote>\nUn mot.\n\nDeux *mots*.\n\n</blockquote>\n\nFin.",
      ["quotation: Un mot.", "quotation: Deux mots.", "paragraph: Fin."]
    ),
    ("<script>\nlet a = \"<p>b</p>\"\n</script>\n\nFin.", ["paragraph: Fin."]),
    ("<style>\na { b: c }\n</style>\nFin.", ["paragraph: Fin."]),
    ("<div>\n<pre>\nun\n\n_deux_\n</pre>\n</div>\n\nFin.", ["paragraph: Fin."]),
    ("<svg><text>A</text></svg>\n\nFin.", ["paragraph: Fin."]),
    ("> <div>\n> Un\n> mot.\n> </div>", ["quotation: Un mot."]),
    ("<p>caf&eacute; &inconnu;</p>", ["paragraph: café □"]),
    ("<div>Un</div>\n\n<pre>code", ["paragraph: Un"]), ("<p>Un<br>deux</p>", ["paragraph: Un deux"]),
    ("<table><tr><td>Un</td><td>Deux</td></tr></table>", ["tableCell: Un", "tableCell: Deux"]),
    ("<p>Un {{ mot }} là.</p>", ["paragraph: Un □ là."]),
    ("<video>Votre navigateur</video>\n\nFin.", ["paragraph: Fin."]),
    (
      "<details>\n<summary>Un mot</summary>\n\nDeux *mots*.\n\n</details>",
      ["paragraph: Un mot", "paragraph: Deux mots."]
    ),
  ])
  func `blocks of HTML`(text: String, expected: [String]) { expect(text, expected) }

  @Test(
    arguments: [
      ("un <!-- note --> mot", ["<!-- note -->"]), ("<!-- a\n\nb -->\nmot", ["<!-- a\n\nb -->"]),
      ("`<!-- non -->`", []),
      ("```\n<!-- non -->\n```", []), ("un <!-- a -- b --> mot", ["<!-- a -- b -->"]),
      ("    <!-- non -->", []),
      ("> <!-- oui -->\n> mot", ["<!-- oui -->"]), ("<div>\n<!-- oui -->\nmot</div>", ["<!-- oui -->"]),
      ("<!-- sans fin", ["<!-- sans fin"]),
      ("<p>un</p> <!-- a {# b #} c", ["<!-- a {# b #} c"]),
      ("un <!-- a\nb --> mot", ["<!-- a\nb -->"]),
    ] as [(String, [String])])
  func `comments are told from code`(text: String, expected: [String]) {
    #expect(Reading(text).comments == expected)
  }

  @Test(
    arguments: [
      ("Un *mot*.", []), ("Un `code` là.", ["code: code"]),
      ("[a](https://b.fr)", ["markup: ](https://b.fr)"]),
      ("Un <!-- mot --> là.", ["comment: <!-- mot -->"]), ("{{< a >}}", ["template: {{< a >}}"]),
      ("soit $x^2$.", ["formula: $x^2$"]),
      (
        "---\nlayout: a\ntitle: Un mot\n---\n\nFin.",
        ["frontMatter: ---\nlayout: a\ntitle: ", "frontMatter: \n---\n"]
      ),
      ("```\nun\n\ndeux\n```", ["code: un\n\ndeux"]),
      ("Un <b class=\"c\">mot</b>.", ["markup: <b class=\"c\">", "markup: </b>"]),
    ] as [(String, [String])])
  func `what is left out has its reason`(text: String, expected: [String]) {
    #expect(
      Reading(text).skipped.filter { !$0.hasSuffix(": \n---\n") }
        == expected.filter { !$0.hasSuffix(": \n---\n") })
  }
}
