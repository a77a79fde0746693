import Cassetin
import CassetinFiles
import TestFolders
import Testing

@Suite("The articles among paths")
struct ArticlePathsTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.make(
      ".git/", "a.md", "b.txt", "image.png", "posts/c.md", "posts/page.html", "posts/in/d.md",
      "posts/[slug].md", "public/e.md", "public/kept/f.md", "node_modules/g.md", ".hidden/h.md", ".h.md")
    try folder.write("public/\n", to: ".gitignore")
  }

  private func articles(_ paths: [String], _ options: ArticlePaths.Options = .init()) -> ArticlePaths {
    ArticlePaths(of: paths.map { folder[$0] }, options: options)
  }

  private func files(_ articles: ArticlePaths) -> [String] {
    articles.files.map { String($0.dropFirst(folder.path.utf8.count + 1)) }
  }

  @Test("of a folder are texts that nothing leaves out")
  func ofFolder() {
    let all = ArticlePaths(of: [folder.path])
    #expect(files(all) == ["a.md", "b.txt", "posts/[slug].md", "posts/c.md", "posts/in/d.md"])
    #expect(all.folders == [folder.path])
    #expect(all.failures.isEmpty)
    #expect(LeftOut.allCases.map { all.leftOut[$0] } == [1, 2, 1, 2])
  }

  @Test("of a folder are known by their extension, small or capital")
  func extensions() throws {
    try folder.make("x/A.MD", "x/b.Text", "x/.md", "x/md", "x/c.mdé", "x/d.md.bak", "x/é.markdown")
    #expect(files(articles(["x"])) == ["x/A.MD", "x/b.Text", "x/é.markdown"])
  }

  @Test("are all that are named, whatever leaves them out")
  func named() {
    let names = ["image.png", ".h.md", "public/e.md", "posts/[slug].md", "none.md"]
    #expect(files(articles(names)) == names)
    #expect(files(articles(["public"])) == ["public/e.md", "public/kept/f.md"])
    #expect(files(articles([".hidden"])) == [".hidden/h.md"])
    #expect(files(articles(["node_modules"])) == ["node_modules/g.md"])
  }

  @Test("are those that nothing leaves out when hooks name them")
  func forceExclude() {
    var options = ArticlePaths.Options()
    options.forceExclude = true
    options.root = folder.path
    options.exclude = ["posts/in/"]
    let names = [
      "a.md", "image.png", ".h.md", "public/e.md", "node_modules/g.md", "posts/in/d.md", "none.md",
    ]
    let articles = articles(names, options)
    #expect(files(articles) == ["a.md", "image.png", "none.md"])
    #expect(LeftOut.allCases.map { articles.leftOut[$0] } == [2, 1, 1, 0])
    #expect(
      files(self.articles(["public", "posts/in", "posts"], options)) == ["posts/[slug].md", "posts/c.md"])
  }

  @Test("obey the settings, whose folder they are relative to")
  func settings() {
    var options = ArticlePaths.Options()
    options.root = folder.path
    options.exclude = ["*.txt", "posts/{in,out}/"]
    options.include = ["public/kept/**", ".hidden/"]
    #expect(
      files(ArticlePaths(of: [folder.path], options: options))
        == [".hidden/h.md", "a.md", "posts/[slug].md", "posts/c.md", "public/kept/f.md"])
    options.root = folder["posts"]
    options.exclude = ["a.md", "in"]
    options.include = []
    #expect(
      files(ArticlePaths(of: [folder.path], options: options))
        == ["a.md", "b.txt", "posts/[slug].md", "posts/c.md"])
    options.exclude = [String(repeating: "a", count: 2000)]
    let failing = ArticlePaths(of: [folder["a.md"]], options: options)
    #expect(failing.failures == [.init(path: folder["posts"], failure: .pattern(.tooLong))])
  }

  @Test("that are named twice are taken once")
  func repeated() throws {
    try folder.link("link", to: "posts")
    try folder.link("link.md", to: "a.md")
    let names = [
      "a.md", "./a.md", ".//a.md", "posts/../a.md", "link.md", "posts/in", "posts", "link", "posts//",
    ]
    #expect(files(articles(names)) == ["a.md", "posts/in/d.md", "posts/[slug].md", "posts/c.md"])
  }

  @Test("are told apart by the bytes of their names")
  func accents() throws {
    let names = ["e\u{301}.md", "é.md", "e\u{301}/a.md", "é/a.md"]
    for name in names { try folder.make("accents/" + name) }
    try folder.write("a.md\n", to: "accents/é/.gitignore")
    #expect(files(articles(["accents", "accents"])).map(\.utf8.count) == [14, 16, 13])
    var options = ArticlePaths.Options()
    options.forceExclude = true
    #expect(files(articles(names.map { "accents/" + $0 }, options)).map(\.utf8.count) == [14, 13, 16])
  }

  @Test(
    "may be named by a pattern",
    arguments: [
      ("*.md", ["a.md"]), ("**/*.md", ["a.md", "posts/[slug].md", "posts/c.md", "posts/in/d.md"]),
      ("posts/*", ["posts/[slug].md", "posts/c.md", "posts/in/d.md"]),
      ("p*", ["posts/[slug].md", "posts/c.md", "posts/in/d.md"]),
      ("posts/*.html", ["posts/page.html"]),
      ("posts/*.{html,md}", ["posts/[slug].md", "posts/c.md", "posts/page.html"]),
      ("{posts/in,posts}/*.md", ["posts/in/d.md", "posts/[slug].md", "posts/c.md"]),
      ("public/*.md", ["public/e.md"]), ("posts/?.md", ["posts/c.md"]), ("./*.txt", ["./b.txt"]),
      ("posts//*/d.md", ["posts//in/d.md"]), ("posts/[slug].md", ["posts/[slug].md"]),
      (".hidden/*", [".hidden/h.md"]), ("*/h.md", []), ("posts/*.rst", []), ("none/*.md", []),
    ])
  func patterns(pattern: String, names: [String]) {
    let articles = articles([pattern])
    #expect(files(articles) == names)
    #expect(
      articles.failures == (names.isEmpty ? [.init(path: folder[pattern], failure: .noMatch)] : []))
  }

  @Test("lack those of folders and ignore files that cannot be read, which are told once")
  func failures() throws {
    try folder.make("secret")
    try folder.link("posts/.gitignore", to: "../secret")
    let articles = articles(["posts", "posts/in", "posts"])
    #expect(
      articles.failures == [.init(path: folder["posts/.gitignore"], failure: .ignoreFile(.isLink))])
    #expect(files(articles) == ["posts/[slug].md", "posts/c.md", "posts/in/d.md"])
  }
}

@Suite("A list of paths")
struct PathListTests {
  @Test(
    "is parted by NUL where there is one, else by lines",
    arguments: [
      ("a.md\nb c.md\n", ["a.md", "b c.md"]), ("a.md\r\nb.md", ["a.md", "b.md"]), ("", []), ("\n\r\n\n", []),
      ("a\nb\0c\r\0", ["a\nb", "c\r"]), ("é\n", ["é"]),
    ])
  func parsing(text: String, paths: [String]) {
    #expect(PathList(parsing: Array(text.utf8)).paths == paths)
  }

  @Test("is read from a file")
  func file() throws {
    let folder = try TestFolder()
    try folder.write("a\nb\n", to: "list")
    #expect(try PathList(at: folder["list"]).paths == ["a", "b"])
    #expect(throws: PathList.Failure.system(.noSuchFile)) { try PathList(at: folder["none"]) }
  }
}

@Suite("A folder that links may not lead out of")
struct ContainmentTests {
  @Test("holds what lies in it without links out")
  func links() throws {
    let folder = try TestFolder()
    try folder.make("root/in/a.md", "out/b.md", "root-2/c.md")
    try folder.link("root/link", to: "../out")
    try folder.link("root/b.md", to: "../out/b.md")
    try folder.link("root/a.md", to: "in/a.md")
    try folder.link("alias", to: "root")
    let root = folder["root"]
    for path in ["root", "root/in/a.md", "root/a.md", "alias/in/a.md"] {
      #expect(try File.lies(folder[path], within: root))
      #expect(try !File.leads(folder[path], outOf: root))
    }
    for path in ["out/b.md", "root-2/c.md", "root/in/../../out/b.md"] {
      #expect(try !File.lies(folder[path], within: root))
      #expect(try !File.leads(folder[path], outOf: root))
    }
    for path in ["root/b.md", "root/link/b.md", "alias/b.md"] {
      #expect(try !File.lies(folder[path], within: root))
      #expect(try File.leads(folder[path], outOf: root))
    }
    #expect(throws: SystemFailure.noSuchFile) { try File.lies(folder["root/none"], within: root) }
  }

  @Test("is not written out of")
  func writing() throws {
    let folder = try TestFolder()
    try folder.write("a", to: "out.md")
    try folder.make("root/")
    try folder.link("root/a.md", to: "../out.md")
    #expect(throws: FileError.leadsOut) {
      try SourceFile.replace(
        folder["root/a.md"], original: Array("a".utf8), with: Array("b".utf8), within: folder["root"])
    }
    #expect(try File.bytes(at: folder["out.md"]) == Array("a".utf8))
    try SourceFile.replace(folder["root/a.md"], original: Array("a".utf8), with: Array("b".utf8))
    #expect(try File.bytes(at: folder["out.md"]) == Array("b".utf8))
  }
}
