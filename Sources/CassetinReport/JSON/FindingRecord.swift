import CassetinLint
import CassetinText

/// A finding as `json` and `jsonl` have it.
///
/// The flat places are those of version 1 from its first day on: lines and columns from 1, columns in Unicode
/// scalars, bytes from 0. `start` and `end` say the same in all units. Ends are exclusive.
struct FindingRecord: Encodable {
  /// The version of the format and the text, absent where the record stands in the object of its file.
  let version: Int?
  let file: String?
  let rule: String
  let severity: String
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let startByte: Int
  let endByte: Int
  let start: PlaceRecord
  let end: PlaceRecord
  let fingerprint: String
  let text: String
  let message: String
  /// What to write in place of `text`, best first: those of `fixes` that replace just the finding.
  let suggestions: [String]
  /// Whether `--apply` writes the first suggestion.
  let apply: Bool
  let fixes: [FixRecord]
  let notes: [NoteRecord]

  enum CodingKeys: String, CodingKey {
    case version, file, rule, severity, line, column
    case endLine = "end_line"
    case endColumn = "end_column"
    case startByte = "start_byte"
    case endByte = "end_byte"
    case start, end, fingerprint, text, message, suggestions, apply, fixes, notes
  }

  /// - Parameter frame: the version and the text, where the record stands alone.
  init(_ finding: Finding, in source: Source, _ language: MessageLanguage, frame: RecordFrame? = nil) {
    version = frame?.version
    file = frame?.file
    rule = finding.rule.description
    severity = finding.severity.name
    start = PlaceRecord(finding.range.lowerBound, in: source)
    end = PlaceRecord(finding.range.upperBound, in: source)
    (line, column, startByte) = (start.line, start.column, start.offset.utf8)
    (endLine, endColumn, endByte) = (end.line, end.column, end.offset.utf8)
    fingerprint = Fingerprint(of: finding, in: source).description
    text = source[finding.range]
    message = finding.message.text(in: language)
    suggestions = finding.fixes.filter { $0.edit.range == finding.range }.map(\.edit.text)
    apply =
      finding.fixes.first.map { $0.applicability == .safe && $0.edit.range == finding.range } ?? false
    fixes = finding.fixes.map { FixRecord($0, in: source) }
    notes = finding.notes.map { NoteRecord($0, in: source, language) }
  }
}

/// What a record that stands alone says of itself: the version of the format and its text.
struct RecordFrame {
  let version = JSONReporter.version
  let file: String
}

/// One way to mend a finding.
struct FixRecord: Encodable {
  /// `safe`: written by `--apply`; `unsafe`: by `--unsafe`; `display-only`: never.
  let applicability: String
  /// In the order of the text; all or none.
  let edits: [EditRecord]

  /// The record of `fix`.
  init(_ fix: Fix, in source: Source) {
    applicability =
      switch fix.applicability {
      case .safe: "safe"
      case .unsafe: "unsafe"
      case .displayOnly: "display-only"
      }
    edits = [EditRecord(fix.edit, in: source)]
  }
}

/// The replacement of a run of the text, end exclusive.
struct EditRecord: Encodable {
  let start: OffsetRecord
  let end: OffsetRecord
  let text: String

  /// The record of `edit`.
  init(_ edit: Edit, in source: Source) {
    start = OffsetRecord(edit.range.lowerBound, in: source)
    end = OffsetRecord(edit.range.upperBound, in: source)
    text = edit.text
  }
}

/// A piece of evidence, at a place of its own where it has one.
struct NoteRecord: Encodable {
  let message: String
  let line: Int?
  let column: Int?
  let startByte: Int?
  let endByte: Int?

  enum CodingKeys: String, CodingKey {
    case message, line, column
    case startByte = "start_byte"
    case endByte = "end_byte"
  }

  /// The record of `note`.
  init(_ note: Note, in source: Source, _ language: MessageLanguage) {
    let position = note.range.map { source.position(of: $0.lowerBound) }
    message = note.message.text(in: language)
    line = position?.line
    column = position?.column
    startByte = note.range?.lowerBound.index
    endByte = note.range?.upperBound.index
  }
}
