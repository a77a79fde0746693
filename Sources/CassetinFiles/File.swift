#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whole files: read, written, made and removed.
public enum File {
  /// The bytes of the file at `path`; of a link, of the file it leads to. Little more than `limit` is read.
  public static func bytes(at path: String, limit: Int = .max) throws(SystemFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    return try bytes(from: descriptor, expecting: min(size, limit), limit: limit)
  }

  /// Everything that an open file still gives, or little more than `limit` of it; `expecting` is a guess that saves
  /// time.
  public static func bytes(
    from descriptor: Int32, expecting: Int = 0, limit: Int = .max
  ) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expecting)
    var failure: SystemFailure?
    var isAtEnd = false
    while !isAtEnd, failure == nil, bytes.count <= limit {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        var result = read(descriptor, buffer.baseAddress, buffer.count)
        while result < 0, errno == EINTR { result = read(descriptor, buffer.baseAddress, buffer.count) }
        if result < 0 { failure = .last }
        count = max(0, result)
      }
      isAtEnd = chunk.isEmpty
      bytes.append(contentsOf: chunk)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of `bytes` to an open file.
  public static func send(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      start += count
    }
  }

  /// Makes the folder at `path` and those above it, for its owner alone where they are new.
  public static func makeFolder(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    let parent = folder(of: path)
    guard errno == ENOENT, parent != path else { throw .last }
    try makeFolder(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last }
  }

  /// What the system knows of a file without opening it.
  public struct Status: Sendable {
    /// False for folders, links and devices.
    public let isRegular: Bool
    /// False for links to folders.
    public let isFolder: Bool
    /// True for symbolic links, wherever they lead.
    public let isLink: Bool
    /// In bytes.
    public let size: Int
    /// Seconds since it was last written, below 0 for a time to come.
    public let age: Int
  }

  /// The status of what stands at `path`, of a link itself.
  public static func status(of path: String) throws(SystemFailure) -> Status {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .last }
    #if canImport(Darwin)
      let written = status.st_mtimespec.tv_sec
    #else
      let written = status.st_mtim.tv_sec
    #endif
    return Status(
      isRegular: status.st_mode & S_IFMT == S_IFREG, isFolder: status.st_mode & S_IFMT == S_IFDIR,
      isLink: status.st_mode & S_IFMT == S_IFLNK, size: Int(status.st_size),
      age: Int(time(nil)) - Int(written))
  }

  /// The bytes of the file at `path`, of a link those of the file it leads to; the file is not opened.
  public static func size(of path: String) throws(SystemFailure) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    return Int(status.st_size)
  }

  /// True when a file, no folder, stands at `path` or where a link there leads.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// True when a folder stands at `path` or where a link there leads.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of what stands at `path` from the root on, without links and dots.
  public static func resolved(_ path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Why no file could be made in the folder at `path`, or the folder itself; nil when one could.
  ///
  /// Nothing is made: permissions are read, so a full disk is not noticed.
  public static func failureToWrite(inFolder path: String) -> SystemFailure? {
    if access(path + "/.", W_OK | X_OK) == 0 { return nil }
    let failure = SystemFailure.last
    let parent = folder(of: path)
    guard failure.number == ENOENT, parent != path else { return failure }
    return failureToWrite(inFolder: parent)
  }

  /// Removes the file at `path`.
  public static func remove(_ path: String) throws(SystemFailure) {
    guard unlink(path) == 0 else { throw .last }
  }

  /// The names in the folder at `path`, in the order of their bytes.
  public static func names(in path: String) throws(SystemFailure) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    // Not that of strings, which takes é and e with a combining accent for the same.
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder that holds the file at `path`.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
