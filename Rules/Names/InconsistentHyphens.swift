import CassetinLint
import CassetinNames
import CassetinText

/// A name that is joined by other hyphens or spaces elsewhere in the text.
public struct InconsistentHyphens: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "inconsistent-hyphens", topic: .names, severity: .warning, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "A name with and without a hyphen or space in one text.",
      french: "Un nom avec et sans trait d’union ou espace dans un même texte."),
    rationale: Message(
      english:
        "One name is joined in one way. What is named after a person, with hyphens, is another name.",
      french:
        "Un nom se joint d’une seule façon. Ce qui porte, avec traits d’union, le nom d’une personne est un autre nom."
    ),
    examples: [
      .flagged(
        "Jean-Loup Ravier préside. Selon Jean-Loup Ravier, tout va bien. ⟦Jean Loup Ravier⟧ sourit, et Jean-Loup Ravier sort.",
        fixed:
          "Jean-Loup Ravier préside. Selon Jean-Loup Ravier, tout va bien. Jean-Loup Ravier sourit, et Jean-Loup Ravier sort."
      ),
      .flagged(
        "Le service Data Pano ouvre. Avec Data Pano, tout va. Mais ⟦DataPano⟧ coûte cher.",
        fixed: "Le service Data Pano ouvre. Avec Data Pano, tout va. Mais Data Pano coûte cher.", unsafe: true
      ),
      .clean("Charles de Gaulle décolle. L’avion se pose à Charles-de-Gaulle. Charles de Gaulle sourit."),
      .clean(
        "La rue Victor-Hugo est fermée. Victor Hugo y vécut. Victor Hugo en parle, et Victor Hugo en rit."),
      .clean("Jean-Loup Ravier parle. Jean Ravier sort. Loup Ravier rit."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    VariantReport.report(.hyphens, in: document, &context)
  }
}
