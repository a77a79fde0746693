import CMarkdown
import CassetinText

/// Reads CommonMark with GitHub's extensions through md4c, whose text callbacks point into the source.
///
/// Code, formulas, tags, link targets and template calls are not prose. Of the front matter the fields that
/// readers see (title, description, …) are.
public struct MarkdownReader: Reader {
  public init() {}

  public func blocks(of source: Source) -> [ProseBlock] {
    let frontMatter = FrontMatter(source.bytes)
    let hasTitle = frontMatter.fields.contains { $0.kind == .title }
    return frontMatter.fields + collect(source, from: frontMatter.end, hasTitle: hasTitle).blocks
  }

  public func comments(of source: Source) -> [Range<Int>] {
    let comments = Comment.ranges(in: source.bytes)
    guard !comments.isEmpty else { return [] }
    let code = collect(source, from: FrontMatter(source.bytes).end, hasTitle: true).code
    return comments.filter { comment in !code.contains { $0.overlaps(comment) } }
  }

  private func collect(_ source: Source, from body: Int, hasTitle: Bool) -> MarkdownCollector {
    var collector = MarkdownCollector(source: source, hasTitle: hasTitle)
    source.bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, body < buffer.count else { return }
      collector.base = base
      withUnsafeMutablePointer(to: &collector) { pointer in
        var parser = MarkdownCollector.parser
        _ = md_parse(
          (base + body).assumingMemoryBound(to: MD_CHAR.self), MD_SIZE(buffer.count - body), &parser, pointer)
      }
    }
    return collector
  }
}

/// Gathers blocks of prose from md4c's callbacks.
private struct MarkdownCollector {
  let source: Source
  var base: UnsafeRawPointer?
  var blocks: [ProseBlock] = []
  /// The runs of code, in order.
  var code: [Range<Int>] = []
  private var hasTitle: Bool
  private var pieces: [ProseBlock.Piece] = []
  private var kinds: [MD_BLOCKTYPE] = []
  private var quotations = 0
  private var headingLevel = 0
  private var hiddenTags = 0
  private var html: Range<Int>?
  private var needsSpace = false
  /// The block holds a quotation of its own: <q>.
  private var isQuotation = false

  init(source: Source, hasTitle: Bool) {
    self.source = source
    self.hasTitle = hasTitle
  }

  /// GitHub's dialect: MD_DIALECT_GITHUB is a macro of several, which Swift does not import.
  private static let flags =
    MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
    | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEATXHEADERS

  static let parser = MD_PARSER(
    abi_version: 0, flags: UInt32(flags),
    enter_block: { type, detail, user in
      MarkdownCollector.with(user) { $0.enter(type, detail) }
    },
    leave_block: { type, _, user in MarkdownCollector.with(user) { $0.leave(type) } },
    enter_span: { _, _, _ in 0 }, leave_span: { _, _, _ in 0 },
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
    kinds.append(type)
    if type == MD_BLOCK_QUOTE { quotations += 1 }
    if type == MD_BLOCK_H, let detail {
      headingLevel = Int(detail.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level)
    }
  }

  private mutating func leave(_ type: MD_BLOCKTYPE) {
    flush()
    if type == MD_BLOCK_HTML, let range = html {
      blocks.append(contentsOf: HTMLText.blocks(of: source, in: range, quotations: &quotations))
      html = nil
    }
    if type == MD_BLOCK_QUOTE { quotations -= 1 }
    if type == MD_BLOCK_H { headingLevel = 0 }
    kinds.removeLast()
  }

  private mutating func read(_ type: MD_TEXTTYPE, _ text: UnsafeRawPointer?, _ size: Int) {
    if type == MD_TEXT_BR || type == MD_TEXT_SOFTBR {
      needsSpace = true
      return
    }
    guard let text, let base, text >= base, text + size <= base + source.bytes.count, size > 0 else {
      needsSpace = true
      return
    }
    let start = text - base
    let range = start..<start + size
    if kinds.last == MD_BLOCK_HTML {
      html = (html?.lowerBound ?? start)..<range.upperBound
      return
    }
    if type == MD_TEXT_CODE { code.append(range) }
    if type == MD_TEXT_HTML {
      isQuotation = isQuotation || HTMLText.quotationChange(source.bytes[range]) != 0
      hiddenTags = max(0, hiddenTags + HTMLText.hiddenChange(source.bytes[range]))
      return
    }
    guard kinds.last != MD_BLOCK_CODE, hiddenTags == 0 else { return }
    if needsSpace, let last = pieces.last {
      pieces.append(.reading(last.range.upperBound..<last.range.upperBound, " "))
    }
    needsSpace = false
    switch type {
    case MD_TEXT_NORMAL: add(TextRange(range))
    case MD_TEXT_ENTITY:
      pieces.append(.reading(TextRange(range), Entity.reading(of: source.bytes[range]) ?? "\u{FFFC}"))
    default: pieces.append(.opaque(TextRange(range)))
    }
  }

  private mutating func add(_ range: TextRange) {
    for piece in TemplateCalls.split(source.bytes, range) {
      if case .text(let next) = piece, case .text(let previous) = pieces.last,
        previous.upperBound == next.lowerBound
      {
        pieces[pieces.count - 1] = .text(previous.lowerBound..<next.upperBound)
      } else {
        pieces.append(piece)
      }
    }
  }

  private mutating func flush() {
    needsSpace = false
    hiddenTags = 0
    defer { isQuotation = false }
    guard pieces.contains(where: { $0.isProse }) else {
      pieces = []
      return
    }
    blocks.append(ProseBlock(kind: currentKind(), pieces: pieces))
    pieces = []
  }

  private mutating func currentKind() -> Block.Kind {
    if quotations > 0 || isQuotation { return .quotation }
    if headingLevel > 0 {
      defer { hasTitle = true }
      return headingLevel == 1 && !hasTitle ? .title : .heading
    }
    if kinds.contains(MD_BLOCK_TABLE) { return .tableCell }
    return kinds.contains(MD_BLOCK_LI) ? .listItem : .paragraph
  }
}

extension ProseBlock.Piece {
  fileprivate var isProse: Bool {
    if case .text = self { true } else { false }
  }
}
