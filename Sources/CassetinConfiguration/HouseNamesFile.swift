import CassetinLexicon
import CassetinLint
import CassetinText

/// The file in which a newsroom keeps how it writes names, `house-names.yml`:
///
///     - name: Kyiv
///       kind: place
///       not: [Kiev, Kiyv]
///       note: usage de la rédaction depuis 2022
///     - name: Nations unies
///       also: ONU
///       not: [Nations-Unies, Onu: ONU]
public enum HouseNamesFile {
  /// The name of the file where none is given.
  public static let name = "house-names.yml"

  private enum Key: String, FieldKey {
    case name, kind, also, not, note
  }

  /// The house names in the bytes of `file`; none in a file of comments alone.
  /// - Throws: all that is wrong in the file, up to `ConfigurationErrors.limit`.
  public static func houseNames(
    in bytes: [UInt8], named file: SourceName
  ) throws(ConfigurationErrors) -> HouseNames {
    guard let root = try ConfigurationFile.root(of: bytes, named: file) else { return HouseNames() }
    var decoder = NodeDecoder(ConfigurationErrors(in: file))
    let entries = (decoder.items(of: root) ?? []).compactMap { entry($0, &decoder) }
    let names: HouseNames
    do {
      names = try HouseNames(entries)
    } catch {
      for defect in error.all {
        decoder.fail(.houseNames(defect.fault), at: defect.position ?? Position(line: 1, column: 1))
      }
      throw decoder.errors
    }
    try decoder.errors.throwAny()
    return names
  }

  private static func entry(_ node: YAMLNode, _ decoder: inout NodeDecoder) -> HouseNames.Entry? {
    guard let fields = decoder.fields(of: node, Key.self) else { return nil }
    guard let name = fields[.name] else {
      decoder.fail(.missingKey(Key.name.rawValue), at: node.position)
      return nil
    }
    let kind = fields[.kind].flatMap { decoder.choice($0, NameList.Kind.self) }
    let aliases = fields[.also].map { decoder.texts($0) } ?? []
    let forbidden = fields[.not].map { self.forbidden($0, &decoder) } ?? []
    let note = fields[.note].flatMap { decoder.text($0) }
    guard let text = decoder.text(name) else { return nil }
    return HouseNames.Entry(
      spelling(text), kind: kind?.value, also: aliases.map(spelling), not: forbidden, note: note?.value)
  }

  /// The forms of `not`: a text, a mapping of texts to their replacements, or a list of such.
  private static func forbidden(
    _ node: YAMLNode, _ decoder: inout NodeDecoder, inList: Bool = false
  ) -> [HouseNames.Forbidden] {
    switch node.content {
    case .text(let form):
      return [HouseNames.Forbidden(HouseNames.Spelling(form, at: node.position))]
    case .mapping(let pairs):
      return pairs.compactMap { form, replacement in
        decoder.text(replacement).map {
          HouseNames.Forbidden(HouseNames.Spelling(form.text, at: form.position), becomes: spelling($0))
        }
      }
    case .list(let items) where !inList:
      return items.flatMap { forbidden($0, &decoder, inList: true) }
    case .nothing, .list:
      let expected: ConfigurationFault.Expected = inList ? .textOrMapping : .textOrListOrMapping
      decoder.fail(.unexpected(node.found, expected: expected), at: node.position)
      return []
    }
  }

  private static func spelling(_ text: Placed<String>) -> HouseNames.Spelling {
    HouseNames.Spelling(text.value, at: text.position)
  }
}
