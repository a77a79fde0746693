import CassetinLexicon
import CassetinLint
import CassetinText

/// The lower-case words that no dictionary has and that a text uses again and again: its own terms.
struct OwnWords {
  /// From how many times on a word is a term.
  private static let minimum = 4

  private var words: [(text: String, scalars: [UInt32], count: Int)]?

  /// The term one slip from `word`, when there is one only: a slip inside, so that no plural or ending is meant.
  mutating func near(
    _ word: String, _ document: Document, _ language: Language, _ context: RuleContext
  ) -> (text: String, count: Int)? {
    let typed = word.unicodeScalars.map(\.value)
    guard typed.count >= 7 else { return nil }
    let words = words ?? Self.words(of: document, language, context)
    self.words = words
    var found: (text: String, count: Int)?
    for own in words where own.scalars.first == typed.first && own.scalars.suffix(2) == typed.suffix(2) {
      guard EditCost.isOneEdit(typed, own.scalars) else { continue }
      if found != nil { return nil }
      found = (own.text, own.count)
    }
    return found
  }

  private static func words(
    of document: Document, _ language: Language, _ context: RuleContext
  ) -> [(text: String, scalars: [UInt32], count: Int)] {
    let vocabulary = document.vocabulary
    return (0..<vocabulary.count).compactMap { number in
      let form = FormID(number)
      let count = context.usage.count(of: form)
      guard count >= minimum, vocabulary.letterCase(of: form) == .lower,
        !context.lexicon.isKnown(form, in: language)
      else { return nil }
      let text = vocabulary.text(of: form)
      return (text, text.unicodeScalars.map(\.value), count)
    }
  }
}
