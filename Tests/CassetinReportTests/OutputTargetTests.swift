import CassetinLint
import CassetinReport
import Testing

@Suite struct OutputTargetTests {
  @Test(
    arguments: [
      ("text", OutputFormat.text, nil), ("sarif:out/a.sarif", .sarif, "out/a.sarif"),
      ("github-summary:/tmp/a:b.md", .githubSummary, "/tmp/a:b.md"), ("json:-", .json, nil),
      ("jsonl: ", .jsonl, " "), ("junit:\u{301}a", .junit, "\u{301}a"),
    ] as [(String, OutputFormat, String?)])
  func `a target is a format, and a file after the colon`(
    text: String, format: OutputFormat, file: String?
  ) {
    #expect(OutputTarget(text) == OutputTarget(format: format, file: file))
  }

  @Test(arguments: OutputFormat.allCases)
  func `every format is known by its name`(format: OutputFormat) {
    #expect(OutputTarget(format.rawValue)?.format == format)
  }

  @Test(arguments: [
    ("sariff:a", "unknown format \"sariff\"; the nearest is \"sarif\""),
    ("gihtub", "unknown format \"gihtub\"; the nearest is \"github\""),
    ("jsonlines", "unknown format \"jsonlines\"; the nearest is \"jsonl\""),
    ("json:", "\"json:\" names no file after the colon"),
    ("SARIF", "unknown format \"SARIF\"; the nearest is \"sarif\""),
  ])
  func `what is no target is told with the nearest name`(text: String, problem: String) {
    #expect(OutputTarget(text) == nil)
    #expect(OutputTarget.problem(with: text).text(in: .english) == problem)
  }
}
