#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import CassetinLint
import CassetinText

/// Reports one JSON object a line: a finding, an applied fix or a failure.
public struct JSONLinesReporter: Reporter {
  let language: MessageLanguage

  private struct FindingRecord: Encodable {
    let file: String
    let rule: String
    let severity: String
    let line: Int
    let column: Int
    let end_line: Int
    let end_column: Int
    let start_byte: Int
    let end_byte: Int
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
    let start_byte: Int?
    let end_byte: Int?
  }

  private struct AppliedRecord: Encodable {
    let file: String
    let rule: String
    let applied: Bool
    let line: Int
    let column: Int
    let start_byte: Int
    let end_byte: Int
    let before: String
    let after: String
  }

  private struct FailureRecord: Encodable {
    let file: String
    let error: String
  }

  public func lines(for diagnostics: [Diagnostic]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ record: some Encodable) -> String {
      // Strings, numbers and truth values always encode.
      guard let data = try? encoder.encode(record) else { return "" }
      return String(decoding: data, as: UTF8.self) + "\n"
    }
    return diagnostics.map { diagnostic in
      switch diagnostic {
      case .finding(let finding, let source): line(record(finding, source))
      case .applied(let fix, let source): line(record(fix, source))
      case .failure(let name, let message): line(FailureRecord(file: name, error: message.text(in: language)))
      }
    }.joined()
  }

  public func summary(_ tally: Tally) -> String { "" }

  private func record(_ finding: Finding, _ source: Source) -> FindingRecord {
    let start = source.position(of: finding.range.lowerBound)
    let end = source.position(of: finding.range.upperBound)
    return FindingRecord(
      file: source.name.description, rule: finding.rule.description, severity: finding.severity.name,
      line: start.line, column: start.column, end_line: end.line, end_column: end.column,
      start_byte: finding.range.lowerBound.index, end_byte: finding.range.upperBound.index,
      text: source[finding.range], message: finding.message.text(in: language),
      suggestions: finding.fixes.filter { $0.edit.range == finding.range }.map(\.edit.text),
      apply: finding.fixes.first?.applicability == .safe,
      notes: finding.notes.map { note in
        let position = note.range.map { source.position(of: $0.lowerBound) }
        return NoteRecord(
          message: note.message.text(in: language), line: position?.line, column: position?.column,
          start_byte: note.range?.lowerBound.index, end_byte: note.range?.upperBound.index)
      })
  }

  private func record(_ fix: AppliedFix, _ source: Source) -> AppliedRecord {
    let start = source.position(of: fix.range.lowerBound)
    return AppliedRecord(
      file: source.name.description, rule: fix.finding.rule.description, applied: true, line: start.line,
      column: start.column, start_byte: fix.range.lowerBound.index, end_byte: fix.range.upperBound.index,
      before: fix.before, after: fix.after)
  }
}
