#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is in a folder, links left out.
struct FolderListing {
  /// A file or a folder.
  struct Entry {
    /// Its bytes; those of a folder end in a slash, which puts both in the order of paths.
    let name: [UInt8]
    let isFolder: Bool
  }

  /// The regular files and the folders, in the order of the bytes of their paths.
  private(set) var entries: [Entry] = []
  /// The ignore files among them.
  private(set) var present = IgnoreRules.Present()

  /// Reads the folder at `path`, which is one of `text`s articles may be in.
  init(of path: String) throws(SystemFailure) {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    errno = 0
    while let entry = readdir(folder) {
      var name = Self.name(of: entry)
      guard name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] else { continue }
      if name.first == UInt8(ascii: ".") { note(name) }
      if let isFolder = Self.isFolder(entry, in: folder) {
        if isFolder { name.append(UInt8(ascii: "/")) }
        entries.append(Entry(name: name, isFolder: isFolder))
      }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    entries.sort { $0.name.precedes($1.name) }
  }

  private mutating func note(_ name: [UInt8]) {
    switch String(decoding: name, as: UTF8.self) {
    case IgnoreFile.git: present.git = true
    case IgnoreFile.own: present.own = true
    case Repository.mark: present.repository = true
    default: break
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      let length = strlen(UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      return Array(UnsafeRawBufferPointer(start: pointer, count: length))
    }
  }

  /// False for regular files, nil for what is neither; the system is asked only where the folder does not say it.
  private static func isFolder(_ entry: UnsafeMutablePointer<dirent>, in folder: OpaquePointer) -> Bool? {
    switch Int(entry.pointee.d_type) {
    case Int(DT_DIR): return true
    case Int(DT_REG): return false
    case Int(DT_UNKNOWN):
      var status = stat()
      let isKnown = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let name = UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
        return fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0
      }
      // Gone since its name was read.
      guard isKnown else { return nil }
      let kind = status.st_mode & S_IFMT
      return kind == S_IFDIR ? true : kind == S_IFREG ? false : nil
    default: return nil
    }
  }
}

extension [UInt8] {
  /// True when these bytes come before `other` in the order of bytes.
  fileprivate func precedes(_ other: [UInt8]) -> Bool {
    withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        let shared = Swift.min(left.count, right.count)
        guard shared > 0, let start = left.baseAddress, let otherStart = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(start, otherStart, shared)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}
