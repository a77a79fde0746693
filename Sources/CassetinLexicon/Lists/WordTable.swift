import CassetinText

/// A text file of sorted lines, searched in place: a key, then nothing, a tab and a value, or ` → ` and a value.
///
/// Lines are in the order of their UTF-8 bytes; those that begin with `#` come first and are comments.
/// Nothing is read when it is opened; a look-up takes some 20 comparisons.
public struct WordTable: Sendable {
  let file: ByteView

  public init(_ file: ByteView) { self.file = file }

  /// An empty table.
  public static let empty = WordTable(ByteView([]))

  /// True when a line has the key `word`.
  public func contains(_ word: some Collection<UInt8>) -> Bool {
    file.withBytes { bytes in Self.find(word, in: bytes) != nil }
  }

  /// What follows the key `word`, nil when no line has it; empty when nothing follows.
  public func value(of word: some Collection<UInt8>) -> String? {
    file.withBytes { bytes in
      guard let line = Self.find(word, in: bytes) else { return nil }
      return String(decoding: Self.value(bytes, line), as: UTF8.self)
    }
  }

  /// The lines that are not comments, in order.
  public var lines: [String] {
    file.withBytes { bytes in
      bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { file.withBytes(body) }

  /// The start of the first line at or after `index`.
  static func lineStart(_ bytes: UnsafeRawBufferPointer, atOrAfter index: Int) -> Int {
    var index = index
    while index > 0, index < bytes.count, bytes[index - 1] != 0x0A { index += 1 }
    return index
  }

  static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  /// Where the key of the line from `start` ends.
  static func keyEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x09 {
      if bytes[index] == 0x20, index + 3 < bytes.count, bytes[index + 1] == 0xE2, bytes[index + 2] == 0x86,
        bytes[index + 3] == 0x92
      {
        break
      }
      index += 1
    }
    return index
  }

  static func value(_ bytes: UnsafeRawBufferPointer, _ line: Int) -> Slice<UnsafeRawBufferPointer> {
    let end = lineEnd(bytes, from: line)
    var start = keyEnd(bytes, from: line)
    guard start < end else { return bytes[end..<end] }
    start += bytes[start] == 0x09 ? 1 : 5
    return bytes[min(start, end)..<end]
  }

  private static func find(_ word: some Collection<UInt8>, in bytes: UnsafeRawBufferPointer) -> Int? {
    let start = lowerBound(of: word, in: bytes)
    guard start < bytes.count, compare(bytes, start, word) == 0 else { return nil }
    return start
  }

  /// The start of the first line whose key is not less than `word`.
  private static func lowerBound(of word: some Collection<UInt8>, in bytes: UnsafeRawBufferPointer) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = lineStart(bytes, atOrAfter: (low + high) / 2)
      guard middle < high else {
        // No line starts in the upper half: step through the lower one.
        var line = low
        while line < high, compare(bytes, line, word) < 0 { line = lineEnd(bytes, from: line) + 1 }
        return min(line, bytes.count)
      }
      if compare(bytes, middle, word) < 0 { low = lineEnd(bytes, from: middle) + 1 } else { high = middle }
    }
    return min(low, bytes.count)
  }

  /// Negative, zero or positive as the key of the line is less than, equal to or greater than `word`.
  private static func compare(_ bytes: UnsafeRawBufferPointer, _ line: Int, _ word: some Collection<UInt8>)
    -> Int
  {
    let end = keyEnd(bytes, from: line)
    var index = line
    for byte in word {
      if index >= end || bytes[index] < byte { return -1 }
      if bytes[index] > byte { return 1 }
      index += 1
    }
    return index == end ? 0 : 1
  }
}

/// Sequences of forms that texts are known to use, each with a class of frequency.
///
/// The file is an ascending array of little-endian 32-bit numbers: the upper 30 bits of the FNV-1a hash of the
/// forms joined by a space, then 2 bits of class. One absent sequence in some 2,500 is taken for present.
public struct ContextTable: Sendable {
  private let file: ByteView

  public init(_ file: ByteView) { self.file = file }

  /// 1…4 for a sequence in the table, by rising frequency; 0 for one that is not.
  public func level(of forms: [ArraySlice<UInt8>]) -> Int {
    var hash = FNV1a()
    for (index, form) in forms.enumerated() {
      if index > 0 { hash.add(0x20) }
      hash.add(form)
    }
    let wanted = UInt32(truncatingIfNeeded: hash.value >> 34)
    return file.withBytes { bytes in
      var low = 0
      var high = bytes.count / 4
      while low < high {
        let middle = (low + high) / 2
        let entry = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: middle * 4, as: UInt32.self))
        if entry >> 2 == wanted { return Int(entry & 3) + 1 }
        if entry >> 2 < wanted { low = middle + 1 } else { high = middle }
      }
      return 0
    }
  }
}
