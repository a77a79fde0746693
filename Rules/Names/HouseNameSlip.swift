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

/// A word of a text beside the words that it may be a slip of.
private struct NearName {
  let index: Int
  let scalars: [UInt32]
  let block: Block
  let document: Document
  let lexicon: Lexicon

  init(
    _ index: Int, _ scalars: [UInt32], _ block: Block, _ document: Document, _ lexicon: Lexicon
  ) {
    self.index = index
    self.scalars = scalars
    self.block = block
    self.document = document
    self.lexicon = lexicon
  }

  /// True when `near` may be meant: not as a form of it, and with the other words of the name beside it.
  func mayBe(_ near: HouseNames.NearWord) -> Bool {
    let meant = near.word.unicodeScalars.map(\.value)
    guard min(scalars.count, meant.count) >= 3, !isInflection(of: meant) else { return false }
    guard near.form.words.count > 1 else {
      return min(scalars.count, meant.count) >= 4 && !document.isPartOfName(index, lexicon)
        && scalars.first.map(Fold.base) == meant.first.map(Fold.base)
    }
    var letters = meant.count
    for (place, word) in near.form.words.enumerated() where place != near.place {
      let other = index + place - near.place
      guard block.tokens.contains(other), document.text(document.tokens[other]) == word else { return false }
      letters += word.unicodeScalars.count
    }
    // Le and La stand beside everything.
    return letters >= 8
  }

  /// True when the word is the meant one in another number or gender, or made of it: Kyivs, Zelenska.
  private func isInflection(of meant: [UInt32]) -> Bool {
    let letters = { (text: String) in text.unicodeScalars.map(\.value) }
    if scalars.starts(with: meant) {
      let ending = Array(scalars.dropFirst(meant.count))
      return ending.count > 1 || letters("sxeaéi").contains(ending[0])
    }
    if meant.starts(with: scalars) {
      let ending = Array(meant.dropFirst(scalars.count))
      return ["s", "x", "e", "es"].contains { letters($0) == ending }
    }
    guard scalars.count == meant.count, scalars.dropLast() == meant.dropLast(), let own = scalars.last,
      let other = meant.last
    else { return false }
    // A last vowel for another; i for y is a slip.
    let vowels = letters("aeioéy")
    return vowels.contains(own) && vowels.contains(other) && letters("iy") != [own, other].sorted()
  }
}

extension HouseNames.NearWord {
  /// The word that may be meant.
  fileprivate var word: String { form.words[place] }
}
