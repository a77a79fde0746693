import CassetinHunspell
import CassetinLexicon
import CassetinText
import Synchronization

/// The dictionaries of this machine, each opened when it is first asked for and then shared.
public final class InstalledDictionaries: Sendable {
  let files: [Language: DictionaryFiles]
  let cache: GraphCache
  let data: LexiconData
  private let closesAtEnd: Bool
  private let opened = Mutex<[Language: LanguageDictionary]>([:])

  /// The dictionaries in `files`, with the figures in `data`, compiled into `cache`.
  ///
  /// A process that is about to end sets `closesAtEnd` to false, which saves 30 ms for each that was opened.
  public init(
    _ files: [Language: DictionaryFiles], data: LexiconData, cache: GraphCache = .user,
    closesAtEnd: Bool = true
  ) {
    self.files = files
    self.data = data
    self.cache = cache
    self.closesAtEnd = closesAtEnd
  }

  /// Those found in `folders`.
  public convenience init(
    in folders: [String] = DictionaryFiles.folders(), data: LexiconData, cache: GraphCache = .user,
    closesAtEnd: Bool = true
  ) {
    var files: [Language: DictionaryFiles] = [:]
    for language in Language.allCases { files[language] = DictionaryFiles.find(language, in: folders) }
    self.init(files, data: data, cache: cache, closesAtEnd: closesAtEnd)
  }

  /// The dictionary of `language`; the first call opens or compiles it.
  public func dictionary(of language: Language) -> LanguageDictionary {
    opened.withLock { opened in
      if let known = opened[language] { return known }
      let files = files[language]
      let entry = cache.entry(for: files, language, lists: data.lists(of: language))
      let authority = files.flatMap { HunspellSpeller($0, closesAtEnd: closesAtEnd) }
      let dictionary = LanguageDictionary(graph: entry.graph, authority: authority)
      opened[language] = dictionary
      return dictionary
    }
  }
}
