import CassetinFiles

/// Which lines of files were added or changed since a revision, in commits or since.
///
/// Git says what the files were where the branch of the revision and that of `HEAD` part; what they are now is read from
/// the disk. A file that Git did not know then is all new, unless it is one that was renamed: then its lines are
/// compared with those of the file that is gone. Line ends do not count. Of a file with more than 32 MB all has changed,
/// and so it has of those that Git keeps elsewhere (Git LFS).
public struct ChangedLines: Sendable {
  /// What is known of a file.
  enum Change: Sendable, Equatable {
    case nothing
    case everything
    /// Runs of one-based lines in their order.
    case lines([ClosedRange<Int>])
  }

  /// By the bytes of the path.
  private var changes: [[UInt8]: Change] = [:]

  /// Compares `files` with what they were at `revision`.
  /// - Parameters:
  ///   - folder: the folder in the repository to which the paths of `files` are relative.
  ///   - files: files outside of the repository, and those that are not there, count as all new.
  public init(
    since revision: String, in folder: String = ".", of files: [String]
  ) throws(GitFailure) {
    try self.init(since: revision, in: folder, of: files, variable: ChildProcess.environment)
  }

  /// Compares `files` in an environment of which `variable` tells.
  package init(
    since revision: String, in folder: String, of files: [String], variable: (_ name: String) -> String?
  ) throws(GitFailure) {
    let resolved: String
    do { resolved = try File.resolved(folder) } catch { throw .system(error) }
    guard let root = Repository(around: resolved)?.root else { throw .notRepository }
    let repository = try GitRepository(GitProgram(for: root, variable: variable))
    let base = try repository.base(of: revision)
    var comparison = Comparison(root: root)
    for file in files {
      let isAbsolute = file.utf8.first == UInt8(ascii: "/")
      let path = isAbsolute ? file : resolved + "/" + file
      changes[Self.key(file)] = .everything
      if let path = try? File.resolved(path) { comparison.add(path, as: Self.key(file)) }
    }
    try comparison.compare(with: base, in: repository)
    changes.merge(comparison.changes) { $1 }
  }

  /// True when the one-based `line` of the file at `path` was added or changed.
  public func contains(line: Int, of path: String) -> Bool { overlaps(line...line, of: path) }

  /// True when one of the one-based `lines` of the file at `path` was added or changed.
  public func overlaps(_ lines: ClosedRange<Int>, of path: String) -> Bool {
    switch change(of: path) {
    case .nothing: return false
    case .everything: return true
    case .lines(let runs): return runs.contains { $0.overlaps(lines) }
    }
  }

  /// True when a line of the file at `path` was added or changed.
  public func isChanged(_ path: String) -> Bool {
    switch change(of: path) {
    case .nothing: false
    case .everything: true
    case .lines(let runs): !runs.isEmpty
    }
  }

  /// A file that nobody asked about may have changed.
  private func change(of path: String) -> Change {
    changes[Array(path.utf8)] ?? changes[Self.key(path)] ?? .everything
  }

  /// A path without `.` and empty names.
  private static func key(_ path: String) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    let names = Array(path.utf8).split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
    return (path.utf8.first == slash ? [slash] : []) + names.joined(separator: [slash])
  }
}
