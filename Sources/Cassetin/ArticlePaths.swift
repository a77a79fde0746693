import CassetinFiles

/// The articles among paths that someone names: files as they are, and in folders what has the name of an article.
public struct ArticlePaths: Sendable {
  /// What was named and could not be used.
  public struct Failure: Error, Sendable, Equatable {
    /// A folder, a pattern, or an ignore file.
    public let path: String
    public let failure: FileError

    public init(path: String, failure: FileError) {
      self.path = path
      self.failure = failure
    }
  }

  /// How paths are read.
  public struct Options: Sendable {
    /// Whether files and folders that are named are left out too when they are ignored, as hooks need it that name
    /// whatever was changed.
    public var forceExclude = false
    /// Patterns of what is left out, like those of ignore files; they may have braces.
    public var exclude: [String] = []
    /// Patterns of what is taken though others leave it out.
    public var include: [String] = []
    /// The folder of the settings, to which the patterns are relative; nil for the current one.
    public var root: String?
    /// The extensions of articles in folders, in small letters.
    public var extensions = ArticlePaths.extensions

    public init() {}
  }

  /// The articles, each once, in the order in which they were named, those of a folder in the order of the bytes of
  /// their paths.
  public private(set) var files: [String] = []
  /// The folders that were named.
  public private(set) var folders: [String] = []
  /// The folders that could not be read, named or in those named; the ignore files that could not be obeyed; and the
  /// patterns that match nothing.
  public private(set) var failures: [Failure] = []
  /// What was left out.
  public private(set) var leftOut = LeftOutCounts()

  private let options: Options
  /// The extensions of articles.
  private let wanted: Set<[UInt8]>
  private var lookup: IgnoreLookup
  /// The files by the bytes of their paths without links, for strings are equal whose accents are put together in
  /// another way; nil as long as none can come twice.
  private var known: Set<[UInt8]>?

  /// The extensions of articles in folders, in small letters.
  public static let extensions: Set<String> = ["md", "markdown", "mdx", "mkd", "mdown", "txt", "text"]

  /// The articles at `paths`.
  ///
  /// Of a folder are left out hidden files and folders, those of others (`node_modules`, `vendor`), what ignore files and
  /// settings say, and links. A path with characters of patterns at which nothing stands is taken for a pattern. What is
  /// neither is taken for a file, which its reader will miss.
  public init(of paths: [String], options: Options = Options()) {
    self.options = options
    wanted = Set(options.extensions.map { Array($0.utf8) })
    let root = try? File.resolved(options.root ?? ".")
    var settings = IgnoreSettings.none
    var settingsFailure: Glob.Failure?
    do throws(Glob.Failure) {
      settings = try IgnoreSettings(
        excluding: options.exclude, keeping: options.include, in: root ?? "/")
    } catch {
      settingsFailure = error
    }
    lookup = IgnoreLookup(settings: settings, in: options.root == nil ? nil : root)
    if let settingsFailure {
      failures.append(Failure(path: options.root ?? ".", failure: .pattern(settingsFailure)))
    }
    known = paths.count > 1 || paths.contains(where: Glob.isPattern) ? [] : nil
    for path in paths { take(path) }
    failures += lookup.failures.map(Failure.init)
    var named: Set<[UInt8]> = []
    failures.removeAll { !named.insert(Array($0.path.utf8)).inserted }
  }

  /// Takes what someone named.
  private mutating func take(_ path: String) {
    if File.isFolder(path) {
      folders.append(path)
      guard isTaken(path, isFolder: true) else { return }
      take(FileTree(of: path, obeying: rules(at: path), where: isWanted))
    } else if Glob.isPattern(path), !File.exists(path) {
      expand(path)
    } else if path == "-" || isTaken(path, isFolder: false) {
      take(path, resolved: known == nil ? path : (try? File.resolved(path)) ?? path)
    }
  }

  /// False for what is named and left out all the same, which is counted.
  private mutating func isTaken(_ path: String, isFolder: Bool) -> Bool {
    guard options.forceExclude, let place = try? File.place(of: path),
      let reason = lookup.reason(toLeaveOut: place, isFolder: isFolder)
    else { return true }
    leftOut.count(reason)
    return false
  }

  /// Takes the files that a pattern stands for.
  private mutating func expand(_ pattern: String) {
    do throws(Glob.Failure) {
      let trees = try FileTree.expanding(pattern, obeying: { rules(at: $0) }, where: isWanted)
      for tree in trees { take(tree) }
      // A folder that cannot be read may hold what was meant.
      if trees.allSatisfy({ $0.files.isEmpty && $0.failures.isEmpty }) {
        failures.append(Failure(path: pattern, failure: .noMatch))
      }
    } catch {
      failures.append(Failure(path: pattern, failure: .pattern(error)))
    }
  }

  private mutating func take(_ tree: FileTree) {
    failures += tree.failures.map { Failure(path: $0.path, failure: FileError($0.failure)) }
    failures += tree.ignoreFailures.map(Failure.init)
    leftOut = leftOut + tree.leftOut
    guard known != nil else {
      files += tree.files
      return
    }
    for file in tree.files { take(file, resolved: tree.resolvedPath(of: file)) }
  }

  private mutating func take(_ file: String, resolved: String) {
    if known?.insert(Array(resolved.utf8)).inserted ?? true { files.append(file) }
  }

  private mutating func rules(at folder: String) -> IgnoreRules? {
    (try? File.resolved(folder)).map { lookup.rules(at: $0) }
  }

  /// True for names of articles; asked of each file in a folder, so that it works on bytes.
  private func isWanted(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return false }
    let letters = name.utf8[dot...].dropFirst()
    return wanted.contains(
      letters.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 })
  }
}

extension ArticlePaths.Failure {
  fileprivate init(_ failure: IgnoreFailure) {
    self.init(path: failure.path, failure: .ignoreFile(failure.reason))
  }
}
