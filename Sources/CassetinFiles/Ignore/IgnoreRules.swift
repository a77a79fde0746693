/// All that says which files of a folder are left alone: ignore files from the root down, and settings.
///
/// Strongest first: the patterns of the settings; `.cassetinignore` files, the deepest first; names that begin with a
/// full stop and folders of others (`VendoredFolders`); `.gitignore` files, the deepest first, up to the root of the
/// repository; its `.git/info/exclude`. What the user of a machine ignores everywhere (`core.excludesFile`) does not
/// count, so that a check finds the same on all. In each list the last line that speaks of a path decides.
public struct IgnoreRules: Sendable {
  /// What the ignore files of one folder say.
  private struct Level {
    /// Bytes of the path of the folder, with a slash at its end.
    let base: Int
    var git = IgnoreList.empty
    var own = IgnoreList.empty
    /// True where a repository begins: what is said above it by `.gitignore` files is not of it.
    var isRepository = false
    var local = IgnoreList.empty
  }

  /// The ignore files of a folder, as its list of names tells.
  struct Present {
    var git = false
    var own = false
    var repository = false

    /// None.
    init() {}

    /// Those in the folder at `path`, whose list nobody has read.
    init(in path: String) {
      git = (try? File.status(of: path.appending(name: IgnoreFile.git))) != nil
      own = (try? File.status(of: path.appending(name: IgnoreFile.own))) != nil
      repository = (try? File.status(of: path.appending(name: Repository.mark))) != nil
    }
  }

  private let settings: IgnoreSettings
  /// The folder that links to ignore files may not lead out of.
  private let top: String
  private var levels: [Level] = []

  /// The rules at `top`, a path without links, before the ignore files in it are read.
  init(top: String, settings: IgnoreSettings) {
    self.top = top
    self.settings = settings
  }

  /// How many folders on the way have something to say; `leave(to:)` takes it.
  var depth: Int { levels.count }

  /// Forgets the folders that were entered since the depth was `depth`.
  mutating func leave(to depth: Int) { levels.removeLast(levels.count - depth) }

  /// Reads the ignore files in `folder`, a path without links, which lies in the one entered last.
  mutating func enter(_ folder: String, _ present: Present) -> [IgnoreFailure] {
    guard present.git || present.own || present.repository else { return [] }
    var failures: [IgnoreFailure] = []
    func list(_ path: String, within root: String?) -> IgnoreList {
      do throws(IgnoreFailure) {
        return try IgnoreFile.list(at: path, within: root)
      } catch {
        failures.append(error)
        return .empty
      }
    }
    var level = Level(base: folder.utf8.count + (folder == "/" ? 0 : 1))
    if present.git { level.git = list(folder.appending(name: IgnoreFile.git), within: nil) }
    if present.own { level.own = list(folder.appending(name: IgnoreFile.own), within: top) }
    level.isRepository = present.repository
    if present.repository, let path = Repository(beginningIn: folder).localIgnoreFile {
      // Git's own folder may be anywhere.
      level.local = list(path, within: "/")
    }
    levels.append(level)
    return failures
  }

  /// Why what stands at `path` is left out; nil when it is not.
  /// - Parameters:
  ///   - path: without links, in the folder entered last.
  ///   - name: where its last name begins.
  func reason(toLeaveOut path: [UInt8], name: Int, isFolder: Bool) -> LeftOut? {
    switch ownRuling(on: path, name: name, isFolder: isFolder) {
    case .ignored: return .ignored
    case .kept: return nil
    case nil: break
    }
    if name < path.count, path[name] == UInt8(ascii: ".") { return .hidden }
    if isFolder, VendoredFolders.contain(path[name...]) { return .vendored }
    switch gitRuling(on: path, name: name, isFolder: isFolder) {
    case .ignored: return .ignored
    case .kept, nil: return nil
    }
  }

  /// True when the settings keep what stands at `path`, whatever others say.
  func isKeptBySettings(_ path: [UInt8], name: Int, isFolder: Bool) -> Bool {
    settings.ruling(on: path, name: name, isFolder: isFolder) == .kept
  }

  /// True when the settings may keep something below `folder`, a path without a slash at its end.
  func mayKeep(below folder: [UInt8]) -> Bool { settings.mayKeep(below: folder) }

  private func ownRuling(on path: [UInt8], name: Int, isFolder: Bool) -> IgnoreList.Ruling? {
    if let ruling = settings.ruling(on: path, name: name, isFolder: isFolder) { return ruling }
    for level in levels.reversed() {
      if let ruling = level.own.ruling(on: path.dropFirst(level.base), name: name, isFolder: isFolder) {
        return ruling
      }
    }
    return nil
  }

  private func gitRuling(on path: [UInt8], name: Int, isFolder: Bool) -> IgnoreList.Ruling? {
    for level in levels.reversed() {
      let relative = path.dropFirst(level.base)
      if let ruling = level.git.ruling(on: relative, name: name, isFolder: isFolder) { return ruling }
      if level.isRepository { return level.local.ruling(on: relative, name: name, isFolder: isFolder) }
    }
    // Outside of repositories, .gitignore files are meant all the same.
    return nil
  }
}
