import CassetinLexicon
import CassetinLint
import CassetinText

/// What is left of a short word that has lost a letter: itself a letter or a real word.
public struct DroppedLetter: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "dropped-letter", topic: .spelling, severity: .error, precedence: .general, fixes: .always,
    summary: Message(
      english: "A short word that has lost a letter and is a letter or another word: e for en, es for les.",
      french: "Un mot court qui a perdu une lettre et en devient une autre : e pour en, es pour les."),
    rationale: Message(
      english:
        "Dictionaries know the letters of the alphabet and rare short words. What is left is reported when it is never seen beside its neighbours and an article, pronoun, preposition or conjunction one letter longer is usual between them. Names of points, units, lists and initials are left alone.",
      french:
        "Les dictionnaires connaissent les lettres de l’alphabet et des mots courts et rares. Le reste est signalé quand on ne le voit jamais près de ses voisins et qu’un article, un pronom, une préposition ou une conjonction plus longs d’une lettre sont usuels entre eux. Points, unités, listes et initiales ne sont pas signalés."
    ),
    examples: [
      .flagged("Le maire a pris la tête ⟦e⟧ la délégation."),
      .flagged("Il a reçu ⟦u⟧ message de son adjoint."),
      .flagged(
        "Elle attend ⟦vote⟧ réponse depuis lundi.", fixed: "Elle attend votre réponse depuis lundi.",
        unsafe: true),
      .flagged(
        "Le vent a soufflé ⟦dan⟧ la nuit.", fixed: "Le vent a soufflé dans la nuit.", unsafe: true),
      .clean("Le point n de la courbe est plus haut."),
      .clean("La vitamine d manque en hiver."),
      .clean("Le sceau bavait sur le e de République."),
      .clean("Maintenant que tu y as travaillé, tu sais."),
      .clean("Tu es le maire, et le vote attend ta réponse."),
      .clean("Il y a eu trois morts."),
    ])

  /// Words after which a letter is a name.
  private static let namers: Set<String> = [
    "note", "point", "points", "plan", "vitamine", "vitamines", "lettre", "lettres", "groupe", "classe",
    "série",
    "type",
    "option", "variable", "hépatite", "catégorie", "annexe", "article", "alinéa", "touche", "ligne",
    "colonne", "axe",
    "côté", "bouton", "paramètre", "fonction", "valeur", "entier", "nombre", "langage", "et", "ou", "le",
    "un", "du",
    "au", "ce", "chaque", "son", "deux", "trois", "quel", "aucun",
  ]

  /// The short words of French that are met in every sentence.
  private static let words =
    ("à alors après au aussi autre autres aux avant avec bien car ce cela celle celui ces cet cette ceux chez comme "
    + "dans de depuis des dont du elle elles en entre est et été être fait il ils je la le les leur leurs lors mais ma "
    + "me même mes moins mon ne ni nos notre nous on ont ou où par pas peu peut plus pour puis quand que qui sa sans "
    + "se ses si son sont sous sur te ton tous tout toute toutes très tu un une vers vos votre vous")
    .split(separator: " ").map(String.init)

  /// Bytes of the longest word that is left.
  private static let longestRemainder = byRemainder.keys.map(\.utf8.count).max() ?? 0

  /// The words by what is left of them when a letter is lost.
  private static let byRemainder: [String: [String]] = {
    var byRemainder: [String: [String]] = [:]
    for word in words {
      let remainders = Set(word.indices.map { word[..<$0] + word[word.index(after: $0)...] })
      for remainder in remainders { byRemainder[String(remainder), default: []].append(word) }
    }
    return byRemainder
  }()

  private static let prepositions: Set<String> = [
    "dans", "pour", "sur", "sous", "vers", "par", "avec", "sans", "chez", "entre", "depuis", "après", "avant",
  ]
  private static let determiners: Set<String> = [
    "le", "la", "les", "l’", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur",
    "leurs", "notre",
    "votre", "nos", "vos", "mon", "ma", "mes",
  ]

  public func check(_ document: Document, _ context: inout RuleContext) {
    let lexicon = context.lexicon
    let symbols = Self.symbols(in: document)
    let remainders = context.sharedMemo
    for block in document.blocks where block.language == .french {
      for index in block.tokens {
        let token = document.tokens[index]
        guard token.kind == .word, token.range.length <= 6, !token.flags.contains(.isBroken),
          token.letterCase == .lower
            || token.flags.contains(.opensSentence) && token.letterCase == .capitalised,
          remainders.answer(for: token.form, { isRemainder(token.form, document, lexicon) }),
          token.range.length == 1 || lexicon.frequency(of: token.form, in: .french) > 0
            || !lexicon.isKnown(token.form, in: .french),
          isSuspect(index, symbols, block, document)
        else { continue }
        let typed = document.vocabulary.text(of: document.vocabulary.lowercase(of: token.form))
        let next = document.next(index, in: block).map { document.text($0) } ?? ""
        let gap = Gap(
          typed: typed, place: Surroundings(document, before: index, after: index, in: block),
          isBeforeDeterminer: Self.determiners.contains(next))
        report(Self.byRemainder[typed] ?? [], in: gap, at: token, document, &context)
      }
    }
  }

  /// True for what is left of a short word: a lone letter, or a form not so common that any neighbour will do.
  private func isRemainder(_ form: FormID, _ document: Document, _ lexicon: Lexicon) -> Bool {
    guard document.vocabulary.utf8(of: form).count <= Self.longestRemainder else { return false }
    let typed = document.vocabulary.text(of: document.vocabulary.lowercase(of: form))
    guard Self.byRemainder[typed] != nil else { return false }
    return typed.utf8.count == 1 || lexicon.frequency(of: form, in: .french) <= 7
  }

  /// A place where a short word may have lost a letter.
  private struct Gap {
    /// What is left, in lower case.
    let typed: String
    let place: Surroundings
    let isBeforeDeterminer: Bool
  }

  /// True for a lone letter that is no symbol, and for a word that is no verb beside tu.
  private func isSuspect(_ index: Int, _ symbols: Set<FormID>, _ block: Block, _ document: Document) -> Bool {
    let form = document.tokens[index].form
    guard document.vocabulary.utf8(of: document.vocabulary.lowercase(of: form)).count == 1 else {
      return !isSecondPerson(index, in: block, document)
    }
    return !symbols.contains(form) && Self.isStray(index, in: block, document)
  }

  private static let signs: Set<String> = ["=", "<", ">", "+", "×", "≤", "≥", "^", "/", "*", "_"]

  /// Words that say of the letter before them what it is.
  private static let qualities: Set<String> = [
    "final", "finale", "initial", "initiale", "muet", "muette", "minuscule", "majuscule", "double", "tréma",
    "aspiré",
    "cédille", "accent", "vaut", "désigne",
  ]

  /// The letters that the text shows to be names or symbols: beside a sign, a figure, a word that names them; all
  /// lone letters when there are many.
  private static func symbols(in document: Document) -> Set<FormID> {
    var letters: [FormID: Int] = [:]
    var symbols: Set<FormID> = []
    for block in document.blocks {
      for index in block.tokens {
        let token = document.tokens[index]
        guard token.kind == .word, token.range.length == 1 else { continue }
        let letter = document.source.bytes[token.range.lowerBound.index] | 0x20
        guard letter != UInt8(ascii: "a"), letter != UInt8(ascii: "y") else { continue }
        letters[token.form, default: 0] += 1
        let sides = [document.previous(index, in: block), document.next(index, in: block)].compactMap { $0 }
        let texts = sides.map { document.text($0) }
        if texts.contains(where: signs.contains)
          || texts.first.map(namers.contains) ?? false || texts.last.map(qualities.contains) ?? false
          || texts == ["«", "»"] || texts == ["“", "”"]
        {
          symbols.insert(token.form)
        }
      }
    }
    return letters.values.reduce(0, +) > 8 ? Set(letters.keys) : symbols
  }

  /// True for as and es near a tu, which the tables, made of formal prose, hardly know.
  private func isSecondPerson(_ index: Int, in block: Block, _ document: Document) -> Bool {
    guard ["as", "es"].contains(document.text(document.tokens[index])) else { return false }
    return (max(block.tokens.lowerBound, index - 4)..<min(block.tokens.upperBound, index + 2)).contains {
      ["tu", "t’", "-tu", "toi"].contains(
        document.vocabulary.text(of: document.vocabulary.lowercase(of: document.tokens[$0].form)))
    }
  }

  private func report(
    _ words: [String], in gap: Gap, at token: Token, _ document: Document, _ context: inout RuleContext
  ) {
    let own = context.lexicon.pairLevels(gap.typed, in: gap.place)
    guard gap.typed.utf8.count == 1 || own.left == 0 else { return }
    let written = document.written(token)
    let ranked =
      words
      .map { word -> (text: String, level: Int) in
        let level = level(of: word, in: gap, own: own.right, context.lexicon)
        // The first letter is the one least often lost.
        return (word.cased(like: written), level > 0 && word.hasPrefix(gap.typed) ? level + 1 : level)
      }
      .sorted { ($1.level, $0.text) < ($0.level, $1.text) }
    guard let best = ranked.first, best.level > 0 else { return }
    let others = ranked.dropFirst().prefix(2).filter { $0.level * 2 > best.level }
    context.report(
      at: token.range, .dropped(written, best.text),
      fixes: ([best] + others).enumerated().map { rank, candidate in
        Fix(
          Edit(replacing: token.range, with: candidate.text),
          rank == 0 && others.isEmpty ? token.limiting(.unsafe) : .displayOnly)
      })
  }

  /// How well `word` fits the gap, 0 when not well enough.
  ///
  /// For a lone letter some evidence is enough. A word must be far less usual than what it is held against, which the
  /// tables know on both sides, or which is a preposition before a determiner.
  private func level(of word: String, in gap: Gap, own: Int, _ lexicon: Lexicon) -> Int {
    let pairs = lexicon.pairLevels(word, in: gap.place)
    let level = pairs.left + pairs.right + 3 * lexicon.tripleLevel(word, in: gap.place)
    if gap.typed.utf8.count == 1 {
      // What texts never have beside de or la is no French there: de du.
      let areCommon = gap.place.areCommon(to: lexicon)
      if areCommon.left && pairs.left == 0 || areCommon.right && pairs.right == 0 { return 0 }
      return level >= 2 ? level : 0
    }
    if gap.isBeforeDeterminer, Self.prepositions.contains(word), pairs.right >= own + 2 { return level }
    let isBridge = own == 0 && pairs.left > 0 && pairs.right > 0
    return isBridge && level >= 4 && gap.place.isKnown(to: lexicon) ? level : 0
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
      next.kind == .word || next.kind == .elision,
      next.range.length > 1 || ["a", "y"].contains(document.text(next))
    else { return false }
    // A capital alone before a name is an initial.
    guard
      token.letterCase == .lower
        || token.flags.contains(.opensSentence) && next.letterCase == .lower
    else { return false }
    guard let previous = document.previous(index, in: block) else { return true }
    guard token.flags.contains(.followsSpace) || previous.kind == .punctuation else { return false }
    let text = document.vocabulary.text(of: document.vocabulary.lowercase(of: previous.form))
    switch previous.kind {
    case .word: return (previous.range.length > 1 || text == "a" || text == "y") && !namers.contains(text)
    case .elision: return true
    case .punctuation:
      return text == ","
        || token.flags.contains(.opensSentence) && ["«", "“", "—", ".", "!", "?", "…"].contains(text)
    case .clitic, .number, .opaque: return false
    }
  }
}

extension Message {
  fileprivate static func dropped(_ written: String, _ word: String) -> Message {
    Message(
      english: "\"\(written)\" is out of place; \"\(word)\" is usual between these words",
      french: "« \(written) » n’est pas à sa place ; entre ces mots, l’usage attend « \(word) »")
  }
}
