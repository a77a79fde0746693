#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file in memory, read as it is asked for and shared by all who read it.
///
/// A class, because the mapping ends with it. Whoever shortens the file meanwhile breaks its readers (SIGBUS):
/// map only files that are replaced, never rewritten.
public final class MappedFile: Sendable {
  private let address: UInt
  public let count: Int

  /// Maps the file at `path`.
  public init(_ path: String) throws(SystemFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemFailure(number: EINVAL) }
    count = Int(status.st_size)
    guard count > 0 else {
      address = 0
      return
    }
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      throw .last
    }
    address = UInt(bitPattern: memory)
  }

  deinit {
    if let memory = UnsafeMutableRawPointer(bitPattern: address) { munmap(memory, count) }
  }

  /// Calls `body` with the bytes.
  @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }
}
