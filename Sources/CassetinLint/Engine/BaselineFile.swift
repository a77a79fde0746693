/// Why a file is no baseline.
public struct BaselineError: Error, Sendable, Equatable {
  /// What is wrong in a line.
  public enum Reason: Sendable, Equatable {
    /// The file has more bytes than `Baseline.longest`; the line is 1.
    case tooLong
    /// Bytes that are no UTF-8.
    case notText
    /// The first line is not that of a baseline.
    case noHeader
    /// The file was written by another version of the program.
    case unknownVersion(String)
    /// Git could not merge two versions; write the baseline anew, or keep the lines of both.
    case conflict
    /// Fingerprint, rule, file and, at will, words are expected.
    case columns(Int)
    /// Sixteen hexadecimal digits are expected.
    case fingerprint(String)
    /// The name of a rule is expected: small letters, digits and hyphens.
    case rule(String)
    /// The path or the words have a backslash that stands for nothing, or there is no path.
    case text(String)
  }

  /// One-based.
  public let line: Int
  public let reason: Reason

  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

extension Baseline {
  /// Bytes of the longest baseline.
  public static let longest = 64 << 20

  /// Reads the bytes of a file: in any order, with comments, and with the line ends of Windows at will.
  public init(parsing bytes: [UInt8]) throws(BaselineError) {
    guard bytes.count <= Self.longest else { throw BaselineError(line: 1, reason: .tooLong) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var entries: [Entry] = []
    var hasHeader = false
    var line = 0
    for part in bytes.dropFirst(hasMark ? 3 : 0).split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let part = part.last == 0x0D ? part.dropLast() : part
      guard let text = String(validating: part, as: UTF8.self) else {
        throw BaselineError(line: line, reason: .notText)
      }
      do throws(Fault) {
        if Self.isConflict(text) { throw Fault(reason: .conflict) }
        if !hasHeader {
          try Self.checkHeader(text)
          hasHeader = true
        } else if !text.isEmpty, text.utf8.first != UInt8(ascii: "#") {
          entries.append(try Self.entry(text))
        }
      } catch {
        throw BaselineError(line: line, reason: error.reason)
      }
    }
    self.init(entries)
  }

  /// What is wrong in a line whose number the reader knows.
  private struct Fault: Error { let reason: BaselineError.Reason }

  private static func isConflict(_ line: String) -> Bool {
    ["<<<<<<< ", "||||||| ", ">>>>>>> "].contains { line.hasPrefix($0) } || line == "======="
      || line == "|||||||"
  }

  private static func checkHeader(_ line: String) throws(Fault) {
    guard line.hasPrefix(mark) else { throw Fault(reason: .noHeader) }
    let version = String(line.dropFirst(mark.count))
    guard version == Self.version else { throw Fault(reason: .unknownVersion(version)) }
  }

  private static func entry(_ line: String) throws(Fault) -> Entry {
    let columns = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map(
      Substring.init)
    guard columns.count == 3 || columns.count == 4 else { throw Fault(reason: .columns(columns.count)) }
    let isHexadecimal = columns[0].utf8.allSatisfy {
      $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f")
    }
    guard isHexadecimal, let fingerprint = Fingerprint(columns[0]) else {
      throw Fault(reason: .fingerprint(String(columns[0])))
    }
    let isRule = columns[1].utf8.allSatisfy {
      $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        || $0 == UInt8(ascii: "-")
    }
    guard isRule, !columns[1].isEmpty else { throw Fault(reason: .rule(String(columns[1]))) }
    guard !columns[2].isEmpty, let path = BaselineText.unescaped(columns[2]) else {
      throw Fault(reason: .text(String(columns[2])))
    }
    let words = columns.count == 4 ? columns[3] : ""
    guard let unescaped = BaselineText.unescaped(words) else { throw Fault(reason: .text(String(words))) }
    return Entry(fingerprint: fingerprint, rule: RuleID(String(columns[1])), path: path, words: unescaped)
  }
}
