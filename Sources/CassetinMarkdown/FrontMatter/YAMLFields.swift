import CYaml
import CassetinText

/// Reads the fields of a front matter in YAML through libyaml's events; aliases are never followed.
///
/// Written for libyaml 0.2.5, whose marks count scalars, not bytes.
struct YAMLFields {
  /// A mapping or list that is open.
  private struct Level {
    let isMapping: Bool
    /// The key whose value is awaited; nil while a key is.
    var key: String?
  }

  /// Lists and mappings inside one another.
  private static let deepest = 32

  private let bytes: [UInt8]
  private let range: Range<Int>
  /// Where each scalar of the range begins; empty when all are single bytes.
  private let starts: [Int]
  private var levels: [Level] = []
  private var collector: FieldCollector

  /// Reads `range` of `bytes` into `collector`; what stands before a fault is kept.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, into collector: inout FieldCollector) -> Prose
    .Fault?
  {
    var fields = YAMLFields(bytes, range, collector)
    let fault = fields.read()
    collector = fields.collector
    return fault
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ collector: FieldCollector) {
    self.bytes = bytes
    self.range = range
    self.collector = collector
    let isASCII = bytes[range].allSatisfy { $0 < 0x80 }
    starts = isASCII ? [] : range.filter { bytes[$0] & 0xC0 != 0x80 }
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    if starts.isEmpty { return min(range.lowerBound + mark.index, range.upperBound) }
    return mark.index < starts.count ? starts[mark.index] : range.upperBound
  }

  private mutating func read() -> Prose.Fault? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    defer {
      yaml_parser_delete(parser)
      parser.deinitialize(count: 1)
      parser.deallocate()
    }
    // A parser without memory for its buffers fails at its first event.
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    return bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      yaml_parser_set_input_string(parser, text.baseAddress, text.count)
      var event = yaml_event_t()
      while yaml_parser_parse(parser, &event) == 1 {
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return nil }
        read(event)
        if levels.count > Self.deepest { return fault(.tooDeep, at: offset(event.start_mark)) }
      }
      return fault(of: parser.pointee)
    }
  }

  private mutating func read(_ event: yaml_event_t) {
    switch event.type {
    case YAML_SCALAR_EVENT: readScalar(event)
    case YAML_ALIAS_EVENT: finishNode(key: "")
    case YAML_SEQUENCE_START_EVENT: levels.append(Level(isMapping: false))
    case YAML_MAPPING_START_EVENT: levels.append(Level(isMapping: true))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      _ = levels.popLast()
      finishNode(key: "")
    default: break
    }
  }

  /// What was read is a key, called `key`, or the value of one.
  private mutating func finishNode(key: String) {
    guard let last = levels.last, last.isMapping else { return }
    levels[levels.count - 1].key = last.key == nil ? key : nil
  }

  private mutating func readScalar(_ event: yaml_event_t) {
    let scalar = event.data.scalar
    let isKey = levels.last.map { $0.isMapping && $0.key == nil } ?? true
    guard isKey else {
      let path = levels.compactMap(\.key)
      let hasProperties = scalar.anchor != nil || scalar.tag != nil
      let start = offset(event.start_mark)
      let end = offset(event.end_mark)
      let place = min(hasProperties ? afterProperties(start) : start, end)..<end
      if collector.namesLanguage(at: path) {
        collector.nameLanguage(text(scalar.value, scalar.length))
      } else if let kind = collector.kind(at: path) {
        collector.add(paragraphs(place, scalar.style), at: path, as: kind)
      }
      return finishNode(key: "")
    }
    finishNode(key: text(scalar.value, scalar.length))
  }

  /// Past the anchor and the tag that libyaml counts to a scalar.
  private func afterProperties(_ start: Int) -> Int {
    var index = start
    while index < range.upperBound, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
      while index < range.upperBound, bytes[index] > 0x20 { index += 1 }
      while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
    }
    return index
  }

  private func text(_ start: UnsafeMutablePointer<yaml_char_t>?, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The paragraphs of the scalar at `place`, marks of quotation or of a block included.
  private func paragraphs(_ place: Range<Int>, _ style: yaml_scalar_style_t) -> [[ProseBlock.Piece]] {
    var text = FieldText(bytes)
    let inner = place.lowerBound + 1..<max(place.lowerBound + 1, place.upperBound - 1)
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      text.addFolded(inner) { index in
        let isDoubled = bytes[index] == UInt8(ascii: "'") && index + 1 < inner.upperBound
        return isDoubled ? (index + 2, "'") : nil
      }
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      text.addFolded(inner) { FieldEscape.read(bytes, at: $0, to: inner.upperBound) }
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: addBlock(place, to: &text)
    default:
      var end = place.upperBound
      while end > place.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
      text.addFolded(place.lowerBound..<end) { _ in nil }
    }
    return text.paragraphs
  }

  /// Adds the lines below a | or >.
  private func addBlock(_ place: Range<Int>, to text: inout FieldText) {
    let lines = FrontMatterLines(bytes, from: place.lowerBound)
    var index = lines.startOfLine(after: place.lowerBound)
    var blankLines = 0
    var isFirst = true
    while index < place.upperBound {
      let line = lines.trimmed(lines.line(at: index).clamped(to: index..<place.upperBound))
      if line.isEmpty {
        blankLines += 1
      } else {
        if !isFirst { text.addLineEnd(at: line.lowerBound, count: blankLines + 1) }
        text.add(line)
        blankLines = 0
        isFirst = false
      }
      index = lines.startOfLine(after: index)
    }
  }

  private func fault(of parser: yaml_parser_t) -> Prose.Fault {
    let words = parser.problem.map { String(cString: $0) } ?? ""
    let kind = FrontMatterFault(libyaml: words)
    if parser.error == YAML_READER_ERROR {
      return fault(.other, at: range.lowerBound + parser.problem_offset)
    }
    switch kind {
    case .unclosedText, .unclosedList, .unclosedMapping: return fault(kind, at: offset(parser.context_mark))
    default:
      let place = offset(parser.problem_mark)
      let isTab = kind == .reservedCharacter && place < range.upperBound && bytes[place] == 0x09
      return fault(isTab ? .tab : kind, at: place)
    }
  }

  private func fault(_ kind: FrontMatterFault, at index: Int) -> Prose.Fault {
    Prose.Fault(kind, at: FaultPlace.range(bytes, at: index, in: range))
  }
}

/// Where a fault of a front matter is shown.
enum FaultPlace {
  /// From `index` to the end of its line or, where nothing stands there, the last line of text before it.
  static func range(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> TextRange {
    var start = min(max(index, range.lowerBound), range.upperBound)
    while start > range.lowerBound, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let lines = FrontMatterLines(bytes, from: range.lowerBound)
    let rest = lines.trimmed(lines.line(at: start).clamped(to: range))
    if !rest.isEmpty { return TextRange(rest) }
    var end = start
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    start = end
    while start > range.lowerBound, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return TextRange(lines.trimmed(start..<end))
  }
}

extension FrontMatterFault {
  /// The fault that libyaml's words mean.
  fileprivate init(libyaml words: String) {
    self =
      switch words {
      case "did not find expected ',' or ']'": .unclosedList
      case "did not find expected ',' or '}'": .unclosedMapping
      case "found unexpected end of stream": .unclosedText
      case "mapping values are not allowed in this context": .secondColon
      case "could not find expected ':'": .missingSeparator
      case "did not find expected node content": .missingValue
      case "did not find expected key", "did not find expected '-' indicator",
        "block sequence entries are not allowed in this context",
        "did not find expected <document start>":
        .misplacedLine
      case "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation":
        .tab
      case "found unknown escape character": .unknownEscape
      case "found character that cannot start any token": .reservedCharacter
      case "found undefined tag handle": .unknownName
      default: .other
      }
  }
}
