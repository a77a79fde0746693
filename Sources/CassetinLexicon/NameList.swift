import CassetinText

/// Names that the press uses, each in its one right form, some with forms that are wrong.
///
/// A line of a list is `Canonical form` or `Canonical form | Wrong form, Other wrong form`. Names are found under the
/// hash of their fold key; reading 3,000 of them takes half a millisecond.
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

  private struct Word: Sendable {
    let line: Int32
    let start: Int32
  }

  private struct Line: Sendable {
    let table: Int
    let range: Range<Int>
  }

  private let tables: [(kind: Kind, table: WordTable)]
  private var lines: [Line] = []
  private var byKey: [UInt64: Int] = [:]
  private var misspelled: [UInt64: Int] = [:]
  private var words: Set<UInt64> = []
  /// The words of the names by their first byte and their number of bytes.
  private var byShape: [Int: [Word]] = [:]

  init(_ tables: [(kind: Kind, table: WordTable)]) {
    self.tables = tables
    byKey.reserveCapacity(4096)
    words.reserveCapacity(8192)
    for (number, table) in tables.enumerated() {
      let bytes = table.table.withBytes { Array($0) }
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if bytes[start] != UInt8(ascii: "#") { add(bytes[start..<end], table: number) }
        start = end + 1
      }
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, table: Int) {
    let bar = line.firstIndex(of: UInt8(ascii: "|")) ?? line.endIndex
    var end = bar
    while end > line.startIndex, line[end - 1] == 0x20 { end -= 1 }
    let name = line[..<end]
    let key = Self.hash(Fold.key(name)[...])
    guard !name.isEmpty, byKey[key] == nil else { return }
    byKey[key] = lines.count
    for word in name.split(separator: 0x20) where word.count >= 3 {
      words.insert(Self.hash(word))
      byShape[Self.shape(word[word.startIndex], word.count), default: []]
        .append(Word(line: Int32(lines.count), start: Int32(word.startIndex)))
    }
    if bar < line.endIndex {
      for wrong in line[(bar + 1)...].split(separator: UInt8(ascii: ",")) {
        misspelled[Self.hash(Fold.key(wrong)[...])] = lines.count
      }
    }
    lines.append(Line(table: table, range: name.indices))
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.add(bytes)
    return hash.value
  }

  private func name(_ number: Int) -> Name {
    let line = lines[number]
    let (kind, table) = tables[line.table]
    return Name(text: table.withBytes { String(decoding: $0[line.range], as: UTF8.self) }, kind: kind)
  }

  /// The name whose letters are those of the fold key `key`.
  public func name(withKey key: [UInt8]) -> Name? { byKey[Self.hash(key[...])].map(name) }

  /// The name that `key` is a listed misspelling of.
  public func name(misspelled key: [UInt8]) -> Name? {
    let hash = Self.hash(key[...])
    return byKey[hash] == nil ? misspelled[hash].map(name) : nil
  }

  /// True when a listed name is or holds the word `word`, written exactly so.
  public func contains(word: ArraySlice<UInt8>) -> Bool { words.contains(Self.hash(word)) }

  private static func shape(_ first: UInt8, _ count: Int) -> Int { Int(first) << 16 | count }

  /// The names with a word that begins as `word` and differs from it in one run of at most three bytes.
  public func names(near word: ArraySlice<UInt8>) -> [Name] {
    guard let first = word.first else { return [] }
    var found: Set<Int32> = []
    for count in max(3, word.count - 2)...word.count + 2 {
      for entry in byShape[Self.shape(first, count)] ?? [] {
        let isNear = tables[lines[Int(entry.line)].table].table.withBytes { bytes in
          Self.isNear(word, bytes, Int(entry.start)..<Int(entry.start) + count)
        }
        if isNear { found.insert(entry.line) }
      }
    }
    return found.sorted().map { name(Int($0)) }
  }

  private static func isNear(_ word: ArraySlice<UInt8>, _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>)
    -> Bool
  {
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
