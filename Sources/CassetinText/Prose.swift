/// What a reader finds in a source.
public struct Prose: Sendable {
  /// In the order of the source, as are their pieces; no two pieces overlap.
  public let blocks: [ProseBlock]
  /// The comments, marks included, in order, disjoint.
  public let comments: [TextRange]
  /// What holds letters or digits and is no prose, in order, disjoint.
  public let skipped: [Skipped]
  /// What is wrong with the front matter.
  public let faults: [Fault]

  public init(
    blocks: [ProseBlock], comments: [TextRange] = [], skipped: [Skipped] = [], faults: [Fault] = []
  ) {
    self.blocks = blocks
    self.comments = comments
    self.skipped = skipped
    self.faults = faults
  }

  /// A run of the source that was left out, and why.
  public struct Skipped: Sendable, Equatable {
    /// Why a run was left out.
    public enum Reason: String, Sendable, CaseIterable {
      case code, markup, frontMatter, formula, template, comment
    }

    public let range: TextRange
    public let reason: Reason

    public init(_ range: TextRange, _ reason: Reason) {
      self.range = range
      self.reason = reason
    }
  }

  /// Something that makes a front matter unreadable from one place on.
  public struct Fault: Sendable, Equatable {
    public let kind: FrontMatterFault
    public let range: TextRange

    public init(_ kind: FrontMatterFault, at range: TextRange) {
      self.kind = kind
      self.range = range
    }
  }
}

/// Why a front matter cannot be read.
public enum FrontMatterFault: Sendable, Equatable, CaseIterable {
  /// No line closes it.
  case unclosed
  case unclosedText
  case unclosedList
  case unclosedMapping
  /// A second colon with a space in one value, as in `title: Paris: the city`.
  case secondColon
  /// A key without the mark that separates it from its value.
  case missingSeparator
  case missingValue
  /// Something after the end of a value.
  case trailingText
  /// A line that stands deeper or less deep than those it belongs to.
  case misplacedLine
  case tab
  case unknownEscape
  /// A character that no value begins with: @, `, %.
  case reservedCharacter
  /// An alias of an anchor that is nowhere, a tag that is none.
  case unknownName
  case tooDeep
  case other
}

/// Finds the prose of a source.
public protocol Reader: Sendable {
  /// The prose of `source`, found in one pass; linear, or nearly.
  func prose(of source: Source) -> Prose
}

extension Prose {
  /// What `blocks` leave out of the bytes from `start` to `end`: the sorted, disjoint `known` runs, and markup.
  public static func skipped(
    in bytes: [UInt8], between blocks: [ProseBlock], from start: Int, to end: Int, known: [Skipped]
  ) -> [Skipped] {
    var skipped: [Skipped] = []
    var position = start
    var next = 0
    func add(_ range: Range<Int>, _ reason: Skipped.Reason) {
      let hasText = bytes[range].contains {
        $0 >= 0x80 || ScalarClass.isLetter(UInt32($0)) || ScalarClass.isDigit(UInt32($0))
      }
      if hasText { skipped.append(Skipped(TextRange(range), reason)) }
    }
    func close(at limit: Int) {
      while position < limit {
        while next < known.count, known[next].range.upperBound.index <= position { next += 1 }
        guard next < known.count, known[next].range.lowerBound.index < limit else { break }
        let run =
          max(position, known[next].range.lowerBound.index)..<min(limit, known[next].range.upperBound.index)
        if run.lowerBound > position { add(position..<run.lowerBound, .markup) }
        add(run, known[next].reason)
        position = run.upperBound
      }
      if position < limit { add(position..<limit, .markup) }
      position = max(position, limit)
    }
    for block in blocks {
      for piece in block.pieces {
        if case .opaque = piece { continue }
        close(at: piece.range.lowerBound.index)
        position = max(position, piece.range.upperBound.index)
      }
    }
    close(at: end)
    return skipped
  }
}
