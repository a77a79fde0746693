import ArgumentParser
import Cassetin
import CassetinLexicon
import CassetinLint
import CassetinText

/// `cassetin dictionary`
struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract: "Builds, lists, verifies and asks the compiled dictionaries.",
    subcommands: [Build.self, List.self, Verify.self, Lookup.self])

  /// The dictionaries of this machine and the cache of this user.
  static func installed() -> InstalledDictionaries {
    InstalledDictionaries(data: LexiconData(read: BundledData.file), closesAtEnd: false)
  }
}

/// The output of a command on dictionaries: a line for each language, what belongs to it indented below.
struct DictionaryOutput {
  let language: MessageLanguage

  func say(_ message: Message, indent: Int = 0) {
    let space = String(repeating: " ", count: indent * 4)
    Output.write(space + message.text(in: language) + "\n", to: .standardOutput)
  }

  /// The line that begins what is said of a language.
  func head(_ language: Language, _ files: [String]) {
    let name = language.rawValue
    let list = files.isEmpty ? "–" : files.joined(separator: ", ")
    say(Message(english: "\(name): \(list)", french: "\(name) : \(list)"))
  }

  /// The folder of the cache and whether it can be written.
  func cache(of dictionaries: InstalledDictionaries) {
    guard let folder = dictionaries.cacheFolder else {
      say(
        Message(
          english: "cache: none, because neither XDG_CACHE_HOME nor HOME names a folder",
          french: "cache : aucun, car ni XDG_CACHE_HOME ni HOME ne nomment un dossier"))
      return
    }
    if let failure = dictionaries.cacheFailure?.message {
      say(
        Message(
          english: "cache: \(folder) cannot be written: \(failure.text(in: .english))",
          french: "cache : impossible d’écrire dans \(folder) : \(failure.text(in: .french))"))
    } else {
      say(Message(english: "cache: \(folder), writable", french: "cache : \(folder), modifiable"))
    }
  }
}
