import CassetinLint
import CassetinText

/// Reports one JSON object a line: a finding, an applied fix (with `applied`) or a failure (with `error`). A
/// text without any has no line, and there is no summary.
public struct JSONLinesReporter: Reporter {
  private let language: MessageLanguage

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) { language = options.language }

  public func begin() -> String { "" }

  public func report(_ report: FileReport) -> String {
    var text = ""
    for diagnostic in report.diagnostics { text += line(diagnostic) + "\n" }
    return text
  }

  public func end(_ tally: Tally) -> String { "" }

  private func line(_ diagnostic: Diagnostic) -> String {
    switch diagnostic {
    case .finding(let finding, let source):
      JSONText.line(FindingRecord(finding, in: source, language, frame: frame(source.name.description)))
    case .applied(let fix, let source):
      JSONText.line(AppliedRecord(fix, in: source, frame: frame(source.name.description)))
    case .failure(let name, let message):
      JSONText.line(FailureRecord(message, language, frame: frame(name)))
    }
  }

  private func frame(_ name: String) -> RecordFrame { RecordFrame(file: name.withoutDotSlash) }
}
