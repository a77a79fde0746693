import CassetinLexicon
import CassetinLint
import CassetinText

/// A name that is not written as the newsroom has settled.
public struct HouseName: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "house-name", topic: .names, severity: .error, precedence: .house, fixes: .always,
    summary: Message(
      english: "A name that is not written as the newsroom has settled.",
      french: "Un nom qui n’est pas écrit comme la rédaction l’a fixé."),
    rationale: Message(
      english:
        "The file of house names outranks every list and the text itself. A form that it forbids is an error. The letters of a settled name with other accents, capitals, hyphens or spaces are a warning. A capitalised word in no dictionary, a letter off a settled name, is proposed for review; where the text itself has the name twice, the fix is safe. Common words in lower case and headings in capitals are left alone.",
      french:
        "Le fichier des noms de la rédaction l’emporte sur les listes et sur le texte. Une forme qu’il interdit est une erreur. Les lettres d’un nom fixé avec d’autres accents, majuscules, traits d’union ou espaces sont un avertissement. Un mot à majuscule absent des dictionnaires, à une lettre d’un nom fixé, est proposé à la relecture ; si le texte a lui-même deux fois ce nom, la correction est sûre. Mots courants en minuscules et titres en capitales sont laissés."
    ),
    examples: [
      .flagged("Le train pour ⟦Kiev⟧ part ce soir.", fixed: "Le train pour Kyiv part ce soir."),
      .flagged("Le camp pro-⟦Kiev⟧ attend.", fixed: "Le camp pro-Kyiv attend."),
      .flagged("Le rapport de l’⟦Onu⟧ est sévère.", fixed: "Le rapport de l’ONU est sévère."),
      .flagged("Il revient d’⟦Astana⟧ ce soir.", fixed: "Il revient de Noursoultan ce soir."),
      .flagged(
        "L’hiver est doux près de ⟦Constantinople⟧.", fixed: "L’hiver est doux près d’Istanbul."),
      .flagged("Le journal ⟦Médiapart⟧ enquête.", fixed: "Le journal Mediapart enquête."),
      .flagged("Selon ⟦Franceinfo⟧, il pleut.", fixed: "Selon franceinfo, il pleut."),
      .flagged("Les ⟦Nations Unies⟧ attendent.", fixed: "Les Nations unies attendent."),
      .flagged(
        "Le discours d’Emmanuel ⟦Macrom⟧ est long.", fixed: "Le discours d’Emmanuel Macron est long.",
        unsafe: true),
      .clean("Le Kiev Post paraît à Kyiv."),
      .clean("Le groupe Orange recrute ; une orange mûrit."),
      .clean("L’ONU vote. Les Nations unies attendent. Des nations unies par un traité."),
      .clean("NOUVELLE NUIT D’ATTAQUES À KYIV, L’ONU VOTE"),
      .clean("Emmanuel Macron parle. Un macron est un trait. Le président Macron sort."),
      .clean("Volodymyr Zelensky reçoit Olena Zelenska. Les Zelensky sortent."),
      .clean("Elle vit avenue Emmanuel-Macron. Franceinfo le dit."),
      .clean("Elle lit le Kyiv-Matin et 20 minutes de Kyiv Hebdo."),
      .clean("Le monde entier lit le journal du Monde, dit Le Monde."),
    ],
    houseNames: [
      .init("Kyiv", kind: .place, not: ["Kiev", "Kiyv"], note: "usage de la rédaction depuis 2022"),
      .init("Le Kiev Post", kind: .medium),
      .init(
        "Nations unies", kind: .institution, also: ["ONU"],
        not: ["Nations-Unies", .init("Onu", becomes: "ONU")]),
      .init("Noursoultan", kind: .place, not: ["Astana"]),
      .init("Istanbul", kind: .place, not: ["Constantinople"]),
      .init("Mediapart", kind: .medium, not: ["Médiapart"]),
      .init("franceinfo", kind: .medium),
      .init("Le Monde", kind: .medium),
      .init("Orange", kind: .brand),
      .init("Emmanuel Macron", kind: .person, also: ["Macron", "le président Macron"]),
      .init("Volodymyr Zelensky", kind: .person, also: ["Zelensky"]),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    guard !context.houseNames.isEmpty else { return }
    for occurrence in context.houseNameOccurrences where occurrence.verdict != .accepted {
      report(occurrence, document, &context)
    }
    for slip in HouseNameSlip.all(in: document, context) {
      context.report(
        at: slip.range, .near(slip.written, slip.name), severity: slip.isCertain ? .error : .warning,
        fixes: slip.words.map { Fix(Edit(replacing: slip.range, with: $0), slip.applicability) })
    }
  }

  private func report(
    _ occurrence: HouseNameOccurrence, _ document: Document, _ context: inout RuleContext
  ) {
    let replacement = HouseNameReplacement(occurrence, document, context)
    let isForbidden = occurrence.verdict == .forbidden
    context.report(
      at: occurrence.range,
      .written(
        document.source[occurrence.range], replacement.name,
        note: isForbidden ? context.houseNames.entry(of: occurrence.form).note : nil),
      severity: isForbidden ? .error : .warning, fixes: [replacement.fix])
  }
}

extension Message {
  fileprivate static func written(_ name: String, _ right: String, note: String?) -> Message {
    Message(
      english: "\"\(name)\" is written \"\(right)\" here" + (note.map { ": \($0)" } ?? ""),
      french: "« \(name) » s’écrit ici « \(right) »" + (note.map { " : \($0)" } ?? ""))
  }

  fileprivate static func near(_ name: String, _ right: String) -> Message {
    Message(
      english: "\"\(name)\" is in no dictionary and near the house name \"\(right)\"",
      french: "« \(name) » n’est dans aucun dictionnaire, et la rédaction connaît « \(right) »")
  }
}
