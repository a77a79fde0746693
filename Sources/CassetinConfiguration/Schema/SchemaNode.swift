/// A part of a JSON Schema (draft 7, which editors of YAML read).
struct SchemaNode: Encodable {
  /// What a value may be.
  enum Kind: String, Encodable {
    case string, number, array, object
  }

  var kind: Kind?
  var description: String?
  var choices: [String]?
  var range: ClosedRange<Double>?
  /// What the items of an array are.
  var items: [SchemaNode] = []
  /// The keys of an object; no others are allowed.
  var properties: [String: SchemaNode]?
  var required: [String]?
  /// One of these holds.
  var alternatives: [SchemaNode]?
  var title: String?
  var isRoot = false

  private enum Key: String, CodingKey {
    case schema = "$schema"
    case title, description, type
    case choices = "enum"
    case minimum, maximum, items, properties, additionalProperties, required, anyOf
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if isRoot { try container.encode("http://json-schema.org/draft-07/schema#", forKey: .schema) }
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encodeIfPresent(kind, forKey: .type)
    try container.encodeIfPresent(choices, forKey: .choices)
    try container.encodeIfPresent(range?.lowerBound, forKey: .minimum)
    try container.encodeIfPresent(range?.upperBound, forKey: .maximum)
    try container.encodeIfPresent(items.first, forKey: .items)
    if let properties {
      try container.encode(properties, forKey: .properties)
      try container.encode(false, forKey: .additionalProperties)
    }
    try container.encodeIfPresent(required, forKey: .required)
    try container.encodeIfPresent(alternatives, forKey: .anyOf)
  }

  /// One of some texts.
  static func choice(_ choices: [String], _ description: String? = nil) -> SchemaNode {
    SchemaNode(kind: .string, description: description, choices: choices)
  }

  static func text(_ description: String? = nil) -> SchemaNode {
    SchemaNode(kind: .string, description: description)
  }

  /// A text, or a list of texts.
  static func texts(_ description: String? = nil) -> SchemaNode {
    SchemaNode(
      description: description, alternatives: [text(), SchemaNode(kind: .array, items: [text()])])
  }
}
