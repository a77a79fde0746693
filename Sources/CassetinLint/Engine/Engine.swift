import CassetinLexicon
import CassetinNames
import CassetinText

/// Rules, lists and settings: immutable, shared by all sessions.
public struct Engine: Sendable {
  public let rules: [any Rule]
  /// The rules that exist, whether they run or not: directives may name them.
  let ruleIDs: [RuleID]
  let data: LexiconData
  let houseNames: HouseNames
  let settings: Settings
  let memory: @Sendable () -> (any NameMemory)?
  let dictionary: @Sendable (Language) -> LanguageDictionary

  /// Takes the rules that run, and all that exist where some do not run.
  ///
  /// `dictionary` is asked at most once a session and language; it gives all the same ones.
  /// `settings` hold for texts that are given none of their own.
  /// `memory` gives each session what it remembers of names, for itself alone; nil for nothing.
  public init(
    rules: [any Rule], of all: [any Rule]? = nil, data: LexiconData, houseNames: HouseNames = HouseNames(),
    settings: Settings = Settings(), memory: @escaping @Sendable () -> (any NameMemory)? = { nil },
    dictionary: @escaping @Sendable (Language) -> LanguageDictionary
  ) {
    self.rules = rules
    self.ruleIDs = (all ?? rules).map(\.metadata.id)
    self.data = data
    self.houseNames = houseNames
    self.settings = settings
    self.memory = memory
    self.dictionary = dictionary
  }

  /// A use of the engine by one thread.
  public func session() -> Session { Session(self) }
}

/// One thread's use of an engine; the one place that knows the sequence of a check.
public final class Session {
  private let engine: Engine
  private let vocabulary = Vocabulary()
  private let lexicon: Lexicon
  private let memory: (any NameMemory)?

  init(_ engine: Engine) {
    self.engine = engine
    lexicon = Lexicon(data: engine.data, vocabulary: vocabulary, dictionary: engine.dictionary)
    memory = engine.memory()
    lexicon.settle(engine.houseNames.acceptedWords)
  }

  /// The findings of the rules that `settings` lets run in `source`, in the order of the text; no two overlap.
  public func check(_ source: Source, reader: some Reader, _ settings: Settings? = nil) -> [Finding] {
    let settings = settings ?? engine.settings
    let document = Tokenizer.document(
      from: source, reader: reader, language: settings.language, vocabulary: vocabulary)
    let directives = Directive.all(in: source, comments: reader.comments(of: source))
    lexicon.accept(directives.filter { $0.action == .words }.flatMap(\.words), and: settings.words)
    var context = RuleContext(
      source: source, settings: settings, lexicon: lexicon, usage: FormUsage(document), directives: directives, ruleIDs: engine.ruleIDs,
      houseNames: engine.houseNames,
      houseNameOccurrences: HouseNameScan.occurrences(of: engine.houseNames, in: document, lexicon),
      memory: memory)
    for rule in engine.rules { context.run(rule, on: document) }
    let suppressions = Suppressions(directives, source)
    return Overlaps.resolved(context.findings.filter { !suppressions.silence($0.finding) })
  }

  /// The names of `source`, for sheets and archives; no rule runs.
  public func names(
    in source: Source, reader: some Reader, _ settings: Settings? = nil
  ) -> DocumentNames {
    let settings = settings ?? engine.settings
    lexicon.accept([], and: settings.words)
    let document = Tokenizer.document(
      from: source, reader: reader, language: settings.language, vocabulary: vocabulary)
    return DocumentNames(document, lexicon)
  }

  /// The names of `table` that look like commoner ones, worst first.
  public func lookalikes(in table: NameTable) -> [NameLookalike] { table.lookalikes(lexicon) }

  /// `source` with its fixes of at least `applicability` applied until none is left, at most ten times over.
  public func fix(
    _ source: Source, reader: some Reader, _ settings: Settings? = nil,
    applying applicability: Applicability
  ) -> FixedSource {
    var fixed = FixedSource(source)
    for _ in 0..<10 {
      fixed.remaining = check(fixed.source, reader: reader, settings)
      guard fixed.apply(fixed.remaining, applicability) else { return fixed }
    }
    fixed.remaining = check(fixed.source, reader: reader, settings)
    return fixed
  }
}

/// Which of several findings about the same text are kept.
private enum Overlaps {
  static func resolved(
    _ findings: [(finding: Finding, precedence: RuleMetadata.Precedence)]
  ) -> [Finding] {
    var kept: [Finding] = []
    for next in findings.sorted(by: outranks).map(\.finding) {
      let place = kept.partitioningIndex { $0.range.lowerBound >= next.range.lowerBound }
      let isClear =
        (place == 0 || kept[place - 1].range.upperBound <= next.range.lowerBound)
        && (place == kept.count || kept[place].range.lowerBound >= next.range.upperBound)
      if isClear { kept.insert(next, at: place) }
    }
    return kept
  }

  /// By precedence, then severity, then length, then name.
  private static func outranks(
    _ left: (finding: Finding, precedence: RuleMetadata.Precedence),
    _ right: (finding: Finding, precedence: RuleMetadata.Precedence)
  ) -> Bool {
    if left.precedence != right.precedence { return left.precedence > right.precedence }
    let (first, second) = (left.finding, right.finding)
    if first.severity != second.severity { return first.severity > second.severity }
    if first.range.length != second.range.length { return first.range.length > second.range.length }
    if first.range.lowerBound != second.range.lowerBound {
      return first.range.lowerBound < second.range.lowerBound
    }
    return first.rule < second.rule
  }
}
