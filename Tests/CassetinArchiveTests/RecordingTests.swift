import CassetinArchive
import CassetinLexicon
import Testing

@Suite("Recording")
struct RecordingTests {
  private let folder: Folder
  private let archive: Archive

  init() throws {
    folder = try Folder()
    archive = try Archive.open(at: folder["names"], for: .writing)
  }

  private func article(_ path: String, _ names: [NameCount], text: String = "") -> ArticleNames {
    ArticleNames(path: path, digest: ArticleDigest(of: Array(text.utf8)), names: names)
  }

  @Test("answers as if all were counted anew, whatever came, changed and went", arguments: 0..<12)
  func random(seed: Int) throws {
    var press = Press(seed: seed)
    var model = Model()
    let paths = (0..<40).map { "\($0 % 3 == 0 ? "é" : "a")/\($0).md" }
    for _ in 0..<12 {
      let articles = (0..<press.random.below(20)).map { _ in press.article(press.random.pick(paths)) }
      try archive.record(articles)
      model.record(articles)
      let gone = Set((0..<press.random.below(6)).map { _ in press.random.pick(paths) })
      let known = model.articles.count
      for path in gone { model.forget(path) }
      #expect(try archive.forget { gone.contains($0) } == known - model.articles.count)
    }
    #expect(try Answers(of: archive, press.names) == Answers(of: model, press.names))
    for article in model.articles.values {
      #expect(try archive.isCurrent(path: article.path, digest: article.digest))
    }
    // Built at once, and read anew.
    let once = try Archive.open(at: folder["once"], for: .writing)
    try once.record(model.inOrder)
    #expect(try once.text() == archive.text())
    let again = try Archive.open(at: folder["names"], for: .reading)
    #expect(try Answers(of: again, press.names) == Answers(of: once, press.names))
    #expect(try archive.forget { _ in true } == model.articles.count)
    let empty = try Archive.open(at: folder["empty"], for: .writing)
    #expect(try archive.text() == empty.text())
    #expect(try Answers(of: archive, press.names) == Answers(of: Model(), press.names))
  }

  @Test("tells articles that are current from changed and unknown ones")
  func currency() throws {
    try archive.record([article("a.md", [NameCount("Prince")], text: "one")])
    #expect(try archive.isCurrent(path: "a.md", digest: ArticleDigest(of: Array("one".utf8))))
    #expect(try !archive.isCurrent(path: "a.md", digest: ArticleDigest(of: Array("two".utf8))))
    #expect(try !archive.isCurrent(path: "a.md", digest: ArticleDigest(of: Array("one".utf8), reader: 1)))
    #expect(try !archive.isCurrent(path: "b.md", digest: ArticleDigest(of: Array("one".utf8))))
  }

  @Test("keeps the last of several articles of one path")
  func twice() throws {
    try archive.record([
      article("a.md", [NameCount("Prince"), NameCount("Cloudflare")], text: "one"),
      article("a.md", [NameCount("Cloudflare", mentions: 2)], text: "two"),
      article("b.md", [NameCount("Cloudflare")]),
      article("a.md", [NameCount("Cloudflare", mentions: 3)], text: "three"),
    ])
    #expect(try archive.articleCount == 2)
    #expect(try archive.count(of: "Prince") == nil)
    #expect(try archive.count(of: "Cloudflare")?.mentions == 4)
    #expect(try archive.paths(of: "Cloudflare", limit: 9) == ["a.md", "b.md"])
  }

  @Test("counts whole names and parts apart")
  func parts() throws {
    try archive.record([
      article(
        "a.md",
        [
          NameCount("Matthew Prince", mentions: 2), NameCount("Prince", mentions: 2, isPart: true),
          NameCount("Prince", kind: .brand),
        ]),
      article("b.md", [NameCount("Prince", kind: .person, mentions: 4, isPart: true)]),
    ])
    let prince = try #require(try archive.count(of: "Prince"))
    #expect((prince.articles, prince.mentions, prince.articlesAsPart) == (1, 1, 2))
    #expect(prince.kind == .brand)
    #expect(try archive.paths(of: "Prince", limit: 9) == ["a.md"])
    #expect(try archive.statistics.names == 2)
    #expect(try archive.nearest(to: "Princes", limit: 9).map(\.name) == [prince])
  }

  @Test("knows what bears a name, the first kind in doubt")
  func kinds() throws {
    try archive.record([
      article("a.md", [NameCount("Orange", kind: .place, mentions: 2), NameCount("Orange", kind: .brand)]),
      article("b.md", [NameCount("Orange", mentions: 9)]),
    ])
    #expect(try archive.count(of: "Orange")?.kind == .place)
    try archive.record([article("c.md", [NameCount("Orange", kind: .brand)])])
    #expect(try archive.count(of: "Orange")?.kind == .brand)
    #expect(try archive.count(of: "Orange")?.mentions == 13)
  }

  @Test("takes any text, byte by byte")
  func texts() throws {
    let long = String(repeating: "Été ", count: 30_000)
    let texts = ["Müller", "Mu\u{308}ller", "a\u{0}b", "a\u{0}c", "a\nb", "\t", "🦊", "’", long, "\u{FFFD}"]
    try archive.record([article("\u{0}\n", texts.map { NameCount($0) })])
    for text in texts {
      let name = try #require(try archive.count(of: text))
      #expect(name.text.utf8.elementsEqual(text.utf8) && name.articles == 1)
      #expect(try archive.paths(of: text, limit: 9) == ["\u{0}\n"])
    }
    #expect(try archive.spellings(withKeyOf: "muller").count == 2)
    #expect(try archive.nearest(to: long + "s", limit: 9).map(\.edits) == [1])
    #expect(try archive.count(of: "a") == nil)
  }

  @Test("drops what counts nothing and bounds what counts too much")
  func bounds() throws {
    let names = [
      NameCount("", mentions: 3), NameCount("Zéro", mentions: 0), NameCount("Moins", mentions: .min),
      NameCount("Trop", mentions: .max), NameCount("Trop", mentions: .max),
    ]
    try archive.record([article("a.md", names), article("b.md", names), article("c.md", [])])
    let statistics = try archive.statistics
    #expect(statistics.articles == 3 && statistics.names == 1)
    #expect(try archive.count(of: "Trop")?.mentions == 2 * Int(Int32.max))
    try archive.record([])
    #expect(try archive.articleCount == 3)
  }

  @Test("may ask while it is asked")
  func nested() throws {
    try archive.record([article("a.md", [NameCount("Prince"), NameCount("Prinse")])])
    var near: [String] = []
    try archive.names(ofAtLeast: 1) { (name) throws(ArchiveError) in
      try archive.names(ofAtLeast: 1) { _ in }
      near += try archive.nearest(to: name.text, limit: 2).map(\.name.text)
    }
    #expect(near == ["Prinse", "Prince"])
  }

  @Test("takes no negative limit amiss")
  func limits() throws {
    try archive.record([article("a.md", [NameCount("Prince")])])
    #expect(try archive.nearest(to: "Prinse", limit: -1).isEmpty)
    #expect(try archive.paths(of: "Prince", limit: -1).isEmpty)
  }
}
