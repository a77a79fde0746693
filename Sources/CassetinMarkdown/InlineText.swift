import CassetinText

/// Text of captions in attributes and of values in front matters: no Markdown, but for code between backticks.
enum InlineText {
  /// `range` as text and readings of character references; unknown ones are opaque.
  static func pieces(_ bytes: [UInt8], _ range: Range<Int>) -> [ProseBlock.Piece] {
    var pieces: [ProseBlock.Piece] = []
    var start = range.lowerBound
    var index = start
    func addText(_ end: Int) {
      if end > start { pieces.append(.text(TextRange(start..<end))) }
    }
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"), let end = Entity.end(in: bytes, from: index, to: range.upperBound)
      {
        addText(index)
        let reference = TextRange(index..<end)
        pieces.append(
          Entity.reading(of: bytes[index..<end]).map { .reading(reference, $0) } ?? .opaque(reference))
        index = end
        start = end
      } else if bytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, from: index, to: range.upperBound)
      {
        addText(index)
        if !HTMLElements.isInline(tag.name), tag.kind != .comment, let end = pieces.last?.range.upperBound {
          pieces.append(.reading(end..<end, " "))
        }
        index = tag.range.upperBound
        start = index
      } else if bytes[index] == UInt8(ascii: "`"), let end = endOfCode(bytes, index..<range.upperBound) {
        addText(index)
        pieces.append(.opaque(TextRange(index..<end)))
        index = end
        start = end
      } else {
        index += 1
      }
    }
    addText(range.upperBound)
    return pieces
  }

  /// The end of the code that begins with the backticks at the head of `range`; nil when nothing closes it.
  private static func endOfCode(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let mark = bytes[range].prefix { $0 == UInt8(ascii: "`") }
    var index = mark.endIndex
    while let start = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      let close = bytes[start..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }
      if close.count == mark.count { return close.endIndex }
      index = close.endIndex
    }
    return nil
  }

  /// True when `pieces` hold a letter.
  static func hasWords(_ pieces: [ProseBlock.Piece], _ bytes: [UInt8]) -> Bool {
    pieces.contains { piece in
      piece.isProse
        && bytes[piece.range.indices].contains { $0 >= 0x80 || ScalarClass.isLetter(UInt32($0)) }
    }
  }
}

/// The captions among the parameters of a template call or the attributes of a component.
enum CallCaptions {
  private static let names: Set<String> = ["caption", "alt", "title", "legend", "legende", "légende"]

  /// The pieces of each caption in `call`, in order.
  static func captions(in call: Range<Int>, _ bytes: [UInt8]) -> [[ProseBlock.Piece]] {
    var captions: [[ProseBlock.Piece]] = []
    var index = call.lowerBound
    while index < call.upperBound {
      guard bytes[index] == UInt8(ascii: "="), index + 1 < call.upperBound else {
        index += 1
        continue
      }
      let name = name(endingAt: index, in: call, bytes)
      var mark = index + 1
      while mark < call.upperBound, bytes[mark] == 0x20 { mark += 1 }
      guard mark < call.upperBound, "\"'`".utf8.contains(bytes[mark]) else {
        index += 1
        continue
      }
      let (pieces, end) = value(from: mark + 1, to: call.upperBound, quote: bytes[mark], bytes)
      if names.contains(name), InlineText.hasWords(pieces, bytes) { captions.append(pieces) }
      index = end
    }
    return captions
  }

  private static func name(endingAt end: Int, in call: Range<Int>, _ bytes: [UInt8]) -> String {
    var end = end
    while end > call.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > max(call.lowerBound, end - 16), bytes[start - 1] >= 0x80 || isNameByte(bytes[start - 1]) {
      start -= 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ScalarClass.isLetter(UInt32(byte)) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func value(
    from start: Int, to limit: Int, quote: UInt8, _ bytes: [UInt8]
  ) -> (pieces: [ProseBlock.Piece], end: Int) {
    var pieces: [ProseBlock.Piece] = []
    var text = start
    var index = start
    while index < limit, bytes[index] != quote {
      let isEscape = bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") && index + 1 < limit
      guard isEscape, bytes[index + 1] == quote || bytes[index + 1] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      pieces += InlineText.pieces(bytes, text..<index)
      let escaped = String(decoding: bytes[index + 1..<index + 2], as: UTF8.self)
      pieces.append(.reading(TextRange(index..<index + 2), escaped))
      index += 2
      text = index
    }
    pieces += InlineText.pieces(bytes, text..<index)
    return (pieces, min(index + 1, limit))
  }
}
