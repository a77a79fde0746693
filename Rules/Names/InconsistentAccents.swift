import CassetinLint
import CassetinNames
import CassetinText

/// A name that stands with other accents elsewhere in the text.
public struct InconsistentAccents: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "inconsistent-accents", topic: .names, severity: .warning, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "A name with and without an accent in one text.",
      french: "Un nom avec et sans accent dans un même texte."),
    rationale: Message(
      english:
        "One person or place has one spelling: what the text writes three times as often is right, else what dictionaries and lists know. Namesakes with other first names or surnames are not compared.",
      french:
        "Une personne ou un lieu n’a qu’une graphie : la forme trois fois plus fréquente l’emporte, sinon celle que connaissent dictionnaires et listes. Les homonymes d’un autre prénom ou d’un autre nom ne sont pas comparés."
    ),
    examples: [
      .flagged(
        "Éric Danglard préside. Selon Éric Danglard, tout va bien. ⟦Eric⟧ Danglard sourit, et Éric Danglard sort.",
        fixed:
          "Éric Danglard préside. Selon Éric Danglard, tout va bien. Éric Danglard sourit, et Éric Danglard sort."
      ),
      .flagged(
        "Le sommet réunit la Norvège et le Lédorra. Pour le Lédorra, c’est un succès ; le ⟦Ledorra⟧ signe.",
        fixed:
          "Le sommet réunit la Norvège et le Lédorra. Pour le Lédorra, c’est un succès ; le Lédorra signe.",
        unsafe: true),
      .flagged("Un bus de Kérélec à Plouvélen, puis de ⟦Plouvelen⟧ à Kérélec."),
      .clean("Éric Danglard préside. Selon Éric Danglard, Eric Carver viendra. Éric Danglard sourit."),
      .clean("LE SÉNAT SIÈGE\n\nLe Sénat siège. LE SENAT VOTE AUSSI"),
      .clean("Benoît Ravel et Benoit Stern chantent. Benoît Ravel salue."),
      .clean("Hélène Marchais parle. Hélène Marchais sort. Hélène rit."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    VariantReport.report(.accents, in: document, &context)
  }
}
