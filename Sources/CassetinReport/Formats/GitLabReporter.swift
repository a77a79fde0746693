import CassetinLint
import CassetinText

/// Reports as a GitLab Code Quality report: one JSON array, an entry a line.
///
/// Reports what remains; fixes that were written are no entries. A text that could not be checked is a
/// critical one.
public struct GitLabReporter: Reporter {
  private let language: MessageLanguage
  private let paths: ReportPaths
  private var isFirst = true

  private struct Entry: Encodable {
    let description: String
    let check: String
    let fingerprint: String
    let severity: String
    let location: Location

    enum CodingKeys: String, CodingKey {
      case description
      case check = "check_name"
      case fingerprint, severity, location
    }
  }

  private struct Location: Encodable {
    let path: String
    let lines: Lines
  }

  private struct Lines: Encodable {
    let begin: Int
    let end: Int
  }

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) {
    language = options.language
    paths = ReportPaths(options)
  }

  public func begin() -> String { "[" }

  public mutating func report(_ report: FileReport) -> String {
    var text = ""
    var occurrences: [Fingerprint: Int] = [:]
    for diagnostic in report.diagnostics {
      let entry: Entry
      switch diagnostic {
      case .finding(let finding, let source):
        let fingerprint = Fingerprint(of: finding, in: source)
        occurrences[fingerprint, default: 0] += 1
        entry = self.entry(finding, source, fingerprint, occurrences[fingerprint] ?? 1)
      case .applied: continue
      case .failure(let name, let message): entry = self.entry(name, message)
      }
      text += (isFirst ? "\n" : ",\n") + JSONText.line(entry)
      isFirst = false
    }
    return text
  }

  public func end(_ tally: Tally) -> String { isFirst ? "]\n" : "\n]\n" }

  /// GitLab shows no name of a check, so the description ends with it, and keeps one entry of a fingerprint,
  /// so the path and the number within the text are part of it.
  private func entry(
    _ finding: Finding, _ source: Source, _ fingerprint: Fingerprint, _ occurrence: Int
  ) -> Entry {
    let path = paths.place(of: source.name.description).path
    let severity =
      switch finding.severity {
      case .error: "major"
      case .warning: "minor"
      case .note: "info"
      }
    return Entry(
      description: "\(finding.message.text(in: language)) [\(finding.rule)]", check: finding.rule.description,
      fingerprint: "\(fingerprint)\(Fingerprint(of: fingerprint, occurrence: occurrence, in: path))",
      severity: severity,
      location: Location(
        path: path,
        lines: Lines(
          begin: source.position(of: finding.range.lowerBound).line,
          end: source.position(of: finding.range.upperBound).line)))
  }

  private func entry(_ name: String, _ message: Message) -> Entry {
    let path = paths.place(of: name).path
    return Entry(
      description: message.text(in: language), check: "cassetin", fingerprint: "cassetin:\(path)",
      severity: "critical", location: Location(path: path, lines: Lines(begin: 1, end: 1)))
  }
}
