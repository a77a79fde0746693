import CHunspell
import CassetinLexicon
import Synchronization

/// A Hunspell dictionary, opened when it is first asked: the one place that calls the C library.
///
/// Opening costs some 50 ms and 12 MB (French), a question a few microseconds. Hunspell’s handles belong to one
/// thread at a time, so questions of several threads wait for each other.
public final class HunspellSpeller: Speller, Sendable {
  private let files: DictionaryFiles
  private let encoding: DictionaryEncoding
  private let closesAtEnd: Bool
  /// An address instead of a pointer, because pointers are not Sendable; 0 before the dictionary is opened.
  private let handle = Mutex<UInt>(0)

  /// Creating and destroying handles races on a table that all share, up to Hunspell 1.7.1
  /// (hunspell/hunspell#727).
  private static let creation = Mutex(())

  /// Takes `files`, which were looked for: Hunspell itself reports no missing file.
  ///
  /// Closing costs 30 ms; a process that is about to end sets `closesAtEnd` to false and leaves it to the system.
  /// - Returns: nil when the dictionary is in an encoding that this system does not know.
  public init?(_ files: DictionaryFiles, closesAtEnd: Bool = true) {
    guard let encoding = files.encoding else { return nil }
    self.files = files
    self.encoding = encoding
    self.closesAtEnd = closesAtEnd
  }

  deinit {
    // Closing a dictionary that is not in UTF-8 takes the table of letters from those that are, up to Hunspell 1.7.1.
    guard closesAtEnd, !encoding.isSingleByte else { return }
    handle.withLock { address in
      if let handle = OpaquePointer(bitPattern: address) {
        Self.creation.withLock { _ in Hunspell_destroy(handle) }
      }
    }
  }

  /// Calls `body` with the handle and with `word` as the dictionary writes it; nil when it has no such characters.
  private func ask<Answer: Sendable>(
    _ word: String, _ body: (OpaquePointer, UnsafePointer<CChar>) -> Answer
  ) -> Answer? {
    guard let bytes = encoding.encode(word) else { return nil }
    let text = bytes.map { CChar(bitPattern: $0) } + [0]
    return handle.withLock { address in
      if address == 0 {
        address = Self.creation.withLock { _ in
          UInt(bitPattern: Hunspell_create(files.affixes, files.words))
        }
      }
      return OpaquePointer(bitPattern: address).map { body($0, text) }
    }
  }

  public func accepts(_ word: String) -> Bool { ask(word) { Hunspell_spell($0, $1) != 0 } ?? false }

  public func readings(of word: String) -> [Reading] {
    let lines = ask(word) { handle, word -> [[UInt8]] in
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      let count = Hunspell_analyze(handle, &list, word)
      guard count > 0, let lines = list else { return [] }
      defer { Hunspell_free_list(handle, &list, count) }
      return (0..<Int(count)).compactMap { number in
        lines[number].map { line in
          sequence(first: line) { $0 + 1 }.lazy.map { UInt8(bitPattern: $0.pointee) }.prefix { $0 != 0 }.map {
            $0
          }
        }
      }
    }
    return (lines ?? []).map { line in Reading(morphology: encoding.text(of: line)) }
  }

  /// The file of the Hunspell library in use; its name holds the version.
  public static var libraryPath: String {
    cassetin_hunspell_path().map { String(cString: $0) } ?? "?"
  }
}
