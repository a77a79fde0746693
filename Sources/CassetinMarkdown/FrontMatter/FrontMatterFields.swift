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

  /// The fields with `names` beside them; a name that begins with `!` takes its field away.
  public func changed(by names: [String]) -> FrontMatterFields {
    guard !names.isEmpty else { return self }
    var fields = self.names
    for name in names {
      if name.hasPrefix("!") {
        fields.remove(Self.key(String(name.dropFirst())))
      } else {
        fields.insert(Self.key(name))
      }
    }
    return FrontMatterFields(fields)
  }

  /// True when the text of the field `name` is prose.
  public func contains(_ name: String) -> Bool { names.contains(Self.key(name)) }

  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" ? "-" : $0 })
  }
}
