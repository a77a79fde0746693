import CassetinLexicon
import CassetinNames
import CassetinText

/// What a rule is given beside the document, and where it reports.
public struct RuleContext {
  public let lexicon: Lexicon
  public let usage: FormUsage
  /// The directives of the text, in order.
  public let directives: [Directive]
  /// The rules that may be named in a directive.
  public let ruleIDs: [RuleID]
  /// What is wrong with the front matter of the text.
  public let faults: [Prose.Fault]
  /// The directives that silence nothing; known when all rules about the text itself have run.
  public internal(set) var unusedDirectiveParts: [UnusedDirectivePart] = []
  /// The directives that open a run without end, or end what none has opened.
  public internal(set) var unmatchedDirectives: [Directive] = []
  /// What the newsroom has settled.
  public let houseNames: HouseNames
  /// Where the document has house names, in its order; no two overlap.
  public let houseNameOccurrences: [HouseNameOccurrence]
  private(set) var findings: [(finding: Finding, precedence: RuleMetadata.Precedence)] = []
  private var rule: RuleMetadata?
  private var names: DocumentNames?
  private let memory: (any NameMemory)?
  private let source: Source
  private let settings: Settings
  private let memos: RuleMemos

  init(
    source: Source, settings: Settings, memos: RuleMemos, lexicon: Lexicon, usage: FormUsage,
    directives: [Directive],
    ruleIDs: [RuleID], faults: [Prose.Fault], houseNames: HouseNames,
    houseNameOccurrences: [HouseNameOccurrence],
    memory: (any NameMemory)?
  ) {
    self.source = source
    self.settings = settings
    self.memos = memos
    self.lexicon = lexicon
    self.usage = usage
    self.directives = directives
    self.ruleIDs = ruleIDs
    self.faults = faults
    self.houseNames = houseNames
    self.houseNameOccurrences = houseNameOccurrences
    self.memory = memory
  }

  /// The names of the document at hand, found when a rule first asks.
  public mutating func names(of document: Document) -> DocumentNames {
    if let names { return names }
    let found = DocumentNames(document, lexicon, memory: memory)
    names = found
    return found
  }

  /// The number that is settled for an option of the running rule, else the option's own.
  public func number(_ option: RuleOption) -> Double {
    rule.flatMap { settings.rules[$0.id]?.numbers[option] } ?? option.usual
  }

  /// What the running rule remembers of forms from document to document.
  public var sharedMemo: SharedFormMemo { rule.map { memos[$0.id] } ?? SharedFormMemo() }

  mutating func run(_ rule: some Rule, of metadata: RuleMetadata, on document: Document) {
    guard settings.runs(metadata.id) else { return }
    self.rule = metadata
    rule.check(document, &self)
    self.rule = nil
  }

  /// Reports a finding of the running rule at `range`.
  ///
  /// The severity is the rule's own unless a lower one is given; the settings may change it. Where the newsroom has
  /// settled a name, no other rule about names is heard.
  public mutating func report(
    at range: TextRange, _ message: Message, severity: Severity? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    guard let rule, rule.topic != .names || rule.precedence == .house || !isSettled(range) else { return }
    var severity = min(severity ?? rule.severity, rule.severity)
    var fixes = fixes
    if let setting = settings.rules[rule.id] {
      guard setting.accepted.isEmpty || !setting.accepted.contains(source[range]) else { return }
      severity = setting.severity(severity, of: rule.severity)
      if let limit = setting.fixes?.limit { fixes = fixes.map { $0.limited(to: limit) } }
    }
    let finding = Finding(
      rule: rule.id, severity: severity, range: range, message: message, notes: notes, fixes: fixes)
    findings.append((finding, rule.precedence))
  }

  /// True when `range` lies in a house name.
  private func isSettled(_ range: TextRange) -> Bool {
    let place = houseNameOccurrences.partitioningIndex { $0.range.upperBound >= range.upperBound }
    return place < houseNameOccurrences.count
      && houseNameOccurrences[place].range.lowerBound <= range.lowerBound
  }
}

/// What the rules of a session remember of forms, each for itself.
///
/// A class, because all documents of a session share it.
final class RuleMemos {
  private var memos: [RuleID: SharedFormMemo] = [:]

  subscript(rule: RuleID) -> SharedFormMemo {
    if let memo = memos[rule] { return memo }
    let memo = SharedFormMemo()
    memos[rule] = memo
    return memo
  }
}

/// How often the forms of a document stand in it, and what it uses beside them.
public struct FormUsage {
  /// By the number of the form.
  private var counts: [UInt32]
  /// The apostrophe that the text uses: that of its first elision, else ’.
  public private(set) var apostrophe = "’"

  init(_ document: Document) {
    if let elision = document.tokens.first(where: { $0.kind == .elision }),
      document.written(elision).hasSuffix("'")
    {
      apostrophe = "'"
    }
    counts = Array(repeating: 0, count: document.vocabulary.count)
    for token in document.tokens where token.kind == .word { counts[Int(token.form.index)] += 1 }
  }

  /// The number of words of the form `form`.
  public func count(of form: FormID) -> Int {
    Int(form.index) < counts.count ? Int(counts[Int(form.index)]) : 0
  }
}

extension Token {
  /// Safe inside quotation marks becomes unsafe: quotations are not rewritten. Broken by markup, it is only shown.
  public func limiting(_ applicability: Applicability) -> Applicability {
    if flags.contains(.isBroken) { return .displayOnly }
    return flags.contains(.isQuoted) ? min(applicability, .unsafe) : applicability
  }
}
