import Cassetin
import CassetinHunspell
import CassetinLexicon
import CassetinLint
import CassetinNames
import CassetinRules
import CassetinText
import Testing

/// A session of the real engine with some of the rules.
func session(
  _ rules: [any Rule] = RuleSet.builtIn, houseNames: [HouseNames.Entry] = [],
  remembered: [RememberedName] = [],
  language: Language? = .french
) throws -> Session {
  let folders = DictionaryFiles.folders()
  try #require(DictionaryFiles.find(.french, in: folders) != nil, "install hunspell-fr-comprehensive")
  return try Engine(
    rules: rules, of: RuleSet.builtIn, data: sharedData, houseNames: HouseNames(houseNames),
    settings: Settings(language: language),
    memory: { remembered.isEmpty ? nil : NameTable(remembering: remembered) },
    dictionary: dictionaries.dictionary
  ).session()
}

/// The bundled lists.
let sharedData = LexiconData(read: BundledData.file)

/// The installed dictionaries, compiled once for all tests.
let dictionaries = InstalledDictionaries(
  data: sharedData, cache: GraphCache(folder: projectRoot + "/.build/dictionaries"))

/// A source of plain text.
func source(_ text: String, _ name: String = "article.txt") -> Source {
  Source(name: SourceName(name), text: text)
}

extension Session {
  /// The findings in a text, as rule and text.
  func found(_ text: String, _ name: String = "article.txt") -> [String] {
    let source = source(text, name)
    return check(source).map { "\($0.rule): \(source[$0.range])" }
  }
}

/// The project's own folder.
let projectRoot: String = String(
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))
