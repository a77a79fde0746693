import CassetinMarkdown
import CassetinText

/// Reads what libFuzzer makes up as Markdown, as MDX and as plain text: every piece must stand in order, within the
/// bounds and on whole scalars.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let markdown = Source(name: SourceName("article.md"), text: text)
  check(MarkdownReader(isMDX: false).prose(of: markdown), of: markdown)
  check(MarkdownReader(isMDX: true).prose(of: markdown), of: markdown)
  check(PlainTextReader().prose(of: markdown), of: markdown)
  _ = Tokenizer.document(from: markdown, reader: MarkdownReader(), vocabulary: Vocabulary())
  return 0
}

private func check(_ prose: Prose, of source: Source) {
  var end = TextOffset(0)
  for block in prose.blocks {
    for piece in block.pieces {
      expect(piece.range.lowerBound >= end, "pieces in order")
      expect(piece.range.upperBound.index <= source.bytes.count, "a piece within the bounds")
      expect(source.hasWholeScalars(in: piece.range), "whole scalars")
      end = piece.range.upperBound
    }
  }
  for ranges in [prose.comments, prose.skipped.map(\.range)] {
    var end = TextOffset(0)
    for range in ranges {
      expect(range.lowerBound >= end && range.upperBound.index <= source.bytes.count, "runs in order")
      expect(source.hasWholeScalars(in: range), "whole scalars")
      end = range.upperBound
    }
  }
  for fault in prose.faults {
    expect(fault.range.upperBound.index <= source.bytes.count, "a fault within the bounds")
    expect(source.hasWholeScalars(in: fault.range), "whole scalars")
  }
}

private func expect(_ isTrue: Bool, _ what: String) {
  precondition(isTrue, what)
}
