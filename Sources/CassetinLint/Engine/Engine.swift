import CassetinLexicon
import CassetinNames
import CassetinText

/// Rules, lists and settings: immutable, shared by all sessions.
public struct Engine: Sendable {
  public let rules: [any Rule]
  /// What the rules say of themselves, in their order.
  let metadata: [RuleMetadata]
  /// The rules that exist, whether they run or not: directives may name them.
  let ruleIDs: [RuleID]
  let data: LexiconData
  let houseNames: HouseNames
  let settings: Settings
  let times: CheckTimes?
  let memory: @Sendable () -> (any NameMemory)?
  let dictionary: @Sendable (Language) -> LanguageDictionary

  /// Takes the rules that run, and all that exist where some do not run.
  ///
  /// `dictionary` is asked at most once a session and language; it gives all the same ones.
  /// `settings` hold for texts that are given none of their own.
  /// `times` is told where the time goes.
  /// `memory` gives each session what it remembers of names, for itself alone; nil for nothing.
  public init(
    rules: [any Rule], of all: [any Rule]? = nil, data: LexiconData, houseNames: HouseNames = HouseNames(),
    settings: Settings = Settings(), times: CheckTimes? = nil,
    memory: @escaping @Sendable () -> (any NameMemory)? = { nil },
    dictionary: @escaping @Sendable (Language) -> LanguageDictionary
  ) {
    self.rules = rules
    metadata = rules.map(\.metadata)
    self.ruleIDs = (all ?? rules).map(\.metadata.id)
    self.data = data
    self.houseNames = houseNames
    self.settings = settings
    self.times = times
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
  private let memos = RuleMemos()

  init(_ engine: Engine) {
    self.engine = engine
    lexicon = Lexicon(data: engine.data, vocabulary: vocabulary, dictionary: engine.dictionary)
    memory = engine.memory()
    lexicon.settle(engine.houseNames.acceptedWords)
  }

  /// The findings of the rules that `settings` lets run in `source`, in the order of the text; no two overlap.
  public func check(_ source: Source, reader: some Reader, _ settings: Settings? = nil) -> [Finding] {
    examine(source, reader: reader, settings).findings
  }

  /// The same, with what of the text was judged.
  public func examine(
    _ source: Source, reader: some Reader, _ settings: Settings? = nil
  ) -> CheckedSource {
    let settings = settings ?? engine.settings
    var start = ContinuousClock.now
    let prose = reader.prose(of: source)
    let document = Tokenizer.document(
      from: source, prose: prose, language: settings.language, vocabulary: vocabulary)
    if let times = engine.times { start = times.add(.reading, since: start) }
    let directives = Directive.all(in: source, comments: prose.comments)
    lexicon.accept(directives.filter { $0.action == .words }.flatMap(\.words), and: settings.words)
    var context = RuleContext(
      source: source, settings: settings, memos: memos, lexicon: lexicon, usage: FormUsage(document),
      directives: directives, ruleIDs: engine.ruleIDs, faults: prose.faults, houseNames: engine.houseNames,
      houseNameOccurrences: HouseNameScan.occurrences(of: engine.houseNames, in: document, lexicon),
      memory: memory)
    if let times = engine.times { start = times.add(.preparing, since: start) }
    for (rule, metadata) in zip(engine.rules, engine.metadata) where !rule.judgesDirectives {
      context.run(rule, of: metadata, on: document)
      if let times = engine.times { start = times.add(metadata.id, since: start) }
    }
    let findings = silenced(&context, directives, prose, document, settings)
    if let times = engine.times { _ = times.add(.resolving, since: start) }
    return CheckedSource(source: source, findings: findings, words: WordCount(document, prose))
  }

  /// What is left of the findings where the text asks for silence, and what is to be said of how it asks.
  private func silenced(
    _ context: inout RuleContext, _ directives: [Directive], _ prose: Prose, _ document: Document,
    _ settings: Settings
  ) -> [Finding] {
    let count = context.findings.count
    let found = context.findings.filter { !document.isForeign(at: $0.finding.range.lowerBound) }
    let suppressions = Suppressions(directives, comments: prose.comments, document)
    if !directives.isEmpty {
      context.unmatchedDirectives = suppressions.unmatched
      context.unusedDirectiveParts = UnusedDirectives(suppressions, document, running: running(settings)).all(
        among: found.map(\.finding))
      for (rule, metadata) in zip(engine.rules, engine.metadata) where rule.judgesDirectives {
        context.run(rule, of: metadata, on: document)
      }
    }
    let remarks = context.findings[count...]
    return Overlaps.resolved(
      found.filter { !suppressions.silence($0.finding) }
        + remarks.filter { !suppressions.silenceByName($0.finding) })
  }

  /// The rules that run and have what they ask.
  private func running(_ settings: Settings) -> RunningRules {
    let running = engine.metadata.filter { settings.runs($0.id) }
    let ids = running.filter { rule in
      (memory != nil || rule.remembered.isEmpty) && (!engine.houseNames.isEmpty || rule.houseNames.isEmpty)
    }.map(\.id)
    return RunningRules(ids: Set(ids), areAll: running.count == engine.ruleIDs.count)
  }

  /// True when the session remembers so many words that a new one should take its place.
  public var isLarge: Bool { vocabulary.count > Self.mostForms }

  /// Distinct forms of a session, some 100 bytes each with what is known of them.
  private static let mostForms = 64_000

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

  /// `source` with the fixes applied that are at least `applicability` and whose findings `mends` takes, until none is
  /// left, at most ten times over.
  public func fix(
    _ source: Source, reader: some Reader, _ settings: Settings? = nil,
    applying applicability: Applicability, where mends: (Finding, Source) -> Bool = { _, _ in true }
  ) -> FixedSource {
    var fixed = FixedSource(source)
    for _ in 0..<10 {
      fixed.take(examine(fixed.source, reader: reader, settings))
      let wanted = fixed.remaining.filter { mends($0, fixed.source) }
      guard fixed.apply(wanted, applicability) else { return fixed }
    }
    fixed.take(examine(fixed.source, reader: reader, settings))
    return fixed
  }
}

extension Rule {
  /// True for rules about what the text says to the linter, which are asked when all others have spoken.
  fileprivate var judgesDirectives: Bool { metadata.topic == .directives }
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
