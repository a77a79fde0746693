import CassetinFiles
import CassetinLexicon
import Glibc

/// A folder of a test, gone with all in it when the last who knows it is.
///
/// A class, because the folder ends with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/cassetin-lexicon-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure.last }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.clear(path) }

  private static func clear(_ path: String) {
    for name in (try? File.names(in: path)) ?? [] {
      let inner = path + "/" + name
      if (try? File.remove(inner)) == nil { clear(inner) }
    }
    rmdir(path)
  }

  /// The path of `name` here.
  subscript(name: String) -> String { path + "/" + name }

  /// Writes `bytes` over whatever `name` was.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try TemporaryFile(beside: self[name])
    try file.write(bytes)
    try file.replace(self[name])
  }

  /// The names of the files here.
  func names() throws -> [String] { try File.names(in: path) }

  /// Writes the two files of a dictionary.
  func write(affixes: [UInt8], words: [UInt8], as name: String = "toy") throws -> DictionaryFiles {
    try write(affixes, to: name + ".aff")
    try write(words, to: name + ".dic")
    return DictionaryFiles(affixes: self[name + ".aff"], words: self[name + ".dic"])
  }
}
