/// What ignore files and settings say of paths that are named one by one; what was read of a folder is kept.
public struct IgnoreLookup: Sendable {
  /// What is known of a folder.
  private struct Known {
    /// With its own ignore files.
    let rules: IgnoreRules
    /// Why all in it is left out.
    let reason: LeftOut?
    /// True when settings may keep a part of it all the same.
    let isKeptInPart: Bool
  }

  private let settings: IgnoreSettings
  private let settingsRoot: String?
  private let current: String
  private let currentRepository: Repository?
  /// By the bytes of their paths.
  private var folders: [[UInt8]: Known] = [:]
  /// The ignore files that could not be obeyed.
  public private(set) var failures: [IgnoreFailure] = []

  /// A lookup from the current folder.
  /// - Parameter root: the folder of the settings, a path without links; nil without settings.
  public init(settings: IgnoreSettings, in root: String?) {
    self.settings = settings
    settingsRoot = root
    current = (try? File.resolved(".")) ?? "/"
    currentRepository = Repository(around: current)
  }

  /// The rules at `folder`, a path without links, before the ignore files in it are read.
  public mutating func rules(at folder: String) -> IgnoreRules {
    let top = top(of: folder)
    guard folder != top else { return IgnoreRules(top: top, settings: settings) }
    return known(File.folder(of: folder), below: top).rules
  }

  /// Why what stands at `path`, which has no links, is left out where all that is ignored is; nil when it is not.
  public mutating func reason(toLeaveOut path: String, isFolder: Bool) -> LeftOut? {
    let top = top(of: isFolder ? path : File.folder(of: path))
    guard path != top else { return nil }
    return reason(toLeaveOut: path, in: known(File.folder(of: path), below: top), isFolder: isFolder)
  }

  private func reason(toLeaveOut path: String, in folder: Known, isFolder: Bool) -> LeftOut? {
    let bytes = Array(path.utf8)
    let name = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    guard let reason = folder.reason else {
      return folder.rules.reason(toLeaveOut: bytes, name: name, isFolder: isFolder)
    }
    let isKept =
      folder.isKeptInPart && folder.rules.isKeptBySettings(bytes, name: name, isFolder: isFolder)
    return isKept ? nil : reason
  }

  /// What is known of `folder`, which is `top` or lies in it. No recursion: a path may be deeper than a stack.
  private mutating func known(_ folder: String, below top: String) -> Known {
    var unknown: [String] = []
    var parent: Known?
    var next = folder
    while parent == nil {
      parent = folders[Array(next.utf8)]
      guard parent == nil else { break }
      unknown.append(next)
      guard next != top, next != "/" else { break }
      next = File.folder(of: next)
    }
    for folder in unknown.reversed() { parent = learn(folder, in: parent, below: top) }
    return parent
      ?? Known(rules: IgnoreRules(top: top, settings: settings), reason: nil, isKeptInPart: false)
  }

  /// Reads what there is to know of a folder in another, or of `top`.
  private mutating func learn(_ folder: String, in parent: Known?, below top: String) -> Known {
    let key = Array(folder.utf8)
    var rules = parent?.rules ?? IgnoreRules(top: top, settings: settings)
    let reason = parent.flatMap { self.reason(toLeaveOut: folder, in: $0, isFolder: true) }
    failures += rules.enter(folder, IgnoreRules.Present(in: folder))
    let isKeptInPart = reason != nil && rules.mayKeep(below: key)
    let known = Known(rules: rules, reason: reason, isKeptInPart: isKeptInPart)
    folders[key] = known
    return known
  }

  /// The folder from which on ignore files count for what is in `folder`: the root of the repository, of the one around
  /// the current folder if that has it; without one the folder of the settings, the current one, or `folder`.
  private func top(of folder: String) -> String {
    if let root = currentRepository?.root, File.isPath(folder, within: root) { return root }
    if let root = Repository(around: folder)?.root { return root }
    if let settingsRoot, File.isPath(folder, within: settingsRoot) { return settingsRoot }
    return File.isPath(folder, within: current) ? current : folder
  }
}
