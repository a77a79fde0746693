import CassetinLexicon
import CassetinText

/// Finds the mentions of a document, in order.
struct MentionScanner {
  private let document: Document
  private let lexicon: Lexicon
  /// The fold keys of the words that stand capitalised where no sentence asks for it.
  private var capitalisedWithin: Set<UInt64> = []
  private(set) var mentions: [Mention] = []

  /// Civil titles, and functions that the press capitalises before a name; neither is part of it.
  private static let titles: Set<String> = [
    "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "pr", "me", "mgr", "mr", "mrs", "ms", "sir", "lord",
    "lady",
    "pdg", "dg", "ceo", "cto", "cfo", "coo", "monsieur", "madame", "mademoiselle", "maître", "monseigneur",
    "docteur", "professeur", "professeure",
    "président", "présidente", "ministre", "roi", "reine", "pape", "maire", "général", "colonel", "capitaine",
    "commandant", "sénateur", "sénatrice", "député", "députée", "president", "king", "queen", "senator",
    "professor", "doctor", "pope", "mayor", "governor",
  ]

  init(_ document: Document, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    for (index, token) in document.tokens.enumerated()
    where token.kind == .word && token.letterCase != .lower && !token.flags.contains(.opensSentence) {
      capitalisedWithin.insert(document.nameKey(ofTokenAt: index))
    }
    for index in document.blocks.indices
    where document.blocks[index].language != nil && !isShouted(document.blocks[index]) { scan(block: index) }
  }

  /// True for a block of several words that are all in capitals: its capitals say nothing.
  private func isShouted(_ block: Block) -> Bool {
    var upper = 0
    for token in document.tokens[block.tokens] where token.kind == .word && token.range.length > 1 {
      guard token.letterCase == .upper else { return false }
      upper += 1
    }
    return upper >= 3
  }

  private mutating func scan(block number: Int) {
    let block = document.blocks[number]
    var index = block.tokens.lowerBound
    while index < block.tokens.upperBound {
      guard isNameWord(index) else {
        index += 1
        continue
      }
      var words = run(from: index, to: block.tokens.upperBound)
      index = (words.last ?? index) + 1
      var hasTitle = words.first.map { isTitled($0, from: block.tokens.lowerBound) } ?? false
      while let first = words.first, words.count > 1 || isTitle(first) {
        if isTitle(first) {
          hasTitle = true
        } else if !isOpener(first, of: words, block) {
          break
        }
        words.removeFirst()
        while let next = words.first, !isCapitalised(next) { words.removeFirst() }
      }
      words = withParticles(before: words, from: block.tokens.lowerBound)
      hasTitle = hasTitle || words.first.map { isTitled($0, from: block.tokens.lowerBound) } ?? false
      guard let first = words.first, let last = words.last, isName(first, words, block) else { continue }
      mentions.append(
        Mention(
          tokens: first..<last + 1, block: number, words: words, hasTitle: hasTitle,
          isInHeadline: block.kind == .title || block.kind == .frontMatterField))
    }
  }

  /// The words from `start` on that are capitalised in a row, particles between them included.
  private func run(from start: Int, to end: Int) -> [Int] {
    var words = [start]
    var index = start + 1
    var particles: [Int] = []
    while index < end, document.tokens[index].flags.contains(.followsSpace) || follows(elision: index - 1) {
      // A possessive ends a name: Dvořák’s Eighth.
      if let last = words.last,
        document.vocabulary.nameForm(of: document.tokens[last].form) != document.tokens[last].form
      {
        break
      }
      if isNameWord(index) {
        words += particles + [index]
        particles = []
      } else if particles.count < 3, joins(index, after: words, particles) {
        particles.append(index)
      } else {
        break
      }
      index += 1
    }
    return words
  }

  private func follows(elision index: Int) -> Bool { document.tokens[index].kind == .elision }

  private func isCapitalised(_ index: Int) -> Bool {
    document.tokens[index].kind == .word && document.tokens[index].letterCase != .lower
  }

  private func isNameWord(_ index: Int) -> Bool {
    isCapitalised(index)
      && (document.tokens[index].range.length > 1 || !document.tokens[index].flags.contains(.opensSentence))
  }

  /// True for a particle that goes on with the name `words`.
  private func joins(_ index: Int, after words: [Int], _ particles: [Int]) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word || token.kind == .elision else { return false }
    let text = document.text(token)
    if NameParticle.foreign.contains(text) { return true }
    guard NameParticle.french.contains(token.kind == .elision ? text.lowercased() : text) else {
      return false
    }
    return !particles.isEmpty || words.count <= 2 && isFirstName(words[0])
  }

  /// `words` with the particles before it: those of other languages, and any after a civil title, as in M. de Kersal.
  private func withParticles(before words: [Int], from start: Int) -> [Int] {
    var words = words
    while let first = words.first, first > start, document.tokens[first].flags.contains(.followsSpace) {
      let token = document.tokens[first - 1]
      guard token.kind == .word, token.letterCase == .lower else { break }
      let text = document.text(token)
      let isFrench = NameParticle.french.contains(text)
      guard
        NameParticle.foreign.contains(text) && text.count > 1 || isFrench && isTitled(first - 1, from: start)
      else {
        break
      }
      words.insert(first - 1, at: 0)
      if isFrench { break }
    }
    return words
  }

  private func isFirstName(_ index: Int) -> Bool {
    lexicon.isFirstName(document.tokens[index].form)
  }

  private func isTitle(_ index: Int) -> Bool {
    let form = document.vocabulary.lowercase(of: document.tokens[index].form)
    return Self.titles.contains(document.vocabulary.text(of: form))
  }

  /// True when a civil title stands before the token: M. Durand, Mme Durand.
  private func isTitled(_ index: Int, from start: Int) -> Bool {
    var before = index - 1
    if before > start, document.text(document.tokens[before]) == "." { before -= 1 }
    return before >= start && document.tokens[before].kind == .word && isTitle(before)
  }

  /// True for a common word that only the head of a sentence capitalises: Selon, Hier, Interrogé.
  private func isOpener(_ index: Int, of words: [Int], _ block: Block) -> Bool {
    let token = document.tokens[index]
    // Jean-Loup has a capital after its hyphen, which no sentence asks for.
    guard token.flags.contains(.opensSentence), !hasInnerCapital(token),
      !capitalisedWithin.contains(document.nameKey(ofTokenAt: index)), isWord(token, block)
    else { return false }
    if words.count > 1 {
      let readings = lexicon.readings(of: token.form)
      if readings.contains(where: { $0.classes.contains(.firstName) }) { return false }
      let isNoun = readings.contains { !$0.classes.isDisjoint(with: [.noun, .adjective]) }
      return !isNoun || lexicon.frequency(of: token.form, in: block.language ?? .french) >= 7
    }
    return true
  }

  private func hasInnerCapital(_ token: Token) -> Bool {
    document.text(token).unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
  }

  private func isWord(_ token: Token, _ block: Block) -> Bool {
    lexicon.isKnown(document.vocabulary.lowercase(of: token.form), in: block.language ?? .french)
  }

  /// False for one common word at the head of a sentence, and for one letter.
  private func isName(_ first: Int, _ words: [Int], _ block: Block) -> Bool {
    if words.count > 1 { return true }
    let token = document.tokens[first]
    return token.range.length > 1 && !isOpener(first, of: words, block)
  }
}
