#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that takes the place of another whole or not at all; gone unless it did.
public struct TemporaryFile: ~Copyable {
  /// How the names of all temporary files begin.
  public static let prefix = ".cassetin-"

  private let path: String
  private let descriptor: Int32
  private var isPlaced = false

  /// A new file in the folder of `target`, for its owner alone.
  public init(beside target: String) throws(SystemFailure) {
    var template = Array((File.folder(of: target) + "/\(Self.prefix)XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    close(descriptor)
    if !isPlaced { unlink(path) }
  }

  /// Writes `bytes`, which may be lost if the machine stops.
  public func append(_ bytes: [UInt8]) throws(SystemFailure) { try File.send(bytes, to: descriptor) }

  /// Lets everyone read the file whom the process lets read its new files.
  public func allowReading() throws(SystemFailure) {
    let mask = umask(0)
    _ = umask(mask)
    guard fchmod(descriptor, 0o666 & ~mask) == 0 else { throw .last }
  }

  /// Writes `bytes`; they are on the disk when this returns.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try File.send(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// Takes the mode and, where that is allowed, the owner of another file.
  public func takeOwnership(of status: stat) throws(SystemFailure) {
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw .last }
    // Only root may give a file away; keeping the writer as owner is what every editor does.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
  }

  /// Takes the place of `target`.
  public consuming func replace(_ target: String) throws(SystemFailure) {
    guard rename(path, target) == 0 else { throw .last }
    isPlaced = true
  }
}
