import CassetinText

/// The fields at the head of a Markdown file: YAML between `---`, TOML between `+++`, JSON between `;;;` or in braces.
struct FrontMatter {
  /// The fields that readers see, in order.
  private(set) var blocks: [ProseBlock] = []
  /// Where the body begins, in bytes.
  private(set) var end: Int
  /// The language that a field names for the whole text.
  private(set) var language = NamedLanguage.unnamed
  /// True when one of the fields is the title.
  private(set) var hasTitle = false
  /// The comments that speak to Cassetin.
  private(set) var comments: [TextRange] = []
  /// Why it cannot be read to its end, at most one.
  private(set) var faults: [Prose.Fault] = []

  /// A notation that stands between lines of its own.
  private enum Notation {
    case yaml, toml, json

    init?(fence: ArraySlice<UInt8>) {
      switch String(decoding: fence, as: UTF8.self) {
      case "---": self = .yaml
      case "+++": self = .toml
      case ";;;": self = .json
      default: return nil
      }
    }
  }

  /// Reads what stands at the head of `source`.
  init(_ source: Source, _ fields: FrontMatterFields) {
    let bytes = source.bytes
    end = source.textStart
    guard let first = bytes.dropFirst(end).first else { return }
    var collector = FieldCollector(bytes, fields)
    if first == UInt8(ascii: "{") {
      readObject(bytes, &collector)
    } else if "-+;".utf8.contains(first) {
      readFenced(bytes, &collector)
    }
    language = collector.language
    hasTitle = collector.hasTitle
    // What a broken front matter seems to hold beyond its end is read as the article.
    blocks = collector.blocks(in: language).filter {
      $0.pieces.last.map { $0.range.upperBound.index <= end } ?? false
    }
  }

  private mutating func readObject(_ bytes: [UInt8], _ collector: inout FieldCollector) {
    let start = end
    let lines = FrontMatterLines(bytes, from: start)
    guard let key = bytes[(start + 1)...].first(where: { $0 > 0x20 }), key == UInt8(ascii: "\"") else {
      return
    }
    var trial = collector
    switch JSONFields.read(bytes, start..<bytes.count, into: &trial) {
    case .read(let close):
      guard lines.isRestOfLineBlank(close) else { return }
      end = lines.startOfLine(after: close)
      collector = trial
    case .broken(let fault):
      // A text in braces is no object unless a key and its colon stand at its head.
      guard JSONFields.beginsWithKey(bytes, start) else { return }
      faults = [fault]
      collector = trial
      end = lines.endOfBrokenObject(from: start)
    }
  }

  private mutating func readFenced(_ bytes: [UInt8], _ collector: inout FieldCollector) {
    let lines = FrontMatterLines(bytes, from: end)
    let fence = lines.line(at: end)
    guard let notation = Notation(fence: bytes[lines.trimmed(fence)]) else { return }
    let start = lines.startOfLine(after: fence.upperBound)
    let close = lines.close(from: start, fence: bytes[fence.lowerBound])
    guard let close else {
      guard let stop = lines.endOfKeys(from: start, isYAML: notation == .yaml) else { return }
      read(notation, bytes, start..<stop, lines, &collector)
      faults = [Prose.Fault(.unclosed, at: TextRange(lines.trimmed(fence)))]
      end = stop
      return
    }
    let content = start..<close.lowerBound
    guard notation != .yaml || lines.looksLikeKeys(content) else { return }
    var trial = collector
    read(notation, bytes, content, lines, &trial)
    end = lines.startOfLine(after: close.upperBound)
    if !faults.isEmpty, lines.isRestOfLineBlank(start) { return takeForArticle(from: fence.lowerBound) }
    if !faults.isEmpty, let prose = lines.firstProse(in: content) {
      // The line that seems to close the fields is one of the article: they are not closed.
      if let stop = lines.endOfKeys(from: start, isYAML: notation == .yaml) {
        trial = collector
        read(notation, bytes, start..<stop, lines, &trial)
        faults = [Prose.Fault(.unclosed, at: TextRange(lines.trimmed(fence)))]
        end = min(stop, prose)
      } else {
        return takeForArticle(from: fence.lowerBound)
      }
    }
    collector = trial
  }

  /// What looked like a front matter is an article that begins with a thematic break.
  private mutating func takeForArticle(from start: Int) {
    faults = []
    comments = []
    end = start
  }

  private mutating func read(
    _ notation: Notation, _ bytes: [UInt8], _ range: Range<Int>, _ lines: FrontMatterLines,
    _ collector: inout FieldCollector
  ) {
    faults = []
    switch notation {
    case .yaml:
      if let fault = YAMLFields.read(bytes, range, into: &collector) { faults = [fault] }
      comments = lines.directives(in: range)
    case .toml:
      if let fault = TOMLFields.read(bytes, range, into: &collector) { faults = [fault] }
      comments = lines.directives(in: range)
    case .json:
      if case .broken(let fault) = JSONFields.read(bytes, range, into: &collector) { faults = [fault] }
    }
  }
}
