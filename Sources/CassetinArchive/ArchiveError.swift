import CassetinFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why an archive could not be opened, read or written; what was in it before is still in it.
public struct ArchiveError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Fault: Sendable, Equatable {
    /// No such file, or no such folder to make it in.
    case missing
    case isFolder
    case notAllowed
    /// The archive, its folder or its file system cannot be written, or it was opened for reading.
    case readOnly
    /// The file is something else.
    case notArchive
    /// The archive was written by another version of the program.
    case otherVersion(found: Int, expected: Int)
    /// The file was cut short or changed by something else.
    case damaged
    /// Its builder broke off and it must be opened for writing once: it cannot be mended here, or is empty yet.
    case unfinished
    /// Another process kept it for longer than was waited.
    case busy
    /// No room is left on the disk.
    case full
    /// Two archives that should become one hold different articles of one path.
    case conflict(article: String)
    /// Any other failure of the system.
    case system(SystemFailure)
    /// Any other failure of SQLite, by its extended result code.
    case database(code: Int32)
  }

  /// The file of the archive.
  public let path: String
  public let fault: Fault

  public init(path: String, fault: Fault) {
    self.path = path
    self.fault = fault
  }
}

extension ArchiveError.Fault {
  /// What a failure of the system means for an archive.
  init(_ failure: SystemFailure) {
    switch failure.number {
    case ENOENT, ENOTDIR: self = .missing
    case EISDIR: self = .isFolder
    case EACCES, EPERM: self = .notAllowed
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT, EFBIG: self = .full
    default: self = .system(failure)
    }
  }
}
