import CassetinLexicon
import CassetinLint
import CassetinText

/// A word that no dictionary has, where one is near that texts use.
public struct UnknownWord: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "unknown-word", topic: .spelling, severity: .error, precedence: .general, fixes: .sometimes,
    summary: Message(
      english: "A word that is in no dictionary.",
      french: "Un mot qui n’est dans aucun dictionnaire."),
    rationale: Message(
      english:
        "Capitalised words are left to the rules about names. Well-formed new words, press words, words of an English phrase and words that the text uses again and again are no faults. A fix is safe when one word only is near, and a common one.",
      french:
        "Les mots à majuscule relèvent des règles sur les noms. Les néologismes bien formés, les mots de la presse, ceux d’une locution anglaise et ceux que le texte emploie sans cesse ne sont pas des fautes. La correction est sûre quand un seul mot, et un mot courant, est proche."
    ),
    examples: [
      .flagged(
        "Le ⟦gouvenement⟧ présentera son budget.", fixed: "Le gouvernement présentera son budget."),
      .flagged("Il travaille ⟦parmis⟧ nous.", fixed: "Il travaille parmi nous."),
      .flagged("⟦Maitenant⟧ il faut voter.", fixed: "Maintenant il faut voter.", unsafe: true),
      .flagged("La ⟦problematique⟧ du budget demeure.", fixed: "La problématique du budget demeure."),
      .flagged("Ils ont voté ⟦lesmesures⟧ hier.", fixed: "Ils ont voté les mesures hier.", unsafe: true),
      .clean("La streameuse a été victime de swatting."),
      .clean("Le Zborgniak a été livré à Plouzmeur."),
      .clean("Écrire à redaction@exemple.fr ou voir www.exemple.fr/artcle avec #motdiese et @compte."),
      .clean("Une politique antiaustéritaire et néolibérale."),
      .clean("Le film s’appelle the quick brown foxes, un succès."),
      .flagged(
        "Le blorgétage plaît. Le ⟦blorgtétage⟧ lasse. Le blorgétage dure, le blorgétage passe, vive le blorgétage.",
        fixed:
          "Le blorgétage plaît. Le blorgétage lasse. Le blorgétage dure, le blorgétage passe, vive le blorgétage.",
        unsafe: true),
      .clean(
        "Le blorgétage plaît. Deux blorgétages lassent. Le blorgétage dure, le blorgétage passe, ce blorgétage."
      ),
      .clean("The bigrams of a language are counted once.", in: .english),
      .clean("Le mot schtroumpfage plaît ; le schtroumpfage dure ; vive le schtroumpfage."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    for language in Language.allCases where document.blocks.contains(where: { $0.language == language }) {
      var known = FormMemo(document.vocabulary)
      var ownWords = OwnWords()
      var unlike: Set<FormID> = []
      for block in document.blocks where block.language == language {
        for index in block.tokens where document.tokens[index].kind == .word {
          let token = document.tokens[index]
          guard let word = suspect(token, language, &known, document, context), !unlike.contains(token.form),
            !isForeign(index, in: block, language, document, context.lexicon)
          else { continue }
          if !judge(word, index, block, language, document, &context) {
            unlike.insert(token.form)
            judge(word, token, ownWords.near(word.text, document, language, context), language, &context)
          }
        }
      }
    }
  }

  /// Short words of the languages that the press quotes, and of no French sentence.
  private static let foreignWords: Set<String> = [
    "the", "of", "and", "del", "della", "dello", "dei", "delle", "di", "degli", "gli", "alla", "una", "uno",
    "che", "el",
    "los", "las", "por", "und", "der", "das", "dem", "ist", "nicht", "ein", "eine", "auf", "cum", "sunt",
    "sine", "ab",
    "ar", "hag", "eus", "dels", "da",
  ]

  /// Candidates that are looked at.
  private static let limit = 5

  /// A word that deserves a closer look.
  private struct Suspect {
    /// In lower case.
    let text: String
    let form: FormID
    /// True when the text has it capitalised, at the head of a sentence.
    let isCapitalised: Bool
  }

  private func suspect(
    _ token: Token, _ language: Language, _ known: inout FormMemo, _ document: Document,
    _ context: RuleContext
  ) -> Suspect? {
    let vocabulary = document.vocabulary
    switch token.letterCase {
    case .lower:
      guard !known.answer(for: token.form, { context.lexicon.isKnown(token.form, in: language) }),
        token.range.length > 1,
        !document.text(token).contains("’")
      else { return nil }
      return Suspect(text: vocabulary.text(of: token.form), form: token.form, isCapitalised: false)
    case .capitalised:
      guard token.flags.contains(.opensSentence), token.range.length >= 5,
        context.usage.count(of: token.form) == 1,
        !known.answer(for: token.form, { context.lexicon.isKnown(token.form, in: language) })
      else { return nil }
      let lower = vocabulary.lowercase(of: token.form)
      return Suspect(text: vocabulary.text(of: lower), form: lower, isCapitalised: true)
    case .upper, .mixed: return nil
    }
  }

  /// True when a neighbour shows a phrase in another language, or both neighbours a name: Pinto da Silva; in English
  /// copy, for any French word.
  private func isForeign(
    _ index: Int, in block: Block, _ language: Language, _ document: Document, _ lexicon: Lexicon
  ) -> Bool {
    if language == .english { return lexicon.isKnown(document.tokens[index].form, in: .french) }
    // A bare ending that is talked about: -ation.
    if let mark = document.previous(index, in: block), document.text(mark) == "-",
      !document.tokens[index].flags.contains(.followsSpace)
    {
      return true
    }
    let neighbours = [document.previous(index, in: block), document.next(index, in: block)].compactMap { $0 }
    let isCapitalised = document.tokens[index].letterCase != .lower
    let names = neighbours.filter {
      $0.kind == .word && $0.letterCase != .lower
    }
    if names.count == 2 || isCapitalised && !names.isEmpty { return true }
    return neighbours.contains { token in
      guard token.kind == .word else { return false }
      let lower = document.vocabulary.lowercase(of: token.form)
      let text = document.vocabulary.text(of: lower)
      if Self.foreignWords.contains(text) { return true }
      return lower == token.form && token.range.length >= 3
        && lexicon.frequency(of: lower, in: .english) >= 4 && !lexicon.isKnown(lower, in: .french)
    }
  }

  /// True when a lower-case neighbour is unknown too: two words side by side are Latin or Breton rather than two wild
  /// slips.
  private func isBesideUnknown(
    _ index: Int, in block: Block, _ language: Language, _ document: Document, _ lexicon: Lexicon
  ) -> Bool {
    [document.previous(index, in: block), document.next(index, in: block)].compactMap { $0 }.contains {
      token in
      token.kind == .word && token.range.length >= 4
        && token.letterCase == .lower
        && !lexicon.isKnown(token.form, in: language)
    }
  }

  /// Reports the word where that is called for.
  /// - Returns: false when no word is near, wherever this one stands.
  private func judge(
    _ word: Suspect, _ index: Int, _ block: Block, _ language: Language, _ document: Document,
    _ context: inout RuleContext
  ) -> Bool {
    let token = document.tokens[index]
    let lexicon = context.lexicon
    let place = Surroundings(document, before: index, after: index, in: block)
    let englishFrequency = language == .french ? lexicon.frequency(of: word.form, in: .english) : 0
    let count = context.usage.count(of: token.form)
    let near = self.candidates(
      for: word.text, language, place, accentsOnly: count > 2 || englishFrequency > 3, lexicon)
    let candidates = near.filter { $0.isPlausible(for: word.text) }
    // The place decides which of many candidates are given, not whether there is one.
    guard let best = candidates.first else { return near.count >= Self.limit }
    let verdict = UnknownWordVerdict(
      word: word.text, isCapitalised: word.isCapitalised, candidates: candidates,
      englishFrequency: englishFrequency, count: count,
      isBesideUnknown: isBesideUnknown(index, in: block, language, document, lexicon), place: place)
    let written = document.written(token)
    guard let outcome = verdict.outcome(lexicon), lexicon.isConfirmedUnknown(word.form, in: language) else {
      return true
    }
    let fixes = candidates.prefix(3).enumerated().map { rank, candidate in
      Fix(
        Edit(replacing: token.range, with: candidate.text.cased(like: written)),
        rank == 0 ? token.limiting(outcome.applicability) : .displayOnly)
    }
    context.report(
      at: token.range, .misspelled(written, best.text.cased(like: written)), severity: outcome.severity,
      fixes: Array(fixes))
    return true
  }

  /// Reports a word that the text itself spells otherwise again and again.
  private func judge(
    _ word: Suspect, _ token: Token, _ own: (text: String, count: Int)?, _ language: Language,
    _ context: inout RuleContext
  ) {
    guard let own, !word.isCapitalised, context.usage.count(of: token.form) == 1,
      context.lexicon.frequency(of: word.form, in: .english) == 0, !context.lexicon.isDerived(word.text),
      context.lexicon.isConfirmedUnknown(word.form, in: language)
    else { return }
    context.report(
      at: token.range, .misspelled(word.text, own.text, count: own.count), severity: .warning,
      fixes: [Fix(Edit(replacing: token.range, with: own.text), token.limiting(.unsafe))])
  }

  /// Candidates for a word, or for the one unknown part of a compound with hyphens.
  private func candidates(
    for word: String, _ language: Language, _ place: Surroundings, accentsOnly: Bool, _ lexicon: Lexicon
  ) -> [Candidate] {
    let whole = lexicon.candidates(
      for: word, in: language, place: place, accentsOnly: accentsOnly, limit: Self.limit)
    guard word.contains("-"), whole.isEmpty else { return whole }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let unknown = parts.indices.filter {
      !lexicon.isKnown(lexicon.vocabulary.intern(parts[$0]), in: language)
    }
    guard parts.count == 2, unknown.count == 1, parts[unknown[0]].unicodeScalars.count >= 4 else { return [] }
    return lexicon.candidates(
      for: parts[unknown[0]], in: language, place: place, accentsOnly: accentsOnly, limit: Self.limit
    ).map { candidate in
      var repaired = parts
      repaired[unknown[0]] = candidate.text
      return candidate.asPart(of: repaired.joined(separator: "-"))
    }
  }
}

extension Message {
  fileprivate static func misspelled(_ word: String, _ right: String, count: Int) -> Message {
    Message(
      english: "\"\(word)\" is in no dictionary, and this text has \"\(right)\" \(count) times",
      french: "« \(word) » n’est dans aucun dictionnaire, et ce texte a \(count) fois « \(right) »")
  }

  fileprivate static func misspelled(_ word: String, _ right: String) -> Message {
    Message(
      english: "\"\(word)\" is in no dictionary; \"\(right)\" is near",
      french: "« \(word) » n’est dans aucun dictionnaire ; « \(right) » est proche")
  }
}
