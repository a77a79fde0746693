import CassetinText

/// The settings of a folder of articles, as they stand in its file `.cassetin.yml`:
///
///     house-names: desk/house-names.yml
///     archive: desk/archive.db
public struct ProjectFile: Sendable {
  /// A path as written, and where it stands in the file.
  public struct Path: Sendable {
    public let text: String
    public let position: Position
  }

  /// The name of the file.
  public static let name = ".cassetin.yml"

  /// The file of house names; like every path relative to the folder of this file.
  public let houseNames: Path?
  /// The file of the archive of what was published.
  public let archive: Path?

  private enum Key: String, FieldKey {
    case houseNames = "house-names"
    case archive
  }

  /// The settings in the bytes of `file`.
  /// - Throws: all that is wrong in the file, up to `ConfigurationErrors.limit`.
  public init(_ bytes: [UInt8], named file: SourceName) throws(ConfigurationErrors) {
    var decoder = NodeDecoder(ConfigurationErrors(in: file))
    let root = try ConfigurationFile.root(of: bytes, named: file)
    let fields = root.flatMap { decoder.fields(of: $0, Key.self) } ?? [:]
    houseNames = fields[.houseNames].flatMap { Self.path($0, &decoder) }
    archive = fields[.archive].flatMap { Self.path($0, &decoder) }
    try decoder.errors.throwAny()
  }

  private static func path(_ node: YAMLNode, _ decoder: inout NodeDecoder) -> Path? {
    guard let text = decoder.text(node) else { return nil }
    guard !text.text.isEmpty else {
      decoder.fail(.unexpected(.nothing, expected: .text), at: node.position)
      return nil
    }
    return Path(text: text.text, position: text.position)
  }
}
