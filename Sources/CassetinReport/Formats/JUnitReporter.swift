import CassetinLint
import CassetinText

/// Reports as a run of tests: a suite for each text, a failed test for each error and warning, a passed one
/// that says something for each note, and one passed test for a text without any.
///
/// Reports what remains; fixes that were written are no tests. The counts of all suites together, which would
/// have to stand first, are left to the reader; those of each suite are there.
public struct JUnitReporter: Reporter {
  private let language: MessageLanguage
  private var isEmpty = true

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) { language = options.language }

  public func begin() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"cassetin\">\n"
  }

  public mutating func report(_ report: FileReport) -> String {
    isEmpty = false
    let name = report.name.withoutDotSlash.escapedInXML
    var suite = Suite()
    for diagnostic in report.diagnostics { add(diagnostic, to: &suite, name) }
    return suite.text(name)
  }

  /// A run over nothing passes as one test: some readers take a report without any for a failure.
  public func end(_ tally: Tally) -> String { (isEmpty ? Suite().text("cassetin") : "") + "</testsuites>\n" }

  /// The tests of one text.
  private struct Suite {
    var cases = ""
    var tests = 0
    var failures = 0
    var errors = 0

    func text(_ name: String) -> String {
      let passed = "    <testcase name=\"cassetin\" classname=\"\(name)\" time=\"0\"/>\n"
      return "  <testsuite name=\"\(name)\" tests=\"\(max(1, tests))\" failures=\"\(failures)\""
        + " errors=\"\(errors)\" skipped=\"0\" time=\"0\">\n\(tests == 0 ? passed : cases)  </testsuite>\n"
    }
  }

  private func add(_ diagnostic: Diagnostic, to suite: inout Suite, _ name: String) {
    switch diagnostic {
    case .finding(let finding, let source):
      let start = source.position(of: finding.range.lowerBound)
      let words = finding.message.text(in: language)
      let message = words.escapedInXML
      let placed = Message(
        english: "line \(start.line), column \(start.column): \(words)",
        french: "ligne \(start.line), colonne \(start.column) : \(words)"
      ).text(in: language).escapedInXML
      suite.tests += 1
      let text =
        switch finding.severity {
        case .error, .warning:
          "<failure type=\"\(finding.severity.name)\" message=\"\(message)\">\(placed)</failure>"
        case .note: "<system-out>\(placed)</system-out>"
        }
      if finding.severity > .note { suite.failures += 1 }
      let rule = "cassetin.\(finding.rule)".escapedInXML
      suite.cases += test("\(rule):\(start.line):\(start.column)", name, text)
    case .applied: break
    case .failure(_, let message):
      let message = message.text(in: language).escapedInXML
      suite.tests += 1
      suite.errors += 1
      suite.cases += test("cassetin", name, "<error type=\"error\" message=\"\(message)\">\(message)</error>")
    }
  }

  private func test(_ test: String, _ name: String, _ text: String) -> String {
    "    <testcase name=\"\(test)\" classname=\"\(name)\" time=\"0\">\(text)</testcase>\n"
  }
}
