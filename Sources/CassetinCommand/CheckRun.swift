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
  private var tally: Tally
  /// Texts that are not empty, and of which nothing was checked.
  private var silent = 0
  private var statistics: RunStatistics
  private var progress: ProgressBar
  private let count: Int
  private let times: CheckTimes?
  /// The lines that are spoken of; nil for all.
  private let changes: ChangedPlaces?
  /// With known findings, what waits until all texts are matched with them.
  private var held: HeldReports?
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
    held = known.map { HeldReports($0) }
    self.language = language
    count = articles.inputs.count
    statistics = RunStatistics(leftOut: articles.leftOut)
    root = (try? File.resolved(".")).flatMap { Repository(around: $0)?.root }
    tally = Tally(isPreview: command.diff)
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
    try refuseToOverwrite(articles.inputs)
    try open(project)
    for failure in articles.failures { tell(FileReport(name: failure.name, diagnostics: [failure])) }
  }

  /// Ends the command where a report would take the place of an article.
  private func refuseToOverwrite(_ inputs: [Input]) throws {
    let files = command.reporting.outputs.compactMap(\.file) + [command.log].compactMap { $0 }
    // Only what is there already can be an article.
    let existing = files.filter { File.exists($0) }
    guard !existing.isEmpty else { return }
    let articles = Set(
      inputs.compactMap { input in
        if case .file(let path) = input { (try? File.resolved(path)) ?? path } else { nil }
      })
    for file in existing where articles.contains((try? File.resolved(file)) ?? file) {
      throw Output.failing("\(file): error: \(Message.isArticle.text(in: language))\n")
    }
  }

  private mutating func open(_ project: Project) throws {
    let reporting = command.reporting
    // All: a rule that is off for most articles may run for some.
    let rules = Linter.rules.map(\.metadata)
    func options(on stream: Output.Stream?) -> ReportOptions {
      var options = ReportOptions(
        language: language,
        isDetailed: stream.map { Output.isTerminal($0) || reporting.color == .always } ?? false,
        usesColor: stream.map { reporting.usesColor(on: $0) } ?? false, rules: rules,
        version: Version.current, workingFolder: try? File.resolved("."), root: root)
      options.isPreview = command.diff
      return options
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
      silent += 1
      // Of the pages of a site many are without prose; of one article it is an error.
      if count == 1 { diagnostics.append(.failure(name: outcome.name, reason)) }
    }
    let report = FileReport(name: outcome.name, diagnostics: diagnostics)
    if held == nil { tell(report) } else { held?.hold(report) }
    progress.show(held?.count ?? tally.files, of: count)
  }

  /// Writes what is to be said of a text, on changed lines alone where only they are spoken of.
  private mutating func tell(_ report: FileReport) {
    let diagnostics = report.diagnostics.filter { diagnostic in
      guard let changes, case .finding(let finding, let source) = diagnostic else { return true }
      return changes.contain(finding, in: source)
    }
    tally.count(diagnostics)
    let report = FileReport(name: report.name, diagnostics: diagnostics)
    if !diagnostics.isEmpty { progress.erase() }
    for index in sinks.indices { sinks[index].add(report) }
    log?.add(report)
  }

  /// Tells what waited, and how many known findings are there no more.
  private mutating func release(_ held: HeldReports) {
    let (reports, stale) = held.released()
    for report in reports { tell(report) }
    if stale > 0 {
      Output.write("cassetin: \(Message.stale(stale).text(in: language))\n", to: .standardError)
    }
  }

  /// Closes the reports; throws how the program ends unless all is well.
  mutating func finish(_ failureOfArchive: ArchiveError?) throws {
    progress.erase()
    if let held { release(held) }
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
    if silent > 0, count > 1 {
      Output.write("cassetin: \(Message.silent(silent).text(in: language))\n", to: .standardError)
      if silent == tally.files { throw ExitStatus.unusable }
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
  fileprivate static func silent(_ count: Int) -> Message {
    Message(
      english: count == 1
        ? "of one article no word was checked; --stats tells why"
        : "of \(count.text(in: .english)) articles no word was checked; --stats tells why",
      french: count == 1
        ? "d’un article, aucun mot n’a été vérifié ; --stats dit pourquoi"
        : "de \(count.text(in: .french)) articles, aucun mot n’a été vérifié ; --stats dit pourquoi")
  }

  fileprivate static let isArticle = Message(
    english: "is an article of this run; nothing was written",
    french: "est un article de cette vérification ; rien n’a été écrit")

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
