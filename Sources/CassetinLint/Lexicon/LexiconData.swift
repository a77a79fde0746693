import CassetinText

/// The bundled lists and figures, read once and shared by all sessions.
public struct LexiconData: Sendable {
  /// Frequency classes of forms, 1 (rare) … 9 (de, la, et).
  let frenchFrequencies: WordTable
  let englishFrequencies: WordTable
  /// French words that the installed dictionaries may refuse.
  let frenchWords: [WordTable]
  /// Misspellings with their one correction.
  public let misspellings: WordTable
  public let aspiratedH: WordTable
  public let noElision: WordTable
  let prefixes: [[UInt8]]
  let suffixes: [[UInt8]]
  public let bigrams: ContextTable
  public let trigrams: ContextTable
  public let names: NameList
  public let locutions: PhraseList

  /// Opens the files that `read` gives by their path below `Dictionaries`; a file that is not there is empty.
  public init(read: (String) -> ByteView?) {
    func table(_ path: String) -> WordTable { read(path).map(WordTable.init) ?? .empty }
    frenchFrequencies = table("fr/frequencies.txt")
    englishFrequencies = table("en/frequencies.txt")
    frenchWords = [table("fr/words.txt"), table("fr/variants.txt")]
    misspellings = table("fr/misspellings.txt")
    aspiratedH = table("fr/aspirated-h.txt")
    noElision = table("fr/no-elision.txt")
    prefixes = table("fr/prefixes.txt").lines.map { Array($0.utf8) }
    suffixes = table("fr/suffixes.txt").lines.map { Array($0.utf8) }
    bigrams = ContextTable(read("fr/bigrams.bin") ?? ByteView([]))
    trigrams = ContextTable(read("fr/trigrams.bin") ?? ByteView([]))
    names = NameList(
      ["brands", "media", "institutions", "people", "places"].map { table("names/\($0).txt") })
    locutions = PhraseList(table("fr/locutions.txt"))
  }

  func frequencies(of language: Language) -> WordTable {
    switch language {
    case .french: frenchFrequencies
    case .english: englishFrequencies
    }
  }
}

/// Names that the press uses, each in its one right form, some with forms that are wrong.
///
/// A line of a list is `Canonical form` or `Canonical form | Wrong form, Other wrong form`.
public struct NameList: Sendable {
  /// A name and the words it is made of.
  public struct Name: Sendable {
    public let text: String
    let key: [UInt8]
    /// The words of the name as scalars.
    public let words: [[UInt32]]

    /// True for one word that has a capital at its start only.
    public var isPlainWord: Bool {
      words.count == 1
        && !words[0].dropFirst().contains { Unicode.Scalar($0)?.properties.isUppercase ?? false }
    }
  }

  private(set) public var names: [Name] = []
  private var byKey: [[UInt8]: Int] = [:]
  private var misspelled: [[UInt8]: Int] = [:]
  private var wordKeys: Set<[UInt8]> = []

  init(_ tables: [WordTable]) {
    for line in tables.flatMap(\.lines) {
      let parts = line.split(separator: "|", maxSplits: 1).map { $0.trimmingSpaces }
      guard let text = parts.first else { continue }
      let key = Fold.key(text.utf8)
      guard byKey[key] == nil else { continue }
      let words = text.split { $0 == " " }.map(String.init)
      byKey[key] = names.count
      names.append(Name(text: text, key: key, words: words.map { $0.unicodeScalars.map(\.value) }))
      for word in words where word.utf8.count >= 3 { wordKeys.insert(Array(word.utf8)) }
      guard parts.count == 2 else { continue }
      for wrong in parts[1].split(separator: ",") {
        misspelled[Fold.key(wrong.trimmingSpaces.utf8)] = names.count - 1
      }
    }
  }

  /// The name whose letters are those of the fold key `key`.
  public func name(withKey key: [UInt8]) -> Name? { byKey[key].map { names[$0] } }

  /// The name that `key` is a listed misspelling of.
  public func name(misspelled key: [UInt8]) -> Name? {
    byKey[key] == nil ? misspelled[key].map { names[$0] } : nil
  }

  /// True when a listed name is or holds the word `word`, written exactly so.
  public func contains(word: some Sequence<UInt8>) -> Bool { wordKeys.contains(Array(word)) }
}

/// Fixed phrases, in lower case.
public struct PhraseList: Sendable {
  /// A word of a phrase.
  public struct Word: Sendable {
    public let text: String
    public let scalars: [UInt32]
    /// The phrases that hold the word, with its place in each.
    public fileprivate(set) var places: [(phrase: Int, position: Int)] = []
  }

  /// The distinct words of all phrases.
  public private(set) var words: [Word] = []
  /// The phrases, as indices into `words`.
  public private(set) var phrases: [[Int]] = []

  init(_ table: WordTable) {
    var numbers: [String: Int] = [:]
    for line in table.lines {
      var phrase: [Int] = []
      for text in Self.tokens(line) {
        let number = numbers[text] ?? words.count
        if number == words.count {
          numbers[text] = number
          words.append(Word(text: text, scalars: text.unicodeScalars.map(\.value)))
        }
        words[number].places.append((phrases.count, phrase.count))
        phrase.append(number)
      }
      phrases.append(phrase)
    }
  }

  /// The words of a phrase as the tokenizer cuts them: l’État is l’ and État, aujourd’hui is one.
  private static func tokens(_ line: String) -> [String] {
    line.split(separator: " ").flatMap { word -> [String] in
      guard let mark = word.firstIndex(of: "’"), ["l", "d", "qu", "s", "n", "c", "j", "m", "t", "lorsqu", "jusqu", "puisqu", "quoiqu"].contains(word[..<mark])
      else { return [String(word)] }
      let next = word.index(after: mark)
      return next == word.endIndex ? [String(word)] : [String(word[..<next]), String(word[next...])]
    }
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...last])
  }
}
