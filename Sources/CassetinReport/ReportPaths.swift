/// How the formats that services read name texts: relative to the folder that the service starts from, where
/// the text lies beneath it.
struct ReportPaths: Sendable {
  private let workingFolder: [Substring]?
  private let root: [Substring]?

  /// The paths of a run that was started in the working folder of `options`.
  init(_ options: ReportOptions) {
    workingFolder = options.workingFolder.map { Self.segments($0) }
    root = options.root.map { Self.segments($0) } ?? workingFolder
  }

  /// Where a text lies.
  enum Place: Equatable, Sendable {
    /// Beneath the root, or nobody knows where: relative to it.
    case relative(String)
    /// Elsewhere: from the top of the file system.
    case absolute(String)

    /// The path.
    var path: String {
      switch self {
      case .relative(let path), .absolute(let path): path
      }
    }
  }

  /// The path of the text `name` without `.`, and without `..` where that can be resolved; symbolic links are
  /// not looked at.
  func place(of name: String) -> Place {
    let isAbsolute = name.utf8.first == UInt8(ascii: "/")
    guard isAbsolute || workingFolder != nil else {
      return .relative(Self.segments(name).joined(separator: "/", orIfEmpty: "."))
    }
    let segments = Self.segments(name, after: isAbsolute ? [] : workingFolder ?? []).drop { $0 == ".." }
    guard let root, segments.starts(with: root) else {
      return .absolute("/" + segments.joined(separator: "/"))
    }
    return .relative(Array(segments.dropFirst(root.count)).joined(separator: "/", orIfEmpty: "."))
  }

  /// The path as a percent-encoded reference (RFC 3986): relative, or of scheme `file`.
  func uri(of name: String) -> String {
    switch place(of: name) {
    case .relative(let path): Self.percentEncoded(path)
    case .absolute(let path): "file://" + Self.percentEncoded(path)
    }
  }

  private static func segments(_ path: String, after base: [Substring] = []) -> [Substring] {
    var segments = base
    for segment in path.split(separator: "/") where segment != "." {
      if segment == "..", let last = segments.last, last != ".." {
        segments.removeLast()
      } else {
        segments.append(segment)
      }
    }
    return segments
  }

  /// All but unreserved characters and the slash; the colon too, before which a segment would be a scheme.
  private static func percentEncoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}

extension Array where Element == Substring {
  fileprivate func joined(separator: String, orIfEmpty replacement: String) -> String {
    isEmpty ? replacement : joined(separator: separator)
  }
}
