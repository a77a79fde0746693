import CassetinLint
import CassetinText

/// What a file says of how texts are checked, as it is written.
public struct WrittenSettings: Sendable {
  public let language: Placed<Language>?
  public let frontMatterFields: [Placed<String>]
  public let words: [Placed<String>]
  /// In the order of the file.
  public let rules: [Rule]

  /// What is written of one rule.
  public struct Rule: Sendable {
    public let id: RuleID
    public let level: Placed<RuleLevel>?
    public let fixes: Placed<FixTrust>?
    public let accepted: [Placed<String>]
    public let numbers: [(option: RuleOption, value: Placed<Double>)]
  }

  /// The keys that every rule has, beside its own options.
  enum RuleKey: String, CaseIterable {
    case level, fix, accept
  }

  init(
    language: YAMLNode?, frontMatter: YAMLNode?, words: YAMLNode?, rules: YAMLNode?,
    _ terms: ConfigurationTerms, _ decoder: inout NodeDecoder
  ) {
    self.language = language.flatMap { decoder.choice($0, Language.self) }
    frontMatterFields = frontMatter.map { decoder.names($0) } ?? []
    self.words = words.map { decoder.names($0) } ?? []
    let ids = terms.rules.map(\.id.description)
    let written = rules.flatMap { decoder.fields(of: $0, among: ids) } ?? []
    self.rules = written.compactMap { key, node in
      terms.rules.first { $0.id.description == key.value }.flatMap { Self.rule($0, node, &decoder) }
    }
  }

  /// `off`, `warning` …, or a mapping with a level and options.
  private static func rule(_ rule: RuleMetadata, _ node: YAMLNode, _ decoder: inout NodeDecoder) -> Rule? {
    guard case .mapping = node.content else {
      guard case .text = node.content else {
        decoder.fail(.unexpected(node.found, expected: .levelOrMapping), at: node.position)
        return nil
      }
      let level = decoder.choice(node, RuleLevel.self)
      return Rule(id: rule.id, level: level, fixes: nil, accepted: [], numbers: [])
    }
    var fields: [String: YAMLNode] = [:]
    let keys = RuleKey.allCases.map(\.rawValue) + rule.options.map(\.name)
    for (key, value) in decoder.fields(of: node, among: keys) ?? [] { fields[key.value] = value }
    return Rule(
      id: rule.id,
      level: fields[RuleKey.level.rawValue].flatMap { decoder.choice($0, RuleLevel.self) },
      fixes: fields[RuleKey.fix.rawValue].flatMap { decoder.choice($0, FixTrust.self) },
      accepted: fields[RuleKey.accept.rawValue].map { decoder.names($0) } ?? [],
      numbers: rule.options.compactMap { option in
        fields[option.name].flatMap { decoder.number($0, in: option.range) }.map { (option, $0) }
      })
  }
}
