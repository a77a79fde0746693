import CassetinLint
import CassetinNames
import CassetinText

/// A name whose particle is another elsewhere in the text.
public struct InconsistentParticle: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "inconsistent-particle", topic: .names, severity: .warning, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "A particle of a name written in two ways in one text.",
      french: "La particule d’un nom écrite de deux façons dans un même texte."),
    rationale: Message(
      english:
        "The particle beside the same first name and surname: lost, in another language or with another capital. A surname that stands alone keeps its own usage.",
      french:
        "La particule auprès du même prénom et du même nom : perdue, d’une autre langue ou d’une autre casse. Le patronyme seul garde son propre usage."
    ),
    examples: [
      .flagged(
        "Karin von der Aue préside. Selon Karin von der Aue, tout va bien. Karin ⟦van⟧ der Aue sourit, et Karin von der Aue sort.",
        fixed:
          "Karin von der Aue préside. Selon Karin von der Aue, tout va bien. Karin von der Aue sourit, et Karin von der Aue sort."
      ),
      .flagged(
        "Henri de Kersal préside. Selon Henri de Kersal, tout va bien. Mais Henri ⟦De⟧ Kersal sourit.",
        fixed: "Henri de Kersal préside. Selon Henri de Kersal, tout va bien. Mais Henri de Kersal sourit.",
        unsafe: true),
      .clean("Henri de Kersal préside. De Kersal sourit. M. de Kersal sort, et Kersal rit."),
      .clean("Karin von der Aue préside. Peter van der Aue sourit. Karin von der Aue sort."),
      .clean("Henri de Kersal préside. Henri Le Goff sourit. Henri de Kersal sort."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    VariantReport.report(.particle, in: document, &context)
  }
}
