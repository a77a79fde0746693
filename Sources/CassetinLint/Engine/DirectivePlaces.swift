import CassetinText

/// Which lines and blocks directives speak of.
struct DirectivePlaces {
  private let directives: [Directive]
  private let document: Document
  /// For each directive the line that it speaks of, and whether it stands alone on its own.
  private let lines: [(target: Range<Int>, isAlone: Bool)]

  init(_ directives: [Directive], comments: [TextRange], _ document: Document) {
    self.directives = directives
    self.document = document
    lines = Self.lines(of: directives, comments, document.source)
  }

  /// The directive's own line or, where it stands alone, the next that is neither blank nor a comment.
  func line(of index: Int) -> Range<Int> { lines[index].target }

  /// The block on the directive's own line or, where it stands alone, the next one; nil after the last.
  func block(of index: Int) -> Range<Int>? {
    let start = TextOffset(
      lines[index].isAlone ? directives[index].range.upperBound.index : lines[index].target.lowerBound)
    let place = document.blocks.partitioningIndex { $0.range.upperBound > start }
    return place < document.blocks.count ? document.blocks[place].range.indices : nil
  }

  /// Read from the end, so that a stack of directives is walked once.
  private static func lines(
    of directives: [Directive], _ comments: [TextRange], _ source: Source
  ) -> [(target: Range<Int>, isAlone: Bool)] {
    let lines = source.lines
    var below: (line: Int, target: Int)?
    func range(_ line: Int) -> Range<Int> {
      let end = line + 1 < lines.count ? lines.start(of: line + 1).index : source.bytes.count
      return max(lines.start(of: line).index, source.textStart)..<max(end, source.textStart)
    }
    func isBlank(_ range: Range<Int>) -> Bool { source.bytes[range].allSatisfy { $0 <= 0x20 } }
    func isComment(_ line: Range<Int>) -> Bool {
      guard let start = source.bytes[line].firstIndex(where: { $0 > 0x20 }) else { return false }
      let place = comments.partitioningIndex { $0.upperBound.index > start }
      guard place < comments.count, comments[place].lowerBound.index <= start else { return false }
      return isBlank(min(comments[place].upperBound.index, line.upperBound)..<line.upperBound)
    }
    return directives.reversed().map { directive in
      let first = lines.line(of: directive.range.lowerBound)
      let own = range(first)
      let before = own.lowerBound..<max(own.lowerBound, directive.range.lowerBound.index)
      let after = min(directive.range.upperBound.index, own.upperBound)..<own.upperBound
      guard isBlank(before), isBlank(after) else { return (own, false) }
      var line = lines.line(of: directive.range.upperBound) + 1
      while line < lines.count, line != below?.line, isBlank(range(line)) || isComment(range(line)) {
        line += 1
      }
      if let below, line == below.line { line = below.target }
      below = (first, line)
      return (line < lines.count ? range(line) : own, true)
    }.reversed()
  }
}
