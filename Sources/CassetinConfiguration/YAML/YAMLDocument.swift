import CassetinText

/// Reads the one document of a YAML text, and keeps every error that does not end the reading.
package struct YAMLDocument {
  /// Nil for a text without a document: empty, or comments alone.
  package private(set) var root: YAMLNode?
  package private(set) var errors: ConfigurationErrors

  /// Lists and mappings inside one another.
  package static let deepest = 32

  /// Reads `source`; linear in its bytes.
  package init(_ source: Source) {
    errors = ConfigurationErrors(in: source.name)
    do throws(ConfigurationError) {
      try Self.checkLineEnds(source)
      try source.bytes.withUnsafeBufferPointer { bytes throws(ConfigurationError) in
        let events = YAMLEvents(bytes, of: source)
        try read(events)
      }
    } catch {
      errors.add([error])
    }
  }

  /// Refuses the line ends that YAML knows and editors do not count: NEL, LS and PS.
  private static func checkLineEnds(_ source: Source) throws(ConfigurationError) {
    let bytes = source.bytes
    for index in bytes.indices where bytes[index] >= 0xC2 {
      let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: index)
      if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 {
        throw ConfigurationError(
          .syntax(.controlCharacter), at: source.position(of: TextOffset(index)))
      }
    }
  }

  private mutating func read(_ events: borrowing YAMLEvents) throws(ConfigurationError) {
    var hasDocument = false
    while true {
      let event = try events.next()
      switch event.kind {
      case .endOfStream: return
      case .other: continue
      case .document:
        guard !hasDocument else { throw ConfigurationError(.refused(.severalDocuments), at: event.position) }
        hasDocument = true
      case .text, .list, .endOfList, .mapping, .endOfMapping, .alias:
        root = try node(event, events, depth: 0)
      }
    }
  }

  /// The node that begins with `event`.
  private mutating func node(
    _ event: YAMLEvents.Event, _ events: borrowing YAMLEvents, depth: Int
  ) throws(ConfigurationError) -> YAMLNode {
    if event.hasAnchor { refuse(.anchor, at: event.position) }
    if event.hasTag { refuse(.tag, at: event.position) }
    let content: YAMLNode.Content
    switch event.kind {
    case .text(let text, let isPlain):
      content = isPlain && text.isEmpty ? .nothing : .text(text)
    case .list, .mapping:
      guard depth < Self.deepest else { throw ConfigurationError(.tooDeep(Self.deepest), at: event.position) }
      content =
        if case .list = event.kind {
          .list(try list(events, depth: depth + 1))
        } else {
          .mapping(try mapping(events, depth: depth + 1))
        }
    case .alias:
      refuse(.alias, at: event.position)
      content = .nothing
    case .endOfList, .endOfMapping, .document, .endOfStream, .other: content = .nothing
    }
    return YAMLNode(content: content, position: event.position)
  }

  private mutating func list(
    _ events: borrowing YAMLEvents, depth: Int
  ) throws(ConfigurationError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .endOfList = event.kind { return items }
      items.append(try node(event, events, depth: depth))
    }
  }

  private mutating func mapping(
    _ events: borrowing YAMLEvents, depth: Int
  ) throws(ConfigurationError) -> [(key: YAMLNode.Key, value: YAMLNode)] {
    var fields: [(key: YAMLNode.Key, value: YAMLNode)] = []
    var places: [String: Position] = [:]
    while true {
      let event = try events.next()
      if case .endOfMapping = event.kind { return fields }
      let key = try node(event, events, depth: depth)
      let value = try node(try events.next(), events, depth: depth)
      guard let text = key.text else {
        refuse(.compositeKey, at: key.position)
        continue
      }
      if let first = places[text] {
        errors.add(.repeatedKey(text, first: first), at: key.position)
        continue
      }
      places[text] = key.position
      fields.append((YAMLNode.Key(text: text, position: key.position), value))
    }
  }

  private mutating func refuse(_ feature: RefusedFeature, at position: Position) {
    errors.add(.refused(feature), at: position)
  }
}

extension YAMLNode {
  /// The text of the node, empty where nothing stands; nil for a list or a mapping.
  fileprivate var text: String? {
    switch content {
    case .nothing: ""
    case .text(let text): text
    case .list, .mapping: nil
    }
  }
}
