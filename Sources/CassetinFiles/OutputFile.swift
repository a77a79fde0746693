#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file written piece by piece. A link at its path is not followed; a device or a pipe is written to as it is.
public final class OutputFile {
  private let path: String
  private var temporary: TemporaryFile?
  /// What is written to as it is, else -1.
  private let device: Int32
  private var pending: [UInt8] = []
  private var failure: SystemFailure?

  /// Bytes that are held back.
  private let capacity: Int

  /// A file that grows with each piece, in place of the one at the path.
  public init(growingAt path: String) throws(SystemFailure) {
    self.path = path
    capacity = 0
    device = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard device >= 0 else { throw .last }
  }

  /// A file that takes the place of the one at the path when all of it is written.
  public init(at path: String) throws(SystemFailure) {
    self.path = path
    capacity = 1 << 16
    var status = stat()
    let exists = lstat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard !exists || kind != S_IFDIR else { throw .isFolder }
    // /dev/stdout is a link to where the descriptor leads.
    let isDevice = exists && (kind == S_IFCHR || kind == S_IFIFO || path.hasPrefix("/dev/"))
    if isDevice {
      device = open(path, O_WRONLY | O_CLOEXEC)
      guard device >= 0 else { throw .last }
    } else {
      device = -1
      temporary = try TemporaryFile(beside: path)
    }
  }

  deinit { if device >= 0 { close(device) } }

  /// Adds `text`; what fails is told by `finish`.
  public func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= capacity { flush() }
  }

  /// Writes what is left, and puts the file at its path.
  public func finish() throws(SystemFailure) {
    flush()
    if let failure { throw failure }
    guard let temporary = temporary.take() else { return }
    try temporary.allowReading()
    try temporary.replace(path)
  }

  private func flush() {
    guard failure == nil else { return }
    do {
      if device >= 0 {
        try File.send(pending, to: device)
      } else {
        try temporary?.append(pending)
      }
    } catch {
      failure = error
    }
    pending.removeAll(keepingCapacity: true)
  }
}
