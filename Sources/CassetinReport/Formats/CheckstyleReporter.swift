import CassetinLint
import CassetinText

/// Reports as Checkstyle does: `<file>` with an `<error>` for each finding; a text without any is left out.
///
/// Reports what remains; fixes that were written are no errors. Columns are in Unicode scalars.
public struct CheckstyleReporter: Reporter {
  private let language: MessageLanguage

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) { language = options.language }

  /// The version is that of the format, which readers look at.
  public func begin() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
  }

  public func report(_ report: FileReport) -> String {
    let lines = report.diagnostics.compactMap(line)
    guard !lines.isEmpty else { return "" }
    return "  <file name=\"\(report.name.withoutDotSlash.escapedInXML)\">\n\(lines.joined())  </file>\n"
  }

  public func end(_ tally: Tally) -> String { "</checkstyle>\n" }

  private func line(_ diagnostic: Diagnostic) -> String? {
    switch diagnostic {
    case .finding(let finding, let source):
      let position = source.position(of: finding.range.lowerBound)
      return line(
        position, severity(finding.severity), finding.message, source: "cassetin.\(finding.rule)")
    case .applied: return nil
    case .failure(_, let message):
      return line(Position(line: 1, column: 1), "error", message, source: "cassetin")
    }
  }

  private func line(_ position: Position, _ severity: String, _ message: Message, source: String) -> String {
    "    <error line=\"\(position.line)\" column=\"\(position.column)\" severity=\"\(severity)\""
      + " message=\"\(message.text(in: language).escapedInXML)\" source=\"\(source.escapedInXML)\"/>\n"
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
