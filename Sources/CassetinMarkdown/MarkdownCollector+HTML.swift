import CassetinText

extension MarkdownCollector {
  /// Adds a line to the block of HTML at hand; what stands between two lines, a mark of quotation, is no HTML.
  mutating func addLine(_ line: Range<Int>) {
    guard let last = html.last else {
      html.append(line)
      return
    }
    let gap = last.upperBound..<max(last.upperBound, line.lowerBound)
    if source.bytes[gap].allSatisfy({ $0 <= 0x20 }) {
      html[html.count - 1] = last.lowerBound..<line.upperBound
    } else {
      for index in gap { htmlBytes[index] = 0x20 }
      html.append(line)
    }
  }

  /// Reads the block of HTML at hand, of which all lines are there.
  mutating func readHTML() {
    guard let first = html.first, let last = html.last else { return }
    var index = first.lowerBound
    var line = 0
    let end = last.upperBound
    while index < end {
      if htmlBytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(htmlBytes, from: index, to: end) {
        let isRaw = elements.rawElement.map { tag.kind != .closing || $0 != tag.name } ?? false
        if !isRaw {
          read(tag)
          index = tag.range.upperBound
          continue
        }
      }
      let stop = htmlBytes[(index + 1)..<end].firstIndex(of: UInt8(ascii: "<")) ?? end
      addHTMLText(index..<stop, &line)
      index = stop
    }
    html.removeAll(keepingCapacity: true)
    tagEnd = end
  }

  /// Adds text of the block of HTML, line by line from `line` on.
  private mutating func addHTMLText(_ range: Range<Int>, _ line: inout Int) {
    while line < html.count, html[line].upperBound <= range.lowerBound { line += 1 }
    var index = line
    while index < html.count, html[index].lowerBound < range.upperBound {
      let part = range.clamped(to: html[index])
      if index > line { builder.addSpace() }
      if elements.isHidden {
        leave(out: part, .code)
        builder.addOpaque(part)
      } else if source.bytes[part].allSatisfy({ $0 <= 0x20 }) {
        builder.addSpace()
      } else {
        addTextWithReferences(part)
      }
      index += 1
    }
  }

  private mutating func addTextWithReferences(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while let mark = htmlBytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      guard let end = Entity.end(in: htmlBytes, from: mark, to: range.upperBound) else {
        index = mark + 1
        continue
      }
      addProse(start..<mark)
      if let reading = Entity.reading(of: htmlBytes[mark..<end]) {
        builder.addReading(mark..<end, reading)
      } else {
        builder.addOpaque(mark..<end)
      }
      index = end
      start = end
    }
    if start < range.upperBound { addProse(start..<range.upperBound) }
  }

  /// Reads the tag that begins at `start` in a line of text.
  mutating func readTag(at start: Int) {
    guard start >= tagEnd, let tag = HTMLTag(mask.bytes, from: start, to: mask.bytes.count) else { return }
    tagEnd = tag.range.upperBound
    read(tag)
  }

  private mutating func read(_ tag: HTMLTag) {
    if tag.kind == .comment {
      comments.append(TextRange(tag.range))
      left.append(Prose.Skipped(TextRange(tag.range), .comment))
      return
    }
    guard tag.kind != .other else { return }
    if !HTMLElements.isInline(tag.name) {
      if tag.name != "br", tag.name != "img", images == 0 {
        flush()
        elementKind = tag.kind == .opening ? kind(of: tag.name) : nil
      } else {
        builder.addSpace()
      }
    }
    elements.read(tag, in: htmlBytes)
    builder.setLanguage(elements.language)
    holdsQuotation = holdsQuotation || elements.isQuotation
    if tag.kind == .opening, tag.name == "img", images == 0, !elements.isHidden { addCaptions(of: tag) }
  }

  private mutating func addCaptions(of tag: HTMLTag) {
    let captions = ["alt", "title"].compactMap { tag.value(of: $0, in: htmlBytes) }
      .filter { !overlapsMask($0) }
      .sorted { $0.lowerBound < $1.lowerBound }
      .map { InlineText.pieces(source.bytes, $0) }
      .filter { InlineText.hasWords($0, source.bytes) }
    guard !captions.isEmpty else { return }
    flush()
    for caption in captions { addCaption(caption) }
  }

  private func kind(of element: String) -> Block.Kind? {
    switch element {
    case "h1": hasTitle ? .heading : .title
    case "h2", "h3", "h4", "h5", "h6": .heading
    case "li", "dt", "dd": .listItem
    case "td", "th": .tableCell
    case "figcaption", "caption": .caption
    default: nil
    }
  }
}
