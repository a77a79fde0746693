import CassetinLexicon
import CassetinLint
import CassetinText

/// A fixed phrase of which one or two words are one letter off.
public struct DamagedLocution: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "damaged-locution", topic: .spelling, severity: .error, precedence: .exact, fixes: .always,
    summary: Message(
      english: "A fixed phrase with a word or two one letter off: n répons à for en réponse à.",
      french: "Une locution dont un ou deux mots ont une lettre fausse : n répons à pour en réponse à."),
    rationale: Message(
      english:
        "The rest of the phrase shows what was meant, even where the damaged word is itself a word. One of the damaged words must be unknown, rare or a lone letter.",
      french:
        "Le reste de la locution montre ce qui était voulu, même si le mot abîmé existe. L’un des mots abîmés doit être inconnu, rare ou réduit à une lettre."
    ),
    examples: [
      .flagged(
        "Le train s’est arrêté ⟦e⟧ raison du froid.", fixed: "Le train s’est arrêté en raison du froid."),
      .flagged(
        "Le préfet a écrit ⟦n répons⟧ à la ville.", fixed: "Le préfet a écrit en réponse à la ville."),
      .flagged(
        "Le vote a eu lieu à l’⟦isue⟧ de la séance.", fixed: "Le vote a eu lieu à l’issue de la séance."),
      .clean("Le vote a eu lieu à l’issue de la séance."),
      .clean("Le chœur chante un répons à deux voix."),
      .clean("Le terme de la loi est connu."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    let lexicon = context.lexicon
    let suspicious = context.sharedMemo
    for block in document.blocks where block.language == .french {
      var next = block.tokens.lowerBound
      for index in block.tokens where index >= next {
        let token = document.tokens[index]
        guard token.kind == .word, !token.flags.contains(.isBroken),
          token.letterCase == .lower || token.flags.contains(.opensSentence),
          suspicious.answer(for: token.form, { isSuspicious(token, document, lexicon) })
        else { continue }
        let words = lexicon.locutions.words(
          oneEditFrom: document.vocabulary.lowercase(of: token.form), document.vocabulary)
        guard !words.isEmpty else { continue }
        let aligner = PhraseAligner(document: document, block: block, lexicon: lexicon, around: index)
        guard let repair = aligner.repair(words) else { continue }
        report(repair, document, &context)
        next = repair.tokens.upperBound
      }
    }
  }

  /// True for a word that is unknown or rare, or a lone letter.
  private func isSuspicious(_ token: Token, _ document: Document, _ lexicon: Lexicon) -> Bool {
    let word = document.vocabulary.utf8(of: document.vocabulary.lowercase(of: token.form))
    if word.count == 1 { return !word.elementsEqual("a".utf8) && !word.elementsEqual("y".utf8) }
    return lexicon.frequency(of: token.form, in: .french) <= 2
  }

  private func report(_ repair: PhraseAligner.Repair, _ document: Document, _ context: inout RuleContext) {
    let tokens = document.tokens[repair.tokens]
    guard let first = tokens.first, let last = tokens.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    var replacement = repair.words[0].cased(like: document.written(first))
    for (step, index) in repair.tokens.dropFirst().enumerated() {
      let gap = document.tokens[index - 1].range.upperBound..<document.tokens[index].range.lowerBound
      replacement += document.source[gap] + repair.words[step + 1]
    }
    context.report(
      at: range, .damaged(document.source[range], replacement, repair.phrase),
      fixes: [
        Fix(
          Edit(replacing: range, with: replacement),
          document.isInOnePiece(repair.tokens)
            ? first.limiting(repair.isAlone ? .safe : .displayOnly) : .displayOnly)
      ])
  }
}

extension Message {
  fileprivate static func damaged(_ words: String, _ right: String, _ phrase: String) -> Message {
    Message(
      english: "\"\(words)\" should be \"\(right)\", as in the phrase \"\(phrase)\"",
      french: "« \(words) » : lire « \(right) », comme dans la locution « \(phrase) »")
  }
}
