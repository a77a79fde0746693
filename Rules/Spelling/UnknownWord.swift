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
      .flagged("Il a parlé d’une voix ⟦zzyqmlk⟧ hier."),
      .clean("La streameuse a été victime de swatting."),
      .clean("Le Zborgniak a été livré à Plouzmeur."),
      .clean("Écrire à redaction@exemple.fr ou voir www.exemple.fr/artcle avec #motdiese et @compte."),
      .clean("Une politique antiaustéritaire et néolibérale."),
      .clean("Le film s’appelle the quick brown foxes, un succès."),
      .clean("Le mot schtroumpfage plaît ; le schtroumpfage dure ; vive le schtroumpfage."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    for block in document.blocks {
      guard let language = block.language else { continue }
      for index in block.tokens {
        let token = document.tokens[index]
        guard token.kind == .word, let word = suspect(token, language, document, context) else { continue }
        guard !isForeign(index, in: block, language, document, context.lexicon) else { continue }
        judge(word, index, block, language, document, &context)
      }
    }
  }

  /// A word that deserves a closer look.
  private struct Suspect {
    /// In lower case.
    let text: String
    let form: FormID
    /// True when the text has it capitalised, at the head of a sentence.
    let isCapitalised: Bool
  }

  private func suspect(
    _ token: Token, _ language: Language, _ document: Document, _ context: RuleContext
  ) -> Suspect? {
    let lexicon = context.lexicon
    let vocabulary = document.vocabulary
    switch vocabulary.letterCase(of: token.form) {
    case .lower:
      guard !lexicon.isKnown(token.form, in: language), token.range.length > 1 else { return nil }
      return Suspect(text: vocabulary.text(of: token.form), form: token.form, isCapitalised: false)
    case .capitalised:
      guard token.flags.contains(.opensSentence), token.range.length >= 5,
        context.usage[token.form]?.count == 1, !lexicon.isKnown(token.form, in: language)
      else { return nil }
      let lower = vocabulary.lowercase(of: token.form)
      return Suspect(text: vocabulary.text(of: lower), form: lower, isCapitalised: true)
    case .upper, .mixed: return nil
    }
  }

  /// True when the word is English in French copy, or a neighbour shows a phrase in another language.
  private func isForeign(
    _ index: Int, in block: Block, _ language: Language, _ document: Document, _ lexicon: Lexicon
  ) -> Bool {
    guard language == .french else { return false }
    let neighbours = [document.previous(index, in: block), document.next(index, in: block)].compactMap { $0 }
    return neighbours.contains { token in
      token.kind == .word && document.vocabulary.letterCase(of: token.form) == .lower
        && lexicon.frequency(of: token.form, in: .english) >= 4 && !lexicon.isKnown(token.form, in: .french)
    }
  }

  private func judge(
    _ word: Suspect, _ index: Int, _ block: Block, _ language: Language, _ document: Document,
    _ context: inout RuleContext
  ) {
    let token = document.tokens[index]
    let lexicon = context.lexicon
    let place = Surroundings(document, before: index, after: index, in: block)
    let candidates = self.candidates(for: word.text, language, place, lexicon)
    let verdict = Verdict(
      word: word.text, isCapitalised: word.isCapitalised, candidates: candidates,
      englishFrequency: language == .french ? lexicon.frequency(of: word.form, in: .english) : 0,
      count: context.usage.count(of: token.form), place: place, lexicon: lexicon)
    let written = document.written(token)
    switch verdict.outcome {
    case .silence: return
    case .noCandidate:
      context.report(at: token.range, .unknown(written), severity: .warning)
    case .likely(let applicability, let severity):
      let fixes = candidates.prefix(3).enumerated().map { rank, candidate in
        Fix(
          Edit(replacing: token.range, with: candidate.text.cased(like: written)),
          rank == 0 ? token.limiting(applicability) : .displayOnly)
      }
      context.report(
        at: token.range, .misspelled(written, candidates[0].text.cased(like: written)), severity: severity,
        fixes: Array(fixes))
    }
  }

  /// Candidates for a word, or for the one unknown part of a compound with hyphens.
  private func candidates(
    for word: String, _ language: Language, _ place: Surroundings, _ lexicon: Lexicon
  ) -> [Candidate] {
    let whole = lexicon.candidates(for: word, in: language, place: place)
    guard word.contains("-"), whole.isEmpty else { return whole }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let unknown = parts.indices.filter { !lexicon.isKnown(lexicon.vocabulary.intern(parts[$0]), in: language) }
    guard unknown.count == 1 else { return [] }
    return lexicon.candidates(for: parts[unknown[0]], in: language, place: place).map { candidate in
      var repaired = parts
      repaired[unknown[0]] = candidate.text
      return candidate.asPart(of: repaired.joined(separator: "-"))
    }
  }
}

/// What is to be said of an unknown word.
private struct Verdict {
  enum Outcome {
    case silence
    case noCandidate
    case likely(Applicability, Severity)
  }

  let outcome: Outcome

  init(
    word: String, isCapitalised: Bool, candidates: [Candidate], englishFrequency: Int, count: Int,
    place: Surroundings, lexicon: Lexicon
  ) {
    let length = word.unicodeScalars.count
    guard let best = candidates.first else {
      let isPlain = !word.contains("-") && !word.contains("’")
      outcome =
        !isCapitalised && englishFrequency == 0 && count == 1 && length >= 5 && isPlain ? .noCandidate : .silence
      return
    }
    let isListed = best.score <= -100 && best.cost == 10
    if isListed {
      outcome = .likely(isCapitalised ? .unsafe : .safe, .error)
      return
    }
    let isAccentOnly = Fold.key(word.utf8) == Fold.key(best.text.utf8)
    guard englishFrequency < 2 || isAccentOnly && best.frequency >= 4 && count <= 2, count <= 2 || isAccentOnly && best.frequency >= 5 else {
      outcome = .silence
      return
    }
    let isNear = best.cost <= 115 && best.frequency >= (length >= 7 ? 2 : 3)
    let isWithinReach = length >= 7 && best.frequency >= 4 && best.cost * 4 <= length * 100
    guard isNear || isWithinReach || isAccentOnly else {
      outcome = isCapitalised || length < 5 || count > 1 ? .silence : .noCandidate
      return
    }
    if isCapitalised {
      let isStrong = best.cost <= 100 && best.frequency >= 4 && (length >= 6 || isAccentOnly) && englishFrequency == 0
      outcome = isStrong ? .likely(.unsafe, .warning) : .silence
      return
    }
    let isAlone = candidates.dropFirst().allSatisfy { $0.cost > best.cost + 40 || $0.frequency + 3 <= best.frequency }
    let isBeyondDispute =
      isAlone && best.cost <= 100 && count == 1 && englishFrequency == 0 && !best.text.contains(" ")
      && (isAccentOnly ? length >= 5 && best.frequency >= 4 : length >= 6 && best.frequency >= 5)
    outcome = .likely(isBeyondDispute ? .safe : .unsafe, .error)
  }
}

extension Message {
  fileprivate static func misspelled(_ word: String, _ right: String) -> Message {
    Message(
      english: "\"\(word)\" is in no dictionary; \"\(right)\" is near",
      french: "« \(word) » n’est dans aucun dictionnaire ; « \(right) » est proche")
  }

  fileprivate static func unknown(_ word: String) -> Message {
    Message(
      english: "\"\(word)\" is in no dictionary, and nothing near it is",
      french: "« \(word) » n’est dans aucun dictionnaire, ni rien qui s’en approche")
  }
}
