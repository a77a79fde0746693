import CassetinFiles
import CassetinGit
import Glibc
import TestFolders
import Testing

@Suite("What a repository brings is not run", .enabled(if: TestFolder.hasGit, "Git is not installed"))
struct GitSafetyTests {
  private let folder: TestFolder
  private let marker: String

  init() throws {
    folder = try TestFolder()
    marker = folder["repository-was-run"]
    try folder.make("repository/")
    try folder.git("init", "-q", "-b", "main", in: "repository")
    for text in ["Un.\n", "Deux.\n"] {
      try folder.write(text, to: "repository/a.md")
      try folder.git("add", "-A", in: "repository")
      try folder.git("commit", "-q", "-m", "x", in: "repository")
    }
    try folder.write("Trois.\n", to: "repository/a.md")
  }

  private func compare(with variables: [String: String] = [:]) throws {
    let changes = try ChangedLines(since: "HEAD~1", in: folder["repository"], of: ["a.md", "b.md"]) { name in
      variables[name] ?? getenv(name).map { String(cString: $0) }
    }
    #expect(changes.contains(line: 1, of: "a.md"))
    #expect(!File.exists(marker))
  }

  private func program(_ path: String) throws {
    try folder.write(
      "#!/bin/sh\ncase \"$*$PWD\" in *\(folder.path)*) : > '\(marker)' ;; esac\ncat\n", to: path)
    #expect(chmod(folder[path], 0o700) == 0)
  }

  @Test("by filters and drivers, even where the settings of the clone have them")
  func drivers() throws {
    try program("repository/evil")
    try folder.write("* filter=evil diff=evil merge=evil text ident\n", to: "repository/.gitattributes")
    let evil = folder["repository/evil"]
    let settings = [
      "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.textconv",
      "diff.evil.command",
      "diff.external", "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "pager.rev-parse",
      "credential.helper", "gpg.program",
    ]
    for name in settings { try folder.git("config", name, evil, in: "repository") }
    for name in ["rev-parse", "merge-base", "ls-tree", "cat-file"] {
      try folder.git("config", "alias." + name, "!" + evil, in: "repository")
    }
    try folder.git("config", "core.hooksPath", folder["repository"], in: "repository")
    try program("repository/post-index-change")
    try compare()
    // The trap is a trap.
    try folder.git("diff", in: "repository")
    #expect(File.exists(marker))
  }

  @Test("by a folder that looks like a repository without a work tree")
  func bareRepository() throws {
    try folder.git("init", "-q", "--bare", "repository/bare")
    try program("repository/evil")
    try folder.git(
      "config", "core.fsmonitor", folder["repository/evil"], in: "repository/bare")
    try folder.make("repository/bare/a.md")
    let changes = try ChangedLines(since: "HEAD~1", in: folder["repository/bare"], of: ["a.md"])
    #expect(changes.isChanged("a.md"))
    #expect(!File.exists(marker))
  }

  @Test("as the program itself, in folders that PATH names")
  func programs() throws {
    try program("repository/bin/git")
    try folder.link("bin", to: "repository/bin")
    try folder.make("links/")
    try folder.link("links/git", to: "../repository/bin/git")
    let path = try #require(getenv("PATH").map { String(cString: $0) })
    let hostile = ".:\(folder["repository/bin"]):\(folder["bin"]):\(folder["links"])::bin:\(path)"
    try compare(with: ["PATH": hostile])
    #expect(throws: GitFailure.notInstalled) {
      try compare(with: ["PATH": folder["links"] + ":bin:/nowhere"])
    }
  }

  @Test("nor are variables obeyed that send Git elsewhere")
  func variables() throws {
    try program("repository/evil")
    let variables = [
      "GIT_DIR": "/nowhere", "GIT_EXTERNAL_DIFF": folder["repository/evil"], "GIT_INDEX_FILE": "x",
    ]
    try compare(with: variables)
  }
}
