import CassetinConfiguration
import CassetinLint
import CassetinText
import Testing

@Suite struct ProjectFileTests {
  private static let option = RuleOption(
    name: "certainty", usual: 0.45, range: 0.45...0.99, summary: Message(english: "", french: ""))
  private static let terms = ConfigurationTerms(
    rules: [rule("one-rule", [option]), rule("other-rule", [])], formats: ["text", "sarif"])

  private static func rule(_ id: RuleID, _ options: [RuleOption]) -> RuleMetadata {
    RuleMetadata(
      id: id, topic: .spelling, severity: .error, precedence: .general, fixes: .never,
      summary: Message(english: "", french: ""), rationale: Message(english: "", french: ""), examples: [],
      options: options)
  }

  private func file(_ text: String, _ name: String = ".cassetin.yml") throws(ConfigurationErrors)
    -> ProjectFile
  {
    try ProjectFile(Array(text.utf8), named: SourceName(name), Self.terms)
  }

  private func table(_ texts: String..., options: CommandLineSettings = CommandLineSettings()) throws
    -> SettingsTable
  {
    SettingsTable(try texts.enumerated().map { try file($1, "\($0).yml") }, options: options)
  }

  @Test func `a file of settings says where things are`() throws {
    let file = try file("# ours\nhouse-names: desk/noms.yml\narchive: ../archive\n")
    #expect(file.houseNames?.value == "desk/noms.yml")
    #expect(file.houseNames?.position == Position(line: 2, column: 14))
    #expect(file.archive?.value == "../archive")
  }

  @Test(arguments: ["", "# nothing\n", "{}"])
  func `a file may say nothing`(text: String) throws {
    let file = try file(text)
    #expect(file.houseNames == nil && file.archive == nil && file.overrides.isEmpty)
  }

  @Test func `every key has its value`() throws {
    let file = try file(
      """
      extends: [a.yml, b.yml]
      baseline: known.txt
      word-files: words.txt
      exclude: themes/**
      include: [keep/**]
      fail-on: warning
      messages: fr
      output: sarif
      language: en
      front-matter: [title, lede]
      words: [zorglub]
      rules: { one-rule: off, other-rule: { level: note, fix: never, accept: [a, b] } }
      overrides:
        - files: [drafts/**, "*.draft.md"]
          rules: { one-rule: { certainty: 0.7 } }
      """)
    #expect(file.extends.map(\.value) == ["a.yml", "b.yml"])
    #expect(file.baseline?.value == "known.txt" && file.wordFiles.map(\.value) == ["words.txt"])
    #expect(file.exclude.map(\.value) == ["themes/**"] && file.include.map(\.value) == ["keep/**"])
    #expect(file.failOn?.value == .warning && file.messages?.value == .french)
    #expect(file.output?.value == "sarif" && file.settings.language?.value == .english)
    #expect(file.settings.frontMatterFields.map(\.value) == ["title", "lede"])
    #expect(file.settings.rules.map(\.id) == ["one-rule", "other-rule"])
    #expect(file.settings.rules[1].fixes?.value == .never)
    #expect(file.overrides[0].files.map(\.value) == ["drafts/**", "*.draft.md"])
    #expect(file.overrides[0].settings.rules[0].numbers.map(\.value.value) == [0.7])
  }

  @Test(
    arguments: [
      ("archiv: a", "archiv", "archive", 1, 1), ("\nhouse_names: a", "house_names", "house-names", 2, 1),
      ("rules:\n  one-rul: off", "one-rul", "one-rule", 2, 3),
      ("rules:\n  one-rule: { certanty: 1 }", "certanty", "certainty", 2, 15),
      ("overrides: [{ files: a, word: b }]", "word", "words", 1, 25),
    ])
  func `an unknown key is told with the nearest`(
    text: String, key: String, nearest: String, line: Int, column: Int
  ) throws {
    let error = try #require(throws: ConfigurationErrors.self) { try file(text) }
    guard case .unknownKey(key, nearest, _)? = error.errors.first?.fault else {
      Issue.record("\(error)")
      return
    }
    #expect(error.errors.map(\.position) == [Position(line: line, column: column)])
  }

  @Test(
    arguments: [
      ("archive: [a]", .unexpected(.list, expected: .text), 1, 10),
      ("archive:", .unexpected(.nothing, expected: .text), 1, 9),
      ("archive: ''", .unexpected(.nothing, expected: .text), 1, 10),
      ("- archive", .unexpected(.list, expected: .mapping), 1, 1),
      ("rules: { one-rule: [off] }", .unexpected(.list, expected: .levelOrMapping), 1, 20),
      ("rules: { one-rule: { certainty: 0.2 } }", .unexpected(.text, expected: .number(0.45...0.99)), 1, 33),
      ("rules: { one-rule: { certainty: nan } }", .unexpected(.text, expected: .number(0.45...0.99)), 1, 33),
      ("overrides: [{ words: a }]", .missingKey("files"), 1, 13),
      (
        "fail-on: errors",
        .unknownValue("errors", nearest: "error", all: ["error", "warning", "note", "never"]), 1, 10
      ),
      ("output: sarf", .unknownValue("sarf", nearest: "sarif", all: ["text", "sarif"]), 1, 9),
    ] as [(String, ConfigurationFault, Int, Int)])
  func `what is wrong is told with its place`(
    text: String, fault: ConfigurationFault, line: Int, column: Int
  ) throws {
    let error = try #require(throws: ConfigurationErrors.self) { try file(text) }
    #expect(error.errors.map(\.fault) == [fault])
    #expect(error.errors.map(\.position) == [Position(line: line, column: column)])
  }

  @Test func `later files and overrides hold before earlier ones`() throws {
    let table = try table(
      "language: fr\nwords: [a]\nrules: { one-rule: note, other-rule: off }",
      """
      words: [b]
      rules: { one-rule: { fix: unsafe } }
      overrides:
        - files: drafts/**
          language: en
          rules: { one-rule: off }
        - { files: "*.fr.md", language: fr, words: c }
      """)
    let common = table.settings(for: "posts/a.md")
    #expect(common.language == .french && common.words == ["a", "b"])
    #expect(common.rules["one-rule"]?.level == .note && common.rules["one-rule"]?.fixes == .unsafe)
    #expect(common.runs("one-rule") && !common.runs("other-rule"))
    let draft = table.settings(for: "drafts/a.md")
    #expect(draft.language == .english && !draft.runs("one-rule"))
    let both = table.settings(for: "drafts/a.fr.md")
    #expect(both.language == .french && both.words == ["a", "b", "c"] && !both.runs("one-rule"))
    #expect(table.settings(for: nil).language == .french)
  }

  @Test func `the command line has the last word`() throws {
    var options = CommandLineSettings()
    options.language = .english
    options.selected = ["other-rule", "one-rule"]
    options.ignored = ["one-rule"]
    let table = try table(
      "language: fr\nrules: { other-rule: off }\noverrides: [{ files: a.md, language: fr }]", options: options
    )
    let settings = table.settings(for: "a.md")
    #expect(settings.language == .english && settings.runs("other-rule") && !settings.runs("one-rule"))
  }

  @Test func `each value knows where it was settled`() throws {
    let table = try table("rules: { one-rule: off }", "overrides: [{ files: a*, language: en }]")
    let resolved = table.resolved(for: "a.md")
    #expect(
      resolved.rules["one-rule"]?.level?.origin
        == .file(SourceName("0.yml"), Position(line: 1, column: 20), patterns: []))
    #expect(
      resolved.language?.origin
        == .file(SourceName("1.yml"), Position(line: 1, column: 36), patterns: ["a*"]))
  }

  @Test func `a file of words has a word a line`() throws {
    let bytes = Array("\u{FEFF}# ours\nzorglub\r\n\n  deux mots  # et voilà\nfin".utf8)
    let list = try WordListFile.words(in: bytes, named: SourceName("w.txt"))
    #expect(list.words.map(\.value) == ["zorglub", "deux mots", "fin"])
    #expect(list.words.map(\.position.line) == [2, 4, 5])
    #expect(throws: ConfigurationErrors.self) {
      try WordListFile.words(in: [0x61, 0], named: SourceName("w.txt"))
    }
  }
}
