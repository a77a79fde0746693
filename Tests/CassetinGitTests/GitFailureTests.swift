import CassetinFiles
import CassetinGit
import Glibc
import TestFolders
import Testing

@Suite("Why it is not known what changed", .enabled(if: TestFolder.hasGit, "Git is not installed"))
struct GitFailureTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func fill(_ inner: String = "") throws {
    try folder.make(inner + "/")
    try folder.git("init", "-q", "-b", "main", in: inner)
    for text in ["Un.\n", "Deux.\n"] {
      try folder.write(text, to: inner + "/a.md")
      try folder.git("add", "-A", in: inner)
      try folder.git("commit", "-q", "-m", "x", in: inner)
    }
  }

  private func failure(since revision: String, in inner: String = "") throws -> GitFailure? {
    do throws(GitFailure) {
      _ = try ChangedLines(since: revision, in: folder[inner], of: ["a.md"])
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "is told for revisions that are none",
    arguments: [
      "none", "HEAD~9", "HEAD:a.md", "0123456789012345678901234567890123456789", "main..main", "HEAD^{tree}",
      "@{nothing}", "a b", "é", "HEAD\n", "--", ":",
    ])
  func unknown(revision: String) throws {
    try fill()
    let isOption = revision.hasPrefix("-")
    #expect(
      try failure(since: revision)
        == (isOption ? .invalidRevision(revision) : .unknownRevision(revision, isShallow: false)))
  }

  @Test("is told for revisions that are options", arguments: ["", "--all", "-h", "--output=x", "a\0b"])
  func options(revision: String) throws {
    try fill()
    #expect(try failure(since: revision) == .invalidRevision(revision))
    #expect(!File.exists(folder["x"]))
  }

  @Test("is told where there is no repository, none that is whole, or no commit")
  func noRepository() throws {
    #expect(try failure(since: "main") == .notRepository)
    #expect(try failure(since: "main", in: "none") == .system(.noSuchFile))
    try folder.make("empty/")
    try folder.git("init", "-q", "empty")
    #expect(try failure(since: "main", in: "empty") == .noCommits)
    // A broken repository in a whole one.
    try fill()
    try folder.make("broken/.git/", "broken/a.md")
    #expect(try failure(since: "main", in: "broken") == .notRepository)
  }

  @Test("is told for shallow clones, which lack what others have")
  func shallow() throws {
    try fill("origin")
    try folder.git("checkout", "-q", "-b", "topic", in: "origin")
    try folder.git("commit", "-q", "--allow-empty", "-m", "x", in: "origin")
    try folder.git("checkout", "-q", "main", in: "origin")
    try folder.git("commit", "-q", "--allow-empty", "-m", "y", in: "origin")
    let origin = "file://" + folder["origin"]
    try folder.git("clone", "-q", "--depth", "1", "-b", "topic", origin, "clone")
    #expect(
      try failure(since: "origin/main", in: "clone") == .unknownRevision("origin/main", isShallow: true))
    try folder.git("fetch", "-q", "--depth", "1", "origin", "main:main", in: "clone")
    #expect(try failure(since: "main", in: "clone") == .noMergeBase("main"))
    try folder.git("fetch", "-q", "--unshallow", "origin", in: "clone")
    #expect(try failure(since: "main", in: "clone") == nil)
  }

  @Test("is none where two branches share nothing: the files of the revision count")
  func unrelated() throws {
    try fill()
    try folder.git("checkout", "-q", "--orphan", "other")
    try folder.write("Un.\nDeux.\n", to: "a.md")
    let before = try ChangedLines(since: "main", in: folder.path, of: ["a.md"])
    #expect([1, 2].map { before.contains(line: $0, of: "a.md") } == [true, false])
    try folder.git("commit", "-q", "-a", "-m", "x")
    let after = try ChangedLines(since: "main", in: folder.path, of: ["a.md"])
    #expect([1, 2].map { after.contains(line: $0, of: "a.md") } == [true, false])
  }

  @Test("is told where a partial clone lacks a text, and nothing is fetched")
  func partial() throws {
    try fill("origin")
    try folder.git("config", "uploadpack.allowFilter", "true", in: "origin")
    let origin = "file://" + folder["origin"]
    try folder.git("clone", "-q", "--filter=blob:none", origin, "clone")
    let failure = try failure(since: "HEAD~1", in: "clone")
    switch failure {
    case .missingObject: break
    default: Issue.record("\(String(describing: failure))")
    }
  }

  @Test(
    "is told where a repository is another user's", .enabled(if: getuid() == 0, "only root gives files away"))
  func ownership() throws {
    try fill()
    #expect(chown(folder.path, 1, 1) == 0 && chown(folder[".git"], 1, 1) == 0)
    #expect(try failure(since: "main") == .dubiousOwnership(root: folder.path))
  }
}
