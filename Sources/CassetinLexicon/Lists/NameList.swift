import CassetinText

/// Names that the press uses, each in its one right form, some with forms that are wrong.
///
/// A line of a list is `Canonical form` or `Canonical form | Wrong form, Other wrong form`. Names are found under the
/// hash of their fold key; reading 5,000 of them takes one to two milliseconds.
public struct NameList: Sendable {
  /// What bears a name.
  public enum Kind: String, Sendable, CaseIterable {
    case brand, medium, institution, person, place
  }

  /// A name and the words it is made of.
  public struct Name: Sendable {
    public let text: String
    public let kind: Kind

    /// The words of the name as scalars.
    public var words: [[UInt32]] { text.split(separator: " ").map { $0.unicodeScalars.map(\.value) } }

    /// True for one word that has a capital at its start only.
    public var isPlainWord: Bool {
      !text.contains(" ") && !text.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
    }
  }

  /// A word of a name.
  private struct Word: Sendable {
    let line: Int32
    let start: Int32
    let count: Int32
    /// The next word whose shape has the same chain, negative for none.
    let next: Int32
  }

  private struct Line: Sendable {
    let kind: Kind
    let start: Int32
    let end: Int32
  }

  /// The lists one after the other.
  private var bytes: [UInt8] = []
  private var lines: [Line] = []
  /// The lines by the hash of the fold key of their name.
  private var byKey = HashIndex(capacity: 8192)
  private var misspelled = HashIndex(capacity: 4096)
  /// The words of the names as written.
  private var words = HashIndex(capacity: 8192)
  private var wordsInLines: [Word] = []
  /// The last word of each chain.
  private var chains = [Int32](repeating: -1, count: 1024)

  init(_ tables: [(kind: Kind, table: WordTable)]) {
    for (kind, table) in tables {
      var start = bytes.count
      table.withBytes { bytes.append(contentsOf: $0) }
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if bytes[start] != UInt8(ascii: "#") { add(bytes[start..<end], kind) }
        start = end + 1
      }
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ kind: Kind) {
    let bar = line.firstIndex(of: UInt8(ascii: "|")) ?? line.endIndex
    var end = bar
    while end > line.startIndex, line[end - 1] == 0x20 { end -= 1 }
    let number = lines.count
    guard end > line.startIndex, byKey.insert(number, under: Self.keyHash(line[..<end])) == number else {
      return
    }
    lines.append(Line(kind: kind, start: Int32(line.startIndex), end: Int32(end)))
    var start = line.startIndex
    while start < end {
      var next = start
      while next < end, line[next] != 0x20 { next += 1 }
      if next - start >= 3 { addWord(line[start..<next], of: number) }
      start = next + 1
    }
    guard bar < line.endIndex else { return }
    for wrong in line[(bar + 1)...].split(separator: UInt8(ascii: ",")) {
      misspelled.set(number, under: Self.keyHash(wrong))
    }
  }

  private mutating func addWord(_ word: ArraySlice<UInt8>, of line: Int) {
    _ = words.insert(line, under: Self.hash(word))
    let chain = Self.chain(word[word.startIndex], word.count)
    let next = chains[chain]
    chains[chain] = Int32(wordsInLines.count)
    wordsInLines.append(
      Word(line: Int32(line), start: Int32(word.startIndex), count: Int32(word.count), next: next))
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.add(bytes)
    return hash.value
  }

  private static func keyHash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    Fold.addKey(of: bytes, to: &hash)
    return hash.value
  }

  private func name(_ number: Int) -> Name {
    let line = lines[number]
    return Name(
      text: String(decoding: bytes[Int(line.start)..<Int(line.end)], as: UTF8.self), kind: line.kind)
  }

  /// The name whose letters have a fold key with the hash `key`, or of which such a key is a listed misspelling.
  public func name(withKey key: FNV1a) -> (name: Name, isMisspelled: Bool)? {
    if let number = byKey[key.value] { return (name(number), false) }
    return misspelled[key.value].map { (name($0), true) }
  }

  /// The name that has the letters of `text`, whatever its case, accents, hyphens and spaces.
  public func name(like text: some Collection<UInt8>) -> Name? {
    byKey[Self.keyHash(Array(text)[...])].map { name($0) }
  }

  /// True when a listed name is or holds the word `word`, written exactly so.
  public func contains(word: ArraySlice<UInt8>) -> Bool { words[Self.hash(word)] != nil }

  private static func chain(_ first: UInt8, _ count: Int) -> Int { (Int(first) &* 37 &+ count) & 1023 }

  /// The names with a word that begins as `word` and differs from it in one run of at most three bytes.
  public func names(near word: ArraySlice<UInt8>) -> [Name] {
    guard let first = word.first else { return [] }
    var found: Set<Int32> = []
    for count in max(3, word.count - 2)...word.count + 2 {
      var next = chains[Self.chain(first, count)]
      while next >= 0 {
        let entry = wordsInLines[Int(next)]
        next = entry.next
        guard Int(entry.count) == count, bytes[Int(entry.start)] == first else { continue }
        if isNear(word, Int(entry.start)..<Int(entry.start) + count) { found.insert(entry.line) }
      }
    }
    return found.sorted().map { name(Int($0)) }
  }

  private func isNear(_ word: ArraySlice<UInt8>, _ range: Range<Int>) -> Bool {
    let shorter = min(word.count, range.count)
    var head = 0
    while head < shorter, word[word.startIndex + head] == bytes[range.lowerBound + head] { head += 1 }
    var tail = 0
    while tail < shorter - head, word[word.endIndex - 1 - tail] == bytes[range.upperBound - 1 - tail] {
      tail += 1
    }
    return max(word.count, range.count) - head - tail <= 3
  }
}
