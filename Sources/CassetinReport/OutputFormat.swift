import CassetinLexicon
import CassetinLint

/// The forms in which a run is reported, by the names that the command line knows.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// For people, and for editors that read what compilers print.
  case text
  /// One versioned document, for programs.
  case json
  /// The same records, one a line.
  case jsonl
  /// Static Analysis Results Interchange Format 2.1.0: GitHub code scanning, and many viewers.
  case sarif
  /// Workflow commands, which GitHub shows beside the lines of a change.
  case github
  /// Markdown for `$GITHUB_STEP_SUMMARY`.
  case githubSummary = "github-summary"
  /// GitLab Code Quality.
  case gitlab
  case checkstyle
  case junit
  /// The diagnostic format of reviewdog as one document.
  case rdjson
  /// The same, a diagnostic a line.
  case rdjsonl

  /// A reporter of the format, for one run.
  public func reporter(_ options: ReportOptions) -> any Reporter {
    switch self {
    case .text: TextReporter(options)
    case .json: JSONReporter(options)
    case .jsonl: JSONLinesReporter(options)
    case .sarif: SARIFReporter(options)
    case .github: GitHubReporter(options)
    case .githubSummary: GitHubSummaryReporter(options)
    case .gitlab: GitLabReporter(options)
    case .checkstyle: CheckstyleReporter(options)
    case .junit: JUnitReporter(options)
    case .rdjson: ReviewdogReporter(options, isDocument: true)
    case .rdjsonl: ReviewdogReporter(options, isDocument: false)
    }
  }

  /// The format whose name is nearest to what was typed.
  public static func nearest(to name: String) -> OutputFormat {
    EditCost.nearest(to: name, in: allCases.map(\.rawValue)).flatMap(OutputFormat.init) ?? .text
  }
}

/// Where a report goes and in which form, as the command line says it: `sarif`, or `sarif:cassetin.sarif`.
public struct OutputTarget: Sendable, Equatable {
  public let format: OutputFormat
  /// The path of the file; nil for standard output.
  public let file: String?

  /// A form, in a file or on standard output.
  public init(format: OutputFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  /// Reads `FORMAT` or `FORMAT:FILE`; `-` is standard output. Nil when there is no such format, or no file
  /// after the colon.
  public init?(_ text: String) {
    let (name, file) = Self.parts(of: text)
    guard let format = OutputFormat(rawValue: name), file != "" else { return nil }
    self.init(format: format, file: file == "-" ? nil : file)
  }

  /// What is wrong with a text that is no target.
  public static func problem(with text: String) -> Message {
    let name = parts(of: text).format
    if OutputFormat(rawValue: name) != nil {
      return Message(
        english: "\"\(text)\" names no file after the colon",
        french: "« \(text) » ne nomme pas de fichier après les deux-points")
    }
    let nearest = OutputFormat.nearest(to: name).rawValue
    return Message(
      english: "unknown format \"\(name)\"; the nearest is \"\(nearest)\"",
      french: "format inconnu « \(name) » ; le plus proche est « \(nearest) »")
  }

  private static func parts(of text: String) -> (format: String, file: String?) {
    // By scalars: a colon before a combining mark is another character.
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(of: ":") else { return (text, nil) }
    return (String(scalars[..<colon]), String(scalars[scalars.index(after: colon)...]))
  }
}
