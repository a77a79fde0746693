import CassetinText

/// Reads the fields of a front matter in TOML 1.0; numbers, dates and truth values are passed over unread.
struct TOMLFields {
  /// Why reading ends early.
  private struct Stop: Error {
    let kind: FrontMatterFault
    let index: Int
  }

  /// Lists and tables inside one another.
  private static let deepest = 32

  private let bytes: [UInt8]
  private let range: Range<Int>
  private var index: Int
  private var table: [String] = []
  private var collector: FieldCollector

  /// Reads `range` into `collector`; what stands before a fault is kept.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, into collector: inout FieldCollector) -> Prose
    .Fault?
  {
    var fields = TOMLFields(bytes: bytes, range: range, index: range.lowerBound, collector: collector)
    defer { collector = fields.collector }
    do throws(Stop) {
      try fields.readLines()
      return nil
    } catch {
      return Prose.Fault(error.kind, at: FaultPlace.range(bytes, at: error.index, in: range))
    }
  }

  private var byte: UInt8 { index < range.upperBound ? bytes[index] : 0 }

  private mutating func readLines() throws(Stop) {
    while true {
      skipSpaceAndComments()
      guard index < range.upperBound else { return }
      if byte == UInt8(ascii: "[") {
        let start = index
        while byte == UInt8(ascii: "[") { index += 1 }
        table = try readKey()
        guard byte == UInt8(ascii: "]") else { throw Stop(kind: .unclosedList, index: start) }
        while byte == UInt8(ascii: "]") { index += 1 }
      } else {
        try readField(in: table, depth: 0)
      }
      skipBlanks()
      guard index >= range.upperBound || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "#") else {
        throw Stop(kind: .trailingText, index: index)
      }
    }
  }

  private mutating func readField(in table: [String], depth: Int) throws(Stop) {
    let start = index
    let key = try readKey()
    guard byte == UInt8(ascii: "=") else { throw Stop(kind: .missingSeparator, index: start) }
    index += 1
    skipBlanks()
    try readValue(at: table + key, depth: depth)
  }

  /// A key and the parts that dots join to it.
  private mutating func readKey() throws(Stop) -> [String] {
    var parts: [String] = []
    while true {
      skipBlanks()
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        parts.append(String(decoding: bytes[try readText().range], as: UTF8.self))
      } else {
        let start = index
        while index < range.upperBound, isKeyByte(byte) { index += 1 }
        guard index > start else { throw Stop(kind: .misplacedLine, index: start) }
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      skipBlanks()
      guard byte == UInt8(ascii: ".") else { return parts }
      index += 1
    }
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ScalarClass.isLetter(UInt32(byte)) || ScalarClass.isDigit(UInt32(byte))
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private mutating func readValue(at path: [String], depth: Int) throws(Stop) {
    guard depth < Self.deepest else { throw Stop(kind: .tooDeep, index: index) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let (text, hasEscapes) = try readText()
      add(text, hasEscapes: hasEscapes, at: path)
    case UInt8(ascii: "["): try readItems(at: path, close: UInt8(ascii: "]"), .unclosedList, depth: depth)
    case UInt8(ascii: "{"): try readItems(at: path, close: UInt8(ascii: "}"), .unclosedMapping, depth: depth)
    default:
      let start = index
      while index < range.upperBound, byte > 0x20, !",]}#".utf8.contains(byte) { index += 1 }
      // A date and its time may be a space apart.
      if byte == 0x20, index + 1 < range.upperBound, ScalarClass.isDigit(UInt32(bytes[index + 1])) {
        index += 1
        while index < range.upperBound, byte > 0x20, !",]}#".utf8.contains(byte) { index += 1 }
      }
      if index == start { throw Stop(kind: .missingValue, index: start) }
    }
  }

  private mutating func readItems(
    at path: [String], close: UInt8, _ unclosed: FrontMatterFault, depth: Int
  ) throws(Stop) {
    let start = index
    index += 1
    skipSpaceAndComments()
    while byte != close {
      guard index < range.upperBound else { throw Stop(kind: unclosed, index: start) }
      if close == UInt8(ascii: "]") {
        try readValue(at: path, depth: depth + 1)
      } else {
        try readField(in: path, depth: depth + 1)
      }
      skipSpaceAndComments()
      if byte == UInt8(ascii: ",") {
        index += 1
        skipSpaceAndComments()
      } else if byte != close {
        throw Stop(kind: unclosed, index: start)
      }
    }
    index += 1
  }

  private mutating func add(_ text: Range<Int>, hasEscapes: Bool, at path: [String]) {
    if collector.namesLanguage(at: path) {
      collector.nameLanguage(String(decoding: bytes[text], as: UTF8.self))
    } else if let kind = collector.kind(at: path) {
      var value = FieldText(bytes)
      value.addFolded(text) { hasEscapes ? FieldEscape.read(bytes, at: $0, to: text.upperBound) : nil }
      collector.add(value.paragraphs, at: path, as: kind)
    }
  }

  /// Reads a text in one or three quotation marks and gives what stands between them.
  private mutating func readText() throws(Stop) -> (range: Range<Int>, hasEscapes: Bool) {
    let start = index
    let mark = byte
    let hasEscapes = mark == UInt8(ascii: "\"")
    func isMark(_ index: Int) -> Bool { index < range.upperBound && bytes[index] == mark }
    let isLong = isMark(index + 1) && isMark(index + 2)
    index += isLong ? 3 : 1
    let textStart = index
    while index < range.upperBound {
      if hasEscapes, byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if !isLong, byte == 0x0A || byte == 0x0D { break }
      if byte == mark, !isLong || isMark(index + 1) && isMark(index + 2) {
        var end = index
        // Two marks may stand before the three that close the text.
        while isLong, isMark(end + 3), end < index + 2 { end += 1 }
        index = end + (isLong ? 3 : 1)
        return (textStart..<end, hasEscapes)
      }
      index += 1
    }
    throw Stop(kind: .unclosedText, index: start)
  }

  private mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09 { index += 1 }
  }

  private mutating func skipSpaceAndComments() {
    while index < range.upperBound, byte <= 0x20 || byte == UInt8(ascii: "#") {
      if byte == UInt8(ascii: "#") {
        while index < range.upperBound, byte != 0x0A, byte != 0x0D { index += 1 }
      } else {
        index += 1
      }
    }
  }
}
