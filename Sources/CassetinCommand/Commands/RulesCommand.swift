import ArgumentParser
import Cassetin
import CassetinLint

/// `cassetin rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists the rules with their severity and what they catch.")

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let rules = Linter.rules.map(\.metadata)
    let width = rules.map { $0.id.description.count }.max() ?? 0
    var text = ""
    for topic in RuleMetadata.Topic.allCases {
      for rule in rules where rule.topic == topic {
        let id = rule.id.description
        text += id + String(repeating: " ", count: width - id.count + 2)
        text += rule.severity.name + String(repeating: " ", count: 9 - rule.severity.name.count)
        text += rule.summary.text(in: messages.language) + "\n"
      }
    }
    Output.write(text, to: .standardOutput)
  }
}
