import ArgumentParser
import CassetinLint

extension MessageLanguage: ExpressibleByArgument {}

/// In which language the program speaks.
struct MessageOptions: ParsableArguments {
  @Option(help: "Language of messages: en or fr; by default that of the locale.")
  var messages: MessageLanguage?

  var language: MessageLanguage { messages ?? Output.localeLanguage }
}
