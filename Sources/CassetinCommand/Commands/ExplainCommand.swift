import ArgumentParser
import Cassetin
import CassetinLint

/// `cassetin explain RULE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a rule catches, why, what it mends, with examples.")

  @Argument(help: "The name of a rule.")
  var rule: String

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let language = messages.language
    do throws(RuleSelection.UnknownRule) {
      let found = try RuleSelection.rule(named: rule, in: Linter.rules)
      Output.write(text(of: found.metadata, in: language), to: .standardOutput)
    } catch {
      Output.write("cassetin: \(error.message.text(in: language))\n", to: .standardError)
      throw ExitStatus.unusable
    }
  }

  private func text(of rule: RuleMetadata, in language: MessageLanguage) -> String {
    var text = "\(rule.id): \(rule.severity.name), \(rule.topic.rawValue)\n\n"
    text += rule.summary.text(in: language) + "\n\n" + rule.rationale.text(in: language) + "\n\n"
    text += fixes(of: rule).text(in: language) + "\n\n"
    for option in rule.options {
      let (least, most) = (option.range.lowerBound, option.range.upperBound)
      text +=
        "\(option.name): \(option.summary.text(in: language)) "
        + Message(
          english: "From \(least) to \(most), by default \(option.usual).",
          french: "De \(least) à \(most), par défaut \(option.usual)."
        ).text(in: language) + "\n\n"
    }
    text += Message(english: "Flagged:", french: "Signalé :").text(in: language) + "\n"
    for example in rule.examples where example.isFlagged {
      text += "  \(example.marked)\n"
      if let fixed = example.fixed { text += "  → \(fixed)\(example.appliesUnsafe ? " (--unsafe)" : "")\n" }
    }
    text += "\n" + Message(english: "Not flagged:", french: "Non signalé :").text(in: language) + "\n"
    for example in rule.examples where !example.isFlagged { text += "  \(example.marked)\n" }
    if !rule.houseNames.isEmpty {
      text +=
        "\n"
        + Message(english: "House names of these examples:", french: "Noms de ces exemples :")
        .text(in: language) + "\n"
      for entry in rule.houseNames { text += "  \(entry.line(in: language))\n" }
    }
    return text
  }

  private func fixes(of rule: RuleMetadata) -> Message {
    switch rule.fixes {
    case .never: Message(english: "It proposes no fix.", french: "Elle ne propose pas de correction.")
    case .sometimes:
      Message(
        english: "It proposes a fix where one is clear; only safe ones are written by --apply.",
        french: "Elle propose une correction quand elle est claire ; --apply n’écrit que les sûres.")
    case .always:
      Message(
        english: "It always proposes a fix; only safe ones are written by --apply.",
        french: "Elle propose toujours une correction ; --apply n’écrit que les sûres.")
    }
  }
}

extension HouseNames.Entry {
  /// “Kyiv (place); not Kiev, Kiyv”.
  fileprivate func line(in language: MessageLanguage) -> String {
    let (also, not) = language == .french ? ("aussi", "pas") : ("also", "not")
    var line = name.text
    if let kind { line += " (\(kind.rawValue))" }
    if !aliases.isEmpty { line += "; \(also) " + aliases.map(\.text).joined(separator: ", ") }
    if !forbidden.isEmpty { line += "; \(not) " + forbidden.map(\.spelling.text).joined(separator: ", ") }
    return line
  }
}
