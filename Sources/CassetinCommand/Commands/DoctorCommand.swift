import ArgumentParser
import Cassetin
import CassetinHunspell
import CassetinLexicon
import CassetinLint
import CassetinText

/// `cassetin doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says which dictionaries are used, where they and their compiled forms are, what is missing.")

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let language = messages.language
    func say(_ english: String, _ french: String) {
      Output.write(Message(english: english, french: french).text(in: language) + "\n", to: .standardOutput)
    }
    say(
      "cassetin \(Version.current)\nHunspell: \(HunspellSpeller.libraryPath)",
      "cassetin \(Version.current)\nHunspell : \(HunspellSpeller.libraryPath)")
    let output = DictionaryOutput(language: language)
    let dictionaries = DictionaryCommand.installed()
    var isUsable = true
    for needed in Language.allCases {
      let name = needed.rawValue
      if let files = DictionaryFiles.find(needed) {
        let isReadable = HunspellSpeller(files) != nil
        isUsable = isUsable && isReadable
        say(
          isReadable
            ? "\(name): \(files.words)"
            : "\(name): \(files.words) is in an unknown encoding and cannot be used",
          isReadable
            ? "\(name) : \(files.words)" : "\(name) : \(files.words) est dans un codage inconnu, inutilisable"
        )
        output.say(dictionaries.report(on: needed).message, indent: 1)
        continue
      }
      isUsable = isUsable && needed != .french
      let folders = DictionaryFiles.folders().joined(separator: ", ")
      say("\(name): no dictionary in \(folders)", "\(name) : aucun dictionnaire dans \(folders)")
      for hint in Self.hints(for: needed) { Output.write("    \(hint)\n", to: .standardOutput) }
    }
    output.cache(of: dictionaries)
    say("rules: \(Linter.rules.count)", "règles : \(Linter.rules.count)")
    if !isUsable { throw ExitStatus.unusable }
  }

  /// How to install a dictionary: Debian and Ubuntu, Fedora, macOS.
  private static func hints(for language: Language) -> [String] {
    switch language {
    case .french:
      [
        "Debian, Ubuntu: apt-get install hunspell-fr-comprehensive", "Fedora: dnf install hunspell-fr",
        "macOS: fr.aff + fr.dic → ~/Library/Spelling (grammalecte.net)",
      ]
    case .english:
      [
        "Debian, Ubuntu: apt-get install hunspell-en-us", "Fedora: dnf install hunspell-en-US",
        "macOS: en_US.aff + en_US.dic → ~/Library/Spelling (wordlist.aspell.net)",
      ]
    }
  }
}
