import CassetinLint
import CassetinText

/// A fixed phrase of which one or two words are one letter off.
public struct DamagedLocution: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "damaged-locution", topic: .spelling, severity: .error, precedence: .exact, fixes: .always,
    summary: Message(
      english: "A fixed phrase with a word or two one letter off: n répons à for en réponse à.",
      french: "Une locution dont un ou deux mots ont une lettre fausse : n répons à pour en réponse à."),
    rationale: Message(
      english:
        "The rest of the phrase shows what was meant, even where the damaged word is itself a word. One of the damaged words must be unknown, rare or a lone letter.",
      french:
        "Le reste de la locution montre ce qui était voulu, même si le mot abîmé existe. L’un des mots abîmés doit être inconnu, rare ou réduit à une lettre."
    ),
    examples: [
      .flagged(
        "Le train s’est arrêté ⟦e⟧ raison du froid.", fixed: "Le train s’est arrêté en raison du froid."),
      .flagged(
        "Le préfet a écrit ⟦n répons⟧ à la ville.", fixed: "Le préfet a écrit en réponse à la ville."),
      .flagged(
        "Le vote a eu lieu à l’⟦isue⟧ de la séance.", fixed: "Le vote a eu lieu à l’issue de la séance."),
      .clean("Le vote a eu lieu à l’issue de la séance."),
      .clean("Le chœur chante un répons à deux voix."),
      .clean("Le terme de la loi est connu."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    var nearWords: [FormID: [Int]] = [:]
    for block in document.blocks where block.language == .french {
      var next = block.tokens.lowerBound
      for index in block.tokens where index >= next && isSuspicious(index, document, context.lexicon) {
        let form = document.tokens[index].form
        let words =
          nearWords[form] ?? context.lexicon.locutions.words(oneEditFrom: document.scalars(of: form))
        nearWords[form] = words
        if let repair = repair(index, words, block, context.lexicon.locutions, document, context.lexicon) {
          report(repair, document, &context)
          next = repair.tokens.upperBound
        }
      }
    }
  }

  /// Words of the text and what the phrase has in their place.
  private struct Repair {
    /// From the first to the last damaged word.
    let tokens: Range<Int>
    let words: [String]
    let phrase: String
    let damaged: Int
  }

  private func isSuspicious(_ index: Int, _ document: Document, _ lexicon: Lexicon) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !token.flags.contains(.isBroken),
      document.vocabulary.letterCase(of: token.form) == .lower
    else { return false }
    if token.range.length == 1 {
      return !["a", "y"].contains(document.text(token))
    }
    let frequency = lexicon.frequency(of: token.form, in: .french)
    return frequency <= 2 || !lexicon.isKnown(token.form, in: .french)
  }

  private func repair(
    _ index: Int, _ words: [Int], _ block: Block, _ phrases: PhraseList, _ document: Document,
    _ lexicon: Lexicon
  ) -> Repair? {
    var best: Repair?
    for number in words {
      for place in phrases.words[number].places {
        let start = index - place.position
        guard start >= block.tokens.lowerBound,
          start + phrases.phrases[place.phrase].count <= block.tokens.upperBound,
          let found = align(phrases, place.phrase, at: start, around: index, document, lexicon)
        else { continue }
        if let current = best,
          current.damaged < found.damaged
            || current.damaged == found.damaged && current.phrase.utf8.count >= found.phrase.utf8.count
        {
          continue
        }
        best = found
      }
    }
    return best
  }

  /// The repair that makes the words from `start` on the phrase, nil when they are not that phrase damaged.
  private func align(
    _ phrases: PhraseList, _ number: Int, at start: Int, around suspect: Int, _ document: Document,
    _ lexicon: Lexicon
  ) -> Repair? {
    let phrase = phrases.phrases[number]
    var damaged: [Int] = []
    var intact = 0
    for (step, wordNumber) in phrase.enumerated() {
      let index = start + step
      let token = document.tokens[index]
      guard token.kind == .word || token.kind == .elision, !token.flags.contains(.isBroken) else {
        return nil
      }
      if step > 0, document.tokens[index - 1].kind == .word, !token.flags.contains(.followsSpace) {
        return nil
      }
      let word = phrases.words[wordNumber]
      let text = document.vocabulary.text(of: document.vocabulary.lowercase(of: token.form))
      if text == word.text || step == phrase.count - 1 && isContraction(text, of: word.text) {
        intact += text.unicodeScalars.count
      } else {
        // The last word may begin what follows: only de, à, que and the like stand there.
        let isLastWord = step == phrase.count - 1 && word.scalars.count <= 3
        guard token.kind == .word, !isLastWord || index == suspect, damaged.count < 2,
          EditCost.isOneEdit(text.unicodeScalars.map(\.value), word.scalars)
        else { return nil }
        damaged.append(index)
      }
    }
    guard let first = damaged.first, let last = damaged.last,
      isEnough(intact, damaged, phrase, phrases, document, lexicon)
    else { return nil }
    let words = (first...last).map { phrases.words[phrase[$0 - start]].text }
    return Repair(
      tokens: first..<last + 1, words: words, phrase: phrases.text(of: number),
      damaged: damaged.count)
  }

  /// One damaged word needs two intact letters beside it; two need a longer phrase, or a word among them that is none.
  private func isEnough(
    _ intact: Int, _ damaged: [Int], _ phrase: [Int], _ phrases: PhraseList, _ document: Document,
    _ lexicon: Lexicon
  ) -> Bool {
    let length = phrase.reduce(0) { $0 + phrases.words[$1].scalars.count }
    if damaged.count == 1 { return intact >= 2 && length >= 6 }
    let hasNonWord = damaged.contains { index in
      let token = document.tokens[index]
      return token.range.length == 1 || !lexicon.isKnown(token.form, in: .french)
    }
    return intact >= 1 && length >= 8 && (phrase.count >= 4 || hasNonWord)
  }

  /// du, des, d’ for de; au, aux for à; qu’ for que.
  private func isContraction(_ text: String, of word: String) -> Bool {
    switch word {
    case "de": ["du", "des", "d’"].contains(text)
    case "à": ["au", "aux"].contains(text)
    case "que": text == "qu’"
    default: false
    }
  }

  private func report(_ repair: Repair, _ document: Document, _ context: inout RuleContext) {
    let tokens = document.tokens[repair.tokens]
    guard let first = tokens.first, let last = tokens.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    var replacement = repair.words[0].cased(like: document.written(first))
    for (step, index) in repair.tokens.dropFirst().enumerated() {
      let gap = document.tokens[index - 1].range.upperBound..<document.tokens[index].range.lowerBound
      replacement += document.source[gap] + repair.words[step + 1]
    }
    context.report(
      at: range, .damaged(document.source[range], replacement, repair.phrase),
      fixes: [Fix(Edit(replacing: range, with: replacement), first.limiting(.safe))])
  }
}

extension Message {
  fileprivate static func damaged(_ words: String, _ right: String, _ phrase: String) -> Message {
    Message(
      english: "\"\(words)\" should be \"\(right)\", as in the phrase \"\(phrase)\"",
      french: "« \(words) » : lire « \(right) », comme dans la locution « \(phrase) »")
  }
}
