import Testing

@Suite struct RuleCommandTests {
  private static let rules = [
    "damaged-locution", "inconsistent-name", "incomplete-elision", "invalid-directive", "known-name",
    "repeated-word",
    "unknown-word",
  ]
  private static let text = "Le le dévelopement avance.\n"

  @Test(arguments: [
    ([], ["repeated-word", "unknown-word"]), (["--select", "unknown-word"], ["unknown-word"]),
    (["--ignore", "unknown-word"], ["repeated-word"]), (["--ignore", "unknown-word,repeated-word"], []),
    (["--ignore", "unknown-word", "--ignore", "repeated-word"], []),
    (["--select", "unknown-word,repeated-word", "--ignore", "unknown-word"], ["repeated-word"]),
    (["--select=known-name"], []),
  ])
  func `rules are selected and ignored by name`(options: [String], found: [String]) throws {
    let place = try Workplace()
    try place.write("a.txt", Self.text)
    let ran = try place.run(options + ["a.txt"])
    let lines = ran.lines.filter { $0.hasPrefix("a.txt:") }
    #expect(lines.map { String($0.drop { $0 != "[" }.dropFirst().dropLast()) } == found)
    #expect(ran.status == (found.isEmpty ? 0 : 1))
  }

  @Test(arguments: [
    ["--select", "unknown-wrod", "a.txt"], ["--ignore", "unknown-wrod", "a.txt"],
    ["--ignore", "known-name,unknown-wrod", "a.txt"], ["explain", "unknown-wrod"],
  ])
  func `an unknown rule is an error that names the nearest`(arguments: [String]) throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.clean)
    let ran = try place.run(arguments)
    #expect(ran.status == 2)
    #expect(ran.output.isEmpty)
    #expect(ran.error == "cassetin: unknown rule \"unknown-wrod\"; the nearest is \"unknown-word\"\n")
    let french = try place.run(arguments + ["--messages", "fr"])
    #expect(
      french.error == "cassetin: règle inconnue « unknown-wrod » ; la plus proche est « unknown-word »\n")
  }

  @Test func `the rules are listed, one a line`() throws {
    let ran = try Workplace().run("rules")
    #expect(ran.status == 0 && ran.error.isEmpty)
    let names = ran.lines.map { String($0.prefix { $0 != " " }) }
    #expect(Set(names).isSuperset(of: Self.rules) && Set(names).count == names.count)
    #expect(
      ran.lines.allSatisfy { $0.contains(" error ") || $0.contains(" warning ") || $0.contains(" note ") })
    #expect(try Workplace().run("rules", "--messages", "fr").output.contains("Un mot"))
  }

  @Test(arguments: rules)
  func `a rule is explained in both languages`(rule: String) throws {
    let place = try Workplace()
    let english = try place.run("explain", rule)
    #expect(english.status == 0 && english.error.isEmpty)
    #expect(english.lines.first?.hasPrefix("\(rule): ") == true)
    #expect(english.lines.contains("Flagged:") && english.lines.contains("Not flagged:"))
    #expect(english.output.contains("⟦") && english.output.contains(" fix"))
    let french = try place.run("explain", rule, "--messages", "fr")
    #expect(french.lines.contains("Signalé :") && french.lines.contains("Non signalé :"))
  }

  @Test func `the doctor names library and dictionaries`() throws {
    let ran = try Workplace().run("doctor")
    #expect(ran.status == 0 && ran.error.isEmpty)
    #expect(ran.lines.first?.hasPrefix("cassetin ") == true)
    #expect(ran.output.contains("Hunspell: /"))
    #expect(ran.lines.contains { $0.hasPrefix("fr: /") && $0.hasSuffix(".dic") })
    #expect(ran.lines.contains { $0.hasPrefix("rules: ") })
  }

  @Test func `the version is a line of numbers`() throws {
    let ran = try Workplace().run("--version")
    #expect(ran.status == 0 && ran.error.isEmpty && ran.lines.count == 1)
    #expect(ran.lines.first?.split(separator: ".").allSatisfy { Int($0) != nil } == true)
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["check", "--help"], ["rules", "--help"], ["explain", "-h"],
  ])
  func `help is on standard output`(arguments: [String]) throws {
    let ran = try Workplace().run(arguments)
    #expect(ran.status == 0 && ran.error.isEmpty)
    #expect(ran.output.contains("USAGE: cassetin"))
  }

  @Test func `the help of the program shows examples and its statuses`() throws {
    let text = try Workplace().run("--help").output
    for part in [
      "cassetin --apply article.md", "cassetin --output sarif", "Exit status", "doctor", "explain",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
