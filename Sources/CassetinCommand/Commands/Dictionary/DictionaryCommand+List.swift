import ArgumentParser
import Cassetin
import CassetinLint
import CassetinText

extension DictionaryCommand {
  /// `cassetin dictionary list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Says which dictionaries are used, whether they are compiled, and what is stale.")

    @OptionGroup var messages: MessageOptions

    func run() throws {
      let output = DictionaryOutput(language: messages.language)
      let dictionaries = DictionaryCommand.installed()
      for language in Language.allCases {
        let report = dictionaries.report(on: language)
        output.head(language, report.files.map { [$0.affixes, $0.words] } ?? [])
        output.say(report.message, indent: 1)
      }
      do {
        for path in try dictionaries.staleFiles() {
          output.say(
            Message(
              english: "stale: \(path) (‘cassetin dictionary build’ removes it)",
              french: "périmé : \(path) (« cassetin dictionary build » le supprime)"))
        }
      } catch {
        let folder = dictionaries.cacheFolder ?? ""
        output.say(
          Message(
            english: "\(folder) cannot be read: \(error.message.text(in: .english))",
            french: "\(folder) est illisible : \(error.message.text(in: .french))"))
        throw ExitStatus.unusable
      }
    }
  }
}
