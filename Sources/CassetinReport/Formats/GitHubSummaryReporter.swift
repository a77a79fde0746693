import CassetinLint
import CassetinText

/// Reports in Markdown for the summary of a GitHub job (the file `$GITHUB_STEP_SUMMARY`): the counts, and a
/// table of the worst.
///
/// Reports what remains; fixes that were written are in the counts alone. GitHub takes 1 MB, which the table
/// stays far below.
public struct GitHubSummaryReporter: Reporter {
  private let language: MessageLanguage
  private let paths: ReportPaths
  private var rows = WorstLines(limit: Self.mostRows)

  private static let mostRows = 50
  /// Scalars of a cell that are shown.
  private static let longestCell = 400

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) {
    language = options.language
    paths = ReportPaths(options)
  }

  public func begin() -> String { "" }

  public mutating func report(_ report: FileReport) -> String {
    for diagnostic in report.diagnostics { rows.add(diagnostic) { [self] in row($0) } }
    return ""
  }

  public func end(_ tally: Tally) -> String {
    var text = "### Cassetin\n\n\(tally.summary.text(in: language).escapedInMarkdown)\n"
    let (shown, omitted) = rows.worst(Self.mostRows)
    guard !shown.isEmpty else { return text }
    let heads = Message(
      english: "| Text | Line | Level | Rule | Message |",
      french: "| Texte | Ligne | Niveau | Règle | Message |")
    text += "\n\(heads.text(in: language))\n| --- | --: | --- | --- | --- |\n" + shown.joined()
    if omitted > 0 {
      let more = Message(
        english: "\(omitted) more are not shown.", french: "\(omitted) de plus ne sont pas montrées.")
      text += "\n\(more.text(in: language))\n"
    }
    return text
  }

  private func row(_ diagnostic: Diagnostic) -> String {
    switch diagnostic {
    case .finding(let finding, let source):
      let line = source.position(of: finding.range.lowerBound).line
      return row(
        source.name.description, "\(line)", word(finding.severity), finding.rule.description, finding.message)
    case .applied: return ""
    case .failure(let name, let message): return row(name, "", word(.error), "", message)
    }
  }

  private func row(_ name: String, _ line: String, _ level: String, _ rule: String, _ message: Message)
    -> String
  {
    let cells = [paths.place(of: name).path, line, level, rule, message.text(in: language)]
    return "| "
      + cells.map { $0.shortened(to: Self.longestCell).escapedInMarkdown }.joined(separator: " | ") + " |\n"
  }

  private func word(_ severity: Severity) -> String {
    let message =
      switch severity {
      case .error: Message(english: "error", french: "erreur")
      case .warning: Message(english: "warning", french: "avertissement")
      case .note: Message(english: "note", french: "remarque")
      }
    return message.text(in: language)
  }
}

extension String {
  /// The text as it stands, whatever it looks like: the punctuation of ASCII escaped, control characters as
  /// spaces.
  ///
  /// Markup that GitHub reads beyond backslashes (`@name`, `#1`, `http:`) is broken by character references,
  /// and `www.` by a backslash.
  fileprivate var escapedInMarkdown: String {
    var last: UInt8 = 0
    return withoutControls.replacingASCII { byte in
      defer { last = byte }
      switch byte {
      case UInt8(ascii: ".") where last | 0x20 == UInt8(ascii: "w"): return "\\."
      case UInt8(ascii: "<"): return "&lt;"
      case UInt8(ascii: ">"): return "&gt;"
      case UInt8(ascii: "&"): return "&amp;"
      case UInt8(ascii: "|"): return "&#124;"
      case UInt8(ascii: "@"): return "&#64;"
      case UInt8(ascii: "#"): return "&#35;"
      case UInt8(ascii: ":"): return "&#58;"
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "!"):
        return "\\" + String(Unicode.Scalar(byte))
      default: return nil
      }
    }
  }
}
