import CassetinArchive
import Foundation
import Testing

@Suite("Processes")
struct ProcessTests {
  private let folder: Folder
  private let articles: [ArticleNames]

  init() throws {
    folder = try Folder()
    var press = Press(seed: 3, names: 300)
    articles = press.articles(300)
    try Archive.open(at: folder["source"], for: .writing).record(articles)
  }

  /// Fails unless the archive holds some of the articles whole, and nothing else; tells how many.
  private func wholeArticles(in name: String) throws -> Int {
    let archive = try Archive.open(at: folder[name], for: .writing)
    let held = try articles.filter { try archive.isCurrent(path: $0.path, digest: $0.digest) }
    let anew = try Archive.open(at: folder[UUID().uuidString], for: .writing)
    try anew.record(held)
    #expect(try archive.text() == anew.text())
    #expect(try archive.articleCount == held.count)
    return held.count
  }

  @Test("killed at any moment leave whole articles, and the next one goes on")
  func killed() throws {
    var random = Generator(seed: 5)
    let source = try Archive.open(at: folder["source"], for: .reading).text()
    var (number, halfDone) = (0, 0)
    for _ in 0..<60 {
      let name = "target\(number)"
      let process = try Writer.start(["copy", folder["source"], folder[name], "10"])
      usleep(UInt32(random.below(80_000)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let count = FileManager.default.fileExists(atPath: folder[name]) ? try wholeArticles(in: name) : 0
      if count > 0, count < articles.count { halfDone += 1 }
      if count == articles.count {
        #expect(try Archive.open(at: folder[name], for: .reading).text() == source)
        number += 1
      }
    }
    let last = try Writer.start(["copy", folder["source"], folder["target\(number)"], "10"])
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    #expect(try Archive.open(at: folder["target\(number)"], for: .reading).text() == source)
    #expect(halfDone > 0)
  }

  @Test("that write at once lose nothing")
  func together() throws {
    let processes = try (1...4).map { batch in
      try Writer.start(["copy", folder["source"], folder["target"], "\(batch * 7)"])
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(
      try Archive.open(at: folder["target"], for: .reading).text()
        == Archive.open(at: folder["source"], for: .reading).text())
  }

  @Test("that are kept waiting for too long tell so, and lose nothing")
  func busy() throws {
    let reader = try Archive.open(at: folder["source"], for: .reading, patience: .zero)
    let writer = try Archive.open(at: folder["source"], for: .writing, patience: .milliseconds(20))
    let other = try Archive.open(at: folder["source"], for: .writing, patience: .milliseconds(20))
    let busy = ArchiveError(path: folder["source"], fault: .busy)
    let before = try reader.text()
    let more = [ArticleNames(path: "more", digest: ArticleDigest(of: []), names: [NameCount("Prince")])]
    var (seen, asked) = (0, 0)
    try reader.forEachArticle { _ in
      if seen == 0 { #expect(throws: busy) { try writer.record(more) } }
      seen += 1
    }
    #expect(seen == articles.count)
    try writer.forget { _ in
      if asked == 0 {
        #expect(throws: busy) { try other.record(more) }
        // Who only reads need not wait before the end.
        #expect((try? reader.articleCount) == articles.count)
      }
      asked += 1
      return false
    }
    #expect(try reader.text() == before)
    try other.record(more)
    #expect(try reader.articleCount == articles.count + 1)
  }

  @Test(
    "find a full disk, tell so and leave what was there", .enabled(if: Writer.hasOwnFileSystems),
    arguments: [20, 40, 60, 80, 100, 120])
  func full(kilobytes: Int) throws {
    let script = """
      mkdir disk; unshare --map-root-user --mount sh -c "
        mount -t tmpfs -o size=\(kilobytes)k tmpfs disk
        '$writer' copy source disk/target 10
        cp disk/target target"
      """
    let output = try Writer.shell(script, in: folder)
    #expect(output == "full\n")
    // Not even the tables may have found room.
    if try folder.bytes(of: "target").isEmpty { return }
    #expect(try wholeArticles(in: "target") < articles.count)
  }

  @Test("read where nothing can be written", .enabled(if: Writer.hasOwnFileSystems))
  func readOnlyFileSystem() throws {
    let script = """
      mkdir disk; unshare --map-root-user --mount sh -c "
        mount -t tmpfs tmpfs disk && cp source disk/source && mount -o remount,ro disk
        '$writer' count disk/source
        '$writer' copy source disk/source 10
        '$writer' copy source disk/target 10"
      """
    let output = try Writer.shell(script, in: folder)
    #expect(output == "300\nreadOnly\nreadOnly\n")
  }

  @Test("that may not write or read are told so", .enabled(if: Writer.unprivileged != nil))
  func permissions() throws {
    let writer = "\(Writer.unprivileged ?? "")\"$writer\""
    let script = """
      mkdir locked; cp source locked; chmod 444 source locked/source
      \(writer) count source
      \(writer) copy locked/source source 10
      chmod 644 locked/source; chmod 555 locked
      \(writer) count locked/source
      \(writer) copy source locked/source 10
      \(writer) copy source locked/target 10
      chmod 000 source
      \(writer) count source
      chmod 755 locked
      """
    let output = try Writer.shell(script, in: folder)
    #expect(output == "300\nreadOnly\n300\nreadOnly\nnotAllowed\nnotAllowed\n")
  }
}
