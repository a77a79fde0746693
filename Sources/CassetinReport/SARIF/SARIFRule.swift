import CassetinLint

/// A rule in the table of a SARIF log (`reportingDescriptor`).
struct SARIFRule: Encodable {
  /// What of a rule shows where its findings do.
  struct Configuration: Encodable {
    let level: String
  }

  /// What GitHub sorts and filters by.
  struct Properties: Encodable {
    let precision: String
    let severity: String
    let tags: [String]

    enum CodingKeys: String, CodingKey {
      case precision, tags
      case severity = "problem.severity"
    }
  }

  let id: String
  let name: String
  let shortDescription: SARIFMessage
  let fullDescription: SARIFMessage
  let help: SARIFMessage
  let defaultConfiguration: Configuration
  let properties: Properties

  /// Characters of a full description that GitHub takes.
  private static let longestDescription = 1000

  /// The rule in one language.
  init(_ rule: RuleMetadata, in language: MessageLanguage) {
    let help = RuleHelp(rule, in: language)
    id = rule.id.description
    name = rule.id.camelCase
    shortDescription = SARIFMessage(help.summary)
    fullDescription = SARIFMessage(help.rationale.shortened(to: Self.longestDescription))
    self.help = SARIFMessage(help.text, markdown: help.markdown)
    defaultConfiguration = Configuration(level: SARIFLevel(rule.severity).rawValue)
    properties = Properties(
      precision: Self.precision(rule.severity), severity: Self.problemSeverity(rule.severity),
      tags: ["text", rule.topic.rawValue])
  }

  /// How often the gravest findings of a rule are right: by the house's measure doubt lowers the severity.
  private static func precision(_ severity: Severity) -> String {
    switch severity {
    case .error: "very-high"
    case .warning: "high"
    case .note: "medium"
    }
  }

  private static func problemSeverity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "recommendation"
    }
  }
}

extension RuleID {
  /// The name as the specification wants it: `InconsistentName`.
  fileprivate var camelCase: String {
    description.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
