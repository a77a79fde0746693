import CassetinLexicon
import CassetinLint
import CassetinText

/// Lays fixed phrases over the words of a block.
struct PhraseAligner {
  let document: Document
  let block: Block
  let phrases: PhraseList
  let lexicon: Lexicon

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

  /// The repair of the word at `index`, which is one edit from each of `words`; nil when no phrase is near, or when the
  /// word belongs to one that is whole.
  func repair(at index: Int, _ words: [Int]) -> Repair? {
    guard !isInWholePhrase(index) else { return nil }
    var repairs: [Repair] = []
    for number in words {
      for place in phrases.words[number].places {
        if let repair = align(place.phrase, at: index - place.position, around: index) {
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

  private func isInWholePhrase(_ index: Int) -> Bool {
    guard let word = phrases.number(of: lower(index), document.vocabulary) else { return false }
    return phrases.words[word].places.contains { place in
      let start = index - place.position
      let phrase = phrases.phrases[place.phrase]
      guard start >= block.tokens.lowerBound, start + phrase.count <= block.tokens.upperBound else {
        return false
      }
      return phrase.indices.allSatisfy { step in
        isIntact(lower(start + step), phrase[step], isLast: step == phrase.count - 1)
      }
    }
  }

  /// The repair that makes the words from `start` on the phrase, nil when they are not that phrase damaged.
  ///
  /// Elisions are left to the rule about them, and so is a short last word, which may begin what follows.
  private func align(_ number: Int, at start: Int, around suspect: Int) -> Repair? {
    let phrase = phrases.phrases[number]
    guard start >= block.tokens.lowerBound, start + phrase.count <= block.tokens.upperBound else {
      return nil
    }
    var damaged: [Int] = []
    var intact = 0
    for (step, number) in phrase.enumerated() {
      let index = start + step
      let token = document.tokens[index]
      guard token.kind == .word || token.kind == .elision, !token.flags.contains(.isBroken) else {
        return nil
      }
      if step > 0, document.tokens[index - 1].kind == .word, !token.flags.contains(.followsSpace) {
        return nil
      }
      let isLast = step == phrase.count - 1
      if isIntact(lower(index), number, isLast: isLast) {
        intact += phrases.words[number].scalars.count
      } else {
        guard damaged.count < 2, mayBeDamaged(token, number, isLast: isLast) else { return nil }
        damaged.append(index)
      }
    }
    guard let first = damaged.first, let last = damaged.last, intact > 0,
      damaged.allSatisfy({ index in
        // The suspect was found among the words one edit from it.
        index == suspect || phrases.isOneEdit(lower(index), from: phrase[index - start], document.vocabulary)
      }), isEnough(intact, damaged, phrase)
    else { return nil }
    return Repair(
      tokens: first..<last + 1, words: (first...last).map { phrases.words[phrase[$0 - start]].text },
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
  private func isIntact(_ form: FormID, _ word: Int, isLast: Bool) -> Bool {
    guard let number = phrases.number(of: form, document.vocabulary) else { return false }
    return number == word || isLast && phrases.mayStand(number, for: word)
  }
}
