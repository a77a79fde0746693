import CassetinLexicon
import CassetinText

/// The keys that a mapping may have.
package protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable {}

/// Reads values from nodes, and keeps an error for each node that is not what it should be.
struct NodeDecoder {
  private(set) var errors: ConfigurationErrors

  /// Goes on from what is wrong in a document already.
  init(_ errors: ConfigurationErrors) { self.errors = errors }

  /// Keeps an error.
  mutating func fail(_ fault: ConfigurationFault, at position: Position) { errors.add(fault, at: position) }

  /// The values of a mapping by key; a key that `Key` has not is an error. Nil for anything but a mapping.
  mutating func fields<Key: FieldKey>(of node: YAMLNode, _: Key.Type) -> [Key: YAMLNode]? {
    guard let pairs = fields(of: node, among: Key.allCases.map(\.rawValue)) else { return nil }
    var fields: [Key: YAMLNode] = [:]
    for (name, value) in pairs { if let key = Key(rawValue: name.value) { fields[key] = value } }
    return fields
  }

  /// The items of a list.
  mutating func items(of node: YAMLNode) -> [YAMLNode]? {
    guard case .list(let items) = node.content else { return unexpected(node, .list) }
    return items
  }

  /// The text of a node.
  mutating func text(_ node: YAMLNode) -> Placed<String>? {
    guard case .text(let text) = node.content else { return unexpected(node, .text) }
    return Placed(text, at: node.position)
  }

  /// The text of a node, which is not empty.
  mutating func name(_ node: YAMLNode) -> Placed<String>? {
    guard let text = text(node) else { return nil }
    return text.value.isEmpty ? unexpected(YAMLNode(content: .nothing, position: node.position), .text) : text
  }

  /// The number of a node, within `range`.
  mutating func number(_ node: YAMLNode, in range: ClosedRange<Double>) -> Placed<Double>? {
    guard case .text(let text) = node.content, let number = Double(text), range.contains(number) else {
      return unexpected(node, .number(range))
    }
    return Placed(number, at: node.position)
  }

  /// The text of a node, or the texts of a list.
  mutating func texts(_ node: YAMLNode) -> [Placed<String>] {
    switch node.content {
    case .text(let text): return [Placed(text, at: node.position)]
    case .list(let items): return items.compactMap { text($0) }
    case .nothing, .mapping:
      fail(.unexpected(node.found, expected: .textOrList), at: node.position)
      return []
    }
  }

  /// The case of `Choice` that a node names.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, _: Choice.Type
  ) -> Placed<Choice>? {
    choice(node, of: Choice.allCases.map(\.rawValue)).flatMap { name in
      Choice(rawValue: name.value).map { Placed($0, at: name.position) }
    }
  }

  /// The one of `all` that a node names.
  mutating func choice(_ node: YAMLNode, of all: [String]) -> Placed<String>? {
    guard let name = text(node) else { return nil }
    if all.contains(name.value) { return name }
    fail(.unknownValue(name.value, nearest: nearest(to: name.value, in: all), all: all), at: name.position)
    return nil
  }

  /// The values of a mapping whose keys are among `all`, in its order.
  mutating func fields(of node: YAMLNode, among all: [String]) -> [(key: Placed<String>, value: YAMLNode)]? {
    guard case .mapping(let pairs) = node.content else { return unexpected(node, .mapping) }
    return pairs.compactMap { name, value in
      guard all.contains(name.text) else {
        fail(.unknownKey(name.text, nearest: nearest(to: name.text, in: all), all: all), at: name.position)
        return nil
      }
      return (Placed(name.text, at: name.position), value)
    }
  }

  private mutating func unexpected<Value>(
    _ node: YAMLNode, _ expected: ConfigurationFault.Expected
  ) -> Value? {
    fail(.unexpected(node.found, expected: expected), at: node.position)
    return nil
  }

  private func nearest(to name: String, in all: [String]) -> String {
    EditCost.nearest(to: name, in: all) ?? name
  }
}

extension YAMLNode {
  /// What the node is, for who expected something else.
  var found: ConfigurationFault.Found {
    switch content {
    case .nothing: .nothing
    case .text: .text
    case .list: .list
    case .mapping: .mapping
    }
  }
}
