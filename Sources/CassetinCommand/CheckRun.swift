import Cassetin
import CassetinArchive
import CassetinFiles
import CassetinLint
import CassetinReport
import CassetinText

/// One run of the check: takes the outcomes one after the other, reports each, and knows how the program ends.
struct CheckRun {
  let options: RunOptions
  private let command: CheckCommand
  private let language: MessageLanguage
  private let failOn: FailureThreshold
  /// Where the corrected text of standard input or a patch takes standard output, reports go to standard error.
  private let stream: Output.Stream
  private var sinks: [ReportSink] = []
  private var log: CorrectionLog?
  private var tally = Tally()
  private var statistics: RunStatistics
  private var progress: ProgressBar
  private let count: Int
  private let times: CheckTimes?
  /// The lines that are spoken of; nil for all.
  private let changes: ChangedPlaces?
  /// The findings that are not spoken of; nil for none.
  private let known: KnownFindings?
  /// With known findings, what waits until all files are matched with them.
  private var waiting: [(report: FileReport, file: BaselineMatch.File)] = []
  /// The folder of the repository, nil where there is none.
  private let root: String?

  /// Opens the reports of `command` on `articles`.
  init(
    _ command: CheckCommand, _ project: Project, _ articles: Articles, _ changes: ChangedPlaces?,
    _ known: KnownFindings?, _ language: MessageLanguage, _ times: CheckTimes?
  ) throws {
    self.command = command
    self.times = times
    self.changes = changes
    self.known = known
    self.language = language
    count = articles.inputs.count
    statistics = RunStatistics(leftOut: articles.leftOut)
    root = (try? File.resolved(".")).flatMap { Repository(around: $0)?.root }
    failOn = command.reporting.failOn ?? project.failOn ?? .error
    let printsText = command.applying != nil && (command.diff || command.selection.paths.contains("-"))
    stream = printsText ? .standardError : .standardOutput
    progress = ProgressBar(in: language)
    var options = RunOptions()
    options.applying = command.applying
    options.writesFiles = !command.diff
    options.format = command.selection.format
    options.root = root
    options.mends = { changes?.contain($0, in: $1) ?? true && !(known?.mayKnow($0, in: $1) ?? false) }
    options.settings = { project.settings(for: $0) }
    // Threads and what each session reads cost more than they save where there are few texts.
    options.workers = command.jobs ?? min(Output.processors, max(1, articles.inputs.count / 8))
    self.options = options
    try open(project)
    for failure in articles.failures { report([failure], on: failure.name) }
  }

  private mutating func open(_ project: Project) throws {
    let reporting = command.reporting
    // All: a rule that is off for most articles may run for some.
    let rules = Linter.rules.map(\.metadata)
    func options(on stream: Output.Stream?) -> ReportOptions {
      ReportOptions(
        language: language,
        isDetailed: stream.map { Output.isTerminal($0) || reporting.color == .always } ?? false,
        usesColor: stream.map { reporting.usesColor(on: $0) } ?? false, rules: rules,
        version: Version.current, workingFolder: try? File.resolved("."), root: root)
    }
    let usual = project.output ?? .text
    let outputs = reporting.outputs.isEmpty ? [OutputTarget(format: usual)] : reporting.outputs
    for output in outputs {
      if let file = output.file {
        sinks.append(
          try Output.orFail(at: file, language) { () throws(SystemFailure) in
            try ReportSink(output.format, to: file, options(on: nil))
          })
      } else {
        sinks.append(ReportSink(output.format, to: stream, options(on: stream)))
      }
    }
    if let path = command.log {
      log = try Output.orFail(at: path, language) { () throws(SystemFailure) in
        try CorrectionLog(at: path, language)
      }
    }
  }

  /// Reports one outcome.
  mutating func take(_ outcome: Outcome) {
    statistics.add(outcome)
    if stream == .standardError { printText(of: outcome) }
    var diagnostics = outcome.diagnostics
    if !command.selection.allowEmpty, let reason = outcome.reasonForSilence {
      diagnostics.append(.failure(name: outcome.name, reason))
    }
    if let known {
      hold(FileReport(name: outcome.name, diagnostics: diagnostics), known)
      progress.show(waiting.count, of: count)
    } else {
      report(diagnostics, on: outcome.name)
      progress.show(tally.files, of: count)
    }
  }

  /// Keeps what is to be said of a text until it is known what is new; nothing of a text where nothing is.
  private mutating func hold(_ report: FileReport, _ known: KnownFindings) {
    let findings = report.diagnostics.compactMap { diagnostic in
      if case .finding(let finding, let source) = diagnostic { (finding, source) } else { nil }
    }
    let file = known.file(
      report.name, findings.map(\.0), in: findings.first?.1 ?? Source(name: SourceName(""), text: ""))
    let isCovered = known.cover(file)
    let kept = isCovered ? report.diagnostics.filter { !$0.isFinding } : report.diagnostics
    waiting.append((FileReport(name: report.name, diagnostics: kept), file))
  }

  /// Reports what waited, without what is known.
  private mutating func release(_ known: KnownFindings) {
    let match = known.match(waiting.map(\.file))
    for (number, held) in waiting.enumerated() {
      var isKnown = match.isKnown[number][...]
      report(
        held.report.diagnostics.filter { !$0.isFinding || !(isKnown.popFirst() ?? true) },
        on: held.report.name)
    }
    waiting = []
    guard !match.stale.isEmpty else { return }
    Output.write("cassetin: \(Message.stale(match.stale.count).text(in: language))\n", to: .standardError)
  }

  private mutating func report(_ diagnostics: [Diagnostic], on name: String) {
    let diagnostics = diagnostics.filter { diagnostic in
      guard let changes, case .finding(let finding, let source) = diagnostic else { return true }
      return changes.contain(finding, in: source)
    }
    tally.count(diagnostics)
    let report = FileReport(name: name, diagnostics: diagnostics)
    if !diagnostics.isEmpty { progress.erase() }
    for index in sinks.indices { sinks[index].add(report) }
    log?.add(report)
  }

  /// Closes the reports; throws how the program ends unless all is well.
  mutating func finish(_ failureOfArchive: ArchiveError?) throws {
    progress.erase()
    if let known { release(known) }
    for index in sinks.indices {
      do throws(SystemFailure) {
        try sinks[index].finish(tally)
      } catch {
        throw Output.failing("cassetin: \(FileError(error).message.text(in: language))\n")
      }
    }
    if command.stats { Output.write(statistics.text(times, in: language), to: .standardError) }
    if let failureOfArchive {
      throw Output.failing("cassetin: \(failureOfArchive.sentence.text(in: language))\n")
    }
    if tally.failures > 0 { throw ExitStatus.unusable }
    if let severity = failOn.severity, tally.findings(atLeast: severity) > 0 { throw ExitStatus.findings }
  }

  /// The corrected standard input, or the diff of a text.
  private func printText(of outcome: Outcome) {
    guard case .fixed(let fixed) = outcome else { return }
    if command.diff {
      let text = UnifiedDiff.text(
        name: fixed.original.name.description, before: fixed.original.bytes, after: fixed.source.bytes)
      Output.write(text, to: .standardOutput)
    } else if command.selection.isStandardInput(outcome.name) {
      Output.write(fixed.source.bytes, to: .standardOutput)
    }
  }
}

extension Message {
  fileprivate static func stale(_ count: Int) -> Message {
    guard count > 1 else {
      return Message(
        english: "1 known finding is there no more; cassetin baseline prune forgets it",
        french: "1 signalement connu n’a plus lieu d’être ; cassetin baseline prune l’oublie")
    }
    return Message(
      english: "\(count.text(in: .english)) known findings are there no more; "
        + "cassetin baseline prune forgets them",
      french: "\(count.text(in: .french)) signalements connus n’ont plus lieu d’être ; "
        + "cassetin baseline prune les oublie")
  }
}

extension Diagnostic {
  fileprivate var isFinding: Bool {
    if case .finding = self { true } else { false }
  }

  /// What cannot be used, or the text that is spoken of.
  fileprivate var name: String {
    switch self {
    case .failure(let name, _): name
    case .finding(_, let source), .applied(_, let source): source.name.description
    }
  }
}

extension Outcome {
  /// What is to be said of the text, in its order.
  fileprivate var diagnostics: [Diagnostic] {
    switch self {
    case .checked(let checked): checked.findings.map { .finding($0, in: checked.source) }
    case .fixed(let fixed):
      fixed.applied.map { .applied($0, in: fixed.original) }
        + fixed.remaining.map { .finding($0, in: fixed.source) }
    case .failed(let name, let error): [.failure(name: name, error.message)]
    }
  }
}
