import CassetinLexicon
import CassetinText

/// A word of a name that has lost a letter and is too short to be compared without the rest of the name: Th Post.
public struct TruncatedWord: Sendable {
  public let wrong: FormID
  public let right: FormID
  /// The other word of the name, beside both.
  public let anchor: NameEvidence.Anchor
  /// True where the right word is one that titles begin with: The, New.
  public let isCertain: Bool
  /// The tokens of the wrong word.
  public let occurrences: [Int]
}

extension DocumentNames {
  /// Articles and particles of names in the languages that the press quotes.
  private static let shortWords: Set<String> = [
    "Le", "La", "Un", "De", "Du", "Des", "El", "Al", "Il", "Lo", "Au", "En", "Di", "Da", "Do", "Ad", "Van",
    "St", "Mr", "Dr", "Me",
  ]

  /// Words of one or two letters, no particles, that stand where a word one letter longer stands beside the same name;
  /// one letter may be an initial, unless an article is meant.
  public func truncatedWords() -> [TruncatedWord] {
    let short = words.forms.filter { isShort($0) }
    guard !short.isEmpty else { return [] }
    var longerForms: [NameWords.Companion: [FormID]] = [:]
    for form in words.forms where (2...3).contains(document.scalars(of: form).count) {
      for companion in Set(words.tokens(of: form).flatMap { companions(of: $0) }) {
        longerForms[companion, default: []].append(form)
      }
    }
    return short.compactMap { truncated($0, longerForms) }
  }

  private func isShort(_ form: FormID) -> Bool {
    document.scalars(of: form).count <= 2 && document.vocabulary.letterCase(of: form) == .capitalised
      && !Self.shortWords.contains(document.vocabulary.text(of: form))
  }

  private func truncated(_ form: FormID, _ longerForms: [NameWords.Companion: [FormID]]) -> TruncatedWord? {
    let letters = document.scalars(of: form)
    for index in words.tokens(of: form) {
      for companion in companions(of: index) {
        let longer = longerForms[companion]?.first { other in
          let word = document.scalars(of: other)
          return word.count == letters.count + 1 && EditCost.isOneEdit(letters, word)
            && (letters.count > 1 || lexicon.frequency(of: other, in: .french) >= 9)
        }
        guard let longer else { continue }
        let count = tokens(of: longer, beside: companion).count
        // Li and Liu are two names; The and New are words that titles begin with.
        let isWord = [Language.french, .english].contains { lexicon.frequency(of: longer, in: $0) >= 8 }
        guard isWord || count >= 3 else { continue }
        return TruncatedWord(
          wrong: form, right: longer, anchor: NameEvidence.Anchor(companion: companion, count: count),
          isCertain: isWord, occurrences: tokens(of: form, beside: companion))
      }
    }
    return nil
  }
}
