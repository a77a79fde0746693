import CassetinLint
import CassetinNames
import CassetinText

/// A first name in a function that has another surname elsewhere in the text.
public struct ConflictingSurname: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "conflicting-surname", topic: .names, severity: .warning, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "One first name in one function with two surnames.",
      french: "Un prénom, une fonction, deux noms de famille."),
    rationale: Message(
      english:
        "The same first name after the same function with two surnames far from each other: one of them may be another person’s. Shown, never written.",
      french:
        "Le même prénom après la même fonction, avec deux noms éloignés : l’un est peut-être celui d’un autre. Signalé, jamais écrit."
    ),
    examples: [
      .flagged(
        "Le directeur Paul Vasseur sourit. Vasseur attend. Paul Vasseur parle. Mais le directeur Paul ⟦Tellier⟧ sort."
      ),
      .clean("Le directeur Paul Vasseur sourit. Le maire Paul Tellier sort. Paul Vasseur parle."),
      .clean("Le directeur Paul Vasseur sourit. La directrice Anne Tellier sort."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    VariantReport.report(.surname, in: document, upTo: .displayOnly, &context)
  }
}
