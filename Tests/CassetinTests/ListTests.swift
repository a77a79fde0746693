import Cassetin
import CassetinText
import Foundation
import Testing

/// The bundled lists: all there, in order, and of one mind.
@Suite struct ListTests {
  private static let textFiles = BundledData.paths.filter { $0.hasSuffix(".txt") }
  private static let handWritten = textFiles.filter { !$0.hasSuffix("frequencies.txt") }
  private static let romanisations = "names/transliterations.txt"
  private static let nameLists = textFiles.filter { $0.hasPrefix("names/") && $0 != romanisations }

  private func bytes(_ path: String) throws -> [UInt8] {
    try #require(BundledData.file(path)).withBytes { [UInt8]($0) }
  }

  /// The lines of a list, and those of them that are no comments.
  private func lines(_ path: String) throws -> (all: [Substring], entries: ArraySlice<Substring>) {
    let all = String(decoding: try bytes(path), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return (all, all[...].drop { $0.hasPrefix("#") }.dropLast())
  }

  /// The part of an entry by which it is found.
  private func key(_ entry: Substring) -> Substring {
    entry.firstRange(of: "\t").map { entry[..<$0.lowerBound] }
      ?? entry.firstRange(of: " → ").map { entry[..<$0.lowerBound] } ?? entry
  }

  @Test func `the program holds every file of the folder and no other`() throws {
    let folder = projectRoot + "/Dictionaries"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
      .filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
    #expect(BundledData.paths.sorted() == files.filter { $0 != "README.md" && $0 != "derive.py" }.sorted())
    #expect(Set(BundledData.paths).count == BundledData.paths.count)
    for path in BundledData.paths {
      #expect(
        try bytes(path) == [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))), "\(path)")
    }
  }

  @Test func `a file that is not there is nil`() {
    #expect(BundledData.file("fr/none.txt") == nil)
    #expect(BundledData.file("") == nil)
  }

  @Test(arguments: textFiles)
  func `a list is plain composed text`(path: String) throws {
    let bytes = try bytes(path)
    let text = try #require(String(validating: bytes, as: UTF8.self), "not UTF-8")
    #expect(Array(text.precomposedStringWithCanonicalMapping.utf8) == bytes, "not in NFC")
    #expect(bytes.last == 0x0A, "no final newline")
    let (all, entries) = try lines(path)
    #expect(!entries.isEmpty)
    for (number, line) in all.enumerated().dropLast() {
      let isClean =
        !line.isEmpty && line.utf8.first != 0x20 && line.utf8.last != 0x20 && !line.utf8.contains(0x0D)
      if !isClean { Issue.record("\(path):\(number + 1): blank, or spaces at an end") }
    }
    for entry in entries where entry.hasPrefix("#") || entry.contains("'") || entry.contains("  ") {
      Issue.record("\(path): \(entry): a late comment, a straight apostrophe or two spaces")
    }
  }

  @Test(arguments: textFiles)
  func `the entries of a list are sorted by their bytes and unique`(path: String) throws {
    let keys = try lines(path).entries.map { Array(key($0).utf8) }
    for (left, right) in zip(keys, keys.dropFirst()) where !left.lexicographicallyPrecedes(right) {
      Issue.record(
        "\(path): \(String(decoding: left, as: UTF8.self)) before \(String(decoding: right, as: UTF8.self))")
    }
  }

  @Test(arguments: handWritten)
  func `a list written by hand says what it is and under which licence`(path: String) throws {
    let comments = try lines(path).all.prefix { $0.hasPrefix("#") }
    #expect(comments.count >= 2)
    #expect(comments.contains { $0.contains("Apache-2.0") })
  }

  @Test(arguments: textFiles.filter { $0.hasSuffix("frequencies.txt") })
  func `a line of figures is a lower-case form, a tab and a digit`(path: String) throws {
    let entries = try lines(path).entries
    #expect(entries.count >= 60_000)
    for entry in entries {
      let parts = entry.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.count == 1, "123456789".contains(parts[1])
      else {
        Issue.record("\(path): \(entry)")
        continue
      }
      // The English pronoun is kept as i: see Dictionaries/README.md.
      if parts[0].contains(" ") || String(parts[0]) != parts[0].lowercased() {
        Issue.record("\(path): \(entry)")
      }
    }
  }

  @Test(arguments: ["fr/bigrams.bin", "fr/trigrams.bin"])
  func `the hashes of contexts ascend`(path: String) throws {
    let bytes = try bytes(path)
    #expect(!bytes.isEmpty && bytes.count.isMultiple(of: 4))
    var last: UInt32?
    for index in stride(from: 0, to: bytes.count, by: 4) {
      let hash = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[index + $1]) << UInt32(8 * $1) } >> 2
      if let last, last >= hash { Issue.record("\(path) at byte \(index)") }
      last = hash
    }
  }

  @Test func `a misspelling has one right form, which is not itself wrong`() throws {
    let pairs = try lines("fr/misspellings.txt").entries.map { entry in
      (entry, entry.split(separator: "→", omittingEmptySubsequences: false))
    }
    let wrong = Set(pairs.compactMap { $0.1.first?.trimmingSuffix(while: { $0 == " " }) })
    for (entry, parts) in pairs {
      guard parts.count == 2, parts[0].hasSuffix(" "), parts[1].hasPrefix(" ") else {
        Issue.record("\(entry)")
        continue
      }
      let (left, right) = (parts[0].dropLast(), parts[1].dropFirst())
      if left == right || left.isEmpty || right.isEmpty || left.contains(" ") { Issue.record("\(entry)") }
      if wrong.contains(right) { Issue.record("\(entry): \(right) is listed as wrong") }
    }
  }

  @Test func `no word is listed both as right and as wrong`() throws {
    let wrong = Set(try lines("fr/misspellings.txt").entries.map { key($0) })
    for path in [
      "fr/words.txt", "fr/variants.txt", "fr/frequencies.txt", "fr/aspirated-h.txt", "fr/no-elision.txt",
    ] {
      for entry in try lines(path).entries where wrong.contains(key(entry)) {
        Issue.record("\(path): \(entry)")
      }
    }
  }

  /// The first part of a line of names, and the forms after the bar.
  private func names(_ path: String) throws -> [(name: String, others: [String])] {
    try lines(path).entries.map { entry in
      let parts = entry.split(separator: " | ", omittingEmptySubsequences: false)
      let others = parts.dropFirst().flatMap { $0.split(separator: ", ", omittingEmptySubsequences: false) }
      let isWellFormed =
        parts.count <= 2 && !parts[0].isEmpty && !parts[0].contains("|")
        && others.allSatisfy { !$0.isEmpty && !$0.contains(",") && !$0.contains("|") }
      if !isWellFormed { Issue.record("\(path): \(entry)") }
      return (String(parts[0]), others.map(String.init))
    }
  }

  @Test func `no name is listed twice or as a misspelling, and no misspelling twice`() throws {
    var owners: [[UInt8]: String] = [:]
    var misspelled: [(text: String, name: String, path: String)] = []
    for path in Self.nameLists {
      for (name, others) in try names(path) {
        if let other = owners.updateValue(name, forKey: Fold.key(name)) {
          Issue.record("\(path): \(name) is listed as \(other)")
        }
        misspelled += others.map { ($0, name, path) }
      }
    }
    #expect(owners.count > 4_000 && misspelled.count > 1_000)
    var meant: [[UInt8]: String] = [:]
    for (text, name, path) in misspelled {
      let key = Fold.key(text)
      if let other = owners[key] { Issue.record("\(path): \(text) for \(name) is the name \(other)") }
      if let other = meant.updateValue(name, forKey: key) {
        Issue.record("\(path): \(text) for \(name) and \(other)")
      }
    }
  }

  /// The forms of a list of figures whose class is at least `level`, by their fold key.
  private func words(_ path: String, from level: UInt8) throws -> [[UInt8]: Substring] {
    var words: [[UInt8]: Substring] = [:]
    for entry in try lines(path).entries where (entry.utf8.last ?? 0) - UInt8(ascii: "0") >= level {
      let word = key(entry)
      words[Fold.key(String(word))] = word
    }
    return words
  }

  @Test func `no name of one plain word is a common word`() throws {
    let french = try words("fr/frequencies.txt", from: 5)
    let english = try words("en/frequencies.txt", from: 5)
    #expect(french.count > 1_000 && english.count > 1_000)
    for path in Self.nameLists {
      for (name, _) in try names(path)
      where !name.contains(" ") && !name.unicodeScalars.dropFirst().contains(where: \.properties.isUppercase)
      {
        let key = Fold.key(name)
        // Only brands are looked for in English texts.
        if let word = french[key] ?? (path == "names/brands.txt" ? english[key] : nil) {
          Issue.record("\(path): \(name) is read where \(word) is meant")
        }
      }
    }
  }

  @Test func `no misspelling of a name is a word`() throws {
    let lists = ["fr/frequencies.txt", "en/frequencies.txt", "fr/words.txt"]
    let words = Set(try lists.flatMap { try lines($0).entries.map { String(key($0)) } })
    for path in Self.nameLists {
      for (name, others) in try names(path) {
        for text in others where words.contains(text.lowercased()) {
          Issue.record("\(path): \(text) for \(name) is a word")
        }
      }
    }
  }

  @Test(arguments: nameLists + [romanisations])
  func `a list of names says its date`(path: String) throws {
    let comments = try lines(path).all.prefix { $0.hasPrefix("#") }
    #expect(comments.contains { $0.contains(/\b20\d\d-[01]\d-[0-3]\d\b/) })
  }

  @Test func `a romanisation belongs to one name, and no list of names mends it`() throws {
    var right: [[UInt8]: String] = [:]
    var wrong: [[UInt8]: String] = [:]
    for path in Self.nameLists {
      for (name, others) in try names(path) {
        right[Fold.key(name)] = name
        for text in others { wrong[Fold.key(text)] = name }
      }
    }
    var owners: [String: String] = [:]
    let groups = try names(Self.romanisations)
    #expect(groups.count > 200)
    for (name, others) in groups {
      if others.isEmpty { Issue.record("\(name) has no other form") }
      for text in [name] + others {
        if let other = owners.updateValue(name, forKey: text) {
          Issue.record("\(text) for \(name) and \(other)")
        }
        let key = Fold.key(text)
        if let listed = wrong[key] ?? right[key], listed != text {
          Issue.record("\(text) for \(name) is mended to \(listed)")
        }
      }
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isDropped($0) }.map { index(after: $0) } ?? startIndex)]
  }
}
