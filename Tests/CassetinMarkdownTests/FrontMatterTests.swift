import CassetinMarkdown
import Testing

@Suite struct FrontMatterTests {
  private func expect(
    _ text: String, _ blocks: [String], faults: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in [text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text] {
      let reading = Reading(text)
      #expect(reading.blocks == blocks, sourceLocation: sourceLocation)
      #expect(reading.faults == faults, sourceLocation: sourceLocation)
      #expect(reading.disorder == nil, sourceLocation: sourceLocation)
    }
  }

  @Test(
    arguments: [
      ("title: Un *titre* d’été", ["title: Un *titre* d’été"]), ("title: 'L''été'", ["title: L'été"]),
      ("title: \"Un \\\"mot\\\" d\\u2019\\u00e9t\\xe9\"", ["title: Un \"mot\" d’été"]),
      ("description: Un mot\n  et la suite", ["frontMatterField: Un mot et la suite"]),
      (
        "description: >-\n  Un mot\n  et la suite\n\n  Fin.\nlayout: a",
        ["frontMatterField: Un mot et la suite", "frontMatterField: Fin."]
      ),
      ("description: |\n    Un mot\n    et\nlayout: a", ["frontMatterField: Un mot et"]),
      ("description: \"Un mot\n  et la\\\n  suite\"", ["frontMatterField: Un mot et lasuite"]),
      ("title: &a Un mot\nsubtitle: *a", ["title: Un mot"]), ("title: !!str Un mot", ["title: Un mot"]),
      (
        "images:\n  - caption: Le chat\n    src: a.jpg\n  - alt: Le lit",
        ["caption: Le chat", "caption: Le lit"]
      ),
      ("params:\n  title: Un mot\n  summary: Deux", ["frontMatterField: Un mot", "frontMatterField: Deux"]),
      ("authors: [Zoë Marle, \"Ana Ruiz\"]", ["frontMatterField: Zoë Marle", "frontMatterField: Ana Ruiz"]),
      ("authors:\n  - name: Zoë Marle\n    url: a", ["frontMatterField: Zoë Marle"]), ("author: zmarle", []),
      ("tags:\n  - Vie privée\n  - vie-privee\n  - web", ["frontMatterField: Vie privée"]),
      ("date: 2024-05-02\nlayout: article\nslug: un-mot", []), ("# rien", []), ("", []),
      ("title: l&rsquo;<em>été</em>", ["title: l’été"]), ("title: \"{{ page.nom }}\"", []),
      ("TITLE: Un mot", ["title: Un mot"]),
      ("title: Un mot # une note", ["title: Un mot"]),
      ("chapeau: Un mot\ntitre: Deux", ["frontMatterField: Un mot", "title: Deux"]),
      ("title: 😀 été\nsummary: \"é : è\"", ["title: 😀 été", "frontMatterField: é : è"]),
      ("? [a, b]\n: c\ntitle: Un mot", ["title: Un mot"]),
      ("source:\n  title: The page\nimage:\n  title: Le chat", ["caption: Le chat"]),
    ] as [(String, [String])])
  func `fields of YAML`(fields: String, expected: [String]) {
    let fields = fields.hasPrefix("?") ? "x: y\n" + fields : fields
    expect(
      "---\n\(fields)\n---\n\n# Fin\n",
      expected + [expected.contains { $0.hasPrefix("title") } ? "heading: Fin" : "title: Fin"])
  }

  @Test(arguments: [
    ("title = \"Un \\\"mot\\\" d\\u2019\\U000000E9té\"", ["title: Un \"mot\" d’été"]),
    ("title = 'L\\a'", ["title: L\\a"]),
    (
      "description = \"\"\"\nUn mot\net \\\n  la \"suite\".\n\nFin.\"\"\"",
      ["frontMatterField: Un mot et la \"suite\".", "frontMatterField: Fin."]
    ),
    ("date = 2024-05-02 10:00:00 # note\ntitle = \"Un\"", ["title: Un"]),
    (
      "[params]\nsummary = \"Un\"\n[[images]]\ncaption = \"Deux\"", ["frontMatterField: Un", "caption: Deux"]
    ),
    ("authors = [ # tous\n  \"Zoë Marle\",\n  \"web\",\n]", ["frontMatterField: Zoë Marle"]),
    ("a.b.title = \"Un\"", []), ("cover.title = \"Un\"", ["caption: Un"]),
    ("image = { alt = \"Le chat\", n = 1 }", ["caption: Le chat"]),
    ("\"title\" = '''Un 'mot' '''", ["title: Un 'mot'"]),
  ])
  func `fields of TOML`(fields: String, expected: [String]) {
    expect("+++\n\(fields)\n+++\n\nFin.\n", expected + ["paragraph: Fin."])
  }

  @Test(arguments: [
    "{\n\"title\": \"Un \\\"mot\\\" d\\u2019\\u00e9t\\u00e9 \\uD83D\\uDE00\",\n\"n\": [1, true, null, {}],\n\"images\": [{\"alt\": \"Le chat\"}]\n}",
    ";;;\n{\"title\": \"Un \\\"mot\\\" d\\u2019\\u00e9t\\u00e9 \\uD83D\\uDE00\", \"images\": [{\"alt\": \"Le chat\"}]}\n;;;",
  ])
  func `fields of JSON`(text: String) {
    expect(text + "\n\nFin.\n", ["title: Un \"mot\" d’été 😀", "caption: Le chat", "paragraph: Fin."])
  }

  @Test(arguments: [
    ("---\ntitle: Un: deux\n---\nFin.", "secondColon: : deux"),
    ("---\ntitle: \"Un\ndate: a\n---\nFin.", "unclosedText: \"Un"),
    ("---\ntags: [a, b\ndate: c\n---\nFin.", "unclosedList: [a, b"),
    ("---\ndate: @a\n---\nFin.", "reservedCharacter: @a"),
    ("---\na: b\n  c: d\n---\nFin.", "secondColon: : d"),
    ("---\na: \"b\\q\"\n---\nFin.", "unknownEscape: \\q\""),
    ("---\na: b\n\tc: d\n---\nFin.", "tab: c: d"), ("---\ntags:\n\t- a\n---\nFin.", "tab: - a"),
    ("---\na: \"b\" c\n---\nFin.", "misplacedLine: c"),
    ("---\na: b\nc d\ne: f\n---\nFin.", "missingSeparator: e: f"),
    ("---\ntitle: Un\ndate: a\n\nFin.", "unclosed: ---"),
    ("---\ntitle: Un\ndate: a\n\nFin.\n\n---\n", "unclosed: ---"),
    ("+++\na = \n+++\nFin.", "missingValue: a ="), ("+++\na b\n+++\nFin.", "missingSeparator: a b"),
    ("+++\na = [1, 2\n+++\nFin.", "unclosedList: [1, 2"), ("+++\na = \"b\" c\n+++\nFin.", "trailingText: c"),
    ("+++\ntitle = \"Un\n+++\nFin.", "unclosedText: \"Un"), ("+++\na = 1\nb = 2\n\nFin.", "unclosed: +++"),
    ("{\n\"a\": 1\n\"b\": 2\n}\nFin.", "trailingText: \"b\": 2"),
    ("{\n\"a\": \"b\n}\nFin.", "unclosedText: \"b"),
    ("{\n\"a\" 1\n}\n\n{\"b\": 2", ""), (";;;\n{\"a\": [1\n;;;\nFin.", "unclosedList: [1"),
  ])
  func `a broken front matter says where, and leaves the article`(text: String, fault: String) {
    let reading = Reading(text)
    #expect(reading.faults == (fault.isEmpty ? [] : [fault]))
    if !fault.isEmpty { #expect(reading.texts.last == "Fin.") }
    #expect(reading.disorder == nil)
  }

  @Test(arguments: [
    "Un mot.", "---\n\nUn mot.\n\n---\n\nFin.", "---\nUn mot.\n---\n", "---\n- un\n- deux\n---\n", "---",
    "+++", "---\n\nNote: un: deux\n\n---\n",
    "---\nAttention: un mot\n\nFin.", "{accolade} un mot", "{{< a >}}\nun mot", "{\"un mot\" dit-il}",
    "+++ un mot", "----\na: b\n----",
    "Un mot.\n\n---\na: b: c\n---\n", "---\n\nUn mot\n---\n", ";;; un mot", "---\n---\nUn mot.",
    "---\nhttp://a.fr: b\n---\n",
  ])
  func `an article without front matter has no broken one`(text: String) {
    #expect(Reading(text).faults == [])
  }

  @Test func `fields can be chosen`() {
    let text = "---\ntitle: Un mot\nsur_titre: Deux\n---\n"
    #expect(Reading(text, fields: FrontMatterFields(["Sur-Titre"])).texts == ["Deux"])
  }

  @Test func `a fault leaves the fields before it`() {
    #expect(Reading("---\ntitle: Un mot\nsummary: a: b\n---\nFin.").texts == ["Un mot", "a", "Fin."])
  }

  @Test func `what a broken object holds beyond its end is the article's`() {
    let reading = Reading("{\n\"title\": \"Un\r\r\rmot\",\n\"alt\": \"Le chat\"}\nFin")
    #expect(reading.disorder == nil)
    #expect(Reading("{\"title\": \"Un mot\",\n\n\"alt\": \"Le chat\"} Fin").disorder == nil)
    #expect(Reading("{\"title\": \"Un mot\",\n\n\"alt\": \"Le chat\" Fin").disorder == nil)
  }

  @Test func `fields too deep are a fault`() {
    let deep = String(repeating: "[", count: 100)
    #expect(Reading("---\na: \(deep)\n---\n").prose.faults.map(\.kind) == [.tooDeep])
    #expect(Reading("+++\na = \(deep)\n+++\n").prose.faults.map(\.kind) == [.tooDeep])
    #expect(Reading("{\"a\": \(deep)\n}\n").prose.faults.map(\.kind) == [.tooDeep])
  }

  @Test func `comments of front matter may be directives`() {
    let reading = Reading("---\n# cassetin-ignore\ntitle: Un # cassetin-ignore\n# autre\n---\n")
    #expect(reading.comments == ["# cassetin-ignore", "# cassetin-ignore"])
  }
}
