import CHunspell
import CassetinLexicon
import Synchronization

/// A Hunspell dictionary: the one place that calls the C library.
///
/// A handle costs some 50 ms and 12 MB (French) and belongs to one thread.
public final class HunspellSpeller: Speller {
  private let handle: OpaquePointer
  private let closesAtEnd: Bool

  /// Creating and destroying handles races on a table that all share, up to Hunspell 1.7.1
  /// (hunspell/hunspell#727).
  private static let creation = Mutex(())

  /// Opens `files`, which were looked for: Hunspell itself reports no missing file.
  ///
  /// Closing costs 30 ms; a process that is about to end sets `closesAtEnd` to false and leaves it to the system.
  /// - Returns: nil when the dictionary is not in UTF-8, which the installed ones all are.
  public init?(_ files: DictionaryFiles, closesAtEnd: Bool = true) {
    let created = Self.creation.withLock { _ in Hunspell_create(files.affixes, files.words) }
    guard let created else { return nil }
    handle = created
    self.closesAtEnd = closesAtEnd
    guard let encoding = Hunspell_get_dic_encoding(created), String(cString: encoding) == "UTF-8" else {
      return nil
    }
  }

  deinit {
    if closesAtEnd { Self.creation.withLock { _ in Hunspell_destroy(handle) } }
  }

  public func accepts(_ word: String) -> Bool { Hunspell_spell(handle, word) != 0 }

  public func readings(of word: String) -> [Reading] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = Hunspell_analyze(handle, &list, word)
    guard count > 0, let lines = list else { return [] }
    defer { Hunspell_free_list(handle, &list, count) }
    return (0..<Int(count)).compactMap { lines[$0].map { Reading(morphology: String(cString: $0)) } }
  }

  /// The file of the Hunspell library in use; its name holds the version.
  public static var libraryPath: String {
    cassetin_hunspell_path().map { String(cString: $0) } ?? "?"
  }
}
