import CassetinLint
import CassetinText

/// Reports as workflow commands, which GitHub shows beside the lines of a change.
///
/// It shows ten of each level a step, so these ten are written, worst first, and a line with the counts.
/// Reports what remains; fixes that were written are in the counts alone.
public struct GitHubReporter: Reporter {
  private let language: MessageLanguage
  private let paths: ReportPaths
  private var worst = WorstLines(limit: 10)

  /// A reporter in the language of `options`.
  public init(_ options: ReportOptions) {
    language = options.language
    paths = ReportPaths(options)
  }

  public func begin() -> String { "" }

  public mutating func report(_ report: FileReport) -> String {
    for diagnostic in report.diagnostics { worst.add(diagnostic) { [self] in command($0) } }
    return ""
  }

  public func end(_ tally: Tally) -> String {
    let (lines, omitted) = worst.worst()
    var text = lines.map { $0 + "\n" }.joined()
    if omitted > 0 { text += Message.omitted(omitted).text(in: language) + "\n" }
    return text + tally.summary.text(in: language) + "\n"
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    switch diagnostic {
    case .finding(let finding, let source): return command(finding, source)
    case .applied: return ""
    case .failure(let name, let message):
      let properties = "title=cassetin,file=\(paths.place(of: name).path.escapedInProperty)"
      return "::error \(properties)::\(message.text(in: language).escapedInCommand)"
    }
  }

  private func command(_ finding: Finding, _ source: Source) -> String {
    let start = source.position(of: finding.range.lowerBound)
    let end = source.position(of: finding.range.upperBound)
    var properties = "title=\("cassetin (\(finding.rule))".escapedInProperty)"
    properties += ",file=\(paths.place(of: source.name.description).path.escapedInProperty)"
    properties += ",line=\(start.line)"
    // GitHub refuses columns of a place over several lines.
    if start.line == end.line { properties += ",col=\(start.column)" }
    properties += ",endLine=\(end.line)"
    if start.line == end.line { properties += ",endColumn=\(end.column)" }
    return
      "::\(level(finding.severity)) \(properties)::\(finding.message.text(in: language).escapedInCommand)"
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}

extension String {
  /// The text after `::`: a line end would begin another command, and other control characters command the
  /// terminal of who reads the log.
  fileprivate var escapedInCommand: String {
    replacingASCII { byte in
      switch byte {
      case UInt8(ascii: "%"): "%25"
      case 0x0D: "%0D"
      case 0x0A: "%0A"
      default: nil
      }
    }.withoutControls
  }

  /// The text after `=`, where colons and commas separate.
  fileprivate var escapedInProperty: String {
    escapedInCommand.replacingASCII { byte in
      switch byte {
      case UInt8(ascii: ":"): "%3A"
      case UInt8(ascii: ","): "%2C"
      default: nil
      }
    }
  }
}

extension Message {
  fileprivate static func omitted(_ count: Int) -> Message {
    Message(
      english: "\(count) more are not shown here: GitHub shows ten of each level",
      french: "\(count) de plus ne sont pas montrées ici : GitHub en montre dix de chaque niveau")
  }
}
