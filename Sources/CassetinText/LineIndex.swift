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
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset.utf8 { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset of the first byte of the zero-based `line`.
  public func start(of line: Int) -> TextOffset {
    TextOffset(Int(starts[line]))
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
  /// The position of `offset`; linear in the length of its line.
  public func position(of offset: TextOffset) -> Position {
    let line = lines.line(of: offset)
    var start = lines.start(of: line).index
    if start == 0, bytes.starts(with: ByteOrderMark.utf8) { start = min(3, offset.index) }
    var scalars = 0
    for byte in bytes[start..<min(offset.index, bytes.count)] where byte & 0xC0 != 0x80 { scalars += 1 }
    return Position(line: line + 1, column: scalars + 1)
  }

  /// The text of the one-based `line`, without its line end.
  public func text(ofLine line: Int) -> String {
    var start = lines.start(of: line - 1).index
    var end = line < lines.count ? lines.start(of: line).index : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    if start == 0, bytes.starts(with: ByteOrderMark.utf8) { start = min(3, end) }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
