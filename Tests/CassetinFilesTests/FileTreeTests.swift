import CassetinFiles
import Glibc
import TestFolders
import Testing

@Suite("The files of a folder")
struct FileTreeTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func files(_ path: String? = nil) -> [String] {
    let tree = FileTree(of: path ?? folder.path) { $0.hasSuffix(".md") }
    #expect(tree.failures.isEmpty)
    return tree.files.map { String($0.dropFirst(folder.path.utf8.count + 1)) }
  }

  @Test("come in the order of the bytes of their paths, hidden ones left out")
  func order() throws {
    try folder.make(
      "b.md", "b/z.md", "b-c.md", "b/in/a.md", "é.md", "e\u{301}.md", "Z.md", "x.txt", ".h.md", ".g/a.md",
      "empty/",
      "folder.md/a.md")
    let all = ["Z.md", "b-c.md", "b.md", "b/in/a.md", "b/z.md", "e\u{301}.md", "folder.md/a.md", "é.md"]
    #expect(files().map { Array($0.utf8) } == all.map { Array($0.utf8) })
    #expect(files(folder.path + "/") == files())
    #expect(FileTree(of: folder["empty"]) { _ in true }.files.isEmpty)
  }

  @Test("are not reached through links, but for a folder that is named by one")
  func links() throws {
    try folder.make("real/a.md")
    #expect(symlink(".", folder["real/loop"]) == 0)
    #expect(symlink("a.md", folder["real/link.md"]) == 0)
    #expect(symlink("real", folder["named"]) == 0)
    #expect(files() == ["real/a.md"])
    #expect(files(folder["named"]) == ["named/a.md"])
  }

  @Test("that no one can open are listed all the same when their names are not UTF-8")
  func foreignNames() throws {
    let name =
      Array(folder["caf"].utf8.map { CChar(bitPattern: $0) }) + [CChar(bitPattern: 0xE9), 46, 109, 100, 0]
    let descriptor = name.withUnsafeBufferPointer { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
    // Some file systems take no such names.
    guard descriptor >= 0 else { return }
    close(descriptor)
    defer { name.withUnsafeBufferPointer { _ = unlink($0.baseAddress!) } }
    #expect(files() == ["caf\u{FFFD}.md"])
  }

  @Test("are listed however deep they lie")
  func depth() throws {
    let deep = Array(repeating: "a", count: 1500).joined(separator: "/")
    try folder.make(deep + "/a.md")
    #expect(files() == [deep + "/a.md"])
    var lookup = IgnoreLookup(settings: .none, in: nil)
    #expect(lookup.reason(toLeaveOut: folder[deep + "/.a.md"], isFolder: false) == .hidden)
    // Not left to the recursion of others.
    for count in stride(from: 1499, through: 1, by: -1) {
      let inner = Array(repeating: "a", count: count).joined(separator: "/")
      _ = rename(folder[inner + "/a"], folder["\(count)"])
    }
  }

  @Test("lack those of folders that cannot be read, which are told")
  func failures() throws {
    try folder.make("a/1.md", "c/1.md")
    let missing = FileTree(of: folder["none"]) { _ in true }
    #expect(missing.files.isEmpty)
    #expect(missing.failures == [.init(path: folder["none"], failure: .noSuchFile)])
    #expect(FileTree(of: folder["a/1.md"]) { _ in true }.failures.map(\.failure) == [.isNoFolder])
    // Root may read everything.
    guard getuid() != 0 else { return }
    try File.makeFolder(folder["b"])
    #expect(chmod(folder["b"], 0) == 0)
    defer { chmod(folder["b"], 0o700) }
    let tree = FileTree(of: folder.path) { _ in true }
    #expect(tree.files == [folder["a/1.md"], folder["c/1.md"]])
    #expect(tree.failures == [.init(path: folder["b"], failure: SystemFailure(number: EACCES))])
  }
}
