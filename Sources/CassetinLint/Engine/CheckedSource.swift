import CassetinText

/// How many words of a text were judged, and how many were not.
public struct WordCount: Sendable, Equatable {
  /// Words in a language that is checked.
  public private(set) var checked = 0
  /// Words of blocks in another language.
  public private(set) var foreign = 0
  /// Addresses, names of files, code and the like in the prose.
  public private(set) var opaque = 0

  public init() {}

  init(_ document: Document) {
    for block in document.blocks {
      for token in document.tokens[block.tokens] {
        switch token.kind {
        case .word where block.language == nil: foreign += 1
        case .word: checked += 1
        case .opaque: opaque += 1
        case .elision, .clitic, .number, .punctuation: break
        }
      }
    }
  }

  public static func += (left: inout WordCount, right: WordCount) {
    left.checked += right.checked
    left.foreign += right.foreign
    left.opaque += right.opaque
  }
}

/// A text, and what was found in it.
public struct CheckedSource: Sendable {
  public let source: Source
  /// In the order of the text; no two overlap.
  public let findings: [Finding]
  public let words: WordCount
}
