/// The name under which a source is reported: a path, or what standard input was called.
public struct SourceName: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ name: String) { description = name }

  /// What follows the last full stop of the last path component, lower-cased; empty when there is none.
  public var fileExtension: String {
    let last = description.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }
}

/// Bytes with a name: valid UTF-8, byte-order mark and line ends kept.
public struct Source: Sendable {
  public let name: SourceName
  public let bytes: [UInt8]
  public let lines: LineIndex
  let scalarIndex: ScalarIndex

  /// Takes `bytes` as the text of `name`.
  /// - Throws: `EncodingError` when the bytes are not UTF-8 text.
  public init(name: SourceName, bytes: [UInt8]) throws(EncodingError) {
    try EncodingError.check(bytes)
    self.name = name
    self.bytes = bytes
    self.lines = LineIndex(bytes)
    self.scalarIndex = ScalarIndex(bytes)
  }

  /// Takes `text`, which is valid by construction; NUL characters are kept.
  public init(name: SourceName, text: String) {
    self.name = name
    self.bytes = Array(text.utf8)
    self.lines = LineIndex(self.bytes)
    self.scalarIndex = ScalarIndex(self.bytes)
  }

  /// True when `range` cuts no scalar in two.
  public func hasWholeScalars(in range: TextRange) -> Bool {
    [range.lowerBound.index, range.upperBound.index].allSatisfy { index in
      index == bytes.count || index < bytes.count && bytes[index] & 0xC0 != 0x80
    }
  }

  /// Bytes of the byte-order mark, 3 or 0.
  public var textStart: Int { bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0 }

  /// The text of `range`.
  public subscript(range: TextRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }
}

/// Byte sequences that open a file and name its encoding.
public enum ByteOrderMark {
  public static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let utf16LittleEndian: [UInt8] = [0xFF, 0xFE]
  static let utf16BigEndian: [UInt8] = [0xFE, 0xFF]
}

/// Why bytes are not taken as text.
public enum EncodingError: Error, Equatable, Sendable {
  /// The bytes begin with a UTF-16 byte-order mark.
  case utf16
  /// A NUL byte at the zero-based offset: not text.
  case binary(offset: Int)
  /// Not UTF-8 from this zero-based byte offset on, yet plausible as Windows-1252 (a superset of Latin-1) text.
  case latin1(offset: Int)
  /// Not UTF-8 from this zero-based byte offset on.
  case invalid(offset: Int)

  static func check(_ bytes: [UInt8]) throws(EncodingError) {
    if bytes.starts(with: ByteOrderMark.utf16LittleEndian) || bytes.starts(with: ByteOrderMark.utf16BigEndian)
    {
      throw .utf16
    }
    if let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
    guard let offset = UTF8Decoding.firstInvalidOffset(in: bytes) else { return }
    throw looksLikeLatin1(bytes) ? .latin1(offset: offset) : .invalid(offset: offset)
  }

  /// True when every non-ASCII byte stands beside a letter or is Latin-1 punctuation, and control characters are absent.
  private static func looksLikeLatin1(_ bytes: [UInt8]) -> Bool {
    var high = 0
    var letters = 0
    for byte in bytes {
      if byte < 0x20, byte != 9, byte != 10, byte != 13 { return false }
      if byte >= 0xC0 || byte == 0xAB || byte == 0xBB || byte == 0xA0 || byte == 0x9C || byte == 0x92 {
        letters += 1
      }
      if byte >= 0x80 { high += 1 }
    }
    return high > 0 && letters * 10 >= high * 9 && high * 3 < bytes.count
  }
}
