import CassetinLint
import CassetinText

/// Reports a run as a SARIF 2.1.0 log, as far as GitHub's code scanning reads it and beyond.
///
/// Reports what remains; fixes that were written are no results. GitHub refuses more than 25,000 results and
/// more than 10 MB after compression: what comes after that is counted and named in a notification.
public struct SARIFReporter: Reporter {
  private let options: ReportOptions
  private let paths: ReportPaths
  private let ruleIndices: [RuleID: Int]
  private var results = 0
  private var bytes = 0
  private var omitted = 0
  private var notifications: [SARIFNotification] = []
  private var failures = 0

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// Results that GitHub takes in a run.
  private static let mostResults = 25_000
  /// Bytes of results that are written: compressed they are a tenth, and a quarter is what GitHub takes.
  private static let mostBytes = 40_000_000
  /// Texts that could not be read that are named; there may be any number of them.
  private static let mostNotifications = 1_000

  /// A reporter in the language and for the rules of `options`.
  public init(_ options: ReportOptions) {
    self.options = options
    paths = ReportPaths(options)
    ruleIndices = Dictionary(
      options.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func begin() -> String {
    let rules = options.rules.map { JSONText.line(SARIFRule($0, in: options.language)) }
    let version = options.version.isEmpty ? "" : ",\"semanticVersion\":" + JSONText.line(options.version)
    let sources = Message(english: "The folder that paths start from.", french: "Le dossier des chemins.")
    let bases = SARIFBases(SARIFMessage(sources.text(in: options.language)))
    return """
      {"$schema":"\(Self.schema)","version":"2.1.0","runs":[{
      "tool":{"driver":{"name":"cassetin"\(version),"rules":[
      \(rules.joined(separator: ",\n"))
      ]}},
      "language":"\(options.language.rawValue)","columnKind":"unicodeCodePoints",
      "newlineSequences":["\\r\\n","\\n","\\r"],
      "originalUriBaseIds":\(JSONText.line(bases)),
      "results":[
      """
  }

  public mutating func report(_ report: FileReport) -> String {
    var text = ""
    var lineHashes: LineHashes?
    let artifact = SARIFArtifact(report.name, paths)
    for diagnostic in report.diagnostics {
      switch diagnostic {
      case .finding(let finding, let source):
        guard results < Self.mostResults, bytes < Self.mostBytes else {
          omitted += 1
          continue
        }
        // All findings of a report are in one text.
        let hashes = lineHashes ?? LineHashes(source)
        lineHashes = hashes
        let line = JSONText.line(
          SARIFResult(
            finding, in: source, artifact, hashes, ruleIndex: ruleIndices[finding.rule], options.language))
        text += (results > 0 ? ",\n" : "\n") + line
        results += 1
        bytes += line.utf8.count
      case .applied: break
      case .failure(let name, let message): note(message, on: name)
      }
    }
    return text
  }

  public mutating func end(_ tally: Tally) -> String {
    if failures > notifications.count {
      notifications.append(
        SARIFNotification(.unnamed(failures - notifications.count), level: .error, options.language))
    }
    if omitted > 0 {
      notifications.append(SARIFNotification(.omitted(omitted), level: .warning, options.language))
    }
    let invocation = SARIFInvocation(
      executionSuccessful: failures == 0, toolExecutionNotifications: notifications)
    return "\n],\n\"invocations\":[\(JSONText.line(invocation))]}]}\n"
  }

  private mutating func note(_ message: Message, on name: String) {
    failures += 1
    guard notifications.count < Self.mostNotifications else { return }
    notifications.append(
      SARIFNotification(message, level: .error, options.language, artifact: SARIFArtifact(name, paths)))
  }
}

extension Message {
  fileprivate static func unnamed(_ count: Int) -> Message {
    Message(
      english: "\(count) more texts could not be checked",
      french: "\(count) textes de plus n’ont pas pu être vérifiés")
  }

  fileprivate static func omitted(_ count: Int) -> Message {
    Message(
      english: "\(count) findings are left out: code scanning takes 25,000 results and 10 MB",
      french: "\(count) remarques manquent : l’analyse de code accepte 25 000 résultats et 10 Mo")
  }
}
