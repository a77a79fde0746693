import ArgumentParser
import Cassetin
import CassetinLint

/// `cassetin config [FILE]`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Prints the settings in force, for all articles or for one, and where each comes from.")

  @Argument(help: "An article; without one, what holds for all.")
  var file: String?

  @Flag(help: "Print the JSON Schema of .cassetin.yml, for editors.")
  var schema = false

  @OptionGroup var settings: ConfigurationOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    if schema { return Output.write(Project.schema(in: messages.language), to: .standardOutput) }
    let project = try settings.project(messages)
    let language = messages.messages ?? project.messages ?? Output.localeLanguage
    Output.write(project.report(on: file, in: language), to: .standardOutput)
  }
}
