import CassetinText

/// An offset from the beginning of a text, zero-based, in the three units that programs count in; a
/// byte-order mark counts.
struct OffsetRecord: Encodable {
  let utf8: Int
  let scalar: Int
  let utf16: Int

  /// What `offset` is in `source`.
  init(_ offset: TextOffset, in source: Source) {
    utf8 = offset.index
    scalar = source.scalars(before: offset)
    utf16 = source.utf16(before: offset)
  }
}

/// A place as people and editors name it, one-based; a byte-order mark does not count in columns.
struct PlaceRecord: Encodable {
  let line: Int
  /// In Unicode scalars.
  let column: Int
  let utf8Column: Int
  let utf16Column: Int
  let offset: OffsetRecord

  enum CodingKeys: String, CodingKey {
    case line, column, offset
    case utf8Column = "utf8_column"
    case utf16Column = "utf16_column"
  }

  /// What `offset` is in `source`.
  init(_ offset: TextOffset, in source: Source) {
    let position = source.position(of: offset)
    var start = source.lines.start(of: position.line - 1)
    if start.index == 0 { start = TextOffset(min(source.textStart, offset.index)) }
    line = position.line
    column = position.column
    utf8Column = offset.index - start.index + 1
    utf16Column = source.utf16(before: offset) - source.utf16(before: start) + 1
    self.offset = OffsetRecord(offset, in: source)
  }
}
