import CassetinFiles

/// The folder to which the paths of patterns, archives and baselines are relative, so that everyone who works in the
/// project calls an article the same.
public struct ProjectRoot: Sendable {
  /// The names on the way to the folder from that of the system on.
  private let root: [String]
  private let current: [String]
  /// What comes before a plain path; nil when the current folder is not in the root.
  private let prefix: String?

  /// The folder at `folder`, which is the current one or above it.
  public init(_ folder: String = ".") {
    // A current folder that is gone has no articles.
    current = Self.names(in: (try? File.resolved(".")) ?? "/")
    root = Self.names(in: (try? File.resolved(folder)) ?? folder)
    prefix = current.starts(with: root) ? current[root.count...].map { $0 + "/" }.joined() : nil
  }

  /// The path by which files of the project know the article at `path`: relative to the root, without `./`, `//` and, where
  /// they can be done without, `../`; absolute only where `path` is and leads out of the root.
  ///
  /// Nothing is asked of the system but for paths of that last kind, so that links count for nothing.
  public func path(of path: String) -> String {
    if let prefix, Self.isPlain(path) { return prefix + path }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    let names = Self.names(in: path, from: isAbsolute ? [] : current)
    if names.starts(with: root) { return names[root.count...].joined(separator: "/") }
    if isAbsolute {
      let resolved = (try? File.resolved(path)).map { Self.names(in: $0) } ?? []
      guard resolved.starts(with: root) else { return "/" + names.joined(separator: "/") }
      return resolved[root.count...].joined(separator: "/")
    }
    let shared = zip(root, names).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: root.count - shared)
    return (up + names[shared...]).joined(separator: "/")
  }

  /// The names on the way from the folder of the system to what `path(of:)` has given.
  func names(to recorded: String) -> [String] {
    Self.names(in: recorded, from: recorded.utf8.first == UInt8(ascii: "/") ? [] : root)
  }

  /// True for paths that are relative and name nothing twice.
  private static func isPlain(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
      !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
    }
  }

  /// The names in `path`, which begins at `start`; each `..` takes one away.
  private static func names(in path: String, from start: [String] = []) -> [String] {
    var names = start
    for name in path.utf8.split(separator: UInt8(ascii: "/")) where !name.elementsEqual(".".utf8) {
      if name.elementsEqual("..".utf8) {
        _ = names.popLast()
      } else {
        names.append(String(Substring(name)))
      }
    }
    return names
  }
}
