import CassetinFiles
import Glibc
import TestFolders
import Testing

@Suite("Ignore files")
struct IgnoreTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Why `path` is left out of a repository in which the ignore file says `lines`.
  private func reason(
    _ path: String, _ lines: String, isFolder: Bool = false, settings: IgnoreSettings = .none
  ) throws -> LeftOut? {
    try folder.make(".git/")
    try folder.write(lines, to: ".gitignore")
    var lookup = IgnoreLookup(settings: settings, in: nil)
    return lookup.reason(toLeaveOut: folder[path], isFolder: isFolder)
  }

  @Test(
    "leave out what they say",
    arguments: [
      ("*.md", "a.md x/b.md", "a.txt"),
      ("/a.md", "a.md", "x/a.md"),
      ("x/a.md", "x/a.md", "y/x/a.md"),
      ("x/", "x/a.md y/x/a.md", "x"),
      ("*.md\n!a.md", "b.md", "a.md x/a.md"),
      ("x\n!x/a.md", "x/a.md", "y/a.md"),
      ("x/*\n!x/a.md", "x/b.md", "x/a.md"),
      ("a.md  ", "a.md", "a.md__"),
      ("a.md\\ ", "a.md\u{20}", "a.md"),
      ("a\\ \\ ", "a\u{20}\u{20}", "a a\u{20}"),
      ("# a.md\n\\#b", "#b", "a.md"),
      ("\\!a", "!a", "a"),
      ("a.md\r\nb.md\r\n", "a.md b.md", "c.md"),
      ("\u{FEFF}a.md\n", "a.md", "b.md"),
      ("a.md\r", "a.md", "a.md\r"),
      ("!\n/\n\n   \n//\n", "", "a.md x/a.md"),
      ("x/**/a.md", "x/a.md x/y/z/a.md", "a.md"),
      ("é*.md", "été.md", "ete.md"),
      ("a.md\nb.md", "a.md b.md", ""),
    ])
  func table(lines: String, yes: String, no: String) throws {
    let split = { (text: String) in text.split(separator: " ", omittingEmptySubsequences: true) }
    // Spaces at the end of a path are written as they are.
    let isWhole = yes.hasSuffix(" ")
    for path in isWhole ? [yes[...]] : split(yes) {
      #expect(try reason(String(path), lines) == .ignored, "\(path)")
    }
    for path in split(no) { #expect(try reason(String(path), lines) == nil, "\(path)") }
  }

  @Test("speak of folders alone where a line ends in a slash")
  func folders() throws {
    #expect(try reason("x", "x/", isFolder: true) == .ignored)
    #expect(try reason("x", "x/", isFolder: false) == nil)
  }

  @Test("overrule those above them, .cassetinignore those of Git, and settings all")
  func order() throws {
    try folder.make(".git/")
    try folder.write("*.md\n", to: ".gitignore")
    try folder.write("!a.md\n", to: "x/.gitignore")
    try folder.write("b.md\n", to: ".git/info/exclude")
    try folder.write("c.md\n!y.md\n", to: ".cassetinignore")
    let settings = try IgnoreSettings(
      excluding: ["x/e{1,2}.txt"], keeping: ["x/c.md"], in: folder.path)
    var lookup = IgnoreLookup(settings: settings, in: folder.path)
    let reasons = ["x/a.md", "x/b.md", "x/c.md", "c.md", "y.md", "x/e1.txt", "x/e3.txt"].map { path in
      lookup.reason(toLeaveOut: folder[path], isFolder: false)
    }
    #expect(reasons == [nil, .ignored, nil, .ignored, nil, .ignored, nil])
    #expect(lookup.failures.isEmpty)
  }

  @Test("of a repository say nothing of another in it, but for ours")
  func nestedRepositories() throws {
    try folder.make(".git/", "sub/.git/")
    try folder.write("*.md\n", to: ".gitignore")
    try folder.write("b.md\n", to: ".cassetinignore")
    try folder.make("sub/a.md", "sub/b.md")
    var lookup = IgnoreLookup(settings: .none, in: nil)
    let tree = FileTree(of: folder.path, obeying: lookup.rules(at: folder.path)) { _ in true }
    #expect(tree.files == [folder["sub/a.md"]])
  }

  @Test("of a work tree are those of the clone that it belongs to")
  func workTree() throws {
    try folder.write("gitdir: ../clone/.git/worktrees/tree\n", to: "tree/.git")
    try folder.write("../..\n", to: "clone/.git/worktrees/tree/commondir")
    try folder.write("a.md\n", to: "clone/.git/info/exclude")
    var lookup = IgnoreLookup(settings: .none, in: nil)
    #expect(lookup.reason(toLeaveOut: folder["tree/a.md"], isFolder: false) == .ignored)
    #expect(lookup.reason(toLeaveOut: folder["tree/b.md"], isFolder: false) == nil)
  }

  @Test("leave out hidden and vendored folders, unless ours or the settings keep them")
  func defaults() throws {
    #expect(try reason(".a.md", "!.a.md") == .hidden)
    #expect(try reason("node_modules/x/a.md", "!node_modules") == .vendored)
    #expect(try reason("vendor", "") == nil)
    let settings = try IgnoreSettings(
      excluding: [], keeping: ["vendor/articles/**"], in: folder.path)
    #expect(try reason("vendor/articles/a.md", "", settings: settings) == nil)
    #expect(try reason("vendor/a.md", "", settings: settings) == .vendored)
    try folder.write("!/.notes/\n", to: ".cassetinignore")
    #expect(try reason(".notes/a.md", "") == nil)
  }

  @Test("that are links, or longer than anyone writes, are not read, which is told")
  func unreadable() throws {
    try folder.make("repository/.git/", "repository/x/", "repository/y/")
    try folder.write("a.md\n", to: "secret")
    try folder.write("a.md\n", to: "repository/shared")
    try folder.link("repository/.cassetinignore", to: "../secret")
    try folder.link("repository/x/.cassetinignore", to: "../shared")
    try folder.link("repository/x/.gitignore", to: "../shared")
    try folder.write(String(repeating: "a\n", count: 1 << 19) + "b\n", to: "repository/y/.gitignore")
    try folder.write(
      String(repeating: "a", count: Glob.longest + 1) + "\n", to: "repository/y/.cassetinignore")
    #expect(mkfifo(folder["repository/.gitignore"], 0o600) == 0)
    var lookup = IgnoreLookup(settings: .none, in: nil)
    let reasons = ["a.md", "x/a.md", "y/a.md"].map { path in
      lookup.reason(toLeaveOut: folder["repository/" + path], isFolder: false)
    }
    #expect(reasons == [nil, .ignored, nil])
    let failures: [(String, IgnoreFailure.Reason)] = [
      (".cassetinignore", .leadsOut), ("x/.gitignore", .isLink), ("y/.gitignore", .tooLong),
      ("y/.cassetinignore", .pattern(line: 1, .tooLong)),
    ]
    #expect(
      lookup.failures
        == failures.map { IgnoreFailure(path: folder["repository/" + $0.0], reason: $0.1) })
  }

  @Test("have a bounded number of lines")
  func manyLines() throws {
    try folder.write(String(repeating: "a\n", count: 10_001), to: ".gitignore")
    let tree = FileTree(of: folder.path, obeying: rules()) { _ in true }
    #expect(tree.ignoreFailures.map(\.reason) == [.tooManyPatterns])
  }

  private func rules() -> IgnoreRules {
    var lookup = IgnoreLookup(settings: .none, in: nil)
    return lookup.rules(at: folder.path)
  }
}
