import CassetinFiles
import CassetinLexicon
import CassetinText

/// What came of compiling the dictionary of a language.
public struct DictionaryBuild: Sendable {
  /// Where the graph went.
  public enum Place: Sendable {
    /// To a file of so many bytes.
    case file(path: String, size: Int)
    /// Nowhere, because the file could not be written.
    case unwritable(path: String, SystemFailure)
    /// Nowhere, because the environment names no folder.
    case noFolder
  }

  public let language: Language
  /// The files of the dictionary, nil when none is installed.
  public let files: DictionaryFiles?
  /// Forms in the graph: those of the dictionary and of the frequency list.
  public let forms: Int
  public let place: Place
  /// Why only the frequency list is in the graph; nil when the dictionary is too, or none is installed.
  public let obstacle: Obstacle?
  /// The file of the dictionary that cannot be read, and why.
  public let failureToRead: (path: String, failure: SystemFailure)?

  /// True when the dictionary was compiled, or left to Hunspell, and written.
  public var isDone: Bool {
    if case .file = place { return failureToRead == nil }
    return false
  }
}

extension InstalledDictionaries {
  /// Compiles the dictionary of `language` whether or not it is there, and writes it to the cache.
  public func build(_ language: Language) -> DictionaryBuild {
    let files = files[language]
    let entry = cache.entry(for: files, language, lists: data.lists(of: language), anew: true)
    return DictionaryBuild(
      language: language, files: files, forms: entry.graph.formCount, place: Self.place(of: entry),
      obstacle: entry.obstacle, failureToRead: files?.failureToRead)
  }

  private static func place(of entry: GraphCache.Entry) -> DictionaryBuild.Place {
    guard let path = entry.path else { return .noFolder }
    do throws(SystemFailure) {
      if case .compiledInMemory(let failure) = entry.origin { throw failure }
      return .file(path: path, size: try File.status(of: path).size)
    } catch {
      return .unwritable(path: path, error)
    }
  }

  /// The folder of the compiled dictionaries, nil when the environment names none.
  public var cacheFolder: String? { cache.folder }

  /// Why nothing can be written to the cache, nil when something can.
  public var cacheFailure: SystemFailure? { cache.failureToWrite }

  /// The files in the cache that belong to no installed dictionary, or that interrupted writers left behind more
  /// than an hour ago.
  public func staleFiles() throws(SystemFailure) -> [String] {
    let paths = Language.allCases.compactMap { language in
      cache.path(for: files[language], language, lists: data.lists(of: language))
    }
    return try cache.staleFiles(besides: paths)
  }

  /// Removes `staleFiles()`; returns those that are gone.
  public func removeStaleFiles() throws(SystemFailure) -> [String] {
    let stale = try staleFiles()
    for path in stale {
      do { try File.remove(path) } catch {
        // Somebody else was quicker.
        if error != .noSuchFile { throw error }
      }
    }
    return stale
  }
}
