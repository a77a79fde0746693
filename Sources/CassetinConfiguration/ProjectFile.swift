import CassetinFiles
import CassetinLint
import CassetinText

/// What a configuration may name: the rules, and the forms of reports.
public struct ConfigurationTerms: Sendable {
  let rules: [RuleMetadata]
  let formats: [String]

  public init(rules: [RuleMetadata], formats: [String]) {
    self.rules = rules
    self.formats = formats
  }
}

/// The settings of a repository as they stand in one file, `.cassetin.yml` or one that it extends:
///
///     extends: desk/base.yml
///     language: fr
///     words: [swatteur]
///     rules:
///       repeated-word: off
///     overrides:
///       - files: drafts/**
///         rules: { unknown-word: note }
public struct ProjectFile: Sendable {
  /// The name of the file.
  public static let name = ".cassetin.yml"

  /// The file itself.
  public let file: SourceName
  /// Files whose settings hold where this one says nothing; like all paths, relative to the folder of this file.
  public let extends: [Placed<String>]
  /// The file of house names.
  public let houseNames: Placed<String>?
  /// The file of the archive of what was published.
  public let archive: Placed<String>?
  /// The file of the findings that are known.
  public let baseline: Placed<String>?
  /// Files of accepted words, one a line.
  public let wordFiles: [Placed<String>]
  /// Patterns of what is no article; like those of `overrides` relative to the folder of the configuration.
  public let exclude: [Placed<String>]
  /// Patterns of what is an article all the same.
  public let include: [Placed<String>]
  public let failOn: Placed<FailureThreshold>?
  public let messages: Placed<MessageLanguage>?
  /// The forms of the report on standard output.
  public let output: Placed<String>?
  /// What holds for all articles.
  public let settings: WrittenSettings
  /// What holds for some articles beside that, later ones before earlier ones.
  public let overrides: [Override]

  /// Settings for the articles whose paths a pattern fits.
  public struct Override: Sendable {
    /// The patterns as they are written.
    public let files: [Placed<String>]
    let paths: PathPatterns
    public let settings: WrittenSettings
  }

  /// The keys of the file.
  package enum Key: String, FieldKey {
    case extends
    case houseNames = "house-names"
    case archive, baseline
    case wordFiles = "word-files"
    case exclude, include
    case failOn = "fail-on"
    case messages, output
    case language
    case frontMatter = "front-matter"
    case words, rules, overrides
  }

  /// The keys of an override.
  enum OverrideKey: String, FieldKey {
    case files, language
    case frontMatter = "front-matter"
    case words, rules
  }

  /// The settings in the bytes of `file`.
  /// - Throws: all that is wrong in the file, up to `ConfigurationErrors.limit`.
  public init(
    _ bytes: [UInt8], named file: SourceName, _ terms: ConfigurationTerms
  ) throws(ConfigurationErrors) {
    self.file = file
    var decoder = NodeDecoder(ConfigurationErrors(in: file))
    let root = try ConfigurationFile.root(of: bytes, named: file)
    let fields = root.flatMap { decoder.fields(of: $0, Key.self) } ?? [:]
    extends = fields[.extends].map { decoder.names($0) } ?? []
    houseNames = fields[.houseNames].flatMap { decoder.name($0) }
    archive = fields[.archive].flatMap { decoder.name($0) }
    baseline = fields[.baseline].flatMap { decoder.name($0) }
    wordFiles = fields[.wordFiles].map { decoder.names($0) } ?? []
    exclude = fields[.exclude].map { decoder.patterns($0) } ?? []
    include = fields[.include].map { decoder.patterns($0) } ?? []
    failOn = fields[.failOn].flatMap { decoder.choice($0, FailureThreshold.self) }
    messages = fields[.messages].flatMap { decoder.choice($0, MessageLanguage.self) }
    output = fields[.output].flatMap { decoder.choice($0, of: terms.formats) }
    settings = WrittenSettings(
      language: fields[.language], frontMatter: fields[.frontMatter], words: fields[.words],
      rules: fields[.rules], terms, &decoder)
    overrides =
      fields[.overrides].flatMap { decoder.items(of: $0) }?.compactMap {
        Self.override($0, terms, &decoder)
      } ?? []
    try decoder.errors.throwAny()
  }

  private static func override(
    _ node: YAMLNode, _ terms: ConfigurationTerms, _ decoder: inout NodeDecoder
  ) -> Override? {
    guard let fields = decoder.fields(of: node, OverrideKey.self) else { return nil }
    guard let files = fields[.files] else {
      decoder.fail(.missingKey(OverrideKey.files.rawValue), at: node.position)
      return nil
    }
    let patterns = decoder.patterns(files)
    guard let paths = try? PathPatterns(patterns.map(\.value)) else { return nil }
    return Override(
      files: patterns, paths: paths,
      settings: WrittenSettings(
        language: fields[.language], frontMatter: fields[.frontMatter], words: fields[.words],
        rules: fields[.rules], terms, &decoder))
  }
}

extension NodeDecoder {
  /// Texts that are not empty.
  mutating func names(_ node: YAMLNode) -> [Placed<String>] {
    texts(node).filter { text in
      if text.value.isEmpty { fail(.unexpected(.nothing, expected: .text), at: text.position) }
      return !text.value.isEmpty
    }
  }

  /// Patterns of paths.
  mutating func patterns(_ node: YAMLNode) -> [Placed<String>] {
    names(node).filter { pattern in
      do throws(Glob.Failure) {
        _ = try PathPatterns([pattern.value])
        return true
      } catch {
        fail(.pattern(error), at: pattern.position)
        return false
      }
    }
  }
}
