import CassetinLint
import CassetinText

/// Reports as a compiler does: `path:line:column: error: message [rule]`, columns in Unicode scalars from 1.
public struct TextReporter: Reporter {
  private let language: MessageLanguage
  /// Source line, caret and fix below each finding.
  private let isDetailed: Bool
  private let usesColor: Bool
  /// Fixes are shown, not written.
  private let isPreview: Bool

  /// Scalars of a source line that are shown.
  private static let excerptWidth = 96

  /// A reporter in the language of `options`, with detail and colour as they say.
  public init(_ options: ReportOptions) {
    language = options.language
    isDetailed = options.isDetailed
    usesColor = options.usesColor
    isPreview = options.isPreview
  }

  public func begin() -> String { "" }

  public func report(_ report: FileReport) -> String {
    report.diagnostics.map { diagnostic in
      switch diagnostic {
      case .finding(let finding, let source): lines(for: finding, in: source)
      case .applied(let fix, let source): line(for: fix, in: source)
      case .failure(let name, let message):
        "\(styled(shown(name), .bold)): \(styled("error", .red)): "
          + "\(message.text(in: language).withoutControls)\n"
      }
    }.joined()
  }

  public func end(_ tally: Tally) -> String {
    guard isDetailed || tally.files > 1 || tally.findings(atLeast: .note) + tally.failures + tally.applied > 0
    else { return "" }
    return tally.summary.text(in: language) + "\n"
  }

  private func lines(for finding: Finding, in source: Source) -> String {
    var text = head(source, finding.range.lowerBound, finding.severity)
    text += "\(styled(finding.message.text(in: language).withoutControls, .bold)) [\(finding.rule)]\n"
    if isDetailed {
      text += excerpt(source, finding.range)
      if let fix = finding.fixes.first { text += proposal(fix, source) }
    }
    for note in finding.notes {
      guard let range = note.range else { continue }
      text += head(source, range.lowerBound, .note) + note.message.text(in: language).withoutControls + "\n"
    }
    return text
  }

  private func line(for fix: AppliedFix, in source: Source) -> String {
    let (before, after) = (fix.before.withoutControls, fix.after.withoutControls)
    return head(source, fix.range.lowerBound, .note)
      + (isPreview ? word("to be fixed", "à corriger") : word("fixed", "corrigé")) + ": "
      + word("\"\(before)\" → \"\(after)\"", "« \(before) » → « \(after) »")
      + " [\(fix.finding.rule)]\n"
  }

  private func head(_ source: Source, _ offset: TextOffset, _ severity: Severity) -> String {
    let position = source.position(of: offset)
    let style: Style =
      switch severity {
      case .error: .red
      case .warning: .magenta
      case .note: .cyan
      }
    let place = "\(shown(source.name.description)):\(position.line):\(position.column)"
    return "\(styled(place, .bold)): \(styled(severity.name, style)): "
  }

  /// The source line around the finding and a line of carets below it.
  private func excerpt(_ source: Source, _ range: TextRange) -> String {
    let (line, before) = source.surroundings(of: range, limit: 4 * Self.excerptWidth)
    let scalars = line.unicodeScalars.map { $0.isControl ? " " as Unicode.Scalar : $0 }
    let length = max(1, source[range].unicodeScalars.prefix { $0 != "\n" }.count)
    let first = max(0, min(before - Self.excerptWidth / 3, scalars.count - Self.excerptWidth))
    let last = min(scalars.count, first + Self.excerptWidth)
    guard first <= before, before < last else { return "" }
    let shown = String(String.UnicodeScalarView(scalars[first..<last]))
    let lead = first > 0 ? "…" : ""
    let caret =
      String(repeating: " ", count: before - first + lead.count)
      + styled("^" + String(repeating: "~", count: min(length, last - before) - 1), .green)
    // The bar keeps a line that begins with :: from being a command in the log of a GitHub job.
    return "  | \(lead)\(shown.withoutControls)\(last < scalars.count ? "…" : "")\n  | \(caret)\n"
  }

  private func proposal(_ fix: Fix, _ source: Source) -> String {
    let flag =
      switch fix.applicability {
      case .safe: "--apply"
      case .unsafe: "--unsafe"
      case .displayOnly: word("by hand", "à la main")
      }
    return "  \(styled("→ \(fix.edit.text.withoutControls)", .green)) (\(flag))\n"
  }

  /// The name of a text without `./`, which commands given a folder put before it, and without control
  /// characters.
  ///
  /// `./` is put before a name that begins with `::`, for in the log of a GitHub job such a line is a
  /// command, also after blanks and invisible characters.
  private func shown(_ name: String) -> String {
    let shown = name.withoutDotSlash.withoutControls
    let visible = shown.unicodeScalars.drop {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
    return visible.starts(with: "::".unicodeScalars) ? "./" + shown : shown
  }

  private func word(_ english: String, _ french: String) -> String {
    Message(english: english, french: french).text(in: language)
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case magenta = "1;35"
    case cyan = "1;36"
    case green = "32"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
