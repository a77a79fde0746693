import CassetinText

/// Opens the bytes of a configuration file as YAML.
enum ConfigurationFile {
  /// The root of the document, nil when there is none.
  /// - Throws: what keeps the document from being read as a tree.
  static func root(of bytes: [UInt8], named file: SourceName) throws(ConfigurationErrors) -> YAMLNode? {
    let document = YAMLDocument(try source(of: bytes, named: file))
    try document.errors.throwAny()
    return document.root
  }

  /// The bytes as text.
  /// - Throws: the error that they are none, or too many.
  static func source(of bytes: [UInt8], named file: SourceName) throws(ConfigurationErrors) -> Source {
    guard bytes.count <= ConfigurationErrors.largestFile else {
      throw ConfigurationErrors(
        .tooLarge(limit: ConfigurationErrors.largestFile), at: Position(line: 1, column: 1), in: file)
    }
    do {
      return try Source(name: file, bytes: bytes)
    } catch {
      throw ConfigurationErrors(.notText(error), at: position(of: error, in: bytes), in: file)
    }
  }

  /// Where the bytes begin to be no text.
  private static func position(of error: EncodingError, in bytes: [UInt8]) -> Position {
    switch error {
    case .utf16: return Position(line: 1, column: 1)
    case .binary(let offset), .latin1(let offset), .invalid(let offset):
      // The bytes before it may not be text either, but as text they have lines and columns.
      let before = Source(name: SourceName(""), text: String(decoding: bytes[..<offset], as: UTF8.self))
      return before.position(of: TextOffset(before.bytes.count))
    }
  }
}
