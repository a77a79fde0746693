import CassetinText

/// Findings that were there when a newsroom began, and that are not reported again.
///
/// A text file, an entry a line in the order of paths, so that two branches that add entries seldom collide. Entries
/// are counted: one silences one finding of its fingerprint, and a second copy of the same fault is new.
public struct Baseline: Sendable, Equatable {
  /// A finding that is known.
  public struct Entry: Hashable, Sendable {
    public let fingerprint: Fingerprint
    public let rule: RuleID
    /// Where it was found, as who keeps the baseline names files.
    public let path: String
    /// The words found, for people; white space is one space, and the end of long ones is left out.
    public let words: String

    /// Scalars of `words`.
    private static let longestWords = 80

    /// An entry as it is written.
    init(fingerprint: Fingerprint, rule: RuleID, path: String, words: String) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.path = path
      self.words = words
    }

    /// The entry of a finding in the file at `path`.
    public init(of finding: Finding, in source: Source, path: String) {
      let text = String(
        decoding: source.bytes[finding.range.lowerBound.index..<finding.range.upperBound.index],
        as: UTF8.self)
      let words = text.unicodeScalars.prefix(Self.longestWords * 4)
        .split(whereSeparator: \.properties.isWhitespace).map(String.init).joined(separator: " ")
      let isLong = words.unicodeScalars.count > Self.longestWords
      self.init(
        fingerprint: Fingerprint(of: finding, in: source), rule: finding.rule, path: path,
        words: isLong
          ? String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longestWords))) + "…" : words)
    }

    /// By the bytes of path, rule, words and fingerprint, in this order.
    static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      for (left, right) in [
        (left.path, right.path), (left.rule.description, right.rule.description), (left.words, right.words),
      ] where !left.utf8.elementsEqual(right.utf8) {
        return left.utf8.lexicographicallyPrecedes(right.utf8)
      }
      return left.fingerprint < right.fingerprint
    }
  }

  /// In the order in which they are written.
  public let entries: [Entry]

  /// The first line of a file, before the number of its version.
  static let mark = "# cassetin baseline "
  /// The version that is written, and the only one that is read.
  static let version = "1"

  private static let explanation =
    "# Known findings, which are not reported. An entry a line: fingerprint, rule, file, words."

  /// A baseline of `entries`, of which some may be equal.
  public init(_ entries: [Entry] = []) { self.entries = entries.sorted(by: Entry.precedes) }

  /// The file: the same text for the same entries.
  public var text: String {
    var text = Self.mark + Self.version + "\n" + Self.explanation + "\n"
    for entry in entries {
      text += "\(entry.fingerprint)\t\(entry.rule)\t\(BaselineText.escaped(entry.path))"
      if !entry.words.isEmpty { text += "\t" + BaselineText.escaped(entry.words) }
      text += "\n"
    }
    return text
  }
}

/// What stands for characters that would break a line, or that nobody sees.
enum BaselineText {
  /// The text with `\t`, `\n`, `\r`, `\\` and `\u{…}` in it.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\".unicodeScalars
      case "\t": escaped += "\\t".unicodeScalars
      case "\n": escaped += "\\n".unicodeScalars
      case "\r": escaped += "\\r".unicodeScalars
      default:
        if isInvisible(scalar) {
          escaped += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
        } else {
          escaped.append(scalar)
        }
      }
    }
    return String(escaped)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The text that `escaped` made; nil for what it never makes.
  static func unescaped(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var unescaped = String.UnicodeScalarView()
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        unescaped.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": unescaped.append("\\")
      case "t": unescaped.append("\t")
      case "n": unescaped.append("\n")
      case "r": unescaped.append("\r")
      case "u":
        guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
          let value = UInt32(Substring(rest[..<end]), radix: 16), let scalar = Unicode.Scalar(value)
        else { return nil }
        unescaped.append(scalar)
        rest = rest[rest.index(after: end)...]
      default: return nil
      }
    }
    return String(unescaped)
  }
}
