/// Makes a document of a source: tokens, sentences and quoted zones, in one pass over the bytes.
public struct Tokenizer {
  private let source: Source
  private let vocabulary: Vocabulary
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []

  private init(_ source: Source, _ vocabulary: Vocabulary) {
    self.source = source
    self.vocabulary = vocabulary
    // French has a token in five bytes, or a few more: to grow would copy them all.
    tokens.reserveCapacity(source.bytes.count / 4)
  }

  /// Tokenises the prose that `reader` finds; linear in the bytes.
  ///
  /// A block whose language the source does not name is in `language`; when that is nil, in the one that
  /// its own words show, or else those of the document, French when nothing tells.
  public static func document(
    from source: Source, reader: some Reader, language: Language? = nil, vocabulary: Vocabulary
  ) -> Document {
    document(from: source, prose: reader.prose(of: source), language: language, vocabulary: vocabulary)
  }

  /// Tokenises `prose`, which a reader has found in `source`; linear in the bytes.
  public static func document(
    from source: Source, prose: Prose, language: Language? = nil, vocabulary: Vocabulary
  ) -> Document {
    var tokenizer = Tokenizer(source, vocabulary)
    var blocks: [Block] = []
    var named: [NamedLanguage] = []
    for prose in prose.blocks {
      guard let first = prose.pieces.first, let last = prose.pieces.last else { continue }
      let start = tokenizer.tokens.count
      tokenizer.scan(prose)
      guard tokenizer.tokens.count > start else { continue }
      let ownLanguage: NamedLanguage =
        if prose.language == .unnamed, let language { .checked(language) } else { prose.language }
      blocks.append(
        Block(
          kind: prose.kind, range: first.range.lowerBound..<last.range.upperBound,
          tokens: start..<tokenizer.tokens.count))
      named.append(ownLanguage)
      SentenceSplitter.split(
        &tokenizer.tokens, start..<tokenizer.tokens.count, vocabulary, isQuotation: prose.kind == .quotation
      ) {
        tokenizer.sentences.append(Sentence(tokens: $0, block: blocks.count - 1))
      }
    }
    LanguageGuess.fill(&blocks, named, tokenizer.tokens, vocabulary)
    return Document(
      source: source, blocks: blocks, sentences: tokenizer.sentences, tokens: tokenizer.tokens,
      vocabulary: vocabulary)
  }

  private mutating func scan(_ prose: ProseBlock) {
    if prose.pieces.count == 1, case .text(let range) = prose.pieces[0] {
      scanText(source.bytes, range.indices, SourceMap(identityFrom: range.lowerBound.index))
      return
    }
    var text: [UInt8] = []
    var map = SourceMap()
    for piece in prose.pieces {
      map.add(piece.range, at: text.count, isIdentity: piece.isText)
      switch piece {
      case .text(let range): text.append(contentsOf: source.bytes[range.indices])
      case .reading(_, let reading): text.append(contentsOf: reading.utf8)
      case .opaque: text.append(contentsOf: Self.objectReplacement)
      }
    }
    scanText(text, text.indices, map)
  }

  /// U+FFFC, which stands for what is not prose.
  private static let objectReplacement: [UInt8] = [0xEF, 0xBF, 0xBC]

  private mutating func scanText(_ text: [UInt8], _ range: Range<Int>, _ map: SourceMap) {
    var map = map
    var scanner = WordScanner(text, to: range.upperBound)
    var index = range.lowerBound
    var followsSpace = false
    while index < range.upperBound {
      let (value, length) = UTF8Decoding.scalar(in: text, at: index)
      if ScalarClass.isSpace(value) || ScalarClass.isInvisible(value) {
        followsSpace = followsSpace || ScalarClass.isSpace(value)
        index += length
        continue
      }
      scanner.scan(from: index)
      for piece in scanner.pieces {
        let (sourceRange, isBroken) = map.source(of: piece.range)
        var flags: Token.Flags = followsSpace ? .followsSpace : []
        if isBroken { flags.insert(.isBroken) }
        let form = form(of: piece, in: text)
        tokens.append(
          Token(
            range: sourceRange, form: form, kind: piece.kind, letterCase: vocabulary.letterCase(of: form),
            flags: flags))
        followsSpace = false
        index = piece.range.upperBound
      }
    }
  }

  private func form(of piece: WordScanner.Piece, in text: [UInt8]) -> FormID {
    guard piece.needsNormalising else { return vocabulary.intern(text[piece.range]) }
    return vocabulary.intern(Form.normalised(text[piece.range]))
  }
}

/// The form of a word: how it is compared.
public enum Form {
  /// The form of `written`: NFC, apostrophes as ’, hyphens as -, invisible characters dropped.
  public static func normalised(_ written: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    var needsComposing = false
    for scalar in String(decoding: Array(written), as: UTF8.self).unicodeScalars {
      if ScalarClass.isInvisible(scalar.value) { continue }
      if ScalarClass.isApostrophe(scalar.value) {
        scalars.append("\u{2019}")
      } else if ScalarClass.isHyphen(scalar.value) {
        scalars.append("-")
      } else {
        needsComposing = needsComposing || ScalarClass.isCombining(scalar.value)
        scalars.append(scalar)
      }
    }
    return needsComposing ? Composition.composed(scalars) : String(scalars)
  }
}

/// Where the bytes of a block's text stand in the source.
struct SourceMap {
  private struct Run {
    let start: Int
    let source: TextRange
    let isIdentity: Bool
  }

  private var runs: [Run] = []
  private var current = 0

  init() {}

  /// The text is the source itself from byte `start` on.
  init(identityFrom start: Int) {
    runs = [Run(start: start, source: TextOffset(start)..<TextOffset(Int(UInt32.max)), isIdentity: true)]
  }

  mutating func add(_ source: TextRange, at start: Int, isIdentity: Bool) {
    runs.append(Run(start: start, source: source, isIdentity: isIdentity))
  }

  /// The source bytes of `range` and whether they are other than the text's; asked in ascending order.
  mutating func source(of range: Range<Int>) -> (TextRange, isBroken: Bool) {
    while current + 1 < runs.count, runs[current + 1].start <= range.lowerBound { current += 1 }
    let first = runs[current]
    var last = current
    while last + 1 < runs.count, runs[last + 1].start < range.upperBound { last += 1 }
    let lower =
      first.isIdentity
      ? TextOffset(first.source.lowerBound.index + range.lowerBound - first.start) : first.source.lowerBound
    let end = runs[last]
    let upper =
      end.isIdentity
      ? TextOffset(end.source.lowerBound.index + range.upperBound - end.start) : end.source.upperBound
    return (
      lower..<max(lower, upper), isBroken: upper.index - lower.index != range.count || !first.isIdentity
    )
  }
}

extension ProseBlock.Piece {
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
