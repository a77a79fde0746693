import CassetinFiles
import CassetinLint
import CassetinText
import Synchronization

/// Which settings hold for which article: those of the files, the overrides whose patterns fit its path, and the
/// command line, each before the ones ahead of it.
public final class SettingsTable: Sendable {
  /// A file of words, and its words.
  public struct WordFile: Sendable {
    public let file: SourceName
    public let words: [Placed<String>]
  }

  private struct Override {
    let paths: PathPatterns
    let patterns: [String]
    let settings: WrittenSettings
    let file: SourceName
  }

  private let common: ResolvedSettings
  private let overrides: [Override]
  private let options: CommandLineSettings
  /// By the overrides that fit.
  private let known = Mutex<[[Int]: Settings]>([:])

  /// The settings of `files`, those that are extended before those that extend them.
  public init(_ files: [ProjectFile] = [], words: [WordFile] = [], options: CommandLineSettings) {
    var common = ResolvedSettings()
    for file in files { common.add(file.settings, in: file.file) }
    for list in words { common.add(words: list.words, in: list.file) }
    self.common = common
    self.options = options
    overrides = files.flatMap { file in
      file.overrides.map { override in
        Override(
          paths: override.paths, patterns: override.files.map(\.value),
          settings: override.settings, file: file.file)
      }
    }
  }

  /// What is in force for the article at `path`, relative to the folder of the configuration; nil for what is common.
  public func resolved(for path: String?) -> ResolvedSettings { resolved(fitting(path)) }

  /// The same without origins; those of many articles are one value, which costs nothing.
  public func settings(for path: String?) -> Settings {
    let fitting = fitting(path)
    return known.withLock { known in
      if let settings = known[fitting] { return settings }
      let settings = resolved(fitting).settings
      known[fitting] = settings
      return settings
    }
  }

  private func fitting(_ path: String?) -> [Int] {
    guard let path else { return [] }
    return overrides.indices.filter { index in overrides[index].paths.contains(path) }
  }

  private func resolved(_ fitting: [Int]) -> ResolvedSettings {
    var resolved = common
    for index in fitting {
      let override = overrides[index]
      resolved.add(override.settings, in: override.file, patterns: override.patterns)
    }
    resolved.add(options)
    return resolved
  }
}
