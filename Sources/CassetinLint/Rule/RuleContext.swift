import CassetinLexicon
import CassetinText

/// What a rule is given beside the document, and where it reports.
public struct RuleContext {
  public let lexicon: Lexicon
  public let usage: FormUsage
  /// The directives of the text, in order.
  public let directives: [Directive]
  /// The rules that may be named in a directive.
  public let ruleIDs: [RuleID]
  private(set) var findings: [(finding: Finding, precedence: RuleMetadata.Precedence)] = []
  private var rule: RuleMetadata?

  init(lexicon: Lexicon, usage: FormUsage, directives: [Directive], ruleIDs: [RuleID]) {
    self.lexicon = lexicon
    self.usage = usage
    self.directives = directives
    self.ruleIDs = ruleIDs
  }

  mutating func run(_ rule: some Rule, on document: Document) {
    self.rule = rule.metadata
    rule.check(document, &self)
    self.rule = nil
  }

  /// Reports a finding of the running rule at `range`.
  ///
  /// The severity is the rule's own unless a lower one is given.
  public mutating func report(
    at range: TextRange, _ message: Message, severity: Severity? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    guard let rule else { return }
    let finding = Finding(
      rule: rule.id, severity: min(severity ?? rule.severity, rule.severity), range: range, message: message,
      notes: notes, fixes: fixes)
    findings.append((finding, rule.precedence))
  }
}

/// How often and where the forms of a document stand.
public struct FormUsage {
  /// The occurrences of one form.
  public struct Occurrences: Sendable {
    /// Words of this form in the document.
    public fileprivate(set) var count: Int
    /// Those of them whose place does not ask for a capital.
    public fileprivate(set) var withinSentences: Int
    /// The first of them, as an index into the document's tokens.
    public let first: Int
  }

  private var occurrences: [FormID: Occurrences] = [:]
  /// The apostrophe that the text uses: that of its first elision, else ’.
  public private(set) var apostrophe = "’"
  /// The distinct forms of words, by first occurrence.
  public private(set) var forms: [FormID] = []

  init(_ document: Document) {
    if let elision = document.tokens.first(where: { $0.kind == .elision }),
      document.written(elision).hasSuffix("'")
    {
      apostrophe = "'"
    }
    for (index, token) in document.tokens.enumerated() where token.kind == .word {
      let within = token.flags.contains(.opensSentence) ? 0 : 1
      if occurrences[token.form] == nil {
        occurrences[token.form] = Occurrences(count: 1, withinSentences: within, first: index)
        forms.append(token.form)
      } else {
        occurrences[token.form]?.count += 1
        occurrences[token.form]?.withinSentences += within
      }
    }
  }

  /// The occurrences of `form`, nil when it is not a word of the document.
  public subscript(form: FormID) -> Occurrences? { occurrences[form] }

  /// The number of words of the form `form`.
  public func count(of form: FormID) -> Int { occurrences[form]?.count ?? 0 }
}

extension Token {
  /// Safe inside quotation marks becomes unsafe: quotations are not rewritten. Broken by markup, it is only shown.
  public func limiting(_ applicability: Applicability) -> Applicability {
    if flags.contains(.isBroken) { return .displayOnly }
    return flags.contains(.isQuoted) ? min(applicability, .unsafe) : applicability
  }
}
