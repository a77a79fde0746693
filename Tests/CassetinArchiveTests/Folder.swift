import CassetinFiles
import Foundation

/// A folder of a test, gone with all in it when the last who knows it is.
///
/// A class, because the folder ends with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/cassetin-archive-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of `name` here.
  subscript(name: String) -> String { path + "/" + name }

  /// Writes `bytes` over whatever `name` was.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try TemporaryFile(beside: self[name])
    try file.write(bytes)
    try file.replace(self[name])
  }

  /// The bytes of `name`, which no archive of this process may have open: reading would end its locks.
  func bytes(of name: String) throws -> [UInt8] { try File.bytes(at: self[name]) }

  /// The names of the files here.
  func names() throws -> [String] { try File.names(in: path) }
}
