import CassetinText

/// A file of accepted words: one a line, blank lines and what follows `#` left out.
public enum WordListFile {
  /// The words in the bytes of `file`.
  /// - Throws: the error that the bytes are no text, or too many.
  public static func words(
    in bytes: [UInt8], named file: SourceName
  ) throws(ConfigurationErrors) -> SettingsTable.WordFile {
    let source = try ConfigurationFile.source(of: bytes, named: file)
    var words: [Placed<String>] = []
    for line in 0..<source.lines.count {
      let start = line == 0 ? source.textStart : source.lines.start(of: line).index
      let end = line + 1 < source.lines.count ? source.lines.start(of: line + 1).index : source.bytes.count
      let text = source.bytes[start..<max(start, end)].prefix { $0 != UInt8(ascii: "#") }
      let word = text.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
      guard !word.isEmpty else { continue }
      words.append(
        Placed(String(decoding: Array(word), as: UTF8.self), at: Position(line: line + 1, column: 1)))
    }
    return SettingsTable.WordFile(file: file, words: words)
  }
}
