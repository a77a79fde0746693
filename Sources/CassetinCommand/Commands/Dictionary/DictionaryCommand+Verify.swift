import ArgumentParser
import Cassetin
import CassetinLint
import CassetinText

extension DictionaryCommand {
  /// `cassetin dictionary verify [LANGUAGE…]`
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Checks each compiled dictionary byte by byte and word by word against Hunspell.",
      discussion: """
        Exit status: 0 all is well, 1 a graph is unsound or holds words that Hunspell refuses, 2 a \
        dictionary is not built yet or cannot be read.
        """)

    @Argument(help: "Languages, fr or en; all by default.")
    var languages: [Language] = []

    @OptionGroup var messages: MessageOptions

    func run() throws {
      let output = DictionaryOutput(language: messages.language)
      let dictionaries = DictionaryCommand.installed()
      var status = ExitStatus.clean
      for language in Language.allCases where languages.isEmpty || languages.contains(language) {
        let verification = dictionaries.verify(language)
        let report = verification.report
        output.head(language, report.files.map { [$0.words] } ?? [])
        for message in verification.messages { output.say(message, indent: 1) }
        if !verification.isReadable || languages.contains(language) && report.files == nil {
          status = .unusable
        } else if !verification.isSound, status == .clean {
          status = .findings
        }
      }
      if status != .clean { throw status }
    }
  }
}
