import CassetinFiles
import CassetinText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read or written.
public enum FileError: Error, Sendable, Equatable {
  case missing
  case isFolder
  case notAllowed
  /// The text changed between reading and writing.
  case changedMeanwhile
  case notText(EncodingError)
  /// A link leads out of the folder that is to be changed.
  case leadsOut
  /// A pattern of files matches none.
  case noMatch
  /// A pattern of files cannot be read.
  case pattern(Glob.Failure)
  /// An ignore file could not be obeyed.
  case ignoreFile(IgnoreFailure.Reason)
  /// A text of more bytes than `SourceFile.largest`.
  case tooLarge
  /// Any other failure, by its number in `errno`.
  case system(Int32)

  init(_ number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .missing
    case EISDIR: self = .isFolder
    case EACCES, EPERM, EROFS: self = .notAllowed
    default: self = .system(number)
    }
  }
}

extension FileError {
  /// What a failure of the system means to who asked for a text.
  public init(_ failure: SystemFailure) { self.init(failure.number) }
}

/// Reads texts from files and replaces them whole.
public enum SourceFile {
  /// The text of the file at `path`.
  public static func source(at path: String) throws(FileError) -> Source {
    let bytes: [UInt8]
    do { bytes = try File.bytes(at: path, limit: largest) } catch { throw FileError(error) }
    return try source(named: path, bytes: bytes)
  }

  /// What stands on standard input, under `name`.
  public static func standardInput(named name: String) throws(FileError) -> Source {
    let bytes: [UInt8]
    do { bytes = try File.bytes(from: 0, limit: largest) } catch { throw FileError(error) }
    return try source(named: name, bytes: bytes)
  }

  /// Bytes of the largest text: 64 MB, some twenty novels.
  public static let largest = 64 << 20

  private static func source(named name: String, bytes: [UInt8]) throws(FileError) -> Source {
    guard bytes.count <= largest else { throw .tooLarge }
    do {
      return try Source(name: SourceName(name), bytes: bytes)
    } catch {
      throw .notText(error)
    }
  }

  /// Replaces the file at `path`, whose text was `original`, with `replacement`: whole or not at all.
  ///
  /// A temporary file in the same folder takes the mode and, where that is allowed, the owner of the old one, and
  /// is renamed over it; symbolic links are followed. Refused when the file is no longer `original`.
  /// - Parameter root: a folder that links may not lead out of; nil when they may lead anywhere. A file that is named by
  ///   a path without links may lie elsewhere: it is what was asked for.
  public static func replace(
    _ path: String, original: [UInt8], with replacement: [UInt8], within root: String? = nil
  ) throws(FileError) {
    guard let resolved = realpath(path, nil) else { throw FileError(errno) }
    defer { free(resolved) }
    let target = String(cString: resolved)
    if let root {
      let leadsOut: Bool
      do { leadsOut = try File.leads(path, outOf: root) } catch { throw FileError(error) }
      guard !leadsOut else { throw .leadsOut }
    }
    var status = stat()
    guard stat(target, &status) == 0 else { throw FileError(errno) }
    guard access(target, W_OK) == 0 else { throw FileError(errno) }
    let isUnchanged: Bool
    do {
      let temporary = try TemporaryFile(beside: target)
      try temporary.write(replacement)
      try temporary.takeOwnership(of: status)
      isUnchanged = try File.bytes(at: target) == original
      if isUnchanged { try temporary.replace(target) }
    } catch {
      throw FileError(error)
    }
    guard isUnchanged else { throw .changedMeanwhile }
  }
}
