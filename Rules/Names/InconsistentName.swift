import CassetinLexicon
import CassetinLint
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
        "Two capitalised words one letter apart are weighed: how often each stands in the text, which one dictionaries and lists know, which one is made of known words, which other words of a name stand beside both, where in the word the letter differs. Certain: an error, mended by --apply. Likely: a warning. As likely one as the other: a warning that names both.",
      french:
        "Deux mots à majuscule, à une lettre près, sont pesés : nombre d’occurrences, forme que connaissent dictionnaires et listes, forme faite de mots connus, autres mots du nom présents auprès des deux, place de la lettre. Certain : erreur, corrigée par --apply. Probable : avertissement. Indécis : avertissement qui nomme les deux formes."
    ),
    examples: [
      .flagged(
        "Le patron de Brandelec démissionne. Brandelec ferme. Selon ⟦Brandlec⟧, rien ne change. Mais Brandelec recrute.",
        fixed:
          "Le patron de Brandelec démissionne. Brandelec ferme. Selon Brandelec, rien ne change. Mais Brandelec recrute."
      ),
      .flagged(
        "Le forum Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de ⟦Lume⟧ Meadows se tait, mais Lime Meadows survit.",
        fixed:
          "Le forum Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de Lime Meadows se tait, mais Lime Meadows survit."
      ),
      .flagged(
        "Elle l’a dit à The Herald, puis à ⟦Th⟧ Herald, enfin à The Herald.",
        fixed: "Elle l’a dit à The Herald, puis à The Herald, enfin à The Herald."),
      .flagged(
        "Selon Kervadec, tout va bien. Mais ⟦Kervadoc⟧ et Kervadec se taisent. Le maire, Kervadec, attend.",
        fixed:
          "Selon Kervadec, tout va bien. Mais Kervadec et Kervadec se taisent. Le maire, Kervadec, attend.",
        unsafe: true),
      .flagged(
        "Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de ⟦Line⟧ Meadows se tait, mais Lime Meadows survit.",
        fixed:
          "Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de Lime Meadows se tait, mais Lime Meadows survit.",
        unsafe: true),
      .clean("Marie Dubreuil danse avec Maria Dubreuil. Marie et Maria saluent. Maria et Marie sortent."),
      .clean("Denis et Denise dansent. Denis sourit à Denise. Denis chante."),
      .clean("L’Irak et l’Iran signent. L’Iran attend. L’Iran et l’Irak signent. En Iran, on attend."),
      .clean("François et Françoise dansent avec François. Hier, François chantait."),
      .clean("Les Martin reçoivent Pedro Martinez. Les Martin chantent. Chez les Martin, on rit."),
      .clean("Le Conseil siège. Les Conseils siègent. Le Conseil vote."),
      .clean("Un Canadien rencontre une Canadienne et des Canadiens. Le Canadien sourit, dit un Canadien."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    let names = NameOccurrences(document, context)
    var forms: [FormID: NameForm] = [:]
    func form(_ id: FormID) -> NameForm {
      let form = forms[id] ?? NameForm(id, names, document, context)
      forms[id] = form
      return form
    }
    for pair in names.pairs() {
      guard let verdict = NameVerdict(form(pair.0), form(pair.1), names) else { continue }
      report(verdict, names, document, &context)
    }
    for truncated in names.truncatedWords(context.lexicon) {
      report(truncated, names, document, &context)
    }
  }

  private func report(
    _ verdict: NameVerdict, _ names: NameOccurrences, _ document: Document, _ context: inout RuleContext
  ) {
    let right = document.vocabulary.text(of: verdict.right)
    let rightTokens = names.tokens(of: verdict.right)
    let besideAnchor = rightTokens.first { index in
      names.neighbours(of: index).contains { $0 == verdict.anchor?.neighbour }
    }
    guard let first = besideAnchor ?? rightTokens.first else { return }
    for index in verdict.occurrences {
      let token = document.tokens[index]
      let wrong = document.vocabulary.text(of: verdict.wrong)
      let part = names.range(of: index, verdict.wrong, document)
      let range = part ?? token.range
      let phrase = verdict.anchor.map { $0.phrase(around: right, document) }
      let wrongPhrase = verdict.anchor.map { $0.phrase(around: wrong, document) }
      let message: Message =
        verdict.certainty == .undecided
        ? .undecided(wrong, right)
        : .inconsistent(
          wrongPhrase ?? wrong, phrase ?? right, count: verdict.anchor?.count ?? rightTokens.count)
      let applicability: Applicability =
        switch verdict.certainty {
        case .certain: token.limiting(.safe)
        case .likely: token.limiting(.unsafe)
        case .undecided: .displayOnly
        }
      let fix = Fix(Edit(replacing: range, with: right), part == nil ? .displayOnly : applicability)
      context.report(
        at: range, message, severity: verdict.certainty == .certain ? .error : .warning,
        notes: [Note(.first(phrase ?? right), at: document.tokens[first].range)], fixes: [fix])
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

  fileprivate static func first(_ name: String) -> Message {
    Message(english: "first \"\(name)\" here", french: "premier « \(name) » ici")
  }
}
