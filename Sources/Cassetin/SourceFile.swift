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

/// Reads texts from files and replaces them whole.
public enum SourceFile {
  /// The text of the file at `path`.
  public static func source(at path: String) throws(FileError) -> Source {
    try source(named: path, bytes: bytes(of: path))
  }

  /// What stands on standard input, under `name`.
  public static func standardInput(named name: String) throws(FileError) -> Source {
    try source(named: name, bytes: bytes(from: 0))
  }

  private static func source(named name: String, bytes: [UInt8]) throws(FileError) -> Source {
    do {
      return try Source(name: SourceName(name), bytes: bytes)
    } catch {
      throw .notText(error)
    }
  }

  private static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
    return try bytes(from: descriptor)
  }

  private static func bytes(from descriptor: Int32) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var isAtEnd = false
    while !isAtEnd, failure == 0 {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        var result = read(descriptor, buffer.baseAddress, buffer.count)
        while result < 0, errno == EINTR { result = read(descriptor, buffer.baseAddress, buffer.count) }
        if result < 0 { failure = errno }
        count = max(0, result)
      }
      isAtEnd = chunk.isEmpty
      bytes.append(contentsOf: chunk)
    }
    guard failure == 0 else { throw FileError(failure) }
    return bytes
  }

  /// Replaces the file at `path`, whose text was `original`, with `replacement`: whole or not at all.
  ///
  /// A temporary file in the same folder takes the mode and, where that is allowed, the owner of the old one, and
  /// is renamed over it; symbolic links are followed. Refused when the file is no longer `original`.
  public static func replace(_ path: String, original: [UInt8], with replacement: [UInt8]) throws(FileError) {
    guard let resolved = realpath(path, nil) else { throw FileError(errno) }
    defer { free(resolved) }
    let target = String(cString: resolved)
    var status = stat()
    guard stat(target, &status) == 0 else { throw FileError(errno) }
    guard access(target, W_OK) == 0 else { throw FileError(errno) }
    var template = Array((folder(of: target) + "/.cassetin-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(errno) }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(FileError) {
      try send(replacement, to: descriptor)
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw FileError(errno) }
      // Only root may give a file away; keeping the writer as owner is what every editor does.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      guard fsync(descriptor) == 0 else { throw FileError(errno) }
      close(descriptor)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    do throws(FileError) {
      guard try bytes(of: target) == original else { throw FileError.changedMeanwhile }
      guard rename(temporary, target) == 0 else { throw FileError(errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Writes all of `bytes` to an open file.
  public static func send(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(errno)
      }
      start += count
    }
  }
}
