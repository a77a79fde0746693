import CassetinText

/// Gathers the values of a front matter that are prose, whatever the notation it is written in.
struct FieldCollector {
  let bytes: [UInt8]
  /// The fields whose values are prose.
  let fields: FrontMatterFields
  private(set) var blocks: [ProseBlock] = []
  /// The language that a field names.
  private(set) var language = NamedLanguage.unnamed
  /// True when a title stands among the blocks.
  private(set) var hasTitle = false

  /// Fields that hold lists of names, in which a slug is no prose.
  private static let lists: Set<String> = [
    "author", "authors", "tags", "categories", "auteur", "auteurs", "autrice", "autrices", "étiquettes",
    "catégories",
  ]
  private static let titles: Set<String> = ["title", "titre", "headline"]
  /// Fields in which a title is that of a picture: others have those of pages elsewhere, as written there.
  private static let pictures: Set<String> = [
    "image", "images", "picture", "pictures", "photo", "photos", "figure", "figures", "gallery", "galerie",
    "cover",
    "hero", "header", "resources", "video", "videos", "vidéo", "vidéos", "diaporama",
  ]
  private static let captions: Set<String> = ["caption", "alt", "credit", "légende", "legende", "crédit"]
  private static let languages: Set<String> = ["lang", "language", "locale", "langue"]

  /// A collector of values in `bytes`, those of the whole source.
  init(_ bytes: [UInt8], _ fields: FrontMatterFields) {
    self.bytes = bytes
    self.fields = fields
  }

  /// What the field at `path`, the keys above a value, is to a reader; nil when its value is no prose.
  func kind(at path: [String]) -> Block.Kind? {
    guard let name = path.last?.lowercased() else { return nil }
    let isPerson =
      name == "name" && path.dropLast().last.map { Self.lists.contains($0.lowercased()) } ?? false
    guard isPerson || fields.contains(name) else { return nil }
    if Self.titles.contains(name), path.count > 1 {
      if path.first?.lowercased() == "params" { return .frontMatterField }
      let isPicture = path.dropLast().contains { Self.pictures.contains($0.lowercased()) }
      return isPicture ? .caption : nil
    }
    if Self.titles.contains(name) { return .title }
    return Self.captions.contains(name) ? .caption : .frontMatterField
  }

  /// True when the value at `path` names the language of the text.
  func namesLanguage(at path: [String]) -> Bool {
    path.count == 1 && Self.languages.contains(path[0].lowercased())
  }

  /// Takes `tag` for the language of the text.
  mutating func nameLanguage(_ tag: String) { language = NamedLanguage(tag: tag) }

  /// Adds a value of the field at `path`, a block for each of its `paragraphs`.
  mutating func add(_ paragraphs: [[ProseBlock.Piece]], at path: [String], as kind: Block.Kind) {
    let isList = path.last.map { Self.lists.contains($0.lowercased()) || $0 == "name" } ?? false
    for pieces in paragraphs where InlineText.hasWords(pieces, bytes) {
      guard !(isList && isSlug(pieces)), !isTemplate(pieces) else { continue }
      blocks.append(ProseBlock(kind: kind, pieces: pieces))
      if kind == .title { hasTitle = true }
    }
  }

  /// True for `intelligence-artificielle`, which stands in addresses.
  private func isSlug(_ pieces: [ProseBlock.Piece]) -> Bool {
    pieces.allSatisfy { piece in
      piece.isProse
        && bytes[piece.range.indices].allSatisfy {
          $0 >= 0x61 && $0 <= 0x7A || ScalarClass.isDigit(UInt32($0)) || "-_./@".utf8.contains($0)
        }
    }
  }

  private func isTemplate(_ pieces: [ProseBlock.Piece]) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    let range = first.range.lowerBound.index..<last.range.upperBound.index
    return HTMLTag.find("{{", in: bytes, from: range.lowerBound, to: range.upperBound) != nil
  }

  /// The blocks in `language`, unless they name one.
  func blocks(in language: NamedLanguage) -> [ProseBlock] {
    guard language != .unnamed else { return blocks }
    return blocks.map { ProseBlock(kind: $0.kind, pieces: $0.pieces, language: language) }
  }
}
