import ArgumentParser
import Cassetin
import CassetinLexicon
import CassetinLint
import CassetinText

extension DictionaryCommand {
  /// `cassetin dictionary build [LANGUAGE…]`
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Compiles dictionaries anew and removes compiled ones that nothing asks for any more.")

    @Argument(help: "Languages, fr or en; all by default.")
    var languages: [Language] = []

    @OptionGroup var messages: MessageOptions

    func run() throws {
      let output = DictionaryOutput(language: messages.language)
      let dictionaries = DictionaryCommand.installed()
      var isDone = true
      for language in Language.allCases where languages.isEmpty || languages.contains(language) {
        let build = dictionaries.build(language)
        output.head(language, build.files.map { [$0.words] } ?? [])
        // Whoever names a language wants its dictionary.
        if build.files == nil {
          output.say(dictionaries.report(on: language).message, indent: 1)
          if languages.contains(language) { isDone = false }
        }
        for message in build.messages { output.say(message, indent: 1) }
        isDone = isDone && build.isDone
      }
      isDone = removeStaleFiles(of: dictionaries, output) && isDone
      if !isDone { throw ExitStatus.unusable }
    }

    private func removeStaleFiles(of dictionaries: InstalledDictionaries, _ output: DictionaryOutput) -> Bool
    {
      do {
        for path in try dictionaries.removeStaleFiles() {
          output.say(Message(english: "removed: \(path)", french: "supprimé : \(path)"))
        }
        return true
      } catch {
        let folder = dictionaries.cacheFolder ?? ""
        output.say(
          Message(
            english: "\(folder) cannot be tidied: \(error.message.text(in: .english))",
            french: "impossible de ranger \(folder) : \(error.message.text(in: .french))"))
        return false
      }
    }
  }
}
