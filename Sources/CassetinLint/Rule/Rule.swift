import CassetinNames
import CassetinText

/// Something that looks for one fault in a document; a value, synchronous and pure.
public protocol Rule: Sendable {
  var metadata: RuleMetadata { get }
  /// Reports what it finds to `context`; linear in the tokens, or nearly.
  func check(_ document: Document, _ context: inout RuleContext)
}

/// What a rule says of itself.
public struct RuleMetadata: Sendable {
  /// The part of a proofreader's work that a rule does.
  public enum Topic: String, Sendable, CaseIterable {
    case directives, names, spelling, grammar, typography
  }

  /// Which of two overlapping findings is kept: the one of the higher precedence.
  public enum Precedence: Int, Comparable, Sendable {
    case general, specific, exact
    /// The newsroom's own word.
    case house
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether a rule's findings can be mended by the program.
  public enum FixAvailability: String, Sendable {
    case never, sometimes, always
  }

  public let id: RuleID
  public let topic: Topic
  /// The severity of its gravest findings.
  public let severity: Severity
  public let precedence: Precedence
  public let fixes: FixAvailability
  /// One line.
  public let summary: Message
  /// Why it matters and how it decides.
  public let rationale: Message
  public let examples: [Example]
  /// The house names with which the examples are checked.
  public let houseNames: [HouseNames.Entry]
  /// The names of the archive with which the examples are checked.
  public let remembered: [RememberedName]
  /// The numbers that a configuration may settle for this rule, beside what all rules have.
  public let options: [RuleOption]

  public init(
    id: RuleID, topic: Topic, severity: Severity, precedence: Precedence, fixes: FixAvailability,
    summary: Message, rationale: Message, examples: [Example], houseNames: [HouseNames.Entry] = [],
    remembered: [RememberedName] = [], options: [RuleOption] = []
  ) {
    self.id = id
    self.topic = topic
    self.severity = severity
    self.precedence = precedence
    self.fixes = fixes
    self.summary = summary
    self.rationale = rationale
    self.examples = examples
    self.houseNames = houseNames
    self.remembered = remembered
    self.options = options
  }
}

/// A number by which a rule decides, and which a configuration may settle.
public struct RuleOption: Sendable, Hashable {
  /// The key of the option in a configuration.
  public let name: String
  /// The value where nobody settles one.
  public let usual: Double
  public let range: ClosedRange<Double>
  public let summary: Message

  /// - Parameters:
  ///   - usual: in `range`.
  public init(name: String, usual: Double, range: ClosedRange<Double>, summary: Message) {
    self.name = name
    self.usual = usual
    self.range = range
    self.summary = summary
  }

  public static func == (left: RuleOption, right: RuleOption) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A text with which a rule shows, and its test proves, what it does.
public struct Example: Sendable {
  /// The text; in a flagged example ⟦ ⟧ mark what the rule reports.
  public let marked: String
  /// What the safe fixes make of it, or with `appliesUnsafe` the unsafe ones too; nil when nothing is written.
  public let fixed: String?
  /// True when `fixed` needs `--unsafe`.
  public let appliesUnsafe: Bool
  /// The language in which the example is checked.
  public let language: Language
  /// Where the example stands in the rule's file.
  public let line: Int
  public let file: String

  /// A text in which the rule reports exactly the marked runs.
  public static func flagged(
    _ marked: String, fixed: String? = nil, unsafe: Bool = false, in language: Language = .french,
    file: String = #filePath, line: Int = #line
  ) -> Example {
    Example(
      marked: marked, fixed: fixed, appliesUnsafe: unsafe, language: language, line: line, file: file)
  }

  /// A text in which no rule reports anything.
  public static func clean(
    _ text: String, in language: Language = .french, file: String = #filePath, line: Int = #line
  ) -> Example {
    Example(marked: text, fixed: nil, appliesUnsafe: false, language: language, line: line, file: file)
  }

  private static let opening: Unicode.Scalar = "⟦"
  private static let closing: Unicode.Scalar = "⟧"

  /// The text without its marks.
  public var text: String {
    String(
      String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != Self.opening && $0 != Self.closing }))
  }

  /// True when the example marks a fault.
  public var isFlagged: Bool { marked.unicodeScalars.contains(Self.opening) }

  /// The marked runs, in bytes of `text`.
  public var ranges: [TextRange] {
    var ranges: [TextRange] = []
    var offset = 0
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case Self.opening: start = offset
      case Self.closing: ranges.append(TextRange(start..<offset))
      default: offset += UTF8.width(scalar)
      }
    }
    return ranges
  }
}
