import CassetinLint
import CassetinNames
import CassetinText

/// A name of another script that is transcribed otherwise elsewhere in the text.
public struct InconsistentTransliteration: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "inconsistent-transliteration", topic: .names, severity: .warning, precedence: .exact,
    fixes: .sometimes,
    summary: Message(
      english: "A name of another script written with two sets of Latin letters in one text.",
      french: "Un nom d’une autre écriture transcrit de deux façons dans un même texte."),
    rationale: Message(
      english:
        "Both ways are right somewhere: what counts is one way in one text. Names that keep an older form, as clubs do, are not compared.",
      french:
        "Les deux graphies se défendent : l’important est de s’en tenir à une. Les noms qui gardent une forme ancienne, comme ceux des clubs, ne sont pas comparés."
    ),
    examples: [
      .flagged(
        "Le train part de Pékin. À Pékin, il pleut. De ⟦Beijing⟧, on attend.",
        fixed: "Le train part de Pékin. À Pékin, il pleut. De Pékin, on attend.", unsafe: true),
      .clean("Le train part de Pékin. À Pékin, il pleut."),
      .clean("Le train part de Beijing. À Beijing, il pleut."),
      .clean("Le Dynamo Kiev gagne. À Kyiv, on attend. De Kyiv, on part."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    VariantReport.report(.transliteration, in: document, upTo: .unsafe, &context)
  }
}
