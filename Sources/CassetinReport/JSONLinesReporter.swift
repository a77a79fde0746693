import CassetinLint
import CassetinText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reports one JSON object a line: a finding, an applied fix or a failure.
public struct JSONLinesReporter: Reporter {
  private let language: MessageLanguage

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) { language = options.language }

  private struct FindingRecord: Encodable {
    let file: String
    let rule: String
    let severity: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let startByte: Int
    let endByte: Int
    let text: String
    let message: String
    let suggestions: [String]
    let apply: Bool
    let notes: [NoteRecord]
  }

  private struct NoteRecord: Encodable {
    let message: String
    let line: Int?
    let column: Int?
    let startByte: Int?
    let endByte: Int?
  }

  private struct AppliedRecord: Encodable {
    let file: String
    let rule: String
    let applied: Bool
    let line: Int
    let column: Int
    let startByte: Int
    let endByte: Int
    let before: String
    let after: String
  }

  private struct FailureRecord: Encodable {
    let file: String
    let error: String
  }

  public func begin() -> String { "" }

  public func report(_ report: FileReport) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ record: some Encodable) -> String {
      // Strings, numbers and truth values always encode.
      guard let data = try? encoder.encode(record) else { return "" }
      return String(decoding: data, as: UTF8.self) + "\n"
    }
    return report.diagnostics.map { diagnostic in
      switch diagnostic {
      case .finding(let finding, let source): line(record(finding, source))
      case .applied(let fix, let source): line(record(fix, source))
      case .failure(let name, let message): line(FailureRecord(file: name, error: message.text(in: language)))
      }
    }.joined()
  }

  public func end(_ tally: Tally) -> String { "" }

  private func record(_ finding: Finding, _ source: Source) -> FindingRecord {
    let start = source.position(of: finding.range.lowerBound)
    let end = source.position(of: finding.range.upperBound)
    return FindingRecord(
      file: source.name.description, rule: finding.rule.description, severity: finding.severity.name,
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
      startByte: finding.range.lowerBound.index, endByte: finding.range.upperBound.index,
      text: source[finding.range], message: finding.message.text(in: language),
      suggestions: finding.fixes.filter { $0.edit.range == finding.range }.map(\.edit.text),
      apply: finding.fixes.first.map { $0.applicability == .safe && $0.edit.range == finding.range } ?? false,
      notes: finding.notes.map { note in
        let position = note.range.map { source.position(of: $0.lowerBound) }
        return NoteRecord(
          message: note.message.text(in: language), line: position?.line, column: position?.column,
          startByte: note.range?.lowerBound.index, endByte: note.range?.upperBound.index)
      })
  }

  private func record(_ fix: AppliedFix, _ source: Source) -> AppliedRecord {
    let start = source.position(of: fix.range.lowerBound)
    return AppliedRecord(
      file: source.name.description, rule: fix.finding.rule.description, applied: true, line: start.line,
      column: start.column, startByte: fix.range.lowerBound.index, endByte: fix.range.upperBound.index,
      before: fix.before, after: fix.after)
  }
}
