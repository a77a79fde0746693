import CassetinLint
import CassetinText

/// A fix that was written, at its place in the original text, as `json` and `jsonl` have it.
struct AppliedRecord: Encodable {
  /// The version of the format and the text, absent where the record stands in the object of its file.
  let version: Int?
  let file: String?
  let rule: String
  /// Always true: by this key a line is known.
  let applied = true
  let line: Int
  let column: Int
  let startByte: Int
  let endByte: Int
  let start: PlaceRecord
  let end: PlaceRecord
  let before: String
  let after: String

  enum CodingKeys: String, CodingKey {
    case version, file, rule, applied, line, column
    case startByte = "start_byte"
    case endByte = "end_byte"
    case start, end, before, after
  }

  /// - Parameter frame: the version and the text, where the record stands alone.
  init(_ fix: AppliedFix, in source: Source, frame: RecordFrame? = nil) {
    version = frame?.version
    file = frame?.file
    rule = fix.finding.rule.description
    start = PlaceRecord(fix.range.lowerBound, in: source)
    end = PlaceRecord(fix.range.upperBound, in: source)
    (line, column) = (start.line, start.column)
    (startByte, endByte) = (start.offset.utf8, end.offset.utf8)
    before = fix.before
    after = fix.after
  }
}

/// A text of which nothing can be said, and why, as `json` and `jsonl` have it.
struct FailureRecord: Encodable {
  /// The version of the format and the text, absent where the record stands in the object of its file.
  let version: Int?
  let file: String?
  let error: String

  /// - Parameter frame: the version and the text, where the record stands alone.
  init(_ message: Message, _ language: MessageLanguage, frame: RecordFrame? = nil) {
    version = frame?.version
    file = frame?.file
    error = message.text(in: language)
  }
}
