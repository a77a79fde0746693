import CassetinFiles
import CassetinLexicon
import CassetinText

/// What is there of the dictionary of a language: its files, its compiled graph, what keeps it with Hunspell.
public struct DictionaryReport: Sendable {
  /// Where the dictionary stands.
  public enum State: Sendable {
    /// No dictionary is installed.
    case missing
    /// The file at the path cannot be read.
    case unreadable(path: String, SystemFailure)
    /// Compiled, in a file of so many bytes.
    case compiled(forms: Int, path: String, size: Int)
    /// Nothing was compiled yet, and nothing is in the way.
    case notBuilt
    /// The file at the path is no graph of this dictionary, and is compiled anew when it is next needed.
    case defective(path: String, GraphDefect)
    /// Its forms cannot be listed, so that Hunspell answers for them.
    case staysWithHunspell(Obstacle)
  }

  public let language: Language
  /// The files of the dictionary, nil when none is installed.
  public let files: DictionaryFiles?
  public let state: State
}

extension InstalledDictionaries {
  /// What is there for `language`, without compiling or writing anything.
  ///
  /// A millisecond for a dictionary that is compiled, half a second for one that is not.
  public func report(on language: Language) -> DictionaryReport {
    let files = files[language]
    return DictionaryReport(language: language, files: files, state: state(of: files, language))
  }

  private func state(of files: DictionaryFiles?, _ language: Language) -> DictionaryReport.State {
    guard let files else { return .missing }
    if let (path, failure) = files.failureToRead { return .unreadable(path: path, failure) }
    let stored = cache.stored(for: files, language, lists: data.lists(of: language))
    let path = stored.path ?? ""
    switch stored.content {
    case .graph(let graph, let size) where graph.holdsDictionary:
      return .compiled(forms: graph.formCount, path: path, size: size)
    case .graph: return .staysWithHunspell(files.obstacle ?? .tooLarge(limit: Obstacle.graphLimit))
    case .nothing: return files.obstacle.map { .staysWithHunspell($0) } ?? .notBuilt
    case .defective(let defect): return .defective(path: path, defect)
    case .unreadable(let failure): return .unreadable(path: path, failure)
    }
  }
}
