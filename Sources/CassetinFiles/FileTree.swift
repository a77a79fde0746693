/// The regular files of a folder and of the folders in it, but for those that are hidden.
///
/// Links are not followed: what they lead to is listed where it is, and no tree is without end.
public struct FileTree: Sendable {
  /// A folder that could not be read.
  public struct Failure: Error, Sendable, Equatable {
    /// The folder.
    public let path: String
    public let failure: SystemFailure

    public init(path: String, failure: SystemFailure) {
      self.path = path
      self.failure = failure
    }
  }

  /// The paths of the files, in the order of their bytes; those of the folder `.` begin with no `./`.
  public private(set) var files: [String] = []
  /// The folders that could not be read, in the same order; `files` lacks what is in them.
  public private(set) var failures: [Failure] = []

  /// The files in the folder at `path`, or where a link there leads, whose names are wanted.
  public init(of path: String, where isWanted: (_ name: String) -> Bool) {
    walk(path == "." || path.utf8.last == UInt8(ascii: "/") ? path : path + "/", isWanted)
  }

  /// Lists what is in a folder, whose path ends in a slash.
  private mutating func walk(_ folder: String, _ isWanted: (String) -> Bool) {
    do throws(SystemFailure) {
      let prefix = folder == "." ? "" : folder
      for name in try Self.names(in: folder, isWanted) {
        if name.utf8.last == UInt8(ascii: "/") {
          walk(prefix + name, isWanted)
        } else {
          files.append(prefix + name)
        }
      }
    } catch {
      let isRoot = folder == "." || folder == "/"
      failures.append(Failure(path: isRoot ? folder : String(folder.dropLast()), failure: error))
    }
  }

  /// The wanted files and the folders in a folder; a slash at the end of folders puts both in the order of paths.
  private static func names(
    in folder: String, _ isWanted: (String) -> Bool
  ) throws(SystemFailure) -> [String] {
    var names: [String] = []
    for name in try File.names(in: folder) where name.utf8.first != UInt8(ascii: ".") {
      do throws(SystemFailure) {
        let status = try File.status(of: folder == "." ? name : folder + name)
        if status.isFolder {
          names.append(name + "/")
        } else if status.isRegular, isWanted(name) {
          names.append(name)
        }
      } catch {
        // Gone since its name was read, or its name is no UTF-8: whoever opens the file is told.
        guard error == .noSuchFile else { throw error }
        if isWanted(name), name.unicodeScalars.contains("\u{FFFD}") { names.append(name) }
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
