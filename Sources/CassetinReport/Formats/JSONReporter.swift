import CassetinLint
import CassetinText

/// Reports a run as one JSON document: the tool, every text with what is to be said of it, and a summary.
///
/// `{"version":1,"tool":{…},"files":[{"file":…,"findings":[…],"applied":[…],"errors":[…]},…],"summary":{…}}`,
/// a text a line. Keys may be added within a version; none changes its meaning or goes.
public struct JSONReporter: Reporter {
  /// The version of the format, of `jsonl` too.
  static let version = 1

  private let options: ReportOptions
  private var isFirst = true

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) { self.options = options }

  public func begin() -> String {
    let tool = JSONText.line(ToolRecord(version: options.version))
    return "{\"version\":\(Self.version),\"tool\":\(tool),\"files\":["
  }

  public mutating func report(_ report: FileReport) -> String {
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + JSONText.line(FileRecord(report, options.language))
  }

  public func end(_ tally: Tally) -> String {
    "\n],\"summary\":\(JSONText.line(SummaryRecord(tally)))}\n"
  }
}

/// The program that made a report.
private struct ToolRecord: Encodable {
  let name = "cassetin"
  let version: String
}

/// A text and what is to be said of it.
private struct FileRecord: Encodable {
  let file: String
  var findings: [FindingRecord] = []
  var applied: [AppliedRecord] = []
  var errors: [FailureRecord] = []

  init(_ report: FileReport, _ language: MessageLanguage) {
    file = report.name.withoutDotSlash
    for diagnostic in report.diagnostics {
      switch diagnostic {
      case .finding(let finding, let source): findings.append(FindingRecord(finding, in: source, language))
      case .applied(let fix, let source): applied.append(AppliedRecord(fix, in: source))
      case .failure(_, let message): errors.append(FailureRecord(message, language))
      }
    }
  }
}

/// The counts of a run.
private struct SummaryRecord: Encodable {
  let files: Int
  let errors: Int
  let warnings: Int
  let notes: Int
  /// Texts that could not be checked.
  let failures: Int
  /// Fixes that were written.
  let applied: Int
  let fixable: FixableRecord

  init(_ tally: Tally) {
    files = tally.files
    errors = tally.errors
    warnings = tally.warnings
    notes = tally.notes
    failures = tally.failures
    applied = tally.applied
    fixable = FixableRecord(safe: tally.safe, unsafe: tally.reviewable)
  }
}

/// Findings that the program can mend.
private struct FixableRecord: Encodable {
  let safe: Int
  let unsafe: Int
}
