#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the system refused something about a file.
public struct SystemFailure: Error, Sendable, Equatable {
  /// The number in `errno`.
  public let number: Int32

  /// A failure by its number.
  public init(number: Int32) { self.number = number }

  /// What `errno` says now.
  public static var last: SystemFailure { SystemFailure(number: errno) }

  /// A folder was named where a file is read.
  public static let isFolder = SystemFailure(number: EISDIR)

  /// A file stands where a path has a folder.
  public static let isNoFolder = SystemFailure(number: ENOTDIR)

  /// Nothing stands at a path.
  public static let noSuchFile = SystemFailure(number: ENOENT)

  /// The system's words for it, in English.
  public var text: String { String(cString: strerror(number)) }
}
