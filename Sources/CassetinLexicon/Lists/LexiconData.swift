import CassetinText

/// The bundled lists and figures, read once and shared by all sessions.
public struct LexiconData: Sendable {
  /// Frequency classes of forms, 1 (rare) … 9 (de, la, et).
  let frenchFrequencies: WordTable
  let englishFrequencies: WordTable
  /// French words that the installed dictionaries may refuse.
  let frenchWords: [WordTable]
  /// Those of them that the press uses, not mere variants of spelling.
  private let pressWords: WordTable
  /// Misspellings with their one correction.
  public let misspellings: WordTable
  public let aspiratedH: WordTable
  public let noElision: WordTable
  let prefixes: [[UInt8]]
  let suffixes: [[UInt8]]
  public let bigrams: ContextTable
  public let trigrams: ContextTable
  public let names: NameList
  /// Names of other scripts with their romanisations.
  let transliterations: WordTable
  /// Fixed phrases, a line each.
  let locutions: WordTable

  /// Opens the files that `read` gives by their path below `Dictionaries`; a file that is not there is empty.
  public init(read: (String) -> ByteView?) {
    func table(_ path: String) -> WordTable { read(path).map(WordTable.init) ?? .empty }
    frenchFrequencies = table("fr/frequencies.txt")
    englishFrequencies = table("en/frequencies.txt")
    pressWords = table("fr/words.txt")
    frenchWords = [pressWords, table("fr/variants.txt")]
    misspellings = table("fr/misspellings.txt")
    aspiratedH = table("fr/aspirated-h.txt")
    noElision = table("fr/no-elision.txt")
    prefixes = table("fr/prefixes.txt").lines.map { Array($0.utf8) }
    suffixes = table("fr/suffixes.txt").lines.map { Array($0.utf8) }
    bigrams = ContextTable(read("fr/bigrams.bin") ?? ByteView([]))
    trigrams = ContextTable(read("fr/trigrams.bin") ?? ByteView([]))
    names = NameList([
      (.brand, table("names/brands.txt")), (.medium, table("names/media.txt")),
      (.institution, table("names/acronyms.txt")), (.institution, table("names/clubs.txt")),
      (.institution, table("names/institutions.txt")), (.institution, table("names/parties.txt")),
      (.person, table("names/people.txt")), (.place, table("names/places.txt")),
    ])
    transliterations = table("names/transliterations.txt")
    locutions = table("fr/locutions.txt")
  }

  /// The words that the graph of a language is compiled with, beside those of its dictionary.
  public func lists(of language: Language) -> [WordTable] {
    switch language {
    case .french: [frenchFrequencies, pressWords]
    case .english: [englishFrequencies]
    }
  }
}
