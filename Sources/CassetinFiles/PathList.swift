/// Paths that a file or another program lists: a line each, or parted by NUL where there is one.
public struct PathList: Sendable, Equatable {
  /// Why no list could be read.
  public enum Failure: Error, Sendable, Equatable {
    /// More bytes than `PathList.longest`.
    case tooLong
    case system(SystemFailure)
  }

  /// Bytes of the longest list.
  public static let longest = 64 << 20

  /// The paths in their order, empty lines left out.
  public let paths: [String]

  /// Reads the bytes of a list; lines may end as on Windows, what NUL parts is taken as it is (`git diff -z`).
  public init(parsing bytes: [UInt8]) {
    if bytes.contains(0) {
      paths = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    } else {
      paths = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
      }
    }
  }

  /// Reads the list at `path`, or standard input where that is `-`.
  public init(at path: String) throws(Failure) {
    let bytes: [UInt8]
    do {
      bytes =
        path == "-"
        ? try File.bytes(from: 0, limit: Self.longest) : try File.bytes(at: path, limit: Self.longest)
    } catch {
      throw .system(error)
    }
    guard bytes.count <= Self.longest else { throw .tooLong }
    self.init(parsing: bytes)
  }
}
