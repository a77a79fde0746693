import CassetinText

/// Reads the fields of a front matter in JSON.
struct JSONFields {
  /// What came of reading.
  enum Outcome {
    /// Read up to an index, that after the closing brace.
    case read(Int)
    case broken(Prose.Fault)
  }

  /// Why reading ends early.
  private struct Stop: Error {
    let kind: FrontMatterFault
    let index: Int
  }

  /// Lists and objects inside one another.
  private static let deepest = 32

  private let bytes: [UInt8]
  private let range: Range<Int>
  private var index: Int
  private var path: [String] = []
  private var collector: FieldCollector

  /// Reads the object at the head of `range` into `collector`; what stands before a fault is kept.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, into collector: inout FieldCollector) -> Outcome {
    var fields = JSONFields(bytes: bytes, range: range, index: range.lowerBound, collector: collector)
    defer { collector = fields.collector }
    do throws(Stop) {
      fields.skipSpace()
      guard fields.byte == UInt8(ascii: "{") else { throw Stop(kind: .missingValue, index: fields.index) }
      try fields.readValue(depth: 0)
      return .read(fields.index)
    } catch {
      return .broken(Prose.Fault(error.kind, at: FaultPlace.range(bytes, at: error.index, in: range)))
    }
  }

  /// True when a key and its colon stand after the brace at `start`.
  static func beginsWithKey(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard let quote = bytes[(start + 1)...].firstIndex(where: { $0 > 0x20 }),
      let end = bytes[(quote + 1)...].prefix(100).firstIndex(of: UInt8(ascii: "\"")),
      let colon = bytes[(end + 1)...].first(where: { $0 > 0x20 })
    else { return false }
    return colon == UInt8(ascii: ":")
  }

  private var byte: UInt8 { index < range.upperBound ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func readValue(depth: Int) throws(Stop) {
    guard depth < Self.deepest else { throw Stop(kind: .tooDeep, index: index) }
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): try readObject(depth: depth)
    case UInt8(ascii: "["):
      let start = index
      index += 1
      try readItems(close: UInt8(ascii: "]"), Stop(kind: .unclosedList, index: start)) {
        fields throws(Stop) in
        try fields.readValue(depth: depth + 1)
      }
    case UInt8(ascii: "\""):
      let text = try readText()
      if collector.namesLanguage(at: path) {
        collector.nameLanguage(String(decoding: bytes[text], as: UTF8.self))
      } else if let kind = collector.kind(at: path) {
        var value = FieldText(bytes)
        value.addFolded(text) { FieldEscape.read(bytes, at: $0, to: text.upperBound) }
        collector.add(value.paragraphs, at: path, as: kind)
      }
    default:
      let start = index
      while index < range.upperBound, bytes[index] > 0x20, !",]}:\"".utf8.contains(bytes[index]) {
        index += 1
      }
      if index == start { throw Stop(kind: .missingValue, index: start) }
    }
  }

  private mutating func readObject(depth: Int) throws(Stop) {
    let start = index
    index += 1
    try readItems(close: UInt8(ascii: "}"), Stop(kind: .unclosedMapping, index: start)) {
      fields throws(Stop) in
      guard fields.byte == UInt8(ascii: "\"") else { throw Stop(kind: .misplacedLine, index: fields.index) }
      let key = try fields.readText()
      fields.skipSpace()
      guard fields.byte == UInt8(ascii: ":") else { throw Stop(kind: .missingSeparator, index: fields.index) }
      fields.index += 1
      fields.path.append(String(decoding: fields.bytes[key], as: UTF8.self))
      try fields.readValue(depth: depth + 1)
      fields.path.removeLast()
    }
  }

  /// Reads items between commas up to `close`; `unclosed` is thrown where the text ends before.
  private mutating func readItems(
    close: UInt8, _ unclosed: Stop, _ item: (inout JSONFields) throws(Stop) -> Void
  ) throws(Stop) {
    skipSpace()
    while byte != close {
      guard index < range.upperBound else { throw unclosed }
      try item(&self)
      skipSpace()
      guard index < range.upperBound else { throw unclosed }
      if byte == UInt8(ascii: ",") {
        index += 1
        skipSpace()
      } else if byte != close {
        throw Stop(kind: .trailingText, index: index)
      }
    }
    index += 1
  }

  /// Reads a text in quotation marks, which holds no line end, and gives what stands between them.
  private mutating func readText() throws(Stop) -> Range<Int> {
    let start = index + 1
    var end = start
    while end < range.upperBound, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == 0x0A { throw Stop(kind: .unclosedText, index: index) }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < range.upperBound else { throw Stop(kind: .unclosedText, index: index) }
    index = end + 1
    return start..<end
  }
}
