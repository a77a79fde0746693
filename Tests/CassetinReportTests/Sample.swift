import CassetinLint
import CassetinReport
import CassetinText

/// A text with characters of one to four bytes, and something to say of it.
enum Sample {
  /// In its second line, a finding on `mare`, after 😀 and é.
  static let text = "Été 😀 :\r\n\t😀é « mare » du maire\r\nfin"
  /// On `mare`.
  static let range = TextRange(25..<29)
  /// On `Été`, at the beginning.
  static let evidence = TextRange(0..<5)

  /// Names that could break a form, a terminal or a log.
  static let hostileNames = [
    "a,b:c%\n::error::x.md", "\u{1B}[2J\u{9B}31m.md", "<&>\"'.md", "::error::y.md", " ::warning::z.md",
    "é ü#?.md",
    "a\r\nb.md", "\u{FFFE}\u{0}.md", "%0A::error::.md", "]](1){0}|`*_.md", "\u{200B}::error::.md",
  ]

  static let rule = RuleMetadata(
    id: "toy-rule", topic: .spelling, severity: .warning, precedence: .general, fixes: .sometimes,
    summary: Message(english: "A mare for a mayor", french: "Une mare pour un maire"),
    rationale: Message(
      english: "Horses {0} hold no office. " + String(repeating: "Long. ", count: 200),
      french: "Une mare ne préside rien."),
    examples: [.flagged("La ⟦mare⟧ `parle`.", fixed: "Le maire `parle`."), .clean("Le maire ```parle```.")])

  static let options = ReportOptions(language: .english, rules: [rule], version: "1.2.3")
  static let french = ReportOptions(language: .french, rules: [rule], version: "1.2.3")

  static func finding(
    _ severity: Severity = .warning, at range: TextRange = range, saying english: String? = nil,
    notes: [Note]? = nil, fixes: [Fix]? = nil
  ) -> Finding {
    Finding(
      rule: "toy-rule", severity: severity, range: range,
      message: Message(
        english: english ?? "\"mare\" is no mayor", french: english ?? "« mare » n’est pas maire"),
      notes: notes ?? [
        Note(Message(english: "seen [here]", french: "vu [ici]"), at: evidence),
        Note(Message(english: "rare", french: "rare")),
      ],
      fixes: fixes ?? [
        Fix(Edit(replacing: range, with: "maire"), .safe),
        Fix(Edit(replacing: TextRange(22..<29), with: ""), .unsafe),
        Fix(Edit(replacing: range, with: "mère"), .displayOnly),
      ])
  }

  static func report(_ name: String = "a.md", _ findings: [Finding] = [finding()]) -> FileReport {
    let source = source(text, name)
    return FileReport(name: name, diagnostics: findings.map { .finding($0, in: source) })
  }

  static func failure(_ name: String = "none.md") -> FileReport {
    FileReport(
      name: name,
      diagnostics: [
        .failure(name: name, Message(english: "no such file", french: "fichier introuvable"))
      ])
  }

  static func applied(_ name: String = "a.md") -> FileReport {
    let fix = AppliedFix(finding: finding(), range: range, before: "mare", after: "maire")
    return FileReport(name: name, diagnostics: [.applied(fix, in: source(text, name))])
  }

  /// A run with one of each.
  static let run = [
    report("./a.md"), FileReport(name: "clean.md", diagnostics: []), failure(), applied("b.md"),
    report("c.md", [finding(.error), finding(.note)]),
  ]
}
