#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of ignore files, and how they are read.
enum IgnoreFile {
  static let git = ".gitignore"
  static let own = ".cassetinignore"

  /// What the file at `path` says; nothing when there is none.
  /// - Parameter root: the folder that a link may not lead out of; nil when no link is followed.
  static func list(at path: String, within root: String?) throws(IgnoreFailure) -> IgnoreList {
    do throws(IgnoreFailure.Reason) {
      return try IgnoreList(parsing: bytes(at: path, within: root))
    } catch {
      throw IgnoreFailure(path: path, reason: error)
    }
  }

  private static func bytes(at path: String, within root: String?) throws(IgnoreFailure.Reason) -> [UInt8] {
    do throws(SystemFailure) {
      var target = path
      if try File.status(of: path).isLink {
        guard let root else { throw SystemFailure(number: ELOOP) }
        target = try File.resolved(path)
        guard try File.lies(target, within: root) else { throw SystemFailure(number: EXDEV) }
      }
      // A folder of that name says nothing, and a pipe would never end.
      guard try File.status(of: target).isRegular else { return [] }
      let bytes = try File.bytes(at: target, limit: IgnoreFailure.longest)
      guard bytes.count <= IgnoreFailure.longest else { throw SystemFailure(number: EFBIG) }
      return bytes
    } catch {
      switch error.number {
      case ENOENT: return []
      case ELOOP: throw .isLink
      case EXDEV: throw .leadsOut
      case EFBIG: throw .tooLong
      default: throw .system(error)
      }
    }
  }
}
