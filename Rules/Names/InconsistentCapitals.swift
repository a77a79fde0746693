import CassetinLint
import CassetinNames
import CassetinText

/// A name that stands with other capitals elsewhere in the text.
public struct InconsistentCapitals: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "inconsistent-capitals", topic: .names, severity: .warning, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "A name with capitals in two ways in one text.",
      french: "Un nom écrit avec deux jeux de majuscules dans un même texte."),
    rationale: Message(
      english:
        "Capitals that stand otherwise in a brand, an acronym or a name of several words. Surnames in capitals, headings in capitals and words that stand capitalised for another reason are not compared.",
      french:
        "Des majuscules placées autrement dans une marque, un sigle ou un nom de plusieurs mots. Les patronymes et titres en capitales ne sont pas comparés, ni les mots qu’une phrase commence."
    ),
    examples: [
      .flagged(
        "Le club Nuits Bleues ouvre. Hier, Nuits Bleues était plein. Le patron de Nuits Bleues se tait, mais Nuits ⟦bleues⟧ survit.",
        fixed:
          "Le club Nuits Bleues ouvre. Hier, Nuits Bleues était plein. Le patron de Nuits Bleues se tait, mais Nuits Bleues survit."
      ),
      .flagged(
        "La start-up DocuPano recrute. Chez DocuPano, on rit. Selon ⟦Docupano⟧, tout va bien.",
        fixed: "La start-up DocuPano recrute. Chez DocuPano, on rit. Selon DocuPano, tout va bien.",
        unsafe: true),
      .clean("NUITS BLEUES OUVRE ENFIN\n\nLe club Nuits Bleues ouvre. Hier, Nuits Bleues était plein."),
      .clean("Marc DUTERTRE parle. Marc Dutertre sort. Marc Dutertre rit."),
      .clean("Le Conseil siège et le conseil vote. Le Conseil sort."),
      .clean("Les Verts gagnent, et les verts pâturages attendent. Les Verts sortent."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    VariantReport.report(.capitals, in: document, &context)
  }
}
