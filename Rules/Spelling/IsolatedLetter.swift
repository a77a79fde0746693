import CassetinLint
import CassetinText

/// A letter that stands alone where a short word is meant.
public struct IsolatedLetter: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "isolated-letter", topic: .spelling, severity: .error, precedence: .general, fixes: .always,
    summary: Message(
      english: "A letter alone where a short word has lost the others: e for en, d for de.",
      french: "Une lettre seule, reste d’un mot court : e pour en, d pour de."),
    rationale: Message(
      english:
        "Dictionaries know the letters of the alphabet as words. A letter is reported when a word one letter longer is usual between its neighbours; names of points, units, lists and initials are left alone.",
      french:
        "Les dictionnaires connaissent les lettres de l’alphabet. Une lettre est signalée quand un mot plus long d’une lettre est usuel entre ses voisins ; points, unités, listes et initiales ne sont pas signalés."
    ),
    examples: [
      .flagged(
        "Le maire a pris la tête ⟦e⟧ la délégation.", fixed: "Le maire a pris la tête de la délégation.",
        unsafe: true),
      .flagged(
        "Il a reçu ⟦u⟧ message de son adjoint.", fixed: "Il a reçu un message de son adjoint.", unsafe: true),
      .clean("Le point n de la courbe est plus haut."),
      .clean("La vitamine d manque en hiver."),
      .clean("Le sceau bavait sur le e de République."),
      .clean("Il y a eu trois morts."),
    ])

  /// Words after which a letter is a name.
  private static let namers: Set<String> = [
    "point", "points", "plan", "vitamine", "vitamines", "lettre", "lettres", "groupe", "classe", "série",
    "type",
    "option", "variable", "hépatite", "catégorie", "annexe", "article", "alinéa", "touche", "ligne",
    "colonne", "axe",
    "côté", "bouton", "paramètre", "fonction", "valeur", "entier", "nombre", "langage", "et", "ou", "le",
    "un", "du", "au", "ce", "chaque", "son", "deux", "trois", "quel", "aucun",
  ]

  private static let words: [String] = [
    "de", "du", "des", "le", "la", "les", "en", "et", "un", "au", "on", "ou", "ne", "ni", "se", "sa", "ce",
    "je", "te", "tu",
    "me", "ma", "si", "où",
  ]

  public func check(_ document: Document, _ context: inout RuleContext) {
    for block in document.blocks where block.language == .french {
      for index in block.tokens where Self.isStray(index, in: block, document) {
        let token = document.tokens[index]
        guard document.vocabulary.letterCase(of: token.form) == .lower else { continue }
        let place = Surroundings(document, before: index, after: index, in: block)
        let letter = document.text(token)
        let ranked = Self.words.filter { $0.contains(letter) && $0.unicodeScalars.count <= 2 }
          .map {
            (
              word: $0,
              level: 3 * context.lexicon.tripleLevel($0, in: place) + context.lexicon.pairLevel($0, in: place)
            )
          }
          .sorted { ($1.level, $0.word) < ($0.level, $1.word) }
        guard let best = ranked.first, best.level >= 3 else { continue }
        let others = ranked.dropFirst().prefix(3).filter { $0.level * 2 > best.level }
        context.report(
          at: token.range, .stray(letter, best.word),
          fixes: ([best] + others).enumerated().map { rank, candidate in
            Fix(
              Edit(replacing: token.range, with: candidate.word),
              rank == 0 ? token.limiting(.unsafe) : .displayOnly)
          })
      }
    }
  }

  /// True for a single letter, other than a, à, y and ô, that nothing shows to be a name, a unit or a label.
  static func isStray(_ index: Int, in block: Block, _ document: Document) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, token.range.length == 1, !token.flags.contains(.isBroken) else { return false }
    let letter = document.source.bytes[token.range.lowerBound.index] | 0x20
    guard letter != UInt8(ascii: "a"), letter != UInt8(ascii: "y"), letter != UInt8(ascii: "x") else {
      return false
    }
    guard let next = document.next(index, in: block), next.flags.contains(.followsSpace),
      next.kind == .word || next.kind == .elision, next.range.length > 1
    else { return false }
    guard let previous = document.previous(index, in: block) else { return true }
    guard
      previous.kind == .word || previous.kind == .elision
        || previous.kind == .punctuation && document.text(previous) == ",",
      token.flags.contains(.followsSpace),
      previous.range.length > 1 || previous.kind == .punctuation || document.text(previous) == "à"
        || document.text(previous) == "a" || document.text(previous) == "y"
    else { return false }
    return !namers.contains(document.vocabulary.text(of: document.vocabulary.lowercase(of: previous.form)))
  }
}

extension Message {
  fileprivate static func stray(_ letter: String, _ word: String) -> Message {
    Message(
      english: "\"\(letter)\" stands alone; \"\(word)\" is usual here",
      french: "« \(letter) » est seul ; ici, l’usage attend « \(word) »")
  }
}
