import CMarkdown
import CassetinText

/// Gathers blocks of prose from md4c's callbacks.
struct MarkdownCollector {
  let source: Source
  let mask: Mask
  /// Where md4c has the first byte of the source.
  var base: UnsafeRawPointer?
  private(set) var blocks: [ProseBlock] = []
  /// Code and comments, in order.
  var left: [Prose.Skipped] = []
  var comments: [TextRange] = []

  /// The language that the front matter names.
  let language: NamedLanguage
  /// True once the title is found: a second heading of the first level is none.
  var hasTitle: Bool
  var builder = BlockBuilder()
  var elements = HTMLElements()
  /// The first run of the mask that may stand in what comes, and the last that was met.
  private var nextRun = 0
  private var metRun = -1
  var isInHTML = false
  private var isInCode = false
  private var quotations = 0
  private var tables = 0
  private var items = 0
  private var headingLevel = 0
  private var isFootnote = false
  /// What an element of raw HTML makes of its text.
  var elementKind: Block.Kind?
  /// A part of the block is a quotation: <q>.
  var holdsQuotation = false
  /// The lines of the block of HTML at hand.
  var html: [Range<Int>] = []
  /// The masked bytes, without the marks of quotations and lists inside blocks of HTML.
  var htmlBytes: [UInt8]
  /// The end of the last tag: md4c gives each of its lines.
  var tagEnd = 0
  /// The images inside one another at the place at hand.
  var images = 0
  /// The piece with which the outermost image begins, and its title where it stands in the source.
  var imageStart = 0
  var imageTitle: Range<Int>?

  /// A collector for `source`, whose front matter names `language` and may have the title.
  init(source: Source, mask: Mask, language: NamedLanguage, hasTitle: Bool) {
    self.source = source
    self.mask = mask
    self.htmlBytes = mask.bytes
    self.language = language
    self.hasTitle = hasTitle
  }

  /// GitHub's dialect: MD_DIALECT_GITHUB is a macro of several, which Swift does not import.
  private static let flags =
    MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
    | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS

  static let parser = MD_PARSER(
    abi_version: 0, flags: UInt32(flags),
    enter_block: { type, detail, user in MarkdownCollector.with(user) { $0.enter(type, detail) } },
    leave_block: { type, _, user in MarkdownCollector.with(user) { $0.leave(type) } },
    enter_span: { type, detail, user in MarkdownCollector.with(user) { $0.enterSpan(type, detail) } },
    leave_span: { type, _, user in MarkdownCollector.with(user) { $0.leaveSpan(type) } },
    text: { type, text, size, user in
      MarkdownCollector.with(user) { $0.read(type, UnsafeRawPointer(text), Int(size)) }
    },
    debug_log: nil, syntax: nil)

  private static func with(
    _ user: UnsafeMutableRawPointer?, _ body: (inout MarkdownCollector) -> Void
  ) -> CInt {
    guard let user else { return 1 }
    body(&user.assumingMemoryBound(to: MarkdownCollector.self).pointee)
    return 0
  }

  private mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    flush()
    switch type {
    case MD_BLOCK_QUOTE: quotations += 1
    case MD_BLOCK_TABLE: tables += 1
    case MD_BLOCK_LI: items += 1
    case MD_BLOCK_HTML: isInHTML = true
    case MD_BLOCK_CODE: isInCode = true
    case MD_BLOCK_H:
      if let detail {
        headingLevel = Int(detail.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level)
      }
    default: break
    }
  }

  private mutating func leave(_ type: MD_BLOCKTYPE) {
    if type == MD_BLOCK_HTML { readHTML() }
    flush()
    elements.endBlock(at: tagEnd, in: source.bytes)
    builder.setLanguage(elements.language)
    elementKind = nil
    switch type {
    case MD_BLOCK_QUOTE: quotations -= 1
    case MD_BLOCK_TABLE: tables -= 1
    case MD_BLOCK_LI: items -= 1
    case MD_BLOCK_H: headingLevel = 0
    default: break
    }
    isInHTML = false
    isInCode = false
  }

  private mutating func read(_ type: MD_TEXTTYPE, _ text: UnsafeRawPointer?, _ size: Int) {
    guard type != MD_TEXT_BR, type != MD_TEXT_SOFTBR, size > 0, let range = range(text, size) else {
      builder.addSpace()
      return
    }
    if elements.isHidden { elements.close(before: range.lowerBound) }
    switch type {
    case _ where isInHTML: addLine(range)
    case MD_TEXT_HTML: readTag(at: range.lowerBound)
    case MD_TEXT_CODE:
      leave(out: range, .code)
      if !isInCode { builder.addOpaque(range) }
    case _ where elements.isHidden:
      leave(out: range, .code)
      builder.addOpaque(range)
    case MD_TEXT_NORMAL: addProse(range)
    case MD_TEXT_ENTITY:
      if let reading = Entity.reading(of: source.bytes[range]) {
        builder.addReading(range, reading)
      } else {
        builder.addOpaque(range)
      }
    default: builder.addOpaque(range)
    }
  }

  /// The bytes of the source to which md4c points; nil for what it has made itself, as spaces for line ends.
  func range(_ text: UnsafeRawPointer?, _ size: Int) -> Range<Int>? {
    guard let text, let base, text >= base, text + size <= base + source.bytes.count else { return nil }
    return text - base..<text - base + size
  }

  /// Notes that `range` is left out, together with a run before it of the same kind.
  mutating func leave(out range: Range<Int>, _ reason: Prose.Skipped.Reason) {
    if let last = left.last, last.reason == reason, last.range.upperBound.index <= range.lowerBound,
      source.bytes[last.range.upperBound.index..<range.lowerBound].allSatisfy({ $0 <= 0x20 })
    {
      left[left.count - 1] = Prose.Skipped(last.range.lowerBound..<TextOffset(range.upperBound), reason)
    } else {
      left.append(Prose.Skipped(TextRange(range), reason))
    }
  }

  /// Adds prose, and what the mask has hidden in it.
  mutating func addProse(_ range: Range<Int>) {
    var start = range.lowerBound
    while nextRun < mask.runs.count, mask.runs[nextRun].range.upperBound <= start { nextRun += 1 }
    var index = nextRun
    while index < mask.runs.count, mask.runs[index].range.lowerBound < range.upperBound {
      let run = mask.runs[index]
      builder.addText(start..<max(start, run.range.lowerBound))
      if index > metRun { meet(run) }
      metRun = max(metRun, index)
      start = min(max(start, run.range.upperBound), range.upperBound)
      index += 1
    }
    builder.addText(start..<range.upperBound)
  }

  private mutating func meet(_ run: Mask.Run) {
    switch run.kind {
    case .call, .template, .code:
      let captions = run.kind == .call ? CallCaptions.captions(in: run.range, source.bytes) : []
      if images == 0, run.standsAlone || !captions.isEmpty {
        flush()
        for caption in captions { addCaption(caption) }
      } else {
        builder.addOpaque(run.range)
      }
    case .formula: builder.addOpaque(run.range)
    case .mark:
      if isLetter(run.range.lowerBound - 1), isLetter(run.range.upperBound) { builder.addOpaque(run.range) }
    case .footnoteLabel: isFootnote = true
    case .comment: break
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    source.bytes.indices.contains(index)
      && (source.bytes[index] >= 0x80 || ScalarClass.isLetter(UInt32(source.bytes[index])))
  }

  /// Adds a block of its own; the block at hand must be flushed.
  mutating func addCaption(_ pieces: [ProseBlock.Piece]) {
    blocks.append(ProseBlock(kind: .caption, pieces: pieces, language: elements.language ?? language))
  }

  /// Ends the block at hand, and keeps it where it holds prose.
  mutating func flush() {
    if let block = builder.finish(kind: kind, language: elements.blockLanguage ?? language) {
      blocks.append(block)
      if headingLevel > 0 || elementKind == .title { hasTitle = true }
    }
    holdsQuotation = elements.isQuotation
    isFootnote = false
  }

  private var kind: Block.Kind {
    if quotations > 0 || holdsQuotation { return .quotation }
    if headingLevel > 0 { return headingLevel == 1 && !hasTitle ? .title : .heading }
    if let elementKind { return elementKind }
    if tables > 0 { return .tableCell }
    return items > 0 && !isFootnote ? .listItem : .paragraph
  }
}
