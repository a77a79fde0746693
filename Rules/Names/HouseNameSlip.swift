import CassetinLexicon
import CassetinLint
import CassetinText

/// A capitalised word in no dictionary that is a letter or two off a word of a house name.
struct HouseNameSlip {
  let range: TextRange
  /// The name as the text has it, with its other words.
  let written: String
  /// The house name that is near; the first of several.
  let name: String
  /// The words that may be meant.
  let words: [String]
  let isCertain: Bool
  let applicability: Applicability

  /// The slips of `document`, in its order.
  static func all(in document: Document, _ context: RuleContext) -> [HouseNameSlip] {
    var isSuspect = FormMemo(document.vocabulary)
    var slips: [HouseNameSlip] = []
    var occurrences = context.houseNameOccurrences[...]
    for block in document.blocks {
      for index in block.tokens {
        while let next = occurrences.first, next.tokens.upperBound <= index { occurrences.removeFirst() }
        if let next = occurrences.first, next.tokens.contains(index) { continue }
        let token = document.tokens[index]
        guard token.kind == .word, token.letterCase == .capitalised || token.letterCase == .mixed,
          isSuspect.answer(for: token.form, { Self.isSuspect(token, document, context) }),
          let slip = HouseNameSlip(index, block, document, context)
        else { continue }
        slips.append(slip)
      }
    }
    return slips
  }

  /// True for a word that nobody knows and that is near a house name.
  private static func isSuspect(_ token: Token, _ document: Document, _ context: RuleContext) -> Bool {
    let form = document.possessiveStem(of: token)?.form ?? token.form
    let word = document.vocabulary.utf8(of: form)
    let names = context.houseNames
    return !names.accepts(word: word) && !names.forbids(word: word)
      && !names.words(near: document.scalars(of: form)).isEmpty
      && Language.allCases.allSatisfy { !context.lexicon.isKnown(form, in: $0) }
  }

  private init?(_ index: Int, _ block: Block, _ document: Document, _ context: RuleContext) {
    let token = document.tokens[index]
    let stem = document.possessiveStem(of: token) ?? (token.form, token.range)
    let typed = NearName(index, document.scalars(of: stem.form), block, document, context.lexicon)
    let near = context.houseNames.words(near: typed.scalars).filter { typed.mayBe($0) }
    let anchored = near.filter { $0.form.words.count > 1 }
    let candidates = anchored.isEmpty ? near : anchored
    let words = candidates.reduce(into: [String]()) { words, candidate in
      if !words.contains(candidate.word) { words.append(candidate.word) }
    }
    guard let best = candidates.first else { return nil }
    let run = index - (anchored.isEmpty ? 0 : best.place)
    let tokens = run..<run + (anchored.isEmpty ? 1 : best.form.words.count)
    let count = context.usage.count(of: token.form)
    range = stem.range
    written = document.text(tokens)
    name = best.form.text
    self.words = words
    isCertain =
      best.isOneEdit && words.count == 1 && (!anchored.isEmpty || best.word.unicodeScalars.count >= 6)
      && count <= 2
    let isUsed = context.usage.count(of: document.vocabulary.intern(best.word)) >= 2
    applicability =
      words.count > 1
      ? .displayOnly : token.limiting(isCertain && isUsed && count == 1 ? .safe : .unsafe)
  }
}
