import CassetinArchive
import Foundation
import Testing

@Suite("Opening")
struct OpeningTests {
  private let folder: Folder
  private let articles: [ArticleNames]

  init() throws {
    folder = try Folder()
    var press = Press(seed: 7)
    articles = press.articles(50)
    try Archive.open(at: folder["archive"], for: .writing).record(articles)
  }

  private func fault(_ name: String, for use: Archive.Use) -> ArchiveError.Fault? {
    let path = name.isEmpty ? "" : folder[name]
    do throws(ArchiveError) {
      _ = try Archive.open(at: path, for: use)
      return nil
    } catch {
      #expect(error.path == path)
      return error.fault
    }
  }

  @Test("tells what is not an archive from what is not there")
  func faults() throws {
    try folder.write(Array("Le conseil municipal vote le budget de la ville. ".utf8), to: "text")
    try folder.write([UInt8](repeating: 0, count: 8192), to: "zeros")
    try folder.write([], to: "nothing")
    var foreign = try folder.bytes(of: "archive")
    foreign[68..<72] = [0, 0, 0, 1]
    try folder.write(foreign, to: "foreign")
    foreign[68..<72] = [0, 0, 0, 0]
    try folder.write(foreign, to: "database")
    var newer = try folder.bytes(of: "archive")
    newer[60..<64] = [0, 0, 0, 9]
    try folder.write(newer, to: "newer")
    #expect(symlink("loop", folder["loop"]) == 0)
    for use in [Archive.Use.reading, .writing] {
      #expect(fault("", for: use) == .missing)
      #expect(fault("none/archive", for: use) == .missing)
      #expect(fault("archive/inner", for: use) == .missing)
      #expect(fault(".", for: use) == .isFolder)
      #expect(fault("text", for: use) == .notArchive)
      #expect(fault("zeros", for: use) == .notArchive)
      #expect(fault("foreign", for: use) == .notArchive)
      #expect(fault("database", for: use) == .notArchive)
      #expect(fault("newer", for: use) == .otherVersion(found: 9, expected: 1))
      #expect(fault("loop", for: use) != nil)
    }
    #expect(fault("none", for: .reading) == .missing)
    #expect(try !folder.names().contains("none"))
    // A builder was killed before it had written anything: the next one goes on.
    #expect(fault("nothing", for: .reading) == .unfinished)
    #expect(fault("nothing", for: .writing) == nil)
    #expect(fault("nothing", for: .reading) == nil)
    #expect(try folder.bytes(of: "foreign").count == foreign.count)
    #expect(try folder.bytes(of: "newer") == newer)
  }

  @Test(
    "takes every path for that of a file",
    arguments: [":memory:", "file:names?mode=memory", " ", "é", "a?b%20c"])
  func paths(name: String) throws {
    let current = FileManager.default.currentDirectoryPath
    // A path without a folder: relative to where the tests run, which nothing else of theirs uses.
    let up = String(repeating: "../", count: current.split(separator: "/").count)
    let path = name == ":memory:" || name.hasPrefix("file:") ? name : up + folder[name].dropFirst()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Archive.open(at: path, for: .writing).record(articles)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try Archive.open(at: path, for: .reading).articleCount == articles.count)
  }

  @Test("for reading changes nothing")
  func reading() throws {
    let before = try folder.bytes(of: "archive")
    do {
      let archive = try Archive.open(at: folder["archive"], for: .reading)
      let refused = ArchiveError(path: folder["archive"], fault: .readOnly)
      #expect(throws: refused) { try archive.record(articles) }
      #expect(throws: refused) { try archive.forget { _ in true } }
      #expect(try archive.articleCount == articles.count)
      _ = try Answers(of: archive, ["Cloudflare"])
    }
    #expect(try folder.bytes(of: "archive") == before)
    #expect(try folder.names() == ["archive"])
  }

  @Test("a file that was cut short tells so, sooner or later, and never breaks", arguments: 0..<40)
  func truncated(step: Int) throws {
    let whole = try folder.bytes(of: "archive")
    let length = whole.count * step / 40 + step % 3
    try folder.write(Array(whole.prefix(length)), to: "cut")
    let fault = fault("cut", for: .reading)
    switch length {
    case 0: #expect(fault == .unfinished)
    case ..<512: #expect(fault == .notArchive || fault == .damaged)
    default: #expect(fault == .damaged)
    }
  }

  @Test("a file that something else has written into never breaks", arguments: 0..<200)
  func damaged(seed: Int) throws {
    var press = Press(seed: seed)
    var bytes = try folder.bytes(of: "archive")
    for _ in 0...press.random.below(40) {
      bytes[press.random.below(bytes.count)] = press.random.pick([0, 1, 0x7F, 0x80, 0xFF, 9, 13])
    }
    try folder.write(bytes, to: "broken")
    do throws(ArchiveError) {
      let archive = try Archive.open(at: folder["broken"], for: .writing, patience: .zero)
      for name in press.names {
        _ = try archive.nearest(to: name, limit: 3)
        _ = try archive.spellings(withKeyOf: name)
        _ = try archive.paths(of: name, limit: 3)
      }
      try archive.dump { _ in }
      try archive.record(press.articles(10))
      try archive.forget { _ in true }
    } catch {
      #expect(error.fault != .missing)
    }
  }
}
