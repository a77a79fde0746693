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
      .clean("Lorsqu’il arrive, on l’écoute jusqu’à la fin."),
      .clean("Le point d est à 3 m au-dessus du sol, le plan B attend."),
      .clean("Prenez la vitamine d en hiver."),
      .clean("Cochez a) ou d) avant de signer."),
      .clean("Le vent soufflait à 90 km/h et la pluie tombait."),
    ])

  /// The form with e of each cut word.
  private static let whole: [String: String] = [
    "lorsqu": "lorsque", "puisqu": "puisque", "quoiqu": "quoique", "jusqu": "jusque", "qu": "que",
    "presqu": "presque", "quelqu": "quelque",
  ]

  private static let letters: Set<String> = ["c", "d", "j", "l", "m", "n", "s", "t"]

  public func check(_ document: Document, _ context: inout RuleContext) {
    let apostrophe = document.apostrophe
    for block in document.blocks where block.language == .french {
      for index in block.tokens {
        let token = document.tokens[index]
        guard token.kind == .word, token.range.length <= 7, let next = document.next(index, in: block),
          next.kind == .word || next.kind == .elision, next.flags.contains(.followsSpace)
        else { continue }
        let text = document.vocabulary.text(of: document.vocabulary.lowercase(of: token.form))
        let elides = context.lexicon.allowsElision(before: next.form)
        if let whole = Self.whole[text] {
          if elides,
            text != "presqu" && text != "quelqu" || ["île", "un", "une"].contains(document.text(next))
          {
            report(token, next, apostrophe, document, .safe, &context)
          } else {
            reportMissingVowel(token, whole, document, &context)
          }
        } else if Self.letters.contains(text), elides,
          DroppedLetter.isStray(index, in: block, document),
          followsFrenchUse(text, next, document, context.lexicon)
        {
          let isUsual =
            context.lexicon.level(
              of: text + "’", document.vocabulary.text(of: document.vocabulary.lowercase(of: next.form))) >= 2
          let isLower = document.vocabulary.letterCase(of: token.form) == .lower
          report(token, next, apostrophe, document, isUsual && isLower ? .safe : .unsafe, &context)
        }
      }
    }
  }

  /// True when texts use `letter’` before `next`, or `next` is no verb's neighbour but the letter is d or l.
  private func followsFrenchUse(_ letter: String, _ next: Token, _ document: Document, _ lexicon: Lexicon)
    -> Bool
  {
    let lower = document.vocabulary.text(of: document.vocabulary.lowercase(of: next.form))
    return lexicon.level(of: letter + "’", lower) > 0
      || (letter == "d" || letter == "l") && lower.utf8.count > 3
  }

  private func report(
    _ token: Token, _ next: Token, _ apostrophe: String, _ document: Document, _ applicability: Applicability,
    _ context: inout RuleContext
  ) {
    let range = token.range.lowerBound..<next.range.lowerBound
    let isBroken =
      next.flags.contains(.isBroken) || document.source[range].utf8.count > token.range.length + 1
    let replacement = document.written(token) + apostrophe
    context.report(
      at: range, .missingApostrophe(document.written(token), replacement + document.written(next)),
      fixes: [
        Fix(
          Edit(replacing: range, with: replacement), isBroken ? .displayOnly : token.limiting(applicability))
      ])
  }

  private func reportMissingVowel(
    _ token: Token, _ whole: String, _ document: Document, _ context: inout RuleContext
  ) {
    let replacement = whole.cased(like: document.written(token))
    context.report(
      at: token.range, .missingVowel(document.written(token), replacement),
      fixes: [Fix(Edit(replacing: token.range, with: replacement), token.limiting(.safe))])
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
      english: "\"\(word)\" lacks its final e before a consonant: \"\(whole)\"",
      french: "Il manque le e final de « \(word) » devant une consonne : « \(whole) »")
  }
}
