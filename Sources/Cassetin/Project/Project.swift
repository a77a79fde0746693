import CassetinConfiguration
import CassetinFiles
import CassetinLint
import CassetinReport
import CassetinRules
import CassetinText

/// What holds for the articles of a folder: settings, house names, the archive, what is no article.
///
/// `.cassetin.yml` says it, in the folder or in the nearest one above it, with the files that it extends; house names
/// may also stand in `house-names.yml`, found the same way.
public struct Project: Sendable {
  /// What the command line says.
  public struct Options: Sendable {
    /// The file of settings, wherever one is found.
    public var configuration: String?
    /// The file of house names, whatever the settings say.
    public var houseNames: String?
    /// The archive, whatever the settings say.
    public var archive: String?
    /// The file of known findings, whatever the settings say.
    public var baseline: String?
    /// Whether paths in files may lead out of the repository.
    public var allowsOutside = false
    public var settings = CommandLineSettings()
    /// False where nobody asks for house names, whose file may then be wrong.
    public var readsHouseNames = true

    public init() {}
  }

  public let houseNames: HouseNames
  /// The file of the archive of what was published, as a path from where the search began.
  public let archive: String?
  /// The file of known findings, likewise; where nobody names one, that of the usual name if it is there.
  public let baseline: String?
  /// Patterns of what is no article, and of what is one all the same, relative to `folder`.
  public let exclude: [String]
  public let include: [String]
  public let failOn: FailureThreshold?
  public let messages: MessageLanguage?
  /// The form of the report on standard output.
  public let output: OutputFormat?
  /// The files of settings, those that are extended before those that extend them.
  public let files: [SourceName]
  /// The way to the folder of the settings, empty for the current one, else with a slash at its end.
  public let folder: String
  /// The file of house names, nil where there is none.
  public let houseNamesFile: String?
  private let table: SettingsTable
  private let root: ProjectRoot

  /// Reads what holds for the articles of `start`. Without a file of either name that costs two questions to the
  /// system for each folder above it.
  ///
  /// - Throws: all that is wrong in a file, or the file that could not be read.
  public init(_ options: Options = Options(), from start: String = ".") throws(ProjectError) {
    var reading = ProjectReading(options)
    let main = options.configuration ?? Self.nearest(ProjectFile.name, to: start)
    folder = main.map { Self.prefix(of: $0) } ?? ""
    if let main {
      if options.configuration == nil { try reading.checkFound(main) }
      try reading.read(main)
    }
    let files = reading.files
    self.files = files.map(\.file)
    archive = if let named = options.archive { named } else { try reading.path(\.archive) }
    let written = if let named = options.baseline { named } else { try reading.path(\.baseline) }
    let usual = folder + KnownFindings.usualName
    baseline = written ?? (File.exists(usual) ? usual : nil)
    exclude = files.flatMap { $0.exclude.map(\.value) }
    include = files.flatMap { $0.include.map(\.value) }
    failOn = files.last { $0.failOn != nil }?.failOn?.value
    messages = files.last { $0.messages != nil }?.messages?.value
    output = (files.last { $0.output != nil }?.output?.value).flatMap { OutputFormat(rawValue: $0) }
    table = SettingsTable(files, words: try reading.wordLists(), options: options.settings)
    root = ProjectRoot(folder.isEmpty ? "." : folder)
    (houseNames, houseNamesFile) = try reading.houseNames(from: start)
  }

  /// What holds for the check of the text at `path`; nil for what is common to all.
  public func settings(for path: String?) -> Settings { table.settings(for: path.map(self.path)) }

  /// The path of the article at `path` from the folder of the settings on, by which it is called in files.
  public func path(of path: String) -> String { root.path(of: path) }

  /// The same with the origin of each value; nil for what holds for all.
  public func resolved(for path: String?) -> ResolvedSettings {
    table.resolved(for: path.map(self.path))
  }

  /// The articles at `paths`, without what the settings exclude.
  /// - Parameter forceExclude: whether that holds for files that are named, too.
  public func articles(at paths: [String], forceExclude: Bool = false) -> ArticlePaths {
    var options = ArticlePaths.Options()
    options.forceExclude = forceExclude
    options.exclude = exclude
    options.include = include
    options.root = files.isEmpty ? nil : folder.isEmpty ? "." : folder
    return ArticlePaths(of: paths, options: options)
  }

  /// The path of the file called `name` in `folder` or the nearest one above it, up to the top of a repository.
  static func nearest(_ name: String, to folder: String) -> String? {
    guard let resolved = try? File.resolved(folder) else { return nil }
    var prefix = folder == "." ? "" : folder + "/"
    for _ in 0...resolved.split(separator: "/").count {
      if File.exists(prefix + name) { return prefix + name }
      // What stands above a repository is not part of it, and may be anybody's.
      if File.exists(prefix + ".git/HEAD") || File.exists(prefix + ".git") { return nil }
      prefix += "../"
    }
    return nil
  }

  /// The way to the folder of the file at `path`, empty for the current one.
  static func prefix(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

/// Why the files of a newsroom cannot be used.
public enum ProjectError: Error, Sendable {
  /// A place in a file of settings.
  public struct Place: Sendable {
    public let file: SourceName
    public let position: Position
  }

  case wrong(ConfigurationErrors)
  /// A file that could not be read, and the settings that name it.
  case unreadable(path: String, FileError, namedAt: Place?)
}
