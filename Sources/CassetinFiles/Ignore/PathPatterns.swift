/// Patterns like those of ignore files, which may have braces, that say which paths are meant.
public struct PathPatterns: Sendable {
  private let list: IgnoreList

  /// Reads patterns of paths that are relative to one folder; a later one that begins with `!` takes back.
  public init(_ patterns: [String]) throws(Glob.Failure) {
    list = try IgnoreList(excluding: patterns, keeping: [])
  }

  /// True when the file at `path`, or a folder that it lies in, is meant.
  public func contains(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var name = 0
    var ruling: IgnoreList.Ruling?
    for end in path.indices where path[end] == UInt8(ascii: "/") {
      ruling = list.ruling(on: path[..<end], name: name, isFolder: true) ?? ruling
      name = end + 1
    }
    return list.ruling(on: path[...], name: name, isFolder: false) ?? ruling == .ignored
  }
}
