import CassetinText

/// How grave the findings of a rule are taken.
public enum RuleLevel: String, Sendable, CaseIterable {
  /// The rule does not run.
  case off
  case note, warning, error

  /// Nil for `off`.
  var severity: Severity? {
    switch self {
    case .off: nil
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}

/// How far the fixes of a rule are trusted.
public enum FixTrust: String, Sendable, CaseIterable {
  /// Fixes are shown, never written.
  case never
  /// Written with `--unsafe` at most.
  case unsafe
  /// As the rule judges.
  case safe

  /// The most that a fix may be.
  var limit: Applicability {
    switch self {
    case .never: .displayOnly
    case .unsafe: .unsafe
    case .safe: .safe
    }
  }
}

/// What is settled of one rule; what is not keeps the rule's own default.
public struct RuleSetting: Sendable {
  /// The severity of the rule's gravest findings; lesser ones are never graver than it.
  public var level: RuleLevel?
  public var fixes: FixTrust?
  /// Texts about which the rule says nothing, as they are written.
  public var accepted: Set<String> = []
  /// The rule's own numbers.
  public var numbers: [RuleOption: Double] = [:]

  public init() {}

  /// What a rule of severity `rule` may give a finding that it takes for `own`.
  func severity(_ own: Severity, of rule: Severity) -> Severity {
    guard let level = level?.severity else { return own }
    return own == rule ? level : min(own, level)
  }
}

/// What holds for the check of one text, and may differ between texts of one run.
public struct Settings: Sendable {
  /// The rules that run, unless their level is `off`; nil for all.
  public var selected: Set<RuleID>?
  public var rules: [RuleID: RuleSetting] = [:]
  /// Words that are right, whatever dictionaries say.
  public var words: [String] = []
  /// The language of blocks that name none; nil lets each block show its own.
  public var language: Language?
  /// The fields of a front matter that are prose beside the usual ones; `!name` takes one away.
  public var frontMatterFields: [String] = []

  public init(language: Language? = nil) { self.language = language }

  /// True when the rule is to run.
  public func runs(_ rule: RuleID) -> Bool {
    selected?.contains(rule) ?? true && rules[rule]?.level != .off
  }
}
