import CassetinConfiguration
import CassetinFiles
import CassetinLint
import CassetinReport
import CassetinRules
import CassetinText

/// Reads the files of a configuration, and keeps paths in them inside the repository.
///
/// They come from whoever proposes a change: unless the command line allows it, none makes the program read or write
/// elsewhere.
struct ProjectReading {
  /// Those that are extended before those that extend them.
  private(set) var files: [ProjectFile] = []
  private let options: Project.Options
  private let terms: ConfigurationTerms
  /// Files on the way from the main one, links resolved.
  private var chain: [String] = []
  /// The folder of the repository; where there is none, that of the main file.
  private var root: String?

  /// Files that a configuration may have.
  private static let most = 64

  init(_ options: Project.Options) {
    self.options = options
    terms = Project.terms
  }

  /// Reads the file at `path`, which another names as `written`, and those that it extends.
  mutating func read(
    _ path: String, as written: String = "", namedAt place: ProjectError.Place? = nil
  ) throws(ProjectError) {
    let bytes = try Self.bytes(at: path, namedAt: place)
    let resolved = (try? File.resolved(path)) ?? path
    root = root ?? Repository(around: File.folder(of: resolved))?.root ?? File.folder(of: resolved)
    if let place, chain.contains(resolved) || files.count >= Self.most {
      throw .wrong(
        ConfigurationErrors(.endlessExtension(written), at: place.position, in: place.file))
    }
    let file: ProjectFile
    do {
      file = try ProjectFile(bytes, named: SourceName(path), terms)
    } catch {
      throw .wrong(error)
    }
    chain.append(resolved)
    for extended in file.extends {
      try read(
        self.path(extended, in: file), as: extended.value, namedAt: self.place(of: extended, in: file))
    }
    chain.removeLast()
    files.append(file)
  }

  /// The path that the last file to do so gives, as one from the current folder; nil when none does.
  func path(_ key: KeyPath<ProjectFile, Placed<String>?>) throws(ProjectError) -> String? {
    guard let file = files.last(where: { $0[keyPath: key] != nil }), let written = file[keyPath: key] else {
      return nil
    }
    return try path(written, in: file)
  }

  /// The words of the files of words.
  func wordLists() throws(ProjectError) -> [SettingsTable.WordFile] {
    var lists: [SettingsTable.WordFile] = []
    for file in files {
      for written in file.wordFiles {
        let path = try path(written, in: file)
        let bytes = try Self.bytes(at: path, namedAt: place(of: written, in: file))
        do {
          lists.append(try WordListFile.words(in: bytes, named: SourceName(path)))
        } catch {
          throw .wrong(error)
        }
      }
    }
    return lists
  }

  /// The house names, and their file: the one that the command line names, that the settings name, or that is nearest.
  func houseNames(from start: String) throws(ProjectError) -> (HouseNames, file: String?) {
    guard options.readsHouseNames else { return (HouseNames(), nil) }
    if let named = options.houseNames { return (try Self.houseNames(at: named), named) }
    if let file = files.last(where: { $0.houseNames != nil }), let written = file.houseNames {
      let path = try path(written, in: file)
      return (try Self.houseNames(at: path, namedAt: place(of: written, in: file)), path)
    }
    guard let path = Project.nearest(HouseNamesFile.name, to: start) else { return (HouseNames(), nil) }
    try checkFound(path)
    return (try Self.houseNames(at: path), path)
  }

  private static func houseNames(
    at path: String, namedAt place: ProjectError.Place? = nil
  ) throws(ProjectError) -> HouseNames {
    let bytes = try bytes(at: path, namedAt: place)
    do {
      return try HouseNamesFile.houseNames(in: bytes, named: SourceName(path))
    } catch {
      throw .wrong(error)
    }
  }

  private func place(of written: Placed<String>, in file: ProjectFile) -> ProjectError.Place {
    ProjectError.Place(file: file.file, position: written.position)
  }

  /// A path that `file` gives, as one from the current folder.
  private func path(_ written: Placed<String>, in file: ProjectFile) throws(ProjectError) -> String {
    let path =
      written.value.hasPrefix("/")
      ? written.value : Project.prefix(of: file.file.description) + written.value
    guard options.allowsOutside || isInside(path) else {
      throw .wrong(ConfigurationErrors(.outside(written.value), at: written.position, in: file.file))
    }
    return path
  }

  /// True when `path`, or what is to be made there, lies in the repository; links are followed.
  ///
  /// Git's own folder does not count as part of it: it may hold what gives access to other places.
  private func isInside(_ path: String) -> Bool {
    guard let root else { return true }
    if let resolved = try? File.resolved(path) {
      return (try? File.lies(resolved, within: root)) == true && !resolved.contains("/.git/")
    }
    // A link that leads to nothing yet may lead anywhere.
    if (try? File.status(of: path)) != nil { return false }
    // A folder that is not there has nothing in it to be read, and nothing is made in it.
    return (try? File.lies(File.folder(of: path), within: root)) ?? true
  }

  /// Keeps a file that was found, not named, from being a link that leads out of the repository.
  func checkFound(_ path: String) throws(ProjectError) {
    guard !options.allowsOutside, let resolved = try? File.resolved(File.folder(of: path)) else { return }
    let root = Repository(around: resolved)?.root ?? resolved
    guard (try? File.lies(path, within: root)) ?? true else {
      throw .wrong(
        ConfigurationErrors(.outside(path), at: Position(line: 1, column: 1), in: SourceName(path)))
    }
  }

  private static func bytes(
    at path: String, namedAt place: ProjectError.Place? = nil
  ) throws(ProjectError) -> [UInt8] {
    do {
      return try File.bytes(at: path, limit: ConfigurationErrors.largestFile)
    } catch {
      throw .unreadable(path: path, FileError(error), namedAt: place)
    }
  }
}
