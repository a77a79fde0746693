import CYaml
import CassetinText

/// What libyaml meets in a text, one after the other; the only place that knows libyaml.
///
/// Written for libyaml 0.2.5, whose marks count scalars, not bytes.
struct YAMLEvents: ~Copyable {
  /// What is met.
  enum Kind {
    case text(String, isPlain: Bool)
    case list, endOfList
    case mapping, endOfMapping
    case alias
    case document
    case endOfStream
    /// Marks of the stream and of the end of a document, which say nothing.
    case other
  }

  /// Something met, and where it begins.
  struct Event {
    let kind: Kind
    let position: Position
    let hasAnchor: Bool
    let hasTag: Bool
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let source: Source

  /// Reads `bytes`, those of `source`, which must outlive this.
  init(_ bytes: UnsafeBufferPointer<UInt8>, of source: Source) {
    self.source = source
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    // A parser without memory for its buffers fails at its first event.
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // Told its encoding, libyaml takes a byte-order mark for text.
    let text = UnsafeBufferPointer(rebasing: bytes[source.textStart...])
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// The next event; after `endOfStream` there is none.
  func next() throws(ConfigurationError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    let kind: Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      (anchor, tag) = (scalar.anchor, scalar.tag)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .text(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      kind = .list
    case YAML_MAPPING_START_EVENT:
      (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      kind = .mapping
    case YAML_SEQUENCE_END_EVENT: kind = .endOfList
    case YAML_MAPPING_END_EVENT: kind = .endOfMapping
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_DOCUMENT_START_EVENT: kind = .document
    case YAML_STREAM_END_EVENT: kind = .endOfStream
    default: kind = .other
    }
    return Event(
      kind: kind, position: Position(event.start_mark), hasAnchor: anchor != nil, hasTag: tag != nil)
  }

  /// Why the last event could not be read.
  private var failure: ConfigurationError {
    let fault = SyntaxFault(parser.pointee.problem.map { String(cString: $0) } ?? "")
    if parser.pointee.error == YAML_READER_ERROR {
      let offset = TextOffset(source.textStart + parser.pointee.problem_offset)
      return ConfigurationError(.syntax(fault), at: source.position(of: offset))
    }
    // What is open at the end of the file is told where it begins. libyaml may count a line more there.
    let mark = Position(parser.pointee.problem_mark)
    let end = source.position(of: TextOffset(source.bytes.count))
    let isAtEnd = mark.line > end.line || mark == end
    if fault == .unfinished || isAtEnd && (fault == .unclosedList || fault == .unclosedMapping) {
      return ConfigurationError(.syntax(.unfinished), at: Position(parser.pointee.context_mark))
    }
    return ConfigurationError(.syntax(fault), at: isAtEnd ? end : mark)
  }
}

extension Position {
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
