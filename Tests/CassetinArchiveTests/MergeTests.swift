import CassetinArchive
import Testing

@Suite("Merging")
struct MergeTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func archive(_ name: String, _ articles: [ArticleNames]) throws -> Archive {
    let archive = try Archive.open(at: folder[name], for: .writing)
    try archive.record(articles)
    return archive
  }

  @Test("parts in any order makes what is built at once", arguments: 0..<12)
  func orders(seed: Int) throws {
    var press = Press(seed: seed)
    let articles = press.articles(60)
    let whole = try archive("whole", articles)
    let count = 2 + press.random.below(4)
    // Some articles are in several parts.
    var parts = (0..<count).map { part in articles.indices.filter { $0 % count == part } }
    for part in parts.indices {
      parts[part] += (0..<press.random.below(5)).map { _ in press.random.below(articles.count) }
    }
    let archives = try parts.indices.map { part in
      try archive("part\(part)", parts[part].shuffled(using: &press.random).map { articles[$0] })
    }
    let merged = try archive("merged", [])
    var added = 0
    for part in archives.shuffled(using: &press.random) { added += try merged.merge(part) }
    #expect(added == articles.count)
    #expect(try merged.text() == whole.text())
    #expect(try Answers(of: merged, press.names) == Answers(of: whole, press.names))
    // Once more, and with itself: nothing is new.
    for part in archives + [merged, whole] { #expect(try merged.merge(part) == 0) }
    #expect(try merged.text() == whole.text())
  }

  @Test("different articles of one path merges nothing and names the path")
  func conflict() throws {
    var press = Press(seed: 1)
    let articles = press.articles(30)
    let mine = try archive("mine", Array(articles[..<20]))
    let before = try mine.text()
    let changed = ArticleNames(path: articles[7].path, digest: ArticleDigest(of: [1]), names: [])
    let others = try archive("others", articles[20...] + [changed])
    #expect(throws: ArchiveError(path: folder["others"], fault: .conflict(article: changed.path))) {
      try mine.merge(others)
    }
    #expect(try mine.text() == before)
  }

  @Test("with an archive that is being written waits or tells")
  func busy() throws {
    var press = Press(seed: 2)
    let mine = try Archive.open(at: folder["mine"], for: .writing, patience: .zero)
    let others = try archive("others", press.articles(5))
    let again = try Archive.open(at: folder["mine"], for: .writing, patience: .zero)
    try again.record([press.article("another")])
    try again.forget { _ in
      #expect(throws: ArchiveError(path: folder["mine"], fault: .busy)) { try mine.merge(others) }
      return false
    }
    #expect(try mine.merge(others) == 5)
  }
}
