import ArgumentParser
import Cassetin
import CassetinLint
import CassetinReport
import CassetinText

extension OutputFormat: ExpressibleByArgument {}
extension SourceFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// When the output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The severity from which findings make the run fail.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .never: nil
    }
  }
}

/// `cassetin [check] PATH…`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks articles, and with --apply mends them (the default command).")

  @Argument(help: "Files to check; - is standard input.")
  var paths: [String] = []

  @Option(help: "The name under which standard input is reported; its extension tells the format.")
  var stdinName = "-"

  @Flag(help: "Write the fixes that are beyond dispute.")
  var apply = false

  @Flag(help: "Write the reviewable fixes too.")
  var unsafe = false

  @Flag(help: "Print what --apply (and --unsafe) would change as a unified diff, and write nothing.")
  var diff = false

  @Option(help: "Form of the report: text or jsonl.")
  var format: OutputFormat = .text

  @Option(name: .customLong("as"), help: "Read all files as text or markdown; by default by extension.")
  var sourceFormat: SourceFormat?

  @Option(help: "Language of the texts, fr or en; by default each block shows its own.")
  var language: Language?

  @Option(parsing: .singleValue, help: "Run this rule only; may be given several times, or with commas.")
  var select: [String] = []

  @Option(parsing: .singleValue, help: "Do not run this rule; may be given several times, or with commas.")
  var ignore: [String] = []

  @Option(help: "The file of house names; by default house-names.yml here or in the nearest folder above.")
  var houseNames: String?

  @Option(help: "The archive that names are judged by; by default the one of .cassetin.yml.")
  var archive: String?

  @Option(help: "Severity from which findings give exit status 1: error, warning, note or never.")
  var failOn: FailureThreshold = .error

  @Option(help: "Colour and source lines: auto, always or never. NO_COLOR is honoured.")
  var color: ColorChoice = .auto

  @Option(help: "Files checked at the same time; by default one for each processor.")
  var jobs: Int?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name a file to check, or - for standard input.") }
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be named once.")
    }
    if select.contains(where: { names([$0]).isEmpty }) {
      throw ValidationError("--select takes the name of a rule.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  func run() async throws {
    let project = try project()
    let linter: Linter
    do throws(SetupError) {
      linter = try Linter(
        selecting: names(select), ignoring: names(ignore), houseNames: project.houseNames,
        archive: project.archive, language: language, closesDictionaries: false)
    } catch {
      Output.write("cassetin: \(error.message.text(in: messages.language))\n", to: .standardError)
      throw ExitStatus.unusable
    }
    let inputs = paths.map { $0 == "-" ? Input.standardInput(name: stdinName) : .file($0) }
    let outcomes = await linter.outcomes(of: inputs, options)
    if let failure = linter.failureOfArchive {
      Output.write("cassetin: \(failure.sentence.text(in: messages.language))\n", to: .standardError)
      try? report(outcomes)
      throw ExitStatus.unusable
    }
    try report(outcomes)
  }

  /// What the newsroom says of the articles of the working folder.
  private func project() throws -> Project {
    do {
      return try Project(houseNames: houseNames, archive: archive)
    } catch {
      let options = ReportOptions(
        language: messages.language, usesColor: usesColor(on: .standardError))
      Output.write(Diagnostic.lines(of: error.failures, options), to: .standardError)
      throw ExitStatus.unusable
    }
  }

  private var options: RunOptions {
    var options = RunOptions()
    if apply || unsafe || diff { options.applying = unsafe ? .unsafe : .safe }
    options.writesFiles = !diff
    options.format = sourceFormat
    // A session opens its own dictionary at a cost of some 50 ms: a few files are done sooner by one.
    options.workers = jobs ?? min(Output.processors, max(1, paths.count / 8))
    return options
  }

  private func names(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func usesColor(on stream: Output.Stream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal(stream) && Output.environment("NO_COLOR")?.isEmpty ?? true
    }
  }

  private func report(_ outcomes: [Outcome]) throws {
    let printsText = options.applying != nil && (diff || paths.contains("-"))
    let stream: Output.Stream = printsText ? .standardError : .standardOutput
    let isTerminal = Output.isTerminal(stream)
    var reporter = format.reporter(
      ReportOptions(
        language: messages.language, isDetailed: isTerminal || color == .always,
        usesColor: usesColor(on: stream), rules: Linter.rules.map(\.metadata), version: Version.current,
        workingFolder: Output.environment("PWD")))
    func write(_ text: String) {
      if !text.isEmpty { Output.write(text, to: stream) }
    }
    write(reporter.begin())
    var tally = Tally()
    for (outcome, path) in zip(outcomes, paths) {
      if printsText { printText(of: outcome, isStandardInput: path == "-") }
      let diagnostics = diagnostics(of: outcome)
      tally.count(diagnostics)
      write(reporter.report(FileReport(name: outcome.name, diagnostics: diagnostics)))
    }
    write(reporter.end(tally))
    if tally.failures > 0 { throw ExitStatus.unusable }
    if let severity = failOn.severity, tally.findings(atLeast: severity) > 0 { throw ExitStatus.findings }
  }

  /// The corrected standard input, or the diff of a text.
  private func printText(of outcome: Outcome, isStandardInput: Bool) {
    guard case .fixed(let fixed) = outcome else { return }
    if diff {
      let text = UnifiedDiff.text(
        name: fixed.original.name.description, before: fixed.original.bytes, after: fixed.source.bytes)
      Output.write(text, to: .standardOutput)
    } else if isStandardInput {
      Output.write(fixed.source.bytes, to: .standardOutput)
    }
  }

  private func diagnostics(of outcome: Outcome) -> [Diagnostic] {
    switch outcome {
    case .checked(let source, let findings): findings.map { .finding($0, in: source) }
    case .fixed(let fixed):
      fixed.applied.map { .applied($0, in: fixed.original) }
        + fixed.remaining.map { .finding($0, in: fixed.source) }
    case .failed(let name, let error): [.failure(name: name, error.message)]
    }
  }
}
