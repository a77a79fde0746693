import CassetinLexicon
import CassetinLint
import CassetinText

/// A word that was elided and has lost its apostrophe, or its vowel.
public struct IncompleteElision: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "incomplete-elision", topic: .grammar, severity: .error, precedence: .specific, fixes: .sometimes,
    summary: Message(
      english: "A word cut as if elided, without its apostrophe or its final e: lorsqu, qu, d, l.",
      french: "Un mot coupé comme s’il était élidé, sans apostrophe ni e final : lorsqu, qu, d, l."),
    rationale: Message(
      english:
        "Dictionaries accept \"lorsqu\" and single letters, so no spelling checker reports them. Before a vowel or a mute h the apostrophe is missing; before a consonant, the e.",
      french:
        "Les dictionnaires acceptent « lorsqu » et les lettres seules : aucun correcteur ne les signale. Devant une voyelle ou un h muet, il manque l’apostrophe ; devant une consonne, le e."
    ),
    examples: [
      .flagged(
        "L’adjoint a repris la séance ⟦lorsqu ⟧il est arrivé.",
        fixed: "L’adjoint a repris la séance lorsqu’il est arrivé."),
      .flagged(
        "L’équipe attend ⟦jusqu ⟧à demain.", fixed: "L’équipe attend jusqu’à demain."),
      .flagged(
        "Il a voté ⟦puisqu⟧ personne ne s’y opposait.", fixed: "Il a voté puisque personne ne s’y opposait."),
      .flagged(
        "Elle pense ⟦qu⟧ Hambourg gagnera.", fixed: "Elle pense que Hambourg gagnera."),
      .flagged(
        "L’office propose un choix ⟦d ⟧activités.", fixed: "L’office propose un choix d’activités."),
      .flagged("L’équipe joue ⟦aujourd ⟧hui.", fixed: "L’équipe joue aujourd’hui."),
      .flagged("⟦C ⟧est l’été.", fixed: "C’est l’été.", unsafe: true),
      .flagged("L’enquête avance ⟦lorsq ⟧il parle.", fixed: "L’enquête avance lorsqu’il parle."),
      .clean("L’acteur D Martin et la ligne C sont là."),
      .clean("Il a dit « Harry » et « Hongrie » ; qu’Harry vienne."),
      .clean("Qui vote, et pour qui ?"),
      .clean("Lorsqu’il arrive, on l’écoute jusqu’à la fin."),
      .clean("Le point d est à 3 m au-dessus du sol, le plan B attend."),
      .clean("Prenez la vitamine d en hiver."),
      .clean("Cochez a) ou d) avant de signer."),
      .clean("Le vent soufflait à 90 km/h et la pluie tombait."),
    ])

  /// The form with e of each cut word.
  private static let whole: [String: String] = [
    "lorsqu": "lorsque", "puisqu": "puisque", "quoiqu": "quoique", "jusqu": "jusque", "qu": "que",
    "presqu": "presque", "quelqu": "quelque", "aujourd": "aujourd",
  ]

  /// Those that are elided before certain words only.
  private static let fixedFollowers: [String: Set<String>] = [
    "presqu": ["île"], "quelqu": ["un", "une"], "aujourd": ["hui"],
  ]

  /// The same words when the u is lost too.
  private static let shorter: [String: String] = [
    "lorsq": "lorsqu", "puisq": "puisqu", "quoiq": "quoiqu", "jusq": "jusqu",
  ]

  private static let letters: Set<String> = ["c", "d", "j", "l", "m", "n", "s", "t"]

  public func check(_ document: Document, _ context: inout RuleContext) {
    let apostrophe = context.usage.apostrophe
    let cuts = context.sharedMemo
    for block in document.blocks where block.language == .french {
      for index in block.tokens {
        let token = document.tokens[index]
        guard token.kind == .word, token.range.length <= 7,
          cuts.answer(for: token.form, { mayBeCut(token, document) && Self.isCut(lower(token, document)) }),
          let next = document.next(index, in: block),
          next.kind == .word || next.kind == .elision, next.flags.contains(.followsSpace)
        else { continue }
        let written = lower(token, document)
        let text = Self.shorter[written] ?? written
        let cut = Cut(token: token, next: next, text: text, apostrophe: apostrophe)
        if let whole = Self.whole[text] {
          judge(cut, whole, document, &context)
        } else if Self.letters.contains(text), context.lexicon.allowsElision(before: next.form),
          DroppedLetter.isStray(index, in: block, document), isUsed(cut, document, context.lexicon)
        {
          let isUsual = context.lexicon.level(of: text + "’", lower(next, document)) >= 2
          let isLower = token.letterCase == .lower
          reportApostrophe(cut, document, isUsual && isLower ? .safe : .unsafe, &context)
        }
      }
    }
  }

  /// False for most words, by their last letter alone: lorsqu, jusq, aujourd, and letters by themselves.
  private func mayBeCut(_ token: Token, _ document: Document) -> Bool {
    let text = document.vocabulary.utf8(of: token.form)
    guard text.count > 1, let last = text.last else { return true }
    return "uqdUQD".utf8.contains(last)
  }

  /// True for a word that may have been cut.
  private static func isCut(_ text: String) -> Bool {
    shorter[text] != nil || whole[text] != nil || letters.contains(text)
  }

  /// A word that was cut, and the one after it.
  private struct Cut {
    let token: Token
    let next: Token
    /// The word in lower case, up to where its apostrophe belongs.
    let text: String
    let apostrophe: String
  }

  private func lower(_ token: Token, _ document: Document) -> String {
    document.vocabulary.text(of: document.vocabulary.lowercase(of: token.form))
  }

  private func judge(_ cut: Cut, _ whole: String, _ document: Document, _ context: inout RuleContext) {
    let lexicon = context.lexicon
    let next = lower(cut.next, document)
    let elidesOnlyBefore = Self.fixedFollowers[cut.text]
    if cut.text == "aujourd", next != "hui" { return }
    if lexicon.allowsElision(before: cut.next.form), elidesOnlyBefore?.contains(next) ?? true {
      // Nobody knows whether the h of an unknown name is heard.
      let isName = cut.next.letterCase != .lower
      let isDoubtful = isName && next.hasPrefix("h") && !lexicon.isKnown(cut.next.form, in: .french)
      reportApostrophe(cut, document, isDoubtful ? .unsafe : .safe, &context)
    } else {
      let isQui = cut.text == "qu" && lexicon.level(of: "qui", next) > lexicon.level(of: "que", next)
      let isClear = !isQui && !(cut.text == "jusqu" && next == "là")
      reportVowel(cut.token, isQui ? "qui" : whole, document, isClear ? .safe : .displayOnly, &context)
    }
  }

  /// True when texts use the letter with an apostrophe before the next word; d and l stand before any noun.
  private func isUsed(_ cut: Cut, _ document: Document, _ lexicon: Lexicon) -> Bool {
    let next = lower(cut.next, document)
    return lexicon.level(of: cut.text + "’", next) > 0
      || (cut.text == "d" || cut.text == "l") && next.utf8.count > 3
  }

  private func reportApostrophe(
    _ cut: Cut, _ document: Document, _ applicability: Applicability, _ context: inout RuleContext
  ) {
    let range = cut.token.range.lowerBound..<cut.next.range.lowerBound
    let written = document.written(cut.token)
    let isBroken =
      cut.next.flags.contains(.isBroken) || document.source[range].utf8.count > cut.token.range.length + 1
    let replacement = cut.text.cased(like: written) + cut.apostrophe
    context.report(
      at: range, .missingApostrophe(written, replacement + document.written(cut.next)),
      fixes: [
        Fix(
          Edit(replacing: range, with: replacement),
          isBroken ? .displayOnly : cut.token.limiting(applicability))
      ])
  }

  private func reportVowel(
    _ token: Token, _ whole: String, _ document: Document, _ applicability: Applicability,
    _ context: inout RuleContext
  ) {
    let written = document.written(token)
    let replacement = whole.cased(like: written)
    context.report(
      at: token.range, .missingVowel(written, replacement),
      fixes: [Fix(Edit(replacing: token.range, with: replacement), token.limiting(applicability))])
  }
}

extension Message {
  fileprivate static func missingApostrophe(_ word: String, _ whole: String) -> Message {
    Message(
      english: "\"\(word)\" lacks its apostrophe: \"\(whole)\"",
      french: "Il manque l’apostrophe de « \(word) » : « \(whole) »")
  }

  fileprivate static func missingVowel(_ word: String, _ whole: String) -> Message {
    Message(
      english: "\"\(word)\" lacks its final vowel before a consonant: \"\(whole)\"",
      french: "Il manque la voyelle finale de « \(word) » devant une consonne : « \(whole) »")
  }
}
