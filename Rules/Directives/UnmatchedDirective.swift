import CassetinLint
import CassetinText

/// A directive that opens a run without end, or ends what none has opened.
public struct UnmatchedDirective: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "unmatched-directive", topic: .directives, severity: .warning, precedence: .exact, fixes: .never,
    summary: Message(
      english: "A directive that begins something without end, or ends what was not begun.",
      french: "Une directive qui commence sans fin, ou qui finit ce qui n’est pas commencé."),
    rationale: Message(
      english: "Without its end, a directive silences the rest of the text, and nobody notices.",
      french: "Sans sa fin, une directive fait taire le reste du texte, et personne ne s’en aperçoit."),
    examples: [
      .flagged("Le conseil vote.\n\n⟦<!-- cassetin-ignore-start repeated-word -->⟧\n\nLe le budget passe."),
      .flagged("Le conseil vote. ⟦<!-- cassetin-ignore-end -->⟧ Le budget passe."),
      .clean(
        "<!-- cassetin-ignore-start repeated-word -->\n\nLe le budget passe.\n\n<!-- cassetin-ignore-end -->"),
      .clean("Le budget passe. <!-- fin -->"),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    for directive in context.unmatchedDirectives {
      context.report(at: directive.range, directive.action == .ignoreEnd ? .endsNothing : .isNotEnded)
    }
  }
}

extension Message {
  fileprivate static let endsNothing = Message(
    english: "no \"cassetin-ignore-start\" stands before this end",
    french: "aucun « cassetin-ignore-start » ne précède cette fin")
  fileprivate static let isNotEnded = Message(
    english: "no \"cassetin-ignore-end\" follows: all the rest is silenced",
    french: "aucun « cassetin-ignore-end » ne suit : tout le reste est passé sous silence")
}
