import CassetinText

/// A part of a YAML document, and where it begins.
package struct YAMLNode: Sendable {
  /// What a node holds. Texts are as written: `no`, `12` and `~` are texts like any other.
  package enum Content: Sendable {
    /// Nothing where a value may stand: `also:` and the end of the line.
    case nothing
    case text(String)
    case list([YAMLNode])
    /// In the order of the file; no key stands twice.
    case mapping([(key: Key, value: YAMLNode)])
  }

  /// The key of a mapping, and where it begins.
  package struct Key: Sendable {
    package let text: String
    package let position: Position
  }

  package let content: Content
  package let position: Position
}
