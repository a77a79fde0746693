import CassetinLint
import CassetinText

/// A comment that begins like a directive and names no action or no rule.
public struct InvalidDirective: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "invalid-directive", topic: .directives, severity: .warning, precedence: .exact, fixes: .never,
    summary: Message(
      english: "A directive that names no action or no rule of Cassetin.",
      french: "Une directive qui ne nomme aucune action ou aucune règle de Cassetin."),
    rationale: Message(
      english: "A misspelled directive silences nothing, and nobody notices.",
      french: "Une directive mal écrite ne fait rien taire, et personne ne s’en aperçoit."),
    examples: [
      .flagged("⟦<!-- cassetin-ignor -->⟧ Le conseil vote le budget."),
      .flagged("⟦<!-- cassetin-ignore repeated-wrod -->⟧ Le conseil vote le budget."),
      .clean("<!-- cassetin-ignore repeated-word --> Le conseil vote le le budget."),
      .clean("<!-- une note de la rédaction --> Le conseil vote le budget."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    for directive in context.directives {
      if directive.action == nil {
        let names = Directive.Action.allCases.map { RuleID($0.rawValue) }
        let name = String(directive.name.prefix(64))
        context.report(at: directive.range, .unknownAction(name, nearest(name, names)))
      }
      for rule in directive.rules where !context.ruleIDs.contains(rule) {
        let name = String(rule.description.prefix(64))
        context.report(at: directive.range, .unknownRule(name, nearest(name, context.ruleIDs)))
      }
    }
  }

  private func nearest(_ name: String, _ ids: [RuleID]) -> String {
    RuleSelection.nearest(to: name, in: ids)?.description ?? name
  }
}

extension Message {
  fileprivate static func unknownAction(_ name: String, _ nearest: String) -> Message {
    Message(
      english: "\"\(name)\" is no directive; the nearest is \"\(nearest)\"",
      french: "« \(name) » n’est pas une directive ; la plus proche est « \(nearest) »")
  }

  fileprivate static func unknownRule(_ name: String, _ nearest: String) -> Message {
    Message(
      english: "\"\(name)\" is no rule; the nearest is \"\(nearest)\"",
      french: "« \(name) » n’est pas une règle ; la plus proche est « \(nearest) »")
  }
}
