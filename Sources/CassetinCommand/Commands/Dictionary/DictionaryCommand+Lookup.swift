import ArgumentParser
import Cassetin
import CassetinLexicon
import CassetinLint
import CassetinText

extension DictionaryCommand {
  /// `cassetin dictionary lookup WORD…`
  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lookup",
      abstract: "Says whether words are known, how frequent they are and how they may be understood.",
      discussion: "Exit status: 0 all words are known, 1 one is not, 2 there is no dictionary to ask.")

    @Argument(help: "Words, as they are written in a text.")
    var words: [String]

    @Option(help: "Language of the dictionary, fr or en.")
    var language: Language = .french

    @OptionGroup var messages: MessageOptions

    func run() throws {
      let output = DictionaryOutput(language: messages.language)
      let folders = DictionaryFiles.folders()
      guard let files = DictionaryFiles.find(language, in: folders) else {
        throw failing(.missingDictionary(language, folders: folders))
      }
      guard files.encoding != nil else { throw failing(.unusableDictionary(path: files.words)) }
      let dictionaries = DictionaryCommand.installed()
      var isAllKnown = true
      for word in words {
        let lookup = dictionaries.lookup(word, in: language)
        for message in lookup.messages { output.say(message) }
        isAllKnown = isAllKnown && lookup.isKnown
      }
      if !isAllKnown { throw ExitStatus.findings }
    }

    private func failing(_ error: SetupError) -> ExitStatus {
      Output.write("cassetin: \(error.message.text(in: messages.language))\n", to: .standardError)
      return .unusable
    }
  }
}
