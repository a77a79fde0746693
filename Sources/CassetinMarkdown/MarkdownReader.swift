import CMarkdown
import CassetinText

/// Reads CommonMark with GitHub's extensions through md4c, whose text callbacks point into the source.
///
/// Code, formulas, tags, targets and titles of links, and template calls are not prose. The text of images, their
/// titles and the captions among a call's parameters are: blocks of their own, for which a paragraph is cut. Of the
/// front matter the fields that readers see are.
public struct MarkdownReader: Reader {
  private let fields: FrontMatterFields
  private let isMDX: Bool?

  /// A reader that takes the front-matter fields called `fields` for prose.
  ///
  /// MDX is read as such when `isMDX` is true or, when it is nil, where the name of a source ends in `.mdx`.
  public init(fields: FrontMatterFields = .standard, isMDX: Bool? = nil) {
    self.fields = fields
    self.isMDX = isMDX
  }

  public func prose(of source: Source) -> Prose {
    let frontMatter = FrontMatter(source, fields)
    let isMDX = isMDX ?? (source.name.fileExtension == "mdx")
    let mask = Mask(source, from: frontMatter.end, isMDX: isMDX)
    var collector = MarkdownCollector(
      source: source, mask: mask, language: frontMatter.language, hasTitle: frontMatter.hasTitle)
    mask.bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, frontMatter.end < buffer.count else { return }
      collector.base = base
      let body = UnsafeRawBufferPointer(rebasing: buffer[frontMatter.end...])
      withUnsafeMutablePointer(to: &collector) { pointer in
        var parser = MarkdownCollector.parser
        _ = md_parse(
          body.baseAddress?.assumingMemoryBound(to: MD_CHAR.self), MD_SIZE(body.count), &parser, pointer)
      }
    }
    return prose(of: source, frontMatter, collector, mask)
  }

  private func prose(
    of source: Source, _ frontMatter: FrontMatter, _ collector: MarkdownCollector, _ mask: Mask
  ) -> Prose {
    let bytes = source.bytes
    let masked = mask.runs.compactMap { run in
      run.kind.reason.map { Prose.Skipped(TextRange(run.range), $0) }
    }
    let known = (collector.left + masked).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let comments = frontMatter.comments + collector.comments + mask.comments.map { TextRange($0) }
    return Prose(
      blocks: frontMatter.blocks + collector.blocks,
      comments: disjoint(comments),
      skipped: Prose.skipped(
        in: bytes, between: frontMatter.blocks, from: source.textStart, to: frontMatter.end,
        known: frontMatter.end > source.textStart
          ? [Prose.Skipped(TextRange(source.textStart..<frontMatter.end), .frontMatter)] : [])
        + Prose.skipped(
          in: bytes, between: collector.blocks, from: frontMatter.end, to: bytes.count, known: known),
      faults: frontMatter.faults)
  }
}

/// The runs in order, without those that begin inside another: a comment without end may hold others.
private func disjoint(_ runs: [TextRange]) -> [TextRange] {
  var disjoint: [TextRange] = []
  for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound })
  where disjoint.last.map({ $0.upperBound <= run.lowerBound }) ?? true {
    disjoint.append(run)
  }
  return disjoint
}

extension Mask {
  /// The comments among the runs.
  var comments: [Range<Int>] { runs.filter { $0.kind == .comment }.map(\.range) }
}

extension Mask.Kind {
  /// Why such a run is left out, nil where markup is reason enough.
  fileprivate var reason: Prose.Skipped.Reason? {
    switch self {
    case .call, .template: .template
    case .formula: .formula
    case .code: .code
    case .comment: .comment
    case .mark, .footnoteLabel: nil
    }
  }
}
