import CassetinFiles
import TestFolders
import Testing

@Suite("Ignore files are read as Git reads them", .enabled(if: TestFolder.hasGit, "Git is not installed"))
struct IgnoreOracleTests {
  private static let parts = [
    "a", "b", "ab", "a.md", "b.md", "*", "*", "**", "**/", "?", "[ab]", "[!a]", "[a-", "/", "/", "\\", "\\a",
    "\\ ", " ", "!", "#", "é", ".", "*.md", "[[:alpha:]]", "d/", "c", "{a,b}", "\t",
  ]
  private static let names = [
    "a", "b", "ab", "c", "d", "é", "a b", "!a", "#b", "a.md", "b.md", "a\\b", "{a,b}",
  ]

  /// The names in a tree, three folders deep, and ignore files of random lines.
  private func fill(_ folder: TestFolder, _ numbers: inout Numbers) throws -> [String] {
    var folders = [""]
    var paths: [String] = []
    for depth in 0..<3 {
      for parent in folders where parent.filter({ $0 == "/" }).count == depth {
        for _ in 0..<5 {
          let path = parent + numbers.element(Self.names)
          guard !paths.contains(path) else { continue }
          let isFolder = numbers.next(below: 2) == 0
          try folder.make(path + (isFolder ? "/" : ""))
          if isFolder { folders.append(path + "/") }
          paths.append(path)
        }
      }
    }
    for parent in folders where parent.isEmpty || numbers.next(below: 3) == 0 {
      let lines = (0..<numbers.next(below: 6) + 1).map { _ in line(&numbers) }
      let end = numbers.element(["\n", "\n", "\r\n"])
      let mark = numbers.next(below: 6) == 0 ? "\u{FEFF}" : ""
      try folder.write(
        mark + lines.joined(separator: end) + numbers.element(["", end]), to: parent + ".gitignore")
    }
    try folder.write(line(&numbers) + "\n", to: ".git/info/exclude")
    return paths
  }

  private func line(_ numbers: inout Numbers) -> String {
    (0..<numbers.next(below: 5) + 1).map { _ in numbers.element(Self.parts) }.joined()
  }

  @Test("on trees of any form", arguments: 0..<60)
  func oracle(seed: Int) throws {
    let folder = try TestFolder()
    try folder.git("init", "-q")
    var numbers = Numbers(seed: seed)
    let paths = try fill(folder, &numbers)
    let input = Array(paths.joined(separator: "\0").utf8) + [0]
    let output = try folder.git(["check-ignore", "-z", "--no-index", "--stdin"], input: input)
    let ignored = Set(PathList(parsing: output + [0]).paths)
    var lookup = IgnoreLookup(settings: .none, in: nil)
    for path in paths {
      let reason = lookup.reason(toLeaveOut: folder[path], isFolder: File.isFolder(folder[path]))
      #expect((reason == .ignored) == ignored.contains(path), "\(path) in \(folder.path)")
    }
    let listed = try folder.git(["ls-files", "-z", "--others", "--exclude-standard"])
    let expected = PathList(parsing: listed + [0]).paths.filter { !$0.hasSuffix(".gitignore") }
    let tree = FileTree(of: folder.path, obeying: lookup.rules(at: folder.path)) { _ in true }
    #expect(tree.files.map { String($0.dropFirst(folder.path.count + 1)) } == expected)
    #expect(lookup.failures.isEmpty && tree.ignoreFailures.isEmpty)
  }
}

/// Numbers that are the same for the same seed (SplitMix64).
struct Numbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  mutating func element<Element>(_ elements: [Element]) -> Element { elements[next(below: elements.count)] }
}
