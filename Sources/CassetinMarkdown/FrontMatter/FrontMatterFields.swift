/// The names of the front-matter fields whose text readers see.
public struct FrontMatterFields: Sendable, Equatable {
  private let names: Set<String>

  /// Takes `names`; case does not count, nor whether - or _ joins their parts.
  public init(_ names: some Sequence<String>) { self.names = Set(names.map(Self.key)) }

  /// Those that static site generators and newsrooms use.
  public static let standard = FrontMatterFields([
    "title", "subtitle", "headline", "kicker", "description", "summary", "excerpt", "abstract", "lead",
    "lede", "deck",
    "standfirst", "intro", "introduction", "caption", "alt", "credit", "author", "authors", "tags",
    "categories",
    "titre", "sous-titre", "soustitre", "surtitre", "chapeau", "chapo", "accroche", "résumé", "resume",
    "légende",
    "legende", "crédit", "auteur", "auteurs", "autrice", "autrices", "étiquettes", "catégories",
  ])

  /// True when the text of the field `name` is prose.
  func contains(_ name: String) -> Bool { names.contains(Self.key(name)) }

  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" ? "-" : $0 })
  }
}
