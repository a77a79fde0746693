import Cassetin
import CassetinFiles
import CassetinHunspell
import CassetinLexicon
import CassetinText
import Testing

/// The dictionaries of this machine, compiled once for all tests.
enum Installed {
  private static let dictionaries = InstalledDictionaries(
    data: LexiconData(read: BundledData.file), cache: GraphCache(folder: projectRoot + "/.build/dictionaries")
  )

  /// Languages with a dictionary.
  static let languages = Language.allCases.filter { DictionaryFiles.find($0) != nil }

  /// The graph of `language`, which is one of `languages`.
  static func graph(of language: Language) -> WordGraph { dictionaries.dictionary(of: language).graph }

  /// The graph of `language` and Hunspell on the same files.
  static func comparison(of language: Language) throws -> Comparison {
    let files = try #require(DictionaryFiles.find(language))
    return Comparison(graph: graph(of: language), hunspell: try #require(HunspellSpeller(files)))
  }

  /// Every n-th form, so that there are some `count`.
  static func forms(of language: Language, count: Int) -> [String] {
    let graph = graph(of: language)
    let step = max(1, graph.formCount / count)
    var forms: [String] = []
    graph.forEachForm { form, number in
      if number % step == step / 2 { forms.append(String(decoding: form, as: UTF8.self)) }
      return true
    }
    return forms
  }
}

/// The project’s own folder.
let projectRoot: String = String(
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/"))
