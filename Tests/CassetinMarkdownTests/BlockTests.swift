import Testing

@Suite struct BlockTests {
  private func expect(
    _ text: String, _ blocks: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in [text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text] {
      let reading = Reading(text)
      #expect(reading.blocks == blocks, sourceLocation: sourceLocation)
      #expect(reading.disorder == nil, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    ("# Un\n\n## Deux\n\n# Trois", ["title: Un", "heading: Deux", "heading: Trois"]),
    ("Un\n===\n\nDeux\n---", ["title: Un", "heading: Deux"]), ("## Un ##", ["heading: Un"]),
    ("#Paris vote.", ["paragraph: #Paris vote."]),
    ("un\n\ndeux\n\n\ntrois", ["paragraph: un", "paragraph: deux", "paragraph: trois"]),
    ("un\n\n***\n\ndeux", ["paragraph: un", "paragraph: deux"]),
  ])
  func `headings and paragraphs`(text: String, expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    ("- un\n- deux\n  suite", ["listItem: un", "listItem: deux suite"]),
    ("1. un\n2. deux", ["listItem: un", "listItem: deux"]),
    ("- un\n  - deux\n    1. trois", ["listItem: un", "listItem: deux", "listItem: trois"]),
    ("- un\n\n  deux\n\ntrois", ["listItem: un", "listItem: deux", "paragraph: trois"]),
    ("- [x] fait\n- [ ] à faire", ["listItem: fait", "listItem: à faire"]),
    ("* un\n+ deux", ["listItem: un", "listItem: deux"]),
  ])
  func `lists`(text: String, expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    ("> un\n> deux\ntrois", ["quotation: un deux trois"]),
    ("> un\n>\n> deux", ["quotation: un", "quotation: deux"]),
    ("> > un\n> > deux", ["quotation: un deux"]),
    ("> - un\n>   deux\n> - trois", ["quotation: un deux", "quotation: trois"]),
    ("> # Titre\n\nfin", ["quotation: Titre", "paragraph: fin"]),
    ("> un mot\n> cou*pé\n> en* deux", ["quotation: un mot coupé en deux"]),
    ("- > un\n  > deux", ["quotation: un deux"]), (">un\n>  deux", ["quotation: un deux"]),
  ])
  func `quotations`(text: String, expected: [String]) { expect(text, expected) }

  @Test(
    arguments: [
      ("```\ncode\n```\n\nfin", ["paragraph: fin"]),
      ("un\n\n    code\n\nfin", ["paragraph: un", "paragraph: fin"]),
      ("~~~swift\nlet a\n~~~\nfin", ["paragraph: fin"]), ("```\nsans fin", []),
      ("> ```\n> code\n> ```\n> fin", ["quotation: fin"]),
    ] as [(String, [String])])
  func `blocks of code are left out`(text: String, expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    (
      "| un | deux |\n|---|---|\n| *trois* | a\\|b |",
      ["tableCell: un", "tableCell: deux", "tableCell: trois", "tableCell: a|b"]
    ),
    ("un | deux\n---|---\n | trois", ["tableCell: un", "tableCell: deux", "tableCell: trois"]),
    ("> | un |\n> |---|\n> | deux |", ["quotation: un", "quotation: deux"]),
  ])
  func `tables`(text: String, expected: [String]) { expect(text, expected) }

  @Test func `an empty text has nothing`() {
    for text in ["", "\u{FEFF}", "\n\n", "   ", "---", "+++\n", "{", "{\"", ";;;"] {
      #expect(Reading(text).disorder == nil)
      #expect(Reading(text).faults == [])
    }
  }

  @Test(arguments: ["\u{FEFF}", "é ", "\r", "😀 *a"])
  func `pieces stand in order in any text`(head: String) {
    let hostile = [
      "[![a](b \"c\")](d \"e\")", "> {{< a\n> b=\"c\" >}}", "<p lang=\"en\">a<b>c", "[^1]: a\n[^1]: b", "{{",
      "$$", "&", "<",
      "| a | {{< b caption=\"c|d\" >}} |\n|-|-|\n| `|` | x |", "- [ ] {% raw %}", "\\", "`", "![", "~~~\n{{",
      "<!--", "<!---->x",
    ]
    for first in hostile {
      for second in hostile {
        let text = head + first + "\n" + second + head + first
        #expect(Reading(text).disorder == nil, "\(text)")
        #expect(Reading(text, "a.mdx").disorder == nil, "\(text)")
      }
    }
  }
}
