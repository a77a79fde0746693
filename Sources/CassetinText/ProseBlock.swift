/// A block as a reader finds it: the pieces of the source that make its prose.
public struct ProseBlock: Sendable {
  /// A piece of a block's prose.
  public enum Piece: Sendable {
    /// Bytes of the source that are prose as they stand.
    case text(TextRange)
    /// Bytes of the source that read as something else: an entity, read as `text`.
    case reading(TextRange, String)
    /// Bytes that a reader sees as one thing which is not prose: inline code, a formula, an image.
    case opaque(TextRange)
  }

  public let kind: Block.Kind
  /// In the order of the source, disjoint.
  public let pieces: [Piece]
  /// The language that the source itself names.
  public let language: NamedLanguage

  public init(kind: Block.Kind, pieces: [Piece], language: NamedLanguage = .unnamed) {
    self.kind = kind
    self.pieces = pieces
    self.language = language
  }
}

extension ProseBlock.Piece {
  /// The bytes of the source that the piece covers.
  public var range: TextRange {
    switch self {
    case .text(let range), .reading(let range, _), .opaque(let range): range
    }
  }
}
