import CassetinLexicon
import CassetinLint
import CassetinNames
import CassetinText

/// A name spelled close to, but unlike, the one that the text uses.
public struct InconsistentName: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "inconsistent-name", topic: .names, severity: .error, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "A name spelled two ways in one text.",
      french: "Un nom écrit de deux façons dans un même texte."),
    rationale: Message(
      english:
        "Two capitalised words a letter apart, two from eight letters on, are weighed: how often each stands in the text and in the headline, which one dictionaries, lists and the archive know, which other word of a name stands beside both, what the slip is, whether both stand in one sentence. The sum is a probability, fitted to articles with damaged names. From 0.9 on, and where nothing speaks against it, an error that --apply mends; from 0.45 on a warning; where only the pair is likely a slip, a warning that names both.",
      french:
        "Deux mots à majuscule, à une lettre près, à deux à partir de huit lettres, sont pesés : nombre d’occurrences dans le texte et le titre, forme que connaissent dictionnaires, listes et archives, autre mot du nom présent auprès des deux, nature de l’écart, présence dans une même phrase. La somme est une probabilité, ajustée sur des articles aux noms abîmés. À partir de 0,9, si rien ne s’y oppose : erreur, corrigée par --apply. À partir de 0,45 : avertissement. Si seule la paire est suspecte : avertissement qui nomme les deux."
    ),
    examples: [
      .flagged(
        "Le patron de Brandelec démissionne. Brandelec ferme. Selon ⟦Brandlec⟧, rien ne change. Mais Brandelec recrute.",
        fixed:
          "Le patron de Brandelec démissionne. Brandelec ferme. Selon Brandelec, rien ne change. Mais Brandelec recrute."
      ),
      .flagged(
        "Le forum Zorel Meadows ferme. Hier, Zorel Meadows comptait mille membres. Le patron de ⟦Zorle⟧ Meadows se tait. Mais Zorel Meadows survit.",
        fixed:
          "Le forum Zorel Meadows ferme. Hier, Zorel Meadows comptait mille membres. Le patron de Zorel Meadows se tait. Mais Zorel Meadows survit."
      ),
      .flagged(
        "Elle l’a dit à The Herald, puis à ⟦Th⟧ Herald, enfin à The Herald.",
        fixed: "Elle l’a dit à The Herald, puis à The Herald, enfin à The Herald."),
      .flagged(
        "Selon Kervadec, tout va bien. Mais ⟦Kervadek⟧ se tait. Le maire, Kervadec, attend. Hier, Kervadec riait.",
        fixed:
          "Selon Kervadec, tout va bien. Mais Kervadec se tait. Le maire, Kervadec, attend. Hier, Kervadec riait.",
        unsafe: true),
      .flagged(
        "Stone Meadows ferme. Hier, Stone Meadows comptait mille membres. Le patron de ⟦Store⟧ Meadows se tait. Mais Stone Meadows survit.",
        fixed:
          "Stone Meadows ferme. Hier, Stone Meadows comptait mille membres. Le patron de Stone Meadows se tait. Mais Stone Meadows survit.",
        unsafe: true),
      .clean("Marie Dubreuil danse avec Maria Dubreuil. Marie et Maria saluent. Maria et Marie sortent."),
      .clean("Denis et Denise dansent. Denis sourit à Denise. Denis chante."),
      .clean("L’Irak et l’Iran signent. L’Iran attend. L’Iran et l’Irak signent. En Iran, on attend."),
      .clean("François et Françoise dansent avec François. Hier, François chantait."),
      .clean("Les Martin reçoivent Pedro Martinez. Les Martin chantent. Chez les Martin, on rit."),
      .clean("Le Conseil siège. Les Conseils siègent. Le Conseil vote."),
      .clean("Un Canadien rencontre une Canadienne et des Canadiens. Le Canadien sourit, dit un Canadien."),
    ], options: [.certainty])

  public func check(_ document: Document, _ context: inout RuleContext) {
    let names = context.names(of: document)
    let certainty = context.number(.certainty)
    for pair in names.pairs() {
      // What is below the usual certainty is no verdict, and undecided ones are not to be measured by it.
      guard let verdict = NameVerdict(pair.0, pair.1, names),
        certainty <= NameVerdict.likely || verdict.probability >= certainty
      else { continue }
      report(verdict, names, &context)
    }
    for truncated in names.truncatedWords() { report(truncated, names, &context) }
  }

  private func report(_ verdict: NameVerdict, _ names: DocumentNames, _ context: inout RuleContext) {
    let document = names.document
    let vocabulary = document.vocabulary
    let evidence = verdict.evidence
    let wrong = vocabulary.text(of: evidence.wrong.form)
    let right = vocabulary.text(of: evidence.right.form)
    let phrase = evidence.anchor?.phrase(around: right, vocabulary) ?? right
    let count = evidence.anchor?.count ?? evidence.right.count
    let message: Message =
      verdict.certainty == .undecided
      ? .undecided(wrong, right)
      : .inconsistent(evidence.anchor?.phrase(around: wrong, vocabulary) ?? wrong, phrase, count: count)
    guard let first = firstPlace(of: evidence, names) else { return }
    let note = Note(
      .first(phrase, NameEvidenceText.of(evidence, probability: verdict.probability)),
      at: document.tokens[first].range)
    for index in verdict.occurrences {
      let token = document.tokens[index]
      let part = names.wordRange(of: index)
      let applicability: Applicability =
        switch verdict.certainty {
        case .certain: token.limiting(.safe)
        case .likely: token.limiting(.unsafe)
        case .undecided: .displayOnly
        }
      let range = part ?? token.range
      context.report(
        at: range, message, severity: verdict.certainty == .certain ? .error : .warning, notes: [note],
        fixes: [Fix(Edit(replacing: range, with: right), part == nil ? .displayOnly : applicability)])
    }
  }

  /// The first right token, one that has the companion of the name where there is one.
  private func firstPlace(of evidence: NameEvidence, _ names: DocumentNames) -> Int? {
    let right = evidence.right.form
    if let anchor = evidence.anchor, let first = names.tokens(of: right, beside: anchor.companion).first {
      return first
    }
    return names.words.tokens(of: right).first
  }

  private func report(_ truncated: TruncatedWord, _ names: DocumentNames, _ context: inout RuleContext) {
    let document = names.document
    let vocabulary = document.vocabulary
    let right = vocabulary.text(of: truncated.right)
    let phrase = truncated.anchor.phrase(around: right, vocabulary)
    let wrong = truncated.anchor.phrase(around: vocabulary.text(of: truncated.wrong), vocabulary)
    guard let first = names.tokens(of: truncated.right, beside: truncated.anchor.companion).first else {
      return
    }
    for index in truncated.occurrences {
      let token = document.tokens[index]
      context.report(
        at: token.range, .inconsistent(wrong, phrase, count: truncated.anchor.count),
        severity: truncated.isCertain ? .error : .warning,
        notes: [Note(.first(phrase, nil), at: document.tokens[first].range)],
        fixes: [
          Fix(
            Edit(replacing: token.range, with: right), token.limiting(truncated.isCertain ? .safe : .unsafe))
        ])
    }
  }
}

extension Message {
  fileprivate static func inconsistent(_ wrong: String, _ right: String, count: Int) -> Message {
    count > 1
      ? Message(
        english: "\"\(wrong)\" is spelled \"\(right)\" \(count) times in this text",
        french: "« \(wrong) » s’écrit « \(right) » \(count) fois dans ce texte")
      : Message(
        english: "\"\(wrong)\" is spelled \"\(right)\" elsewhere in this text",
        french: "« \(wrong) » s’écrit « \(right) » ailleurs dans ce texte")
  }

  fileprivate static func undecided(_ one: String, _ other: String) -> Message {
    Message(
      english: "this text has both \"\(one)\" and \"\(other)\": one of them may be wrong",
      french: "ce texte écrit « \(one) » et « \(other) » : l’un des deux est peut-être faux")
  }

  fileprivate static func first(_ name: String, _ evidence: Message?) -> Message {
    guard let evidence else {
      return Message(english: "first \"\(name)\" here", french: "premier « \(name) » ici")
    }
    return Message(
      english: "first \"\(name)\" here; \(evidence.text(in: .english))",
      french: "premier « \(name) » ici ; \(evidence.text(in: .french))")
  }
}
