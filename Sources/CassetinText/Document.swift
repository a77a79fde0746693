/// One unit of a text: where it stands, what it is, and how it compares.
public struct Token: Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// A word: letters, inner hyphens and apostrophes.
    case word
    /// An elided word with its apostrophe: l’, d’, qu’, lorsqu’.
    case elision
    /// A pronoun or particle after a hyphen, with the hyphen: -il, -t-on, -là.
    case clitic
    /// A number, or letters and digits mixed: 2 300, 20h30, 2e, A320.
    case number
    /// One mark of punctuation, or one symbol.
    case punctuation
    /// Compared but never corrected: address, e-mail, handle, hashtag, file name, code, inclusive form.
    case opaque
  }

  /// What is true of a token in its place.
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space stands before it in its block.
    public static let followsSpace = Flags(rawValue: 1)
    /// Its place asks for a capital: first word of a sentence, or after a colon, dash or opening quotation mark.
    public static let opensSentence = Flags(rawValue: 2)
    /// It stands inside quotation marks or a quotation block.
    public static let isQuoted = Flags(rawValue: 4)
    /// Its bytes in the source are not those of its form alone: markup or an entity inside.
    public static let isBroken = Flags(rawValue: 8)
  }

  public let range: TextRange
  /// For words, elisions and clitics the word as compared; for the other kinds the text as written.
  public let form: FormID
  public let kind: Kind
  /// How the form is capitalised.
  public let letterCase: LetterCase
  public var flags: Flags
}

/// A language that Cassetin checks.
public enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// A unit of layout, and what a reader takes it for.
public struct Block: Sendable {
  /// What a block is.
  public enum Kind: Sendable {
    case title, heading, paragraph, quotation, caption, listItem, tableCell, frontMatterField
  }

  public let kind: Kind
  /// From its first to its last prose byte.
  public let range: TextRange
  /// The tokens of the block, as indices into the document's.
  public internal(set) var tokens: Range<Int> = 0..<0
  /// Nil when the block is in no language that is checked: no rule judges it.
  public internal(set) var language: Language?
}

/// A sentence: its tokens and the block that holds it.
public struct Sentence: Sendable {
  public let tokens: Range<Int>
  public let block: Int
}

/// A text, tokenised once; every token points into the original bytes.
public struct Document {
  public let source: Source
  public let blocks: [Block]
  public let sentences: [Sentence]
  public let tokens: [Token]
  public let vocabulary: Vocabulary

  /// The token's text as the source has it.
  public func written(_ token: Token) -> String { source[token.range] }

  /// The token's form as text.
  public func text(_ token: Token) -> String { vocabulary.text(of: token.form) }

  /// True when nothing but white space stands between the tokens and no markup in them, so that they may be
  /// replaced together.
  public func isInOnePiece(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !tokens[$0].flags.contains(.isBroken) }
      && range.dropFirst().allSatisfy { index in
        source[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound].allSatisfy(\.isWhitespace)
      }
  }

  /// The tokens as text: their forms, a space where one or more stand.
  public func text(_ range: Range<Int>) -> String {
    range.reduce(into: "") { text, index in
      if index > range.lowerBound, tokens[index].flags.contains(.followsSpace) { text += " " }
      text += self.text(tokens[index])
    }
  }

  /// True when `offset` stands in a block of a language that no rule judges; logarithmic.
  package func isForeign(at offset: TextOffset) -> Bool {
    let place = blocks.partitioningIndex { $0.range.upperBound > offset }
    return place < blocks.count && blocks[place].range.contains(offset) && blocks[place].language == nil
  }

  /// The scalars of a form.
  public func scalars(of form: FormID) -> [UInt32] { vocabulary.text(of: form).unicodeScalars.map(\.value) }
}

extension Document {
  /// The token before `index` in the same block, if any.
  public func previous(_ index: Int, in block: Block) -> Token? {
    index > block.tokens.lowerBound ? tokens[index - 1] : nil
  }

  /// The token after `index` in the same block, if any.
  public func next(_ index: Int, in block: Block) -> Token? {
    index + 1 < block.tokens.upperBound ? tokens[index + 1] : nil
  }
}
