import CassetinLexicon
import CassetinLint
import CassetinText

/// Lays fixed phrases over the words of a block.
struct PhraseAligner {
  let document: Document
  let block: Block
  let phrases: PhraseList
  let lexicon: Lexicon
  /// The token that looks damaged.
  private let suspect: Int
  /// The numbers of the words of phrases that stand around the suspect.
  private let numbers: [Int?]
  /// The token of the first of `numbers`.
  private let start: Int

  init(document: Document, block: Block, lexicon: Lexicon, around suspect: Int) {
    self.document = document
    self.block = block
    self.lexicon = lexicon
    self.suspect = suspect
    let phrases = lexicon.locutions
    self.phrases = phrases
    start = max(block.tokens.lowerBound, suspect - phrases.longest + 1)
    numbers = document.tokens[start..<min(block.tokens.upperBound, suspect + phrases.longest)].map { token in
      phrases.number(of: document.vocabulary.lowercase(of: token.form), document.vocabulary)
    }
  }

  /// Words of the text and what a phrase has in their place.
  struct Repair {
    /// From the first to the last damaged word.
    let tokens: Range<Int>
    let words: [String]
    let phrase: String
    let damaged: Int
    /// No other phrase mends as little in another way.
    var isAlone = true
  }

  /// The repair of the suspect, which is one edit from each of `words`; nil when no phrase is near, or when the
  /// word belongs to one that is whole.
  func repair(_ words: [Int]) -> Repair? {
    guard !isInWholePhrase else { return nil }
    var repairs: [Repair] = []
    for number in words {
      for place in phrases.words[number].places {
        if let repair = align(place.phrase, at: suspect - place.position) {
          repairs.append(repair)
        }
      }
    }
    let ranked = repairs.map { (repair: $0, level: level($0)) }.sorted { left, right in
      (left.repair.damaged, -left.level, -left.repair.phrase.utf8.count)
        < (right.repair.damaged, -right.level, -right.repair.phrase.utf8.count)
    }
    guard var best = ranked.first else { return nil }
    best.repair.isAlone = ranked.allSatisfy { other in
      other.repair.words == best.repair.words || other.repair.damaged > best.repair.damaged
        || other.level + 2 <= best.level
    }
    return best.repair
  }

  /// What texts know of the words of a repair beside their neighbours.
  private func level(_ repair: Repair) -> Int {
    guard repair.words.count == 1 else { return 0 }
    let place = Surroundings(
      document, before: repair.tokens.lowerBound, after: repair.tokens.upperBound - 1, in: block)
    return lexicon.pairLevel(repair.words[0], in: place)
  }

  private func lower(_ index: Int) -> FormID {
    document.vocabulary.lowercase(of: document.tokens[index].form)
  }

  private var isInWholePhrase: Bool {
    guard let word = numbers[suspect - start] else { return false }
    return phrases.words[word].places.contains { place in
      misses(of: phrases.phrases[place.phrase], at: suspect - place.position) == 0
    }
  }

  /// The words of `phrase` that do not stand as they are from token `first` on; all where the block has no room.
  private func misses(of phrase: [Int], at first: Int) -> Int {
    guard first >= block.tokens.lowerBound, first + phrase.count <= block.tokens.upperBound else {
      return phrase.count
    }
    var misses = 0
    for step in phrase.indices
    where !isIntact(first + step, phrase[step], isLast: step == phrase.count - 1) {
      misses += 1
    }
    return misses
  }

  /// The repair that makes the words from `first` on the phrase, nil when they are not that phrase damaged.
  ///
  /// Elisions are left to the rule about them, and so is a short last word, which may begin what follows.
  private func align(_ number: Int, at first: Int) -> Repair? {
    let phrase = phrases.phrases[number]
    let misses = misses(of: phrase, at: first)
    guard misses <= 2, misses < phrase.count else { return nil }
    var damaged: [Int] = []
    var intact = 0
    for (step, number) in phrase.enumerated() {
      let index = first + step
      let token = document.tokens[index]
      guard token.kind == .word || token.kind == .elision, !token.flags.contains(.isBroken) else {
        return nil
      }
      if step > 0, document.tokens[index - 1].kind == .word, !token.flags.contains(.followsSpace) {
        return nil
      }
      let isLast = step == phrase.count - 1
      if isIntact(index, number, isLast: isLast) {
        intact += phrases.words[number].scalars.count
      } else {
        guard mayBeDamaged(token, number, isLast: isLast) else { return nil }
        damaged.append(index)
      }
    }
    guard let from = damaged.first, let last = damaged.last,
      damaged.allSatisfy({ index in
        // The suspect was found among the words one edit from it.
        index == suspect || phrases.isOneEdit(lower(index), from: phrase[index - first], document.vocabulary)
      }), isEnough(intact, damaged, phrase)
    else { return nil }
    return Repair(
      tokens: from..<last + 1, words: (from...last).map { phrases.words[phrase[$0 - first]].text },
      phrase: phrases.text(of: number), damaged: damaged.count)
  }

  /// One damaged word needs two intact letters beside it; two need a longer phrase, or a word among them that is none.
  private func isEnough(_ intact: Int, _ damaged: [Int], _ phrase: [Int]) -> Bool {
    let length = phrase.reduce(0) { $0 + phrases.words[$1].scalars.count }
    if damaged.count == 1 { return intact >= 2 && length >= 6 }
    let hasNonWord = damaged.contains { index in
      let token = document.tokens[index]
      return token.range.length == 1 || !lexicon.isKnown(token.form, in: .french)
    }
    return intact >= 1 && length >= 8 && (phrase.count >= 4 || hasNonWord)
  }

  /// False where a slip in the word `number` is not looked for.
  ///
  /// A lone letter has lost others; it stands for no other letter.
  private func mayBeDamaged(_ token: Token, _ number: Int, isLast: Bool) -> Bool {
    let length = phrases.words[number].scalars.count
    return token.kind == .word && !phrases.words[number].isElision && (token.range.length > 1 || length == 2)
      && (!isLast || length > 3)
  }

  /// True for the word itself and, at the end, for du, des, d’ as de; au, aux as à; qu’ as que.
  private func isIntact(_ index: Int, _ word: Int, isLast: Bool) -> Bool {
    guard let number = numbers[index - start] else { return false }
    return number == word || isLast && phrases.mayStand(number, for: word)
  }
}
