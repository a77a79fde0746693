import CassetinText

/// An instruction to the linter in a comment of the text: `<!-- … -->`, in MDX `{/* … */}`, in front matter `# …`.
///
/// `cassetin-ignore` silences its own line or, alone on a line, the next one that is not blank; `cassetin-ignore-block`
/// the whole paragraph, heading, item or cell in the same way; `cassetin-ignore-file` the whole text;
/// `cassetin-ignore-start` … `cassetin-ignore-end` what stands between. Rule names after it, and words in double
/// quotation marks, narrow it. `cassetin-words` lists words that are right.
public struct Directive: Sendable {
  /// What a directive does.
  public enum Action: String, Sendable, CaseIterable {
    case ignore = "cassetin-ignore"
    case ignoreBlock = "cassetin-ignore-block"
    case ignoreFile = "cassetin-ignore-file"
    case ignoreStart = "cassetin-ignore-start"
    case ignoreEnd = "cassetin-ignore-end"
    case words = "cassetin-words"
  }

  /// Something that a directive names, and where.
  struct Part: Sendable {
    enum Kind: Sendable {
      case rule(RuleID)
      case word(String)
    }

    let kind: Kind
    let range: TextRange
  }

  /// Nil for a name that begins like a directive and is none.
  public let action: Action?
  /// The name as written.
  public let name: String
  public let range: TextRange
  let parts: [Part]

  /// The rules that it names.
  public var rules: [RuleID] {
    parts.compactMap { if case .rule(let rule) = $0.kind { rule } else { nil } }
  }

  /// The words that it names.
  public var words: [String] {
    parts.compactMap { if case .word(let word) = $0.kind { word } else { nil } }
  }

  /// The directives among the `comments` of `source`, in order.
  static func all(in source: Source, comments: [TextRange]) -> [Directive] {
    comments.compactMap { Directive(source, $0) }
  }

  private init?(_ source: Source, _ range: TextRange) {
    let parts = Self.arguments(source.bytes, DirectiveMarks.content(of: range.indices, in: source.bytes))
    guard let first = parts.first else { return nil }
    let name = source[TextRange(first)]
    guard name.hasPrefix("cassetin-") else { return nil }
    let action = Action(rawValue: name)
    self.name = name
    self.range = range
    self.action = action
    self.parts = parts.dropFirst().map { range in
      let text = source[TextRange(range)]
      let isWord = action == .words || text.hasPrefix("\"")
      return Part(
        kind: isWord ? .word(text.filter { $0 != "\"" }) : .rule(RuleID(text)), range: TextRange(range))
    }
  }

  /// The runs between spaces or commas; double quotation marks hold several words together.
  private static func arguments(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var isQuoted = false
    var index = start
    while index < range.upperBound {
      let (value, length) = UTF8Decoding.scalar(in: bytes, at: index)
      if value == 0x22 { isQuoted.toggle() }
      if !isQuoted, ScalarClass.isSpace(value) || value == 0x2C {
        if index > start { parts.append(start..<index) }
        start = index + length
      }
      index += length
    }
    if range.upperBound > start { parts.append(start..<range.upperBound) }
    return parts
  }
}

/// The marks between which a comment stands.
enum DirectiveMarks {
  private static let pairs: [(opening: [UInt8], closing: [UInt8])] = [
    ("<!--", "-->"), ("{/*", "*/}"), ("{{/*", "*/}}"), ("{{!--", "--}}"), ("{#", "#}"), ("#", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// What stands between the marks of the comment `range`.
  static func content(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    for (opening, closing) in pairs
    where range.count >= opening.count + closing.count && bytes[range].starts(with: opening)
      && bytes[range].suffix(closing.count).elementsEqual(closing)
    {
      return range.lowerBound + opening.count..<range.upperBound - closing.count
    }
    return range
  }
}
