import CassetinLint
import CassetinText

/// Reports in the diagnostic format of reviewdog, which makes comments with suggestions of it: one document
/// (`rdjson`) or a diagnostic a line (`rdjsonl`).
///
/// Reports what remains; fixes that were written are no diagnostics. Columns are in UTF-8 bytes of the line
/// as it is in the file, a byte-order mark among them; ends are exclusive.
public struct ReviewdogReporter: Reporter {
  private let language: MessageLanguage
  private let isDocument: Bool
  private var isFirst = true

  /// A reporter in the language of `options`.
  /// - Parameter isDocument: true for `rdjson`, false for `rdjsonl`.
  public init(_ options: ReportOptions, isDocument: Bool) {
    language = options.language
    self.isDocument = isDocument
  }

  public func begin() -> String {
    isDocument ? "{\"source\":{\"name\":\"cassetin\"},\"diagnostics\":[" : ""
  }

  public mutating func report(_ report: FileReport) -> String {
    var text = ""
    for diagnostic in report.diagnostics {
      guard let line = line(diagnostic) else { continue }
      text += isDocument ? (isFirst ? "\n" : ",\n") + line : line + "\n"
      isFirst = false
    }
    return text
  }

  public func end(_ tally: Tally) -> String { isDocument ? (isFirst ? "]}\n" : "\n]}\n") : "" }

  private func line(_ diagnostic: Diagnostic) -> String? {
    switch diagnostic {
    case .finding(let finding, let source):
      JSONText.line(
        ReviewdogDiagnostic(finding, in: source, language, isSelfContained: !isDocument))
    case .applied: nil
    case .failure(let name, let message):
      JSONText.line(
        ReviewdogDiagnostic(failure: message, on: name, language, isSelfContained: !isDocument))
    }
  }
}
