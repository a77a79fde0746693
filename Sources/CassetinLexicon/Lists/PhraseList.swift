import CassetinText

/// Fixed phrases, in lower case, and the words they are made of.
///
/// A class, because it remembers the words of the phrases by their form; owned by one session.
public final class PhraseList {
  /// A word of a phrase.
  public struct Word {
    public let text: String
    public let scalars: [UInt32]
    /// True for an elided word, with its apostrophe.
    public let isElision: Bool
    /// The phrases that hold the word, with its place in each.
    public fileprivate(set) var places: [(phrase: Int, position: Int)] = []
    /// The word that this one may stand for at the end of a phrase: du for de.
    fileprivate var standsFor: Int?
  }

  /// A word by its number, with what most others differ in.
  private struct Ends {
    let number: Int
    let first: UInt32?
    let last: UInt32?
  }

  /// The distinct words of all phrases, and those that may stand for one of them.
  public let words: [Word]
  /// The phrases, as indices into `words`.
  public let phrases: [[Int]]
  /// Words in the longest phrase.
  public let longest: Int
  private let index: HashIndex
  /// The words by their number of scalars.
  private let byLength: [[Ends]]
  private var numbers: [Int32] = []
  private var letters: [FormID: [UInt32]] = [:]
  private var nearWords: [FormID: [Int]] = [:]

  private static let unasked: Int32 = -2
  private static let none: Int32 = -1

  init(_ table: WordTable) {
    var collector = Collector()
    for line in table.lines { collector.add(line) }
    for (word, ending) in [
      ("de", "du"), ("de", "des"), ("de", "d’"), ("à", "au"), ("à", "aux"), ("que", "qu’"),
    ] {
      collector.allow(ending, for: word)
    }
    words = collector.words
    phrases = collector.phrases
    index = collector.index
    longest = phrases.map(\.count).max() ?? 0
    var byLength: [[Ends]] = []
    for (number, word) in words.enumerated() {
      while byLength.count <= word.scalars.count { byLength.append([]) }
      byLength[word.scalars.count].append(
        Ends(number: number, first: word.scalars.first, last: word.scalars.last))
    }
    self.byLength = byLength
  }

  /// The number of the word that the lower-case `form` is, nil when no phrase has it.
  public func number(of form: FormID, _ vocabulary: Vocabulary) -> Int? {
    let place = Int(form.index)
    if place >= numbers.count {
      let missing = max(vocabulary.count, place + 1) - numbers.count
      numbers.append(contentsOf: repeatElement(Self.unasked, count: missing))
    }
    var number = numbers[place]
    if number == Self.unasked {
      number = index[Collector.hash(vocabulary.utf8(of: form))].map(Int32.init) ?? Self.none
      numbers[place] = number
    }
    return number >= 0 ? Int(number) : nil
  }

  /// True when word `number`, as the last of a phrase, may stand for `word`.
  public func mayStand(_ number: Int, for word: Int) -> Bool { words[number].standsFor == word }

  /// The numbers of the words that are one edit from the lower-case `form`.
  public func words(oneEditFrom form: FormID, _ vocabulary: Vocabulary) -> [Int] {
    if let known = nearWords[form] { return known }
    let typed = scalars(of: form, vocabulary)
    var near: [Int] = []
    for length in max(0, typed.count - 1)...typed.count + 1 where length < byLength.count {
      for word in byLength[length] {
        // One edit leaves the first letter or the last as it was, where there are three.
        let mayBeNear = length < 3 || typed.count < 3 || typed.first == word.first || typed.last == word.last
        if mayBeNear, EditCost.isOneEdit(typed, words[word.number].scalars) { near.append(word.number) }
      }
    }
    near.sort()
    nearWords[form] = near
    return near
  }

  /// True when word `number` is one edit from the lower-case `form`.
  public func isOneEdit(_ form: FormID, from number: Int, _ vocabulary: Vocabulary) -> Bool {
    EditCost.isOneEdit(scalars(of: form, vocabulary), words[number].scalars)
  }

  private func scalars(of form: FormID, _ vocabulary: Vocabulary) -> [UInt32] {
    if let known = letters[form] { return known }
    let scalars = vocabulary.text(of: form).unicodeScalars.map(\.value)
    letters[form] = scalars
    return scalars
  }

  /// A phrase as it is written.
  public func text(of phrase: Int) -> String {
    phrases[phrase].reduce(into: "") { text, number in
      text += (text.isEmpty || text.hasSuffix("’") ? "" : " ") + words[number].text
    }
  }
}

/// Numbers the words of phrases as they are read.
private struct Collector {
  private(set) var words: [PhraseList.Word] = []
  private(set) var phrases: [[Int]] = []
  private(set) var index = HashIndex(capacity: 4096)

  mutating func add(_ line: String) {
    var phrase: [Int] = []
    // In lower case are nearly all lines, and a String for each would cost more than the rest.
    var bytes = Array(line.utf8)
    if !Self.isLower(bytes) { bytes = Array(line.lowercased().utf8) }
    for word in bytes.split(separator: 0x20) {
      for part in Self.parts(of: word) { phrase.append(number(of: part)) }
    }
    for (position, number) in phrase.enumerated() { words[number].places.append((phrases.count, position)) }
    phrases.append(phrase)
  }

  /// True when no letter of French is a capital.
  private static func isLower(_ bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      // A to Z, À to Þ, Œ.
      if (0x41...0x5A).contains(byte) || last == 0xC3 && byte < 0x9F || last == 0xC5 && byte == 0x92 {
        return false
      }
      last = byte
    }
    return true
  }

  /// Lets `ending` stand for `word` at the end of a phrase.
  mutating func allow(_ ending: String, for word: String) {
    words[number(of: Array(ending.utf8)[...])].standsFor = number(of: Array(word.utf8)[...])
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.add(bytes)
    return hash.value
  }

  private mutating func number(of bytes: ArraySlice<UInt8>) -> Int {
    let number = index.insert(words.count, under: Self.hash(bytes))
    if number == words.count {
      let text = String(decoding: bytes, as: UTF8.self)
      words.append(
        PhraseList.Word(
          text: text, scalars: text.unicodeScalars.map(\.value),
          isElision: bytes.suffix(3).elementsEqual("’".utf8)))
    }
    return number
  }

  /// The parts of a word as the tokenizer cuts them: l’État is l’ and État, aujourd’hui is one.
  private static func parts(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard let mark = word.firstIndex(of: 0xE2), word[mark...].starts(with: "’".utf8),
      mark + 3 < word.endIndex,
      ElisionPrefix.contains(String(decoding: word[..<mark], as: UTF8.self))
    else { return [word] }
    return [word[..<(mark + 3)], word[(mark + 3)...]]
  }
}
