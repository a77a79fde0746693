/// A folder that Git looks after.
public struct Repository: Sendable, Hashable {
  /// The folder, without links.
  public let root: String

  /// The name by which a repository is known: a folder, or a file that says where that is.
  static let mark = ".git"

  /// Bytes of the longest file that says where the folder of Git is.
  private static let longestNote = 1 << 16

  /// The nearest repository that holds `folder`, a path without links; nil when there is none.
  public init?(around folder: String) {
    var folder = folder
    while !Self.begins(in: folder) {
      let parent = File.folder(of: folder)
      guard parent != folder, parent != "." else { return nil }
      folder = parent
    }
    root = folder
  }

  /// The repository that begins in `root`.
  init(beginningIn root: String) { self.root = root }

  private static func begins(in folder: String) -> Bool {
    let mark = folder.appending(name: mark)
    return File.isFolder(mark) || File.exists(mark)
  }

  /// Where paths stand that are ignored in this clone alone; nil when Git's own folder is not understood.
  ///
  /// In a work tree of another clone, the file is that of the clone (gitrepository-layout).
  var localIgnoreFile: String? {
    let mark = root.appending(name: Self.mark)
    guard !File.isFolder(mark) else { return mark.appending(name: "info/exclude") }
    guard let folder = Self.note(at: mark)?.dropping(prefix: "gitdir: ") else { return nil }
    let own = folder.isAbsolutePath ? folder : root.appending(name: folder)
    guard let common = Self.note(at: own.appending(name: "commondir")) else {
      return own.appending(name: "info/exclude")
    }
    return (common.isAbsolutePath ? common : own.appending(name: common)).appending(name: "info/exclude")
  }

  /// The one line of a file.
  private static func note(at path: String) -> String? {
    guard let bytes = try? File.bytes(at: path, limit: longestNote), bytes.count <= longestNote else {
      return nil
    }
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }
}

extension String {
  /// True for paths from the folder of the system on.
  var isAbsolutePath: Bool { utf8.first == UInt8(ascii: "/") }

  /// The path of `name` in the folder at this path.
  func appending(name: String) -> String { utf8.last == UInt8(ascii: "/") ? self + name : self + "/" + name }

  /// What follows `prefix`; nil without it.
  fileprivate func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
