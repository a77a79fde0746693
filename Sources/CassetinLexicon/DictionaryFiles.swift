import CassetinText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two files of an installed Hunspell dictionary.
public struct DictionaryFiles: Sendable, Equatable {
  /// Path of the `.aff` file.
  public let affixes: String
  /// Path of the `.dic` file.
  public let words: String

  /// The files at two paths, which nobody has looked at yet.
  public init(affixes: String, words: String) {
    self.affixes = affixes
    self.words = words
  }

  /// Names under which a language's dictionary is installed, the first that is found taken.
  static func names(of language: Language) -> [String] {
    switch language {
    case .french: ["fr", "fr_FR", "fr-toutesvariantes", "fr-classique", "fr_CA", "fr_BE", "fr_CH"]
    case .english: ["en_US", "en_GB", "en"]
    }
  }

  /// Where dictionaries are looked for, in order: `DICPATH`, then the folders of Debian, Fedora, Homebrew and macOS.
  public static func folders() -> [String] {
    var folders: [String] = []
    if let path = getenv("DICPATH") { folders = String(cString: path).split(separator: ":").map(String.init) }
    folders += [
      "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
    ]
    folders += ["/opt/homebrew/share/hunspell", "/Library/Spelling"]
    if let home = getenv("HOME") { folders.append(String(cString: home) + "/Library/Spelling") }
    return folders
  }

  /// The encoding that the `.aff` file names, nil when it names none that this system knows.
  public var encoding: DictionaryEncoding? {
    guard let file = fopen(affixes, "r") else { return nil }
    defer { fclose(file) }
    // The line stands near the head; a dictionary is hundreds of kilobytes.
    var line = [CChar](repeating: 0, count: 1024)
    for _ in 0..<500 {
      guard fgets(&line, Int32(line.count), file) != nil else { break }
      let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split { $0.isWhitespace || $0 == "\u{FEFF}" }
      if words.first == "SET", words.count > 1 { return DictionaryEncoding(named: String(words[1])) }
    }
    return DictionaryEncoding(named: DictionaryEncoding.defaultName)
  }

  /// The dictionary of `language` in the first of `folders` that has one.
  public static func find(_ language: Language, in folders: [String] = folders()) -> DictionaryFiles? {
    for folder in folders {
      for name in names(of: language) {
        let files = DictionaryFiles(affixes: "\(folder)/\(name).aff", words: "\(folder)/\(name).dic")
        if access(files.affixes, R_OK) == 0, access(files.words, R_OK) == 0 { return files }
      }
    }
    return nil
  }
}
