/// Where the lines of a source begin; a line ends with LF, CR LF or a lone CR.
public struct LineIndex: Sendable {
  private let starts: [UInt32]

  /// Reads the line ends of `bytes`; linear.
  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
    {
      let isFirstOfPair =
        bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "\n")
      if !isFirstOfPair { starts.append(UInt32(clamping: index + 1)) }
    }
    self.starts = starts
  }

  /// Lines in the source, at least one.
  public var count: Int { starts.count }

  /// The zero-based number of the line that holds `offset`; logarithmic.
  public func line(of offset: TextOffset) -> Int {
    starts.partitioningIndex { $0 > offset.utf8 } - 1
  }

  /// The offset of the first byte of the zero-based `line`.
  public func start(of line: Int) -> TextOffset {
    TextOffset(Int(starts[line]))
  }
}

/// How many scalars and UTF-16 units stand before every 1,024th byte of a source.
struct ScalarIndex: Sendable {
  private static let stride = 1024
  private var counts: [Counts] = [Counts()]

  /// Scalars, and how many of them take two units of UTF-16.
  private struct Counts {
    var scalars: UInt32 = 0
    var pairs: UInt32 = 0

    mutating func count(_ byte: UInt8) {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte >= 0xF0 { pairs += 1 }
    }
  }

  init(_ bytes: [UInt8]) {
    var count = Counts()
    for index in bytes.indices {
      if index > 0, index % Self.stride == 0 { counts.append(count) }
      count.count(bytes[index])
    }
  }

  /// The scalars before `offset`.
  func scalars(before offset: TextOffset, in bytes: [UInt8]) -> Int {
    Int(counts(before: offset, in: bytes).scalars)
  }

  /// The UTF-16 units before `offset`.
  func utf16(before offset: TextOffset, in bytes: [UInt8]) -> Int {
    let counts = counts(before: offset, in: bytes)
    return Int(counts.scalars) + Int(counts.pairs)
  }

  private func counts(before offset: TextOffset, in bytes: [UInt8]) -> Counts {
    let block = min(offset.index / Self.stride, counts.count - 1)
    var count = counts[block]
    let start = block * Self.stride
    guard start < offset.index else { return count }
    for byte in bytes[start..<min(offset.index, bytes.count)] { count.count(byte) }
    return count
  }
}

/// A place as people and editors name it: one-based line, one-based column in Unicode scalars.
public struct Position: Hashable, Sendable {
  /// One-based.
  public let line: Int
  /// One-based, in Unicode scalars; a byte-order mark is not counted.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension Source {
  /// The position of `offset`, in time that depends on neither the text nor its lines.
  public func position(of offset: TextOffset) -> Position {
    let line = lines.line(of: offset)
    let start = lines.start(of: line)
    let isAfterMark = start.index == 0 && offset.index >= 3 && textStart == 3
    let scalars =
      scalarIndex.scalars(before: offset, in: bytes) - scalarIndex.scalars(before: start, in: bytes)
    return Position(line: line + 1, column: scalars + (isAfterMark ? 0 : 1))
  }

  /// The Unicode scalars before `offset`, a byte-order mark among them; in time that does not depend on the
  /// text.
  public func scalars(before offset: TextOffset) -> Int { scalarIndex.scalars(before: offset, in: bytes) }

  /// The UTF-16 code units before `offset`, a byte-order mark among them; in time that does not depend on the
  /// text.
  public func utf16(before offset: TextOffset) -> Int { scalarIndex.utf16(before: offset, in: bytes) }

  /// At most `limit` bytes of text before and after `range`, within its first line and whole scalars, and how
  /// many scalars of it stand before `range`.
  public func surroundings(of range: TextRange, limit: Int) -> (text: String, scalarsBefore: Int) {
    var start = range.lowerBound.index
    let first = max(start - limit, 0)
    while start > first, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    while start < range.lowerBound.index, bytes[start] & 0xC0 == 0x80 { start += 1 }
    if start == 0, bytes.starts(with: ByteOrderMark.utf8) { start = min(3, range.lowerBound.index) }
    var end = range.lowerBound.index
    let last = min(range.upperBound.index + limit, bytes.count)
    while end < last, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > range.lowerBound.index, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let before = bytes[start..<range.lowerBound.index].count { $0 & 0xC0 != 0x80 }
    return (String(decoding: bytes[start..<end], as: UTF8.self), before)
  }
}
