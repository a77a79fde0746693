import CassetinLint
import CassetinReport
import CassetinText
import Testing

@Suite struct GitHubReporterTests {
  private func lines(_ reports: [FileReport], _ options: ReportOptions = Sample.options) -> [String] {
    reported(reports, as: .github, options).split(separator: "\n").map(String.init)
  }

  @Test func `a finding is a command with its place`() {
    #expect(
      lines([Sample.report("./a.md")]).first
        == "::warning title=cassetin (toy-rule),file=a.md,line=2,col=7,endLine=2,endColumn=11"
        + "::\"mare\" is no mayor")
  }

  @Test func `a finding over several lines has no columns`() {
    let finding = Sample.finding(at: TextRange(0..<29))
    #expect(lines([Sample.report("a.md", [finding])])[0].contains(",line=1,endLine=2::"))
  }

  @Test func `names and texts are escaped, so that no other command begins`() {
    let name = "a,b:c%\n::error::x.md"
    let command = lines([Sample.report(name, [Sample.finding(saying: "50 %\r\n::error::x")])])[0]
    #expect(command.contains(",file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md,"))
    #expect(command.hasSuffix("::50 %25%0D%0A::error::x"))
    let failure = lines([Sample.failure(name)])[0]
    #expect(failure == "::error title=cassetin,file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md::no such file")
  }

  @Test func `a mark on a character that separates does not hide it`() {
    let command = lines([Sample.report("a:\u{301},\u{301}%\u{301}.md")])[0]
    #expect(command.contains(",file=a%3A\u{301}%2C\u{301}%25\u{301}.md,"))
  }

  @Test func `ten of each level are written, the worst first, what cannot be read before all`() {
    let findings = [Severity.note, .warning, .error].flatMap { severity in
      (0..<12).map { Sample.finding(severity, saying: "\($0)") }
    }
    let lines = lines([Sample.report("a.md", findings), Sample.failure()])
    let levels = lines.map { $0.prefix { $0 != " " } }
    #expect(levels.prefix(10).allSatisfy { $0 == "::error" } && lines[0].hasSuffix("no such file"))
    #expect(levels[10..<20].allSatisfy { $0 == "::warning" })
    #expect(levels[20..<30].allSatisfy { $0 == "::notice" })
    #expect(lines[1].hasSuffix("::0") && lines[9].hasSuffix("::8"))
    #expect(lines[30].hasPrefix("7 more are not shown here"))
    #expect(lines[31].hasPrefix("12 errors, 12 warnings, 12 notes, 1 file not checked in 2 files"))
    #expect(lines.count == 32)
  }

  @Test func `a clean run is its summary`() {
    #expect(lines([Sample.report("a.md", [])]) == ["no findings in 1 file"])
    #expect(lines([Sample.report("a.md", [])], Sample.french) == ["rien à signaler dans 1 fichier"])
  }
}

@Suite struct GitHubSummaryReporterTests {
  private func lines(_ reports: [FileReport], _ options: ReportOptions = Sample.options) -> [String] {
    reported(reports, as: .githubSummary, options).split(separator: "\n").map(String.init)
  }

  @Test func `the counts, and a table of what remains`() {
    #expect(
      lines([Sample.report(), Sample.failure()]) == [
        "### Cassetin", "1 warning, 1 file not checked in 2 files; 1 can be fixed with --apply",
        "| Text | Line | Level | Rule | Message |", "| --- | --: | --- | --- | --- |",
        "| none.md |  | error |  | no such file |",
        "| a.md | 2 | warning | toy-rule | \"mare\" is no mayor |",
      ])
    #expect(lines([Sample.report()], Sample.french)[2] == "| Texte | Ligne | Niveau | Règle | Message |")
  }

  @Test(arguments: Sample.hostileNames)
  func `a cell stays a cell and is read as it stands`(name: String) throws {
    let row = try #require(lines([Sample.report(name, [Sample.finding(saying: name)])]).last)
    #expect(row.unicodeScalars.count { $0 == "|" } == 6)
    #expect(!row.unicodeScalars.contains { "<>@#".unicodeScalars.contains($0) } || row.contains("&#"))
    #expect(!row.contains("<") && !row.replacing("\\]", with: "").contains("]("))
  }

  @Test func `fifty rows are shown`() {
    let findings = [Finding](
      repeating: Sample.finding(saying: String(repeating: "<", count: 5_000)), count: 60)
    let text = reported([Sample.report("a.md", findings)], as: .githubSummary, Sample.options)
    #expect(text.count { $0 == "\n" } == 58 && text.hasSuffix("\n10 more are not shown.\n"))
    #expect(text.utf8.count < 1_000_000)
  }
}
