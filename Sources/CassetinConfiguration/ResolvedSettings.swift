import CassetinLint
import CassetinText

/// Who settled a value.
public enum Origin: Sendable, Equatable {
  /// A place in a file; for some articles alone where `patterns` are not empty.
  case file(SourceName, Position, patterns: [String])
  /// An option of the command line.
  case option(String)
}

/// A value in force, and who settled it.
public struct Settled<Value: Sendable>: Sendable {
  public let value: Value
  public let origin: Origin

  public init(_ value: Value, by origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

/// What is in force for one text, with the origin of each value; what nobody settled is absent.
public struct ResolvedSettings: Sendable {
  /// What is in force for one rule.
  public struct Rule: Sendable {
    public fileprivate(set) var level: Settled<RuleLevel>?
    public fileprivate(set) var fixes: Settled<FixTrust>?
    public fileprivate(set) var accepted: [Settled<String>] = []
    public fileprivate(set) var numbers: [RuleOption: Settled<Double>] = [:]
  }

  public private(set) var language: Settled<Language>?
  public private(set) var frontMatterFields: [Settled<String>] = []
  public private(set) var words: [Settled<String>] = []
  public private(set) var rules: [RuleID: Rule] = [:]
  /// The rules that run, where the command line selects some.
  public private(set) var selected: Settled<[RuleID]>?

  init() {}

  /// Lets `written` hold over what was settled before; lists grow.
  mutating func add(_ written: WrittenSettings, in file: SourceName, patterns: [String] = []) {
    func settled<Value>(_ placed: Placed<Value>) -> Settled<Value> {
      Settled(placed.value, by: .file(file, placed.position, patterns: patterns))
    }
    language = written.language.map(settled) ?? language
    frontMatterFields += written.frontMatterFields.map(settled)
    words += written.words.map(settled)
    for rule in written.rules {
      var settings = rules[rule.id] ?? Rule()
      settings.level = rule.level.map(settled) ?? settings.level
      settings.fixes = rule.fixes.map(settled) ?? settings.fixes
      settings.accepted += rule.accepted.map(settled)
      for (option, value) in rule.numbers { settings.numbers[option] = settled(value) }
      rules[rule.id] = settings
    }
  }

  /// Adds words from a file of words.
  mutating func add(words: [Placed<String>], in file: SourceName) {
    self.words += words.map { Settled($0.value, by: .file(file, $0.position, patterns: [])) }
  }

  /// Lets the command line have the last word.
  mutating func add(_ options: CommandLineSettings) {
    if let language = options.language { self.language = Settled(language, by: .option("--language")) }
    if !options.selected.isEmpty { selected = Settled(options.selected, by: .option("--select")) }
    // A rule that is selected runs, even where the files switch it off.
    for rule in options.selected where rules[rule]?.level?.value == .off { rules[rule]?.level = nil }
    for rule in options.ignored {
      rules[rule, default: Rule()].level = Settled(.off, by: .option("--ignore"))
    }
  }

  /// The values without their origins.
  public var settings: Settings {
    var settings = Settings(language: language?.value)
    settings.frontMatterFields = frontMatterFields.map(\.value)
    settings.words = words.map(\.value)
    settings.selected = selected.map { Set($0.value) }
    settings.rules = rules.mapValues { rule in
      var setting = RuleSetting()
      setting.level = rule.level?.value
      setting.fixes = rule.fixes?.value
      setting.accepted = Set(rule.accepted.map(\.value))
      setting.numbers = rule.numbers.mapValues(\.value)
      return setting
    }
    return settings
  }
}

/// What the command line says of how texts are checked.
public struct CommandLineSettings: Sendable {
  public var language: Language?
  /// The rules that run; all when empty.
  public var selected: [RuleID] = []
  /// The rules that do not run.
  public var ignored: [RuleID] = []

  public init() {}
}
