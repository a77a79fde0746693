import CassetinLexicon
import CassetinLint
import CassetinText

/// What replaces a house name that is written otherwise, with the small word before it where that changes.
struct HouseNameReplacement {
  /// The name as it should stand in its place.
  let name: String
  let fix: Fix

  init(_ occurrence: HouseNameOccurrence, _ document: Document, _ context: RuleContext) {
    let head = document.tokens[occurrence.tokens.lowerBound]
    name = Self.name(for: occurrence, opensSentence: head.flags.contains(.opensSentence))
      .withApostrophe(context.usage.apostrophe)
    let applicability = Self.applicability(of: occurrence, document, context.lexicon)
    let edit = Edit(replacing: occurrence.range, with: name)
    switch HeadChange(occurrence, document, context.lexicon) {
    case .none: fix = Fix(edit, applicability)
    case .unclear: fix = Fix(edit, .displayOnly)
    case .word(let text, let range):
      let text = text.cased(like: document.source[range]).withApostrophe(context.usage.apostrophe)
      let tokens = occurrence.tokens.lowerBound - 1..<occurrence.tokens.upperBound
      fix = Fix(
        Edit(replacing: range.lowerBound..<occurrence.range.upperBound, with: text + name),
        document.isInOnePiece(tokens) ? applicability : .displayOnly)
    }
  }

  /// The accepted form with the capitals that its place asks for.
  private static func name(for occurrence: HouseNameOccurrence, opensSentence: Bool) -> String {
    let (written, right) = (occurrence.written, occurrence.right.text)
    if occurrence.isShouted { return right.uppercased() }
    let spelling = NameSpelling(written, of: right)
    if spelling.startsWithArticle { return right.withInitial(of: written) }
    return opensSentence ? right.cased(like: written) : right
  }

  /// A name with more or fewer words than its letters were written in may be something else; so may one word of a
  /// longer name: Elsa Luneville.
  private static func applicability(
    of occurrence: HouseNameOccurrence, _ document: Document, _ lexicon: Lexicon
  ) -> Applicability {
    guard document.isInOnePiece(occurrence.tokens) else { return .displayOnly }
    let spelling = NameSpelling(occurrence.written, of: occurrence.right.text)
    let isPart = occurrence.tokens.count == 1 && document.isPartOfName(occurrence.tokens.lowerBound, lexicon)
    let isCertain = occurrence.verdict == .forbidden || spelling.hasSameWords && !isPart
    return occurrence.tokens.reduce(isCertain ? .safe : .unsafe) { document.tokens[$1].limiting($0) }
  }
}

/// What becomes of the word before a name whose head changes from vowel to consonant or back.
private enum HeadChange {
  case none
  /// The word stands for several: l’ for le or la.
  case unclear
  /// The text in place of the word at the range, with the space that follows it.
  case word(String, TextRange)

  private static let whole = [
    "d’": "de ", "qu’": "que ", "lorsqu’": "lorsque ", "puisqu’": "puisque ", "quoiqu’": "quoique ",
  ]
  private static let elided = [
    "de": "d’", "le": "l’", "la": "l’", "du": "de l’", "au": "à l’", "que": "qu’", "lorsque": "lorsqu’",
    "puisque": "puisqu’", "quoique": "quoiqu’",
  ]

  init(_ occurrence: HouseNameOccurrence, _ document: Document, _ lexicon: Lexicon) {
    let first = document.tokens[occurrence.tokens.lowerBound]
    guard occurrence.tokens.lowerBound > 0, occurrence.range.lowerBound == first.range.lowerBound,
      let head = occurrence.right.words.first
    else {
      self = .none
      return
    }
    let before = document.tokens[occurrence.tokens.lowerBound - 1]
    let word = document.vocabulary.text(of: document.vocabulary.lowercase(of: before.form))
    let followsSpace = first.flags.contains(.followsSpace)
    let elides = lexicon.allowsElision(before: document.vocabulary.intern(head))
    if before.kind == .elision, !followsSpace, !elides {
      self = Self.whole[word].map { .word($0, before.range) } ?? .unclear
    } else if before.kind == .word, followsSpace, elides, let text = Self.elided[word],
      !lexicon.allowsElision(before: first.form)
    {
      self = .word(text, before.range)
    } else {
      self = .none
    }
  }
}
