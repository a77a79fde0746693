import CassetinFiles
import CassetinGit
import TestFolders
import Testing

@Suite("Lines changed since a revision", .enabled(if: TestFolder.hasGit, "Git is not installed"))
struct ChangedLinesTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.git("init", "-q", "-b", "main")
  }

  /// Twelve lines, each unlike the others.
  private static let lines = (1...12).map { "Ligne numéro \($0) du texte de départ." }
  private static let text = lines.joined(separator: "\n") + "\n"

  private func commit(_ text: String? = nil, to path: String = "a.md") throws {
    if let text { try folder.write(text, to: path) }
    try folder.git("add", "-A")
    try folder.git("commit", "-q", "-m", "x", "--allow-empty")
  }

  private func changed(_ paths: String..., since revision: String = "main", in inner: String = "") throws
    -> [[Int]]
  {
    let changes = try ChangedLines(since: revision, in: folder[inner], of: paths)
    return paths.map { path in
      let lines = (1...14).filter { changes.contains(line: $0, of: path) }
      #expect(changes.isChanged(path) == !lines.isEmpty)
      return lines
    }
  }

  private static func edited(_ edit: (inout [String]) -> Void) -> String {
    var lines = lines
    edit(&lines)
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "are those that were added or changed, at their place",
    arguments: [
      (edited { _ in }, []),
      (edited { $0[2] = "Autre." }, [3]),
      (edited { $0.insert("Nouvelle.", at: 0) }, [1]),
      (edited { $0.append("Nouvelle.") }, [13]),
      (edited { $0.remove(at: 4) }, []),
      (edited { $0.removeAll() }, []),
      (edited { $0.replaceSubrange(3...5, with: ["Un.", "Deux."]) }, [4, 5]),
      (edited { $0.insert($0[0], at: 6) }, [7]),
      (edited { $0.append($0.remove(at: 0)) }, [12]),
      (
        edited { lines in lines.replaceSubrange(0..<lines.count, with: lines.map { $0 + " Oui." }) },
        Array(1...12)
      ),
      (text.replacing("\n", with: "\r\n"), []),
      (String(text.dropLast()), []),
      ("\u{FEFF}" + text, []),
    ])
  func edits(text: String, lines: [Int]) throws {
    try commit(Self.text)
    try folder.write(text, to: "a.md")
    // An emptied text still has its empty line.
    #expect(try changed("a.md") == [lines] || text == "\n" && changed("a.md") == [[1]])
    try commit()
    #expect(try changed("a.md", since: "main~1").first?.filter { text != "\n" || $0 > 1 } == lines)
  }

  @Test("are counted from where the branches part, to the files on the disk")
  func mergeBase() throws {
    try commit(Self.text)
    try folder.git("checkout", "-q", "-b", "topic")
    try commit(Self.edited { $0[1] = "Sur la branche." })
    try folder.git("checkout", "-q", "main")
    try commit(Self.edited { $0[8] = "Sur main." })
    try folder.git("checkout", "-q", "topic")
    try folder.write("Neuf.\nTexte.\n", to: "new.md")
    try folder.write(
      Self.edited {
        $0[1] = "Sur la branche."
        $0[4] = "Pas encore."
      }, to: "a.md")
    #expect(try changed("a.md", "new.md") == [[2, 5], Array(1...14)])
    try folder.git("add", "a.md")
    #expect(try changed("a.md") == [[2, 5]])
    #expect(try changed("a.md", since: "HEAD") == [[5]])
  }

  @Test("follow files that were renamed", arguments: ["mv", "git mv", "commit"])
  func renames(by way: String) throws {
    try commit(Self.text)
    try commit(Self.text.replacing("Ligne", with: "Rang"), to: "b.md")
    try folder.git("checkout", "-q", "-b", "topic")
    if way == "mv" { try folder.remove("a.md") } else { try folder.git("mv", "a.md", "c.md") }
    try folder.write(Self.edited { $0[2] = "Autre." }, to: "in/d.md")
    if way != "mv" { try folder.remove("c.md") }
    if way == "commit" { try commit() }
    #expect(try changed("in/d.md", "b.md") == [[3], []])
    try folder.remove("b.md")
    try folder.write(Self.text.replacing("Ligne", with: "Rang"), to: "e.md")
    #expect(try changed("in/d.md", "e.md") == [[3], []])
    // What is there still was not renamed.
    try folder.write(Self.text, to: "a.md")
    try folder.write(Self.text, to: "copy.md")
    #expect(try changed("a.md", "copy.md") == [[], Array(1...14)])
  }

  @Test(
    "are found whatever the name of the file",
    arguments: [
      "a b.md", "l\"a.md", "é.md", "e\u{301}.md", "a\nb.md", "-a.md", ":(top)a.md", "a\tb\\.md", "*.md",
    ])
  func names(name: String) throws {
    try commit(Self.text, to: name)
    try folder.write(Self.edited { $0[2] = "Autre." }, to: name)
    #expect(try changed(name) == [[3]])
    #expect(try changed("./" + name, folder[name]) == [[3], [3]])
  }

  @Test("are found by paths from a folder below the root")
  func subfolders() throws {
    try commit(Self.text, to: "x/y/a.md")
    try folder.write(Self.edited { $0[2] = "Autre." }, to: "x/y/a.md")
    try folder.link("link.md", to: "x/y/a.md")
    #expect(try changed("y/a.md", "./y//a.md", "y/../y/a.md", "../link.md", in: "x") == [[3], [3], [3], [3]])
    let changes = try ChangedLines(since: "main", in: folder["x"], of: ["y/a.md"])
    #expect(changes.overlaps(1...3, of: "./y/a.md"))
    #expect(!changes.overlaps(4...9, of: "y/a.md"))
    #expect(changes.isChanged("nobody-asked.md"))
  }

  @Test("are all those of files that the repository does not have")
  func foreign() throws {
    let other = try TestFolder()
    try other.write(Self.text, to: "a.md")
    try commit(Self.text)
    #expect(try changed(other["a.md"], "none.md") == [Array(1...14), Array(1...14)])
  }

  @Test("are found in work trees of a clone")
  func workTree() throws {
    try commit(Self.text)
    try folder.git("worktree", "add", "-q", "tree", "-b", "topic")
    try folder.write(Self.edited { $0[2] = "Autre." }, to: "tree/a.md")
    #expect(try changed("a.md", in: "tree") == [[3]])
  }

  @Test("are found in submodules, from the commit that the revision has of them")
  func submodules() throws {
    let other = try TestFolder()
    try other.git("init", "-q", "-b", "main")
    try other.write(Self.text, to: "a.md")
    try other.git("add", "-A")
    try other.git("commit", "-q", "-m", "x")
    try commit(Self.text)
    try folder.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.path, "sub")
    try commit()
    try folder.write(Self.edited { $0[2] = "Autre." }, to: "sub/a.md")
    try folder.write("Neuf.\n", to: "sub/b.md")
    #expect(try changed("a.md", "sub/a.md", "sub/b.md") == [[], [3], Array(1...14)])
    try folder.git("-C", "sub", "commit", "-q", "-a", "-m", "y")
    #expect(try changed("sub/a.md") == [[3]])
    // Before the submodule was there, all of it is new.
    #expect(try changed("sub/a.md", since: "main~1") == [Array(1...14)])
  }

  @Test("of a long text that is all others are all")
  func rewritten() throws {
    let lines = { (word: String) in (0..<3000).map { "\(word) \($0 % 700)" }.joined(separator: "\n") }
    try commit("Premier.\n\(lines("Ligne"))\nDernier.\n")
    try folder.write("Premier.\n\(lines("Autre"))\nDernier.\n", to: "a.md")
    let changes = try ChangedLines(since: "main", in: folder.path, of: ["a.md"])
    let changed = (1...3003).filter { changes.contains(line: $0, of: "a.md") }
    #expect(changed == Array(2...3001))
  }
}
