extension File {
  /// True when what stands at `path`, all links followed, is the folder at `root` or lies in it.
  public static func lies(_ path: String, within root: String) throws(SystemFailure) -> Bool {
    let (path, root) = (try resolved(path), try resolved(root))
    return isPath(path, within: root)
  }

  /// True when `path` is `root` or begins with it, both without links and dots; nothing is asked of the system.
  static func isPath(_ path: String, within root: String) -> Bool {
    guard path.utf8.starts(with: root.utf8) else { return false }
    let rest = path.utf8.dropFirst(root.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/") || root == "/"
  }

  /// The path of what stands at `path` without links in its folder; a link that stands there itself is kept.
  public static func place(of path: String) throws(SystemFailure) -> String {
    let name =
      path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? ""[...].utf8
    let isName = !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
    guard isName else { return try resolved(path) }
    return try resolved(folder(of: path)).appending(name: String(Substring(name)))
  }

  /// True when a link on the way to what stands at `path` leads from the folder at `root`, or from below, out of it.
  ///
  /// Never true of what is named outside of `root`, and of a way out by `..`: who writes it means it.
  public static func leads(_ path: String, outOf root: String) throws(SystemFailure) -> Bool {
    let root = try resolved(root)
    var way = path.isAbsolutePath ? "/" : "."
    var isInside = isPath(try resolved(way), within: root)
    for name in path.split(separator: "/") {
      way = way.appending(name: String(name))
      let staysInside = isPath(try resolved(way), within: root)
      if isInside, !staysInside, name != ".." { return true }
      isInside = staysInside
    }
    return false
  }
}
