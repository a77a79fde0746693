import CassetinLexicon
import CassetinText

/// A text of a configuration file, and where it begins.
package struct PlacedText: Sendable {
  package let text: String
  package let position: Position
}

/// The keys that a mapping may have.
protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable {}

/// Reads values from nodes, and keeps an error for each node that is not what it should be.
struct NodeDecoder {
  private(set) var errors: ConfigurationErrors

  /// Goes on from what is wrong in a document already.
  init(_ errors: ConfigurationErrors) { self.errors = errors }

  /// Keeps an error.
  mutating func fail(_ fault: ConfigurationFault, at position: Position) { errors.add(fault, at: position) }

  /// The values of a mapping by key; a key that `Key` has not is an error. Nil for anything but a mapping.
  mutating func fields<Key: FieldKey>(of node: YAMLNode, _: Key.Type) -> [Key: YAMLNode]? {
    guard case .mapping(let pairs) = node.content else { return unexpected(node, .mapping) }
    var fields: [Key: YAMLNode] = [:]
    for (name, value) in pairs {
      if let key = Key(rawValue: name.text) {
        fields[key] = value
      } else {
        let keys = Key.allCases.map(\.rawValue)
        fail(.unknownKey(name.text, nearest: nearest(to: name.text, in: keys), all: keys), at: name.position)
      }
    }
    return fields
  }

  /// The items of a list.
  mutating func items(of node: YAMLNode) -> [YAMLNode]? {
    guard case .list(let items) = node.content else { return unexpected(node, .list) }
    return items
  }

  /// The text of a node.
  mutating func text(_ node: YAMLNode) -> PlacedText? {
    guard case .text(let text) = node.content else { return unexpected(node, .text) }
    return PlacedText(text: text, position: node.position)
  }

  /// The text of a node, or the texts of a list.
  mutating func texts(_ node: YAMLNode) -> [PlacedText] {
    switch node.content {
    case .text(let text): return [PlacedText(text: text, position: node.position)]
    case .list(let items): return items.compactMap { text($0) }
    case .nothing, .mapping:
      fail(.unexpected(node.found, expected: .textOrList), at: node.position)
      return []
    }
  }

  /// The case of `Choice` that a node names.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, _: Choice.Type
  ) -> Choice? {
    guard let name = text(node) else { return nil }
    if let choice = Choice(rawValue: name.text) { return choice }
    let all = Choice.allCases.map(\.rawValue)
    fail(.unknownValue(name.text, nearest: nearest(to: name.text, in: all), all: all), at: name.position)
    return nil
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
