import CassetinText

/// Why bytes are no graph that this program can use.
public enum GraphDefect: Error, Sendable, Equatable {
  /// Not a graph, or one of another version or byte order.
  case foreign
  /// Made from another dictionary.
  case stale
  /// Shortened or changed.
  case damaged
}

/// A dictionary compiled to a minimal acyclic graph: all forms with their readings, their frequency classes and, by
/// lemma, their inflection.
///
///     let graph = try WordGraph(compiling: affixFile, words: dicFile)
///     graph.contains("journalistes")                                    // true
///     graph.readings(of: "journaux").map(\.lemma)                       // ["journal"]
///     graph.forms(of: "beau", with: [.feminine, .plural])               // ["belles"]
///     graph.candidates(for: "gouvenement", limit: 3).map(\.text)        // ["gouvernement", …]
///
/// Opening takes a check of its bytes, less than a millisecond a megabyte; a look-up some 100 ns; immutable, so any
/// number of threads may share one.
public struct WordGraph: Sendable {
  let file: ByteView
  /// Offset and number of values of each section.
  private let sections: [(offset: Int, count: Int)]
  let root: Int
  /// Distinct forms: words, stems that are no words, words of the frequency list.
  public let formCount: Int
  /// False when there are only the words of a frequency list in it.
  public let holdsDictionary: Bool
  let settings: SpellingSettings

  /// Opens the bytes of a compiled graph, all of which are checked.
  ///
  /// - Parameter key: what they must have been made from, nil to take any.
  public init(_ file: ByteView, key: UInt64? = nil) throws(GraphDefect) {
    self.file = file
    let result = file.withBytes { bytes in Self.read(bytes, key: key) }
    let header = try result.get()
    sections = header.sections
    root = header.root
    formCount = header.formCount
    holdsDictionary = header.holdsDictionary
    settings = header.settings
  }

  /// Compiles a Hunspell dictionary from the bytes of its two files, with the words of lists.
  ///
  /// A line of a list is a word, or a word, a tab and its class of frequency, 1…9; without a figure it counts as 2.
  /// French takes half a second and some 60 MB while it lasts. Throws what keeps the dictionary from being expanded.
  public init(compiling affixes: [UInt8], words: [UInt8], lists: [WordTable] = []) throws(Obstacle) {
    let expansion = try Expansion(affixes: affixes, words: words)
    self = try Self.opened(GraphCompiler.compile(expansion, lists: lists, key: 0))
  }

  /// Compiles a graph of the words of lists alone.
  public init(compiling lists: [WordTable]) throws(Obstacle) {
    self = try Self.opened(GraphCompiler.compile(nil, lists: lists, key: 0))
  }

  /// A graph of no words.
  public static let empty = WordGraph()

  private init() {
    file = ByteView([])
    sections = GraphFormat.Section.allCases.map { _ in (0, 0) }
    root = 0
    formCount = 0
    holdsDictionary = false
    settings = SpellingSettings()
  }

  private static func opened(_ bytes: [UInt8]) throws(Obstacle) -> WordGraph {
    do { return try WordGraph(ByteView(bytes)) } catch { throw .tooLarge(limit: bytes.count) }
  }

  private struct Header {
    let sections: [(offset: Int, count: Int)]
    let root: Int
    let formCount: Int
    let holdsDictionary: Bool
    let settings: SpellingSettings
  }

  private static func read(_ bytes: UnsafeRawBufferPointer, key: UInt64?) -> Result<Header, GraphDefect> {
    guard bytes.count >= GraphFormat.headerSize, bytes.starts(with: GraphFormat.magic) else {
      return .failure(.foreign)
    }
    func number(_ offset: Int) -> UInt32 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
    func long(_ offset: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    guard number(8) == GraphFormat.version, number(12) == GraphFormat.byteOrder else {
      return .failure(.foreign)
    }
    if let key, long(16) != key { return .failure(.stale) }
    guard GraphFormat.checksum(bytes, from: GraphFormat.checkedFrom) == long(24) else {
      return .failure(.damaged)
    }
    var sections: [(offset: Int, count: Int)] = []
    for section in GraphFormat.Section.allCases {
      let offset = Int(number(48 + section.rawValue * 8))
      let size = Int(number(52 + section.rawValue * 8))
      guard offset % 8 == 0, offset + size <= bytes.count else { return .failure(.damaged) }
      let isBytes = section == .strings || section == .settings
      sections.append((offset, isBytes ? size : size / 4))
    }
    let place = sections[GraphFormat.Section.settings.rawValue]
    var settings = SpellingSettings()
    if place.count > 0 {
      guard let found = SpellingSettings(bytes[place.offset..<place.offset + place.count]) else {
        return .failure(.damaged)
      }
      settings = found
    }
    let forms = Int(number(36))
    let edges = sections[GraphFormat.Section.edges.rawValue]
    guard EdgeCheck.isGraph(bytes, offset: edges.offset, count: edges.count, root: Int(number(32))) else {
      return .failure(.damaged)
    }
    guard forms == sections[GraphFormat.Section.records.rawValue].count,
      sections[GraphFormat.Section.edges.rawValue].count
        == sections[GraphFormat.Section.wordsBefore.rawValue].count
    else { return .failure(.damaged) }
    return .success(
      Header(
        sections: sections, root: Int(number(32)), formCount: forms, holdsDictionary: number(40) != 0,
        settings: settings))
  }

  /// Offset in bytes and number of values of a section.
  func place(of section: GraphFormat.Section) -> (offset: Int, count: Int) { sections[section.rawValue] }

  /// The number of values in a section.
  func count(_ section: GraphFormat.Section) -> Int { sections[section.rawValue].count }

  /// A number of a section, 0 beyond its end.
  @inline(__always)
  func value(_ section: GraphFormat.Section, _ index: Int, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let (offset, count) = sections[section.rawValue]
    guard index >= 0, index < count else { return 0 }
    return bytes.loadUnaligned(fromByteOffset: offset + index * 4, as: UInt32.self)
  }

  /// The number of a form, 0..<`formCount`, by the order of its bytes; nil for one that is not here.
  func number(of form: some Collection<UInt8>) -> Int? {
    // One way through the graph for all kinds of collections: generic code is ten times slower from elsewhere.
    form.withContiguousStorageIfAvailable(walk) ?? Array(form).withUnsafeBufferPointer(walk)
  }

  private func walk(_ form: UnsafeBufferPointer<UInt8>) -> Int? {
    let edges = place(of: .edges)
    let before = place(of: .wordsBefore).offset
    return file.withBytes { bytes in
      var node = root
      var number = 0
      var isFinal = false
      for byte in form {
        if isFinal { number += 1 }
        guard node > 0 else { return nil }
        var edge = node
        var value: UInt32
        repeat {
          guard edge < edges.count else { return nil }
          value = bytes.loadUnaligned(fromByteOffset: edges.offset + edge * 4, as: UInt32.self)
          if UInt8(truncatingIfNeeded: value) == byte { break }
          guard value & GraphBuilder.isLast == 0 else { return nil }
          edge += 1
        } while true
        number += Int(bytes.loadUnaligned(fromByteOffset: before + edge * 4, as: UInt32.self))
        isFinal = value & GraphBuilder.isFinal != 0
        node = Int(value >> 10)
      }
      return isFinal && number < formCount ? number : nil
    }
  }

  /// What is known of the form with a number.
  func record(_ number: Int) -> FormRecord {
    file.withBytes { FormRecord(rawValue: value(.records, number, $0)) }
  }

  /// What is known of a form, nil for one that is not here.
  func record(of form: some Collection<UInt8>) -> FormRecord? { number(of: form).map(record) }

  /// The class of frequency of `form` as it is written, 1 (rare) … 9 (de, la, et); 0 without a figure.
  public func frequency(of form: some Collection<UInt8>) -> Int {
    // Lists and texts have ’ where dictionaries have '.
    let hasMark = form.withContiguousStorageIfAvailable { $0.contains(0xE2) } ?? true
    if hasMark { return record(of: Self.typewritten(form))?.frequency ?? 0 }
    return record(of: form)?.frequency ?? 0
  }

  /// `text` with ' for ’, as dictionaries have it.
  static func typewritten(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text {
      bytes.append(byte)
      if byte == 0x99, bytes.suffix(3).elementsEqual("’".utf8) {
        bytes.removeLast(3)
        bytes.append(UInt8(ascii: "'"))
      }
    }
    return bytes
  }

  /// The compiled graph as a file has it.
  package var bytes: [UInt8] { file.withBytes { Array($0) } }

  /// `bytes` with the checksum that their content asks for, right or wrong as that may be.
  package static func checked(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= GraphFormat.headerSize else { return bytes }
    var bytes = bytes
    let sum = bytes.withUnsafeBytes { GraphFormat.checksum($0, from: GraphFormat.checkedFrom) }
    withUnsafeBytes(of: sum) { bytes.replaceSubrange(24..<32, with: $0) }
    return bytes
  }

  /// True when every form is reached, in order and once: what the checksum of a forged file does not say.
  package var isSound: Bool {
    var count = 0
    var last: [UInt8] = []
    forEachForm { form, number in
      guard number == count, count == 0 || last.lexicographicallyPrecedes(form) else { return false }
      count += 1
      last = Array(form)
      return true
    }
    return count == formCount
  }

  /// Calls `body` with each form, in the order of their bytes, and its number; stops when it returns false.
  package func forEachForm(_ body: (ArraySlice<UInt8>, Int) -> Bool) {
    file.withBytes { bytes in
      var word: [UInt8] = []
      var number = 0
      _ = visit(root, &word, &number, bytes, body)
    }
  }

  private func visit(
    _ node: Int, _ word: inout [UInt8], _ number: inout Int, _ bytes: UnsafeRawBufferPointer,
    _ body: (ArraySlice<UInt8>, Int) -> Bool
  ) -> Bool {
    guard node > 0, word.count < 256 else { return true }
    var edge = node
    while edge < count(.edges) {
      let value = value(.edges, edge, bytes)
      word.append(UInt8(truncatingIfNeeded: value))
      if value & GraphBuilder.isFinal != 0 {
        guard number < formCount, body(word[...], number) else { return false }
        number += 1
      }
      let target = Int(value >> 10)
      // Nodes stand after those that they lead to: anything else is no graph.
      guard target < edge, visit(target, &word, &number, bytes, body) else { return false }
      word.removeLast()
      if value & GraphBuilder.isLast != 0 { break }
      edge += 1
    }
    return true
  }
}
