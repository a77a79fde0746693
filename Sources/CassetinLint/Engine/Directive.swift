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

  /// The directives of `source` in order; linear.
  static func all(in source: Source) -> [Directive] {
    Comment.ranges(in: source.bytes).compactMap { Directive(source, $0) }
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
      if !isQuoted, character == " " || character == "," || character == "\n" || character == "\t" {
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

/// What the text itself asks not to be told.
struct Suppressions {
  private struct Zone {
    let range: Range<Int>
    let rules: [RuleID]
    let words: [String]
  }

  private let zones: [Zone]
  private let sics: [Int]
  private let source: Source

  init(_ directives: [Directive], _ source: Source) {
    self.source = source
    var zones: [Zone] = []
    var open: [Directive] = []
    for directive in directives {
      switch directive.action {
      case .ignore:
        zones.append(
          Zone(range: Self.line(of: directive, source), rules: directive.rules, words: directive.words))
      case .ignoreFile:
        zones.append(Zone(range: 0..<source.bytes.count, rules: directive.rules, words: directive.words))
      case .ignoreStart: open.append(directive)
      case .ignoreEnd:
        guard let start = open.popLast() else { continue }
        zones.append(
          Zone(
            range: start.range.upperBound.index..<directive.range.lowerBound.index, rules: start.rules,
            words: start.words))
      case .words, nil: continue
      }
    }
    for start in open {
      zones.append(
        Zone(range: start.range.upperBound.index..<source.bytes.count, rules: start.rules, words: start.words)
      )
    }
    self.zones = zones
    sics = Self.sicOffsets(source.bytes)
  }

  /// True when the text asks for silence about `finding`.
  func silence(_ finding: Finding) -> Bool {
    let start = finding.range.lowerBound.index
    for zone in zones where zone.range.contains(start) {
      if zone.rules.isEmpty && zone.words.isEmpty { return true }
      if zone.rules.contains(finding.rule) { return true }
      if zone.words.contains(source[finding.range]) { return true }
    }
    return isFollowedBySic(finding.range.upperBound.index)
  }

  /// True when [sic] or (sic) stands after `end`, with at most a space and closing marks between.
  private func isFollowedBySic(_ end: Int) -> Bool {
    sics.contains { sic in
      sic >= end && sic - end <= 8
        && source.bytes[end..<sic].allSatisfy { $0 == 0x20 || $0 >= 0x80 || $0 == 0x22 || $0 == 0x2C }
    }
  }

  private static func sicOffsets(_ bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    var index = 0
    while index + 5 <= bytes.count {
      if bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "("),
        bytes[index + 1..<index + 4].elementsEqual("sic".utf8)
      {
        offsets.append(index)
      }
      index += 1
    }
    return offsets
  }

  private static func line(of directive: Directive, _ source: Source) -> Range<Int> {
    let lines = source.lines
    var line = lines.line(of: directive.range.lowerBound)
    func range(_ line: Int) -> Range<Int> {
      lines.start(of: line)
        .index..<(line + 1 < lines.count ? lines.start(of: line + 1).index : source.bytes.count)
    }
    func isBlank(_ range: Range<Int>) -> Bool { source.bytes[range].allSatisfy { $0 <= 0x20 } }
    let own = range(line)
    let before = own.lowerBound..<directive.range.lowerBound.index
    let after = min(directive.range.upperBound.index, own.upperBound)..<own.upperBound
    guard isBlank(before), isBlank(after) else { return own }
    line = lines.line(of: directive.range.upperBound) + 1
    while line < lines.count, isBlank(range(line)) { line += 1 }
    return line < lines.count ? range(line) : own
  }
}
