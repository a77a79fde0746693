import CassetinConfiguration
import CassetinFiles
import CassetinLint
import CassetinText

/// What a newsroom says of the articles of a folder: its house names, its archive.
///
/// Two files say it, `.cassetin.yml` and `house-names.yml`, in the folder or in the nearest one above it.
public struct Project: Sendable {
  public let houseNames: HouseNames
  /// The file of the archive of what was published, as a path from where the search began.
  public let archive: String?

  /// Reads what holds for the articles of `folder`. Without a file of either name that costs two questions to the
  /// system for each folder above it.
  ///
  /// - Parameters:
  ///   - houseNames: the file of house names, whatever the settings say and wherever one is found.
  ///   - archive: the archive, whatever the settings say.
  /// - Throws: all that is wrong in a file, or the file that could not be read.
  public init(
    from folder: String = ".", houseNames: String? = nil, archive: String? = nil
  ) throws(ProjectError) {
    let (settings, settingsFolder) = try Self.settings(for: folder)
    self.archive = archive ?? settings?.archive.map { $0.path(from: settingsFolder) }
    if let houseNames {
      self.houseNames = try Self.houseNames(at: houseNames)
    } else if let written = settings?.houseNames {
      let place = ProjectError.Place(
        file: SourceName(settingsFolder + ProjectFile.name), position: written.position)
      self.houseNames = try Self.houseNames(
        at: written.path(from: settingsFolder), namedAt: place)
    } else if let path = Self.nearest(HouseNamesFile.name, to: folder) {
      self.houseNames = try Self.houseNames(at: path)
    } else {
      self.houseNames = HouseNames()
    }
  }

  /// The settings that hold for the articles of `folder`, and the beginning of paths into the folder where they stand:
  /// empty or with a slash at its end.
  static func settings(for folder: String) throws(ProjectError) -> (file: ProjectFile?, folder: String) {
    guard let path = nearest(ProjectFile.name, to: folder) else { return (nil, "") }
    let bytes = try bytes(at: path)
    do {
      return (
        try ProjectFile(bytes, named: SourceName(path)), String(path.dropLast(ProjectFile.name.utf8.count))
      )
    } catch {
      throw .wrong(error)
    }
  }

  /// The path of the file called `name` in `folder` or the nearest one above it.
  private static func nearest(_ name: String, to folder: String) -> String? {
    guard let resolved = try? File.resolved(folder) else { return nil }
    var prefix = folder == "." ? "" : folder + "/"
    for _ in 0...resolved.split(separator: "/").count {
      if File.exists(prefix + name) { return prefix + name }
      prefix += "../"
    }
    return nil
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

extension ProjectFile.Path {
  /// The path from where the settings were looked for; `folder` is as `Project.settings` gives it.
  func path(from folder: String) -> String { text.hasPrefix("/") ? text : folder + text }
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
