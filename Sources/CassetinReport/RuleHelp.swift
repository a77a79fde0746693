import CassetinLint

/// What a report says of a rule: why it matters, and its examples.
struct RuleHelp {
  /// One line.
  let summary: String
  let rationale: String
  private let examples: [Example]
  private let language: MessageLanguage

  /// What is said of `rule` in one language.
  init(_ rule: RuleMetadata, in language: MessageLanguage) {
    summary = rule.summary.text(in: language)
    rationale = rule.rationale.text(in: language)
    examples = rule.examples
    self.language = language
  }

  /// Plain text; ⟦ ⟧ mark what is found.
  var text: String {
    sections.reduce(rationale) { $0 + "\n\n\($1.title)\n\($1.lines.joined(separator: "\n"))" }
  }

  /// The same in Markdown, the examples as they stand.
  var markdown: String {
    sections.reduce(rationale) { text, section in
      let lines = section.lines.joined(separator: "\n")
      let fence = String(repeating: "`", count: max(3, lines.longestRun(of: "`") + 1))
      return text + "\n\n**\(section.title)**\n\n\(fence)text\n\(lines)\n\(fence)"
    }
  }

  private var sections: [(title: String, lines: [String])] {
    let flagged = examples.filter(\.isFlagged).flatMap { example in
      [example.marked] + (example.fixed.map { ["→ \($0)"] } ?? [])
    }
    let clean = examples.filter { !$0.isFlagged }.map(\.marked)
    return [
      (Message(english: "Flagged:", french: "Signalé :").text(in: language), flagged),
      (Message(english: "Not flagged:", french: "Non signalé :").text(in: language), clean),
    ].filter { !$0.lines.isEmpty }
  }
}

extension String {
  /// How often `scalar` stands in a row at most.
  fileprivate func longestRun(of scalar: Unicode.Scalar) -> Int {
    var (longest, run) = (0, 0)
    for other in unicodeScalars {
      run = other == scalar ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
