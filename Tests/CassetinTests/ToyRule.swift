import CassetinLexicon
import CassetinLint
import CassetinText

/// A rule that reports what its closure finds, to test the engine without dictionaries.
struct ToyRule: Rule {
  /// Something to report.
  struct Report {
    let range: TextRange
    /// Each with the run it replaces, which is the reported one when there is none.
    var fixes: [(range: TextRange?, text: String, applicability: Applicability)] = []
    var severity: Severity?
  }

  let metadata: RuleMetadata
  private let find: @Sendable (Document) -> [Report]

  init(
    _ id: RuleID, severity: Severity = .error, precedence: RuleMetadata.Precedence = .general,
    find: @escaping @Sendable (Document) -> [Report]
  ) {
    let message = Message(english: "toy", french: "jouet")
    metadata = RuleMetadata(
      id: id, topic: .spelling, severity: severity, precedence: precedence, fixes: .sometimes,
      summary: message,
      rationale: message, examples: [])
    self.find = find
  }

  /// A rule that finds the words `word` and replaces them.
  init(
    _ id: RuleID, _ word: String, _ texts: String..., applying applicability: Applicability = .safe,
    severity: Severity = .error, precedence: RuleMetadata.Precedence = .general
  ) {
    self.init(id, severity: severity, precedence: precedence) { document in
      document.runs(of: [word]).map { Report(range: $0, fixes: texts.map { (nil, $0, applicability) }) }
    }
  }

  func check(_ document: Document, _ context: inout RuleContext) {
    for report in find(document) {
      context.report(
        at: report.range, Message(english: "toy", french: "jouet"), severity: report.severity,
        fixes: report.fixes.map {
          Fix(Edit(replacing: $0.range ?? report.range, with: $0.text), $0.applicability)
        })
    }
  }
}

extension Document {
  /// The runs of tokens that are written as `words`.
  func runs(of words: [String]) -> [TextRange] {
    tokens.indices.dropLast(words.count - 1).filter { index in
      words.indices.allSatisfy { written(tokens[index + $0]) == words[$0] }
    }.map { tokens[$0].range.lowerBound..<tokens[$0 + words.count - 1].range.upperBound }
  }
}

/// A session of the engine with toy rules and no lists.
func toySession(_ rules: ToyRule...) -> Session {
  Engine(rules: rules, data: LexiconData { _ in nil }, settings: Settings(language: .french)) { _ in
    LanguageDictionary(graph: .empty, authority: nil)
  }.session()
}

extension FixedSource {
  /// The text after the fixes.
  var text: String { String(decoding: source.bytes, as: UTF8.self) }

  /// What was applied, as “start..<end before→after”.
  var log: [String] { applied.map { "\($0.range.indices) \($0.before)→\($0.after)" } }
}
