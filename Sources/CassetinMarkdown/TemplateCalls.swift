import CassetinText

/// Template calls and attribute lists that stand in Markdown text: {{< figure >}}, {% include %}, {: .lead }.
enum TemplateCalls {
  private static let marks: [(opening: [UInt8], closing: [UInt8])] = [
    ("{{", "}}"), ("{%", "%}"), ("{:", "}"), ("{#", "}"), ("{.", "}"), ("[^", "]"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// `range` as text and opaque pieces; a call must end in the same range.
  static func split(_ bytes: [UInt8], _ range: TextRange) -> [ProseBlock.Piece] {
    var pieces: [ProseBlock.Piece] = []
    var start = range.lowerBound.index
    var index = start
    let end = range.upperBound.index
    // A mark that is not closed once is not closed further on either.
    var unclosed: Set<Int> = []
    while index + 1 < end {
      guard bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "["),
        let number = marks.firstIndex(where: { bytes[index..<index + 2].elementsEqual($0.opening) }),
        !unclosed.contains(number)
      else {
        index += 1
        continue
      }
      guard let close = find(marks[number].closing, in: bytes, from: index + 2, to: end) else {
        unclosed.insert(number)
        index += 1
        continue
      }
      if index > start { pieces.append(.text(TextRange(start..<index))) }
      pieces.append(.opaque(TextRange(index..<close)))
      start = close
      index = close
    }
    if end > start { pieces.append(.text(TextRange(start..<end))) }
    return pieces
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var index = start
    while index + mark.count <= end {
      if bytes[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return nil
  }
}
