import CMarkdown
import CassetinText

extension MarkdownCollector {
  /// Remembers where an image begins.
  mutating func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    guard type == MD_SPAN_IMG else { return }
    images += 1
    guard images == 1, let detail else { return }
    let title = detail.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee.title
    imageStart = builder.count
    imageTitle = title.size > 0 ? range(UnsafeRawPointer(title.text), Int(title.size)) : nil
  }

  /// Makes the text of an image a caption, for which the paragraph is cut.
  mutating func leaveSpan(_ type: MD_SPANTYPE) {
    guard type == MD_SPAN_IMG else { return }
    images -= 1
    guard images == 0 else { return }
    let start = builder.end
    let text = builder.removePieces(from: min(imageStart, builder.count))
    let title = imageTitle.flatMap { titlePieces($0, after: text.last?.range.upperBound.index ?? start) }
    let hasWords = InlineText.hasWords(text, source.bytes)
    if hasWords || title != nil {
      flush()
      if hasWords { addCaption(text) }
      if let title { addCaption(title) }
    } else if let first = text.first, let last = text.last {
      builder.addOpaque(first.range.lowerBound.index..<last.range.upperBound.index)
    } else {
      builder.addSpace()
    }
  }

  /// The title of an image; nil when it stands in a definition elsewhere, or says nothing.
  private func titlePieces(_ range: Range<Int>, after end: Int) -> [ProseBlock.Piece]? {
    guard range.lowerBound > end, range.lowerBound - end < 4096 else { return nil }
    let between = source.bytes[end..<range.lowerBound]
    guard between.contains(UInt8(ascii: "(")), !between.contains(0x0A), !between.contains(0x0D) else {
      return nil
    }
    let pieces = InlineText.pieces(source.bytes, range)
    return InlineText.hasWords(pieces, source.bytes) && !overlapsMask(range) ? pieces : nil
  }

  /// True when something in `range` is hidden from md4c.
  func overlapsMask(_ range: Range<Int>) -> Bool {
    let place = mask.runs.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return place < mask.runs.count && mask.runs[place].range.lowerBound < range.upperBound
  }
}
