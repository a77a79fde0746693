import CassetinText

/// An instruction to the linter in a comment of the text.
///
/// `<!-- cassetin-ignore -->` silences its own line or, alone on a line, the next one that is not blank;
/// `cassetin-ignore-file` the whole text; `cassetin-ignore-start` … `cassetin-ignore-end` what stands between.
/// Rule names after it, and words in double quotation marks, narrow it. `cassetin-words` lists words that are right.
public struct Directive: Sendable {
  /// What a directive does.
  public enum Action: String, Sendable, CaseIterable {
    case ignore = "cassetin-ignore"
    case ignoreFile = "cassetin-ignore-file"
    case ignoreStart = "cassetin-ignore-start"
    case ignoreEnd = "cassetin-ignore-end"
    case words = "cassetin-words"
  }

  /// Nil for a name that begins like a directive and is none.
  public let action: Action?
  /// The name as written.
  public let name: String
  public let range: TextRange
  /// The rules that it names.
  public let rules: [RuleID]
  /// The words that it names.
  public let words: [String]

  /// The directives among the `comments` of `source`, in order.
  static func all(in source: Source, comments: [Range<Int>]) -> [Directive] {
    comments.compactMap { Directive(source, $0) }
  }

  private init?(_ source: Source, _ range: Range<Int>) {
    let text = String(decoding: source.bytes[range].dropFirst(4).dropLast(3), as: UTF8.self)
    let parts = Self.arguments(text)
    guard let name = parts.first, name.hasPrefix("cassetin-") else { return nil }
    self.name = name
    self.range = TextRange(range)
    action = Action(rawValue: name)
    let rest = parts.dropFirst()
    if action == .words {
      rules = []
      words = rest.map { $0.filter { $0 != "\"" } }
    } else {
      rules = rest.filter { !$0.hasPrefix("\"") }.map { RuleID($0) }
      words = rest.filter { $0.hasPrefix("\"") }.map { $0.filter { $0 != "\"" } }
    }
  }

  /// The parts between spaces or commas; double quotation marks hold several words together.
  private static func arguments(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isWhitespace || character == "," {
        if !current.isEmpty { parts.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }
}
