/// Reads plain text: paragraphs between blank lines, headings by their shape, comments left out.
///
/// A line of its own between blank lines, of at most 100 scalars and without final punctuation, is a heading;
/// as the first block of the text it is the title. A line of more than 120 bytes is a paragraph by itself:
/// editors of web copy write one paragraph a line.
public struct PlainTextReader: Reader {
  public init() {}

  private struct Line {
    let range: Range<Int>
    let isBlank: Bool
  }

  public func prose(of source: Source) -> Prose {
    let comments = Comment.ranges(in: source.bytes)
    return Prose(
      blocks: blocks(of: source, without: comments), comments: comments.map { TextRange($0) },
      skipped: comments.map { Prose.Skipped(TextRange($0), .comment) })
  }

  private func blocks(of source: Source, without comments: [Range<Int>]) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var current: [Range<Int>] = []
    var isAfterBlank = true
    func finish(beforeBlank: Bool) {
      guard let first = current.first, let last = current.last else { return }
      let kind = kind(of: source, current, isFirst: blocks.isEmpty, isAlone: isAfterBlank && beforeBlank)
      let pieces = Comment.excluding(comments, from: first.lowerBound..<last.upperBound)
      if !pieces.isEmpty {
        blocks.append(ProseBlock(kind: kind, pieces: pieces.map { .text(TextRange($0)) }))
      }
      current = []
      isAfterBlank = beforeBlank
    }
    for line in lines(of: source.bytes) {
      if line.isBlank {
        finish(beforeBlank: true)
        isAfterBlank = true
        continue
      }
      if let last = current.last, last.count > 120 || opensItem(source.bytes, line.range) {
        finish(beforeBlank: false)
      }
      current.append(line.range)
    }
    finish(beforeBlank: true)
    return blocks
  }

  private func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    func add(_ end: Int) {
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      lines.append(Line(range: start..<end, isBlank: isBlank))
    }
    for index in bytes.indices where index >= start && (bytes[index] == 0x0A || bytes[index] == 0x0D) {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isPair { continue }
      let isEndOfPair = bytes[index] == 0x0A && index > start && bytes[index - 1] == 0x0D
      add(isEndOfPair ? index - 1 : index)
      start = index + 1
    }
    if start < bytes.count { add(bytes.count) }
    return lines
  }

  /// True for a line that begins with a bullet, a dash or a number and a bracket or stop.
  private func opensItem(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let start = index
    while index < line.upperBound, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    if index == start, index < line.upperBound {
      let (value, length) = UTF8Decoding.scalar(in: bytes, at: index)
      // Hyphen, asterisk, bullet, en dash, em dash.
      guard [0x2D, 0x2A, 0x2022, 0x2013, 0x2014].contains(value) else { return false }
      index += length
    } else {
      guard index < line.upperBound, bytes[index] == 0x2E || bytes[index] == 0x29 else { return false }
      index += 1
    }
    return index < line.upperBound && bytes[index] == 0x20
  }

  private func kind(of source: Source, _ lines: [Range<Int>], isFirst: Bool, isAlone: Bool) -> Block.Kind {
    guard lines.count == 1, isAlone else { return .paragraph }
    if opensItem(source.bytes, lines[0]) { return .listItem }
    let text = String(decoding: source.bytes[lines[0]], as: UTF8.self)
    guard text.unicodeScalars.count <= 100, let last = text.unicodeScalars.last(where: { $0 != " " }),
      !".!?…:;,»”\"".unicodeScalars.contains(last)
    else { return .paragraph }
    return isFirst ? .title : .heading
  }
}

/// Comments of the form `<!-- … -->`, which readers of a text never see.
public enum Comment {
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  /// The comments of `bytes` in order, marks included; one without an end is none.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    var hasEnd = true
    while index + 4 <= bytes.count, hasEnd {
      guard bytes[index] == UInt8(ascii: "<"), bytes[index..<index + 4].elementsEqual(opening) else {
        index += 1
        continue
      }
      var end = index + 4
      while end + 3 <= bytes.count, !bytes[end..<end + 3].elementsEqual(closing) { end += 1 }
      hasEnd = end + 3 <= bytes.count
      if hasEnd { ranges.append(index..<end + 3) }
      index = end + 3
    }
    return ranges
  }

  /// What is left of `range` without the sorted `comments`.
  static func excluding(_ comments: [Range<Int>], from range: Range<Int>) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var start = range.lowerBound
    let first = comments.partitioningIndex { $0.upperBound > range.lowerBound }
    for comment in comments[first...].prefix(while: { $0.lowerBound < range.upperBound }) {
      if comment.lowerBound > start { rest.append(start..<comment.lowerBound) }
      start = max(start, comment.upperBound)
    }
    if start < range.upperBound { rest.append(start..<range.upperBound) }
    return rest
  }
}
