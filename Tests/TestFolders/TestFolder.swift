import CassetinFiles
import Foundation

/// A folder of a test, gone with all in it when the last who knows it is.
///
/// A class, because the folder ends with it.
public final class TestFolder: Sendable {
  /// Its path, without links.
  public let path: String

  /// A new folder.
  public init() throws {
    var template = Array("/tmp/cassetin-files-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure.last }
    path = try File.resolved(
      String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of `name` here.
  public subscript(name: String) -> String { path + "/" + name }

  /// Makes empty files, and folders where a path ends in a slash.
  public func make(_ paths: String...) throws { for path in paths { try write("", to: path) } }

  /// Writes a file, and makes the folders that it lies in; only those where `path` ends in a slash.
  public func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// Writes a file of these bytes.
  public func write(_ bytes: [UInt8], to path: String) throws {
    try File.makeFolder(File.folder(of: self[path]))
    guard path.last != "/" else { return }
    try Data(bytes).write(to: URL(fileURLWithPath: self[path]))
  }

  /// Makes a link.
  public func link(_ path: String, to target: String) throws {
    guard symlink(target, self[path]) == 0 else { throw SystemFailure.last }
  }

  /// Removes what stands at `path`.
  public func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: self[path]) }

  /// True when Git is there for tests.
  public static let hasGit = (try? File.resolved(git)) != nil

  private static let git =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { $0 + "/git" }
    .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "/usr/bin/git"

  /// What Git prints in this folder, or in one below it; nobody’s settings count.
  @discardableResult
  public func git(_ arguments: [String], input: [UInt8] = [], in folder: String = ".") throws -> [UInt8] {
    let streams = path + "-" + UUID().uuidString
    defer { for end in [".in", ".out"] { unlink(streams + end) } }
    try Data(input).write(to: URL(fileURLWithPath: streams + ".in"))
    try Data().write(to: URL(fileURLWithPath: streams + ".out"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.git)
    process.arguments = ["-C", self[folder]] + arguments
    process.environment = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C", "HOME": path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
      "GIT_COMMITTER_EMAIL": "a@example.org",
    ]
    process.standardInput = FileHandle(forReadingAtPath: streams + ".in")
    process.standardOutput = FileHandle(forWritingAtPath: streams + ".out")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: streams + ".out")))
  }

  /// What Git prints, as text.
  @discardableResult
  public func git(_ arguments: String..., in folder: String = ".") throws -> String {
    String(decoding: try git(arguments, in: folder), as: UTF8.self)
  }
}
