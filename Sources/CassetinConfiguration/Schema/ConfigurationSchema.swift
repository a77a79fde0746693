import CassetinLint
import CassetinText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON Schema of `.cassetin.yml`, by which editors complete and check it.
public struct ConfigurationSchema {
  private let terms: ConfigurationTerms
  private let language: MessageLanguage

  /// The schema with the rules and forms of `terms`, and descriptions in `language`.
  public init(_ terms: ConfigurationTerms, in language: MessageLanguage) {
    self.terms = terms
    self.language = language
  }

  /// The schema as a JSON document.
  public var json: String {
    var root = SchemaNode(kind: .object)
    root.isRoot = true
    root.title = ProjectFile.name
    root.properties = Dictionary(
      uniqueKeysWithValues: ProjectFile.Key.allCases.map { ($0.rawValue, node(of: $0)) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and truth values always encode.
    guard let data = try? encoder.encode(root) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func node(of key: ProjectFile.Key) -> SchemaNode {
    let summary = key.summary.text(in: language)
    switch key {
    case .houseNames, .archive, .baseline: return .text(summary)
    case .extends, .wordFiles, .exclude, .include, .frontMatter, .words: return .texts(summary)
    case .failOn: return .choice(FailureThreshold.allCases.map(\.rawValue), summary)
    case .messages: return .choice(MessageLanguage.allCases.map(\.rawValue), summary)
    case .output: return .choice(terms.formats, summary)
    case .language: return .choice(Language.allCases.map(\.rawValue), summary)
    case .rules: return rules(summary)
    case .overrides: return overrides(summary)
    }
  }

  private func rules(_ summary: String) -> SchemaNode {
    var node = SchemaNode(kind: .object, description: summary)
    node.properties = Dictionary(
      uniqueKeysWithValues: terms.rules.map { ($0.id.description, self.node(of: $0)) })
    return node
  }

  private func node(of rule: RuleMetadata) -> SchemaNode {
    let levels = RuleLevel.allCases.map(\.rawValue)
    var options = SchemaNode(kind: .object)
    options.properties = [
      WrittenSettings.RuleKey.level.rawValue: .choice(levels),
      WrittenSettings.RuleKey.fix.rawValue: .choice(FixTrust.allCases.map(\.rawValue)),
      WrittenSettings.RuleKey.accept.rawValue: .texts(),
    ]
    for option in rule.options {
      options.properties?[option.name] = SchemaNode(
        kind: .number, description: option.summary.text(in: language), range: option.range)
    }
    return SchemaNode(
      description: rule.summary.text(in: language), alternatives: [.choice(levels), options])
  }

  private func overrides(_ summary: String) -> SchemaNode {
    var item = SchemaNode(kind: .object)
    item.required = [ProjectFile.OverrideKey.files.rawValue]
    item.properties = Dictionary(
      uniqueKeysWithValues: ProjectFile.OverrideKey.allCases.map { key in
        // But for the pattern, an override has keys of the file.
        let node = ProjectFile.Key(rawValue: key.rawValue).map(self.node)
        return (key.rawValue, node ?? .texts(Message.overriddenFiles.text(in: language)))
      })
    return SchemaNode(kind: .array, description: summary, items: [item])
  }
}
