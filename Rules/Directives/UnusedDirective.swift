import CassetinLint
import CassetinText

/// A directive that silences nothing, or declares a word that the text does not have.
public struct UnusedDirective: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "unused-directive", topic: .directives, severity: .note, precedence: .specific, fixes: .never,
    summary: Message(
      english: "A directive that silences nothing, or a declared word that the text does not have.",
      french: "Une directive qui ne fait rien taire, ou un mot déclaré que le texte n’a pas."),
    rationale: Message(
      english:
        "A directive that has outlived its reason hides the next fault on its line. "
        + "Only rules that run are missed.",
      french:
        "Une directive qui survit à sa raison cache la faute suivante sur sa ligne. "
        + "Seules comptent les règles qui travaillent."),
    examples: [
      .flagged("<!-- cassetin-words ⟦Navelys⟧ --> Le conseil vote le budget."),
      .flagged("<!-- cassetin-words Navelys, ⟦Zorbane⟧ --> La ville de Navelys vote le budget."),
      .clean("<!-- cassetin-words Navelys --> La ville de Navelys vote le budget."),
      .clean("Le conseil vote le le budget. <!-- cassetin-ignore repeated-word -->"),
      .clean("Le conseil vote le le budget. <!-- cassetin-ignore -->"),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    for unused in context.unusedDirectiveParts {
      let message: Message =
        switch unused.part {
        case .whole: .silencesNothing
        case .rule(let rule): .findsNothing(rule)
        case .word(let word): .isNotReported(String(word.prefix(64)))
        case .absentWord(let word): .isAbsent(String(word.prefix(64)))
        }
      context.report(at: unused.range, message)
    }
  }
}

extension Message {
  fileprivate static let silencesNothing = Message(
    english: "this directive silences nothing", french: "cette directive ne fait rien taire")

  fileprivate static func findsNothing(_ rule: RuleID) -> Message {
    Message(
      english: "\"\(rule)\" finds nothing that this directive could silence",
      french: "« \(rule) » ne trouve rien que cette directive puisse faire taire")
  }

  fileprivate static func isNotReported(_ word: String) -> Message {
    Message(
      english: "nothing is reported about \"\(word)\" where this directive holds",
      french: "rien n’est signalé à propos de « \(word) » là où cette directive vaut")
  }

  fileprivate static func isAbsent(_ word: String) -> Message {
    Message(
      english: "\"\(word)\" does not stand in the text", french: "« \(word) » n’est pas dans le texte")
  }
}
