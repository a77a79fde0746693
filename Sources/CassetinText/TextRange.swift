/// A position in a source: the number of UTF-8 bytes before it.
public struct TextOffset: Hashable, Comparable, Sendable {
  /// Bytes of UTF-8 before this position.
  public let utf8: UInt32

  /// The position after `utf8` bytes.
  public init(_ utf8: Int) {
    self.utf8 = UInt32(clamping: utf8)
  }

  /// The position as an index into the source's bytes.
  public var index: Int { Int(utf8) }

  public static func < (left: TextOffset, right: TextOffset) -> Bool { left.utf8 < right.utf8 }
}

/// A half-open run of a source's bytes.
public typealias TextRange = Range<TextOffset>

extension Range where Bound == TextOffset {
  /// The run of bytes `indices`.
  public init(_ indices: Range<Int>) {
    self = TextOffset(indices.lowerBound)..<TextOffset(indices.upperBound)
  }

  /// The run as indices into the source's bytes.
  public var indices: Range<Int> { lowerBound.index..<upperBound.index }

  /// Bytes of UTF-8 in the run.
  public var length: Int { upperBound.index - lowerBound.index }
}
