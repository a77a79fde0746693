import CassetinText

/// The text of a value as it stands in a front matter: its lines, its escapes.
struct FieldText {
  private let bytes: [UInt8]
  /// The pieces of each paragraph; those without a piece say nothing.
  private(set) var paragraphs: [[ProseBlock.Piece]] = [[]]

  /// A text in `bytes`, those of the whole source.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Adds bytes that stand for themselves but for tags and character references.
  mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    paragraphs[paragraphs.count - 1] += InlineText.pieces(bytes, range)
  }

  /// Adds bytes that stand for `reading`.
  mutating func add(_ range: Range<Int>, reading: String) {
    paragraphs[paragraphs.count - 1].append(.reading(TextRange(range), reading))
  }

  /// Adds the space that a line end is, or an end of paragraph when `count` of them follow one another.
  mutating func addLineEnd(at index: Int, count: Int = 1) {
    if count > 1 {
      paragraphs.append([])
    } else if !paragraphs[paragraphs.count - 1].isEmpty {
      add(index..<index, reading: " ")
    }
  }

  /// Adds text that may go on over several lines, whose indentation and ends are one space together.
  ///
  /// `escape` reads what begins at an index: the index after it and what it stands for, or nil.
  mutating func addFolded(_ range: Range<Int>, escape: (Int) -> (end: Int, reading: String)?) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        var end = index
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        add(start..<end)
        var lineEnds = 0
        while index < range.upperBound, bytes[index] <= 0x20 {
          if bytes[index] == 0x0A
            || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
          {
            lineEnds += 1
          }
          index += 1
        }
        addLineEnd(at: end, count: lineEnds)
        start = index
      } else if let (end, reading) = escape(index) {
        add(start..<index)
        add(index..<min(end, range.upperBound), reading: reading)
        index = min(end, range.upperBound)
        start = index
      } else {
        index += 1
      }
    }
    add(start..<range.upperBound)
  }
}

/// Escapes after a backslash, as YAML, TOML and JSON write them.
enum FieldEscape {
  /// What the escape at `index` stands for, or nil when no backslash stands there.
  static func read(_ bytes: [UInt8], at index: Int, to limit: Int) -> (end: Int, reading: String)? {
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < limit else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"): return unicode(bytes, at: index, digits: 4, to: limit)
    case UInt8(ascii: "U"): return unicode(bytes, at: index, digits: 8, to: limit)
    case UInt8(ascii: "x"): return unicode(bytes, at: index, digits: 2, to: limit)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "v"),
      UInt8(ascii: "N"), UInt8(ascii: "L"), UInt8(ascii: "P"):
      return (index + 2, " ")
    case UInt8(ascii: "_"): return (index + 2, "\u{A0}")
    case UInt8(ascii: "b"), UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "0"): return (index + 2, "")
    case 0x0A, 0x0D:
      // The line goes on below, without a space.
      var end = index + 1
      while end < limit, bytes[end] <= 0x20 { end += 1 }
      return (end, "")
    case let byte where byte < 0x80: return (index + 2, String(decoding: [byte], as: UTF8.self))
    default: return (index + 1, "")
    }
  }

  private static func unicode(
    _ bytes: [UInt8], at index: Int, digits: Int, to limit: Int
  ) -> (end: Int, reading: String) {
    let end = min(index + 2 + digits, limit)
    guard let value = hexadecimal(bytes[index + 2..<end], digits) else { return (index + 2, "") }
    if value & 0xFFFF_FC00 == 0xD800, end + 6 <= limit, bytes[end] == UInt8(ascii: "\\"),
      bytes[end + 1] == UInt8(ascii: "u"), let low = hexadecimal(bytes[end + 2..<end + 6], 4),
      low & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(0x10000 + (value & 0x3FF) << 10 + low & 0x3FF)
    {
      return (end + 6, String(Character(scalar)))
    }
    return (end, String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")))
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>, _ digits: Int) -> UInt32? {
    guard bytes.count == digits, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.allSatisfy(\.isHexDigit) ? UInt32(text, radix: 16) : nil
  }
}
