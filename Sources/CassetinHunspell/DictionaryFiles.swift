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

  /// True when the `.aff` file says that the dictionary is in UTF-8, as all that are installed today are.
  public var isUTF8: Bool {
    guard let file = fopen(affixes, "r") else { return false }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&head, 1, head.count, file)
    return head[..<count].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
      line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) } == ["SET", "UTF-8"]
    }
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
