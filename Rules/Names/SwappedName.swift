import CassetinLint
import CassetinNames
import CassetinText

/// A first name and a surname that stand the other way round elsewhere in the text.
public struct SwappedName: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "swapped-name", topic: .names, severity: .warning, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "First name and surname in the wrong order.",
      french: "Prénom et nom dans l’ordre inverse."),
    rationale: Message(
      english:
        "The same two words stand elsewhere in the text the other way round, and first names tell which way is right.",
      french:
        "Les deux mêmes mots se lisent ailleurs dans l’ordre inverse, et les prénoms disent lequel est le bon."
    ),
    examples: [
      .flagged(
        "Matthieu Kervadec préside. Selon Matthieu Kervadec, tout va bien. ⟦Kervadec Matthieu⟧ sourit.",
        fixed: "Matthieu Kervadec préside. Selon Matthieu Kervadec, tout va bien. Matthieu Kervadec sourit.",
        unsafe: true),
      .clean("Philippe Robert parle à Robert Philippe. Philippe Robert sourit."),
      .clean("Kim Jong-un préside. Selon Kim Jong-un, tout va bien."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    VariantReport.report(.order, in: document, upTo: .unsafe, &context)
  }
}
