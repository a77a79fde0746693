/// Patterns of the settings, relative to their folder: what is left out, and what is kept in spite of all.
public struct IgnoreSettings: Sendable {
  /// The folder without links, with a slash at its end.
  private let base: [UInt8]
  private let list: IgnoreList

  /// No patterns.
  public static let none = IgnoreSettings()

  private init() {
    base = []
    list = .empty
  }

  /// Reads patterns like those of ignore files, which may have braces: `drafts/`, `posts/{a,b}/*.md`.
  /// - Parameter root: the folder to which they are relative, a path without links.
  public init(excluding: [String], keeping: [String], in root: String) throws(Glob.Failure) {
    list = try IgnoreList(excluding: excluding, keeping: keeping)
    base = Array((root == "/" ? root : root + "/").utf8)
  }

  /// What is said of `path`, which begins at the folder of the system and ends in the name that begins at `name`.
  func ruling(on path: [UInt8], name: Int, isFolder: Bool) -> IgnoreList.Ruling? {
    guard !list.patterns.isEmpty, name >= base.count, path.starts(with: base) else { return nil }
    return list.ruling(on: path[base.count...], name: name, isFolder: isFolder)
  }

  /// True when something below `folder` may be kept.
  func mayKeep(below folder: [UInt8]) -> Bool {
    guard !list.patterns.isEmpty, folder.count > base.count, folder.starts(with: base) else { return false }
    let relative = folder[base.count...] + [UInt8(ascii: "/")]
    return list.patterns.contains { $0.mayKeep(below: relative) }
  }
}
