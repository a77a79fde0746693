import CassetinLexicon
import CassetinText

/// The names of one document: where each stands, what belongs together, and what is known of each word.
///
/// Made for one check and thrown away; linear in the tokens.
public final class DocumentNames {
  public let document: Document
  let lexicon: Lexicon
  /// What the newsroom remembers, nil without an archive.
  public let memory: (any NameMemory)?
  /// Every mention, in order.
  public let mentions: [Mention]
  /// What they name, in the order of the first mentions; one whose mentions all belong to a longer name is among them.
  public let entities: [Entity]
  /// The capitalised words, one by one.
  public let words: NameWords
  /// The names that are written in two ways, in the order of the text.
  public private(set) lazy var variants = findVariants()
  private let entityOfMention: [Int]
  /// Where each mention ends, by itself: mentions are looked up by token more often than anything else.
  private let mentionEnds: [Int]
  private var known: [FormID: NameForm] = [:]
  private var companionsOfWords: [FormID: CompanionCounts] = [:]

  /// Finds the names of `document`.
  public init(_ document: Document, _ lexicon: Lexicon, memory: (any NameMemory)? = nil) {
    self.document = document
    self.lexicon = lexicon
    self.memory = memory
    mentions = MentionScanner(document, lexicon).mentions
    let builder = EntityBuilder(document, lexicon, mentions)
    entities = builder.entities
    entityOfMention = builder.entityOfMention
    mentionEnds = mentions.map(\.tokens.upperBound)
    words = NameWords(document)
  }

  /// The mention that holds the token at `index`.
  public func mention(at index: Int) -> Int? {
    let place = mentionEnds.partitioningIndex { $0 > index }
    return place < mentionEnds.count && mentions[place].tokens.contains(index) ? place : nil
  }

  /// The entity of a mention, by their places in `mentions` and `entities`.
  public func entity(of mention: Int) -> Int { entityOfMention[mention] }

  /// What bears the name of an entity, nil when nothing tells.
  public func kind(of entity: Entity) -> NameList.Kind? {
    if let kind = entity.kind { return kind }
    let words = mentions[entity.mentions[0]].words
    guard words.count == 1 else { return nil }
    let isPersonal = lexicon.readings(of: document.tokens[words[0]].form).contains {
      !$0.classes.isDisjoint(with: [.surname, .firstName])
    }
    return isPersonal ? .person : nil
  }

  /// What is known of a capitalised word of the document.
  public func form(_ id: FormID) -> NameForm {
    if let form = known[id] { return form }
    var form = NameForm(id, self)
    if let memory, !form.isKnown {
      form.isKnown = memory.articles(with: form, self) >= NameEvidence.articlesToKnow
    }
    known[id] = form
    return form
  }

  /// True for a token of the title or of a field that readers see before the text.
  func isInHeadline(_ index: Int) -> Bool {
    let block = document.blocks[block(of: index)]
    return block.kind == .title || block.kind == .frontMatterField
  }

  /// The block of a token.
  func block(of index: Int) -> Int {
    document.blocks.partitioningIndex { $0.tokens.upperBound > index }
  }

  /// The words of the same mention that stand before and after the token at `index`, particles aside.
  public func companions(of index: Int) -> [NameWords.Companion] {
    guard let mention = mention(at: index) else { return [] }
    let words = mentions[mention].words
    guard words.count > 1, let place = words.firstIndex(of: index) else { return [] }
    func companion(_ candidates: some Sequence<Int>, isBefore: Bool) -> NameWords.Companion? {
      candidates.first { !NameParticle.contains(document.text(document.tokens[$0])) }
        .map { NameWords.Companion(form: document.tokens[$0].form, isBefore: isBefore) }
    }
    return [
      companion(words[..<place].reversed(), isBefore: true),
      companion(words[(place + 1)...], isBefore: false),
    ].compactMap { $0 }
  }

  /// How often each companion stands beside the word `form`, counted once.
  func companions(ofWord form: FormID) -> CompanionCounts {
    if let counts = companionsOfWords[form] { return counts }
    var counts = CompanionCounts()
    for index in words.tokens(of: form) {
      for companion in companions(of: index) { counts.add(companion) }
    }
    companionsOfWords[form] = counts
    return counts
  }

  /// The tokens of the word `form` beside which `companion` stands.
  public func tokens(of form: FormID, beside companion: NameWords.Companion) -> [Int] {
    words.tokens(of: form).filter { companions(of: $0).contains(companion) }
  }

  /// True when a token of `first` and one of `second` stand in one sentence.
  func standTogether(_ first: [Int], _ second: [Int]) -> Bool {
    first.prefix(20).contains { index in
      let place = document.sentences.partitioningIndex { $0.tokens.upperBound > index }
      guard place < document.sentences.count else { return false }
      let sentence = document.sentences[place].tokens
      let next = second.partitioningIndex { $0 >= sentence.lowerBound }
      return next < second.count && second[next] < sentence.upperBound
    }
  }

  /// True when a word that is not of every sentence stands directly before both or after both.
  func shareContext(_ first: FormID, _ second: FormID) -> Bool {
    for step in [-1, 1] {
      let around = Set(words.tokens(of: first).prefix(20).compactMap { neighbour(of: $0, step) })
      guard !around.isEmpty else { continue }
      if words.tokens(of: second).prefix(60).contains(where: { index in
        neighbour(of: index, step).map(around.contains) ?? false
      }) {
        return true
      }
    }
    return false
  }

  /// The word `step` tokens on in the same sentence, in lower case; nil for marks and words of every sentence.
  private func neighbour(of index: Int, _ step: Int) -> FormID? {
    guard document.tokens.indices.contains(index + step) else { return nil }
    let token = document.tokens[index + step]
    guard token.kind == .word, step < 0 || !token.flags.contains(.opensSentence) else { return nil }
    let lower = document.vocabulary.lowercase(of: token.form)
    return lexicon.frequency(of: lower, in: .french) >= 8 ? nil : lower
  }
}

extension DocumentNames {
  /// Where the word at `index` stands without an English possessive; nil when that is written in an odd way.
  public func wordRange(of index: Int) -> TextRange? {
    let token = document.tokens[index]
    if let stem = document.possessiveStem(of: token) { return stem.range }
    return document.vocabulary.nameForm(of: token.form) == token.form ? token.range : nil
  }
}
