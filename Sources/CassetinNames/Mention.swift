import CassetinText

/// One place where a document names something: capitalised words in a row, with the particles between them.
public struct Mention: Sendable {
  /// From the first to the last word of the name; civil titles, functions and elided words before it are left out.
  public let tokens: Range<Int>
  /// The block that holds it.
  public let block: Int
  /// The words of the name, in order, as tokens; particles are among them.
  public let words: [Int]
  /// A civil title stands before it: M., Mme, Dr.
  public let hasTitle: Bool
  /// It stands in the title or in a field that readers see before the text.
  public let isInHeadline: Bool
}

/// Small words inside names.
public enum NameParticle {
  /// Those of French names, which are also ordinary words: they join a name only after a first name or a title.
  static let french: Set<String> = ["de", "du", "des", "d’", "la", "le", "les", "l’"]

  /// Those of other languages, which join any two capitalised words.
  static let foreign: Set<String> = [
    "van", "von", "der", "den", "ten", "ter", "zu", "zur", "af", "av", "ben", "bin", "bint", "ibn", "al",
    "el",
    "ould", "ag", "di", "da", "do", "dos", "das", "della", "del", "dalla", "degli", "y", "i",
  ]

  /// True for a particle in whatever case.
  public static func contains(_ word: String) -> Bool {
    let lower = word.lowercased()
    return french.contains(lower) || foreign.contains(lower)
  }

  /// Articles that begin Arabic and Hebrew names, before a hyphen.
  static let prefixes = ["al-", "el-", "ben-", "bin-", "ibn-", "as-", "ad-", "ar-", "ash-", "ez-"]
}
