import ArgumentParser
import Cassetin
import CassetinLint
import CassetinReport
import CassetinText

/// `cassetin [check] PATH…`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks articles, and with --apply mends them (the default command).")

  @OptionGroup(title: "Articles") var selection: SelectionOptions

  @Flag(help: "Write the fixes that are beyond dispute.")
  var apply = false

  @Flag(help: "Write the reviewable fixes too.")
  var unsafe = false

  @Flag(help: "Print what --apply (and --unsafe) would change as one patch for git apply, and write nothing.")
  var diff = false

  @Option(help: "A file in which to note what was changed, for the correction notice; JSON Lines for .jsonl.")
  var log: String?

  @OptionGroup(title: "Only what is new") var novelty: NoveltyOptions

  @OptionGroup(title: "Settings") var settings: ConfigurationOptions

  @OptionGroup(title: "Report") var reporting: ReportingOptions

  @Flag(help: "Print to standard error what was read, what was left out, and where the time went.")
  var stats = false

  @Option(help: "Files checked at the same time; by default one for each processor.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if log != nil, !apply, !unsafe || diff {
      throw ValidationError("--log notes what --apply changes: give --apply too.")
    }
  }

  func run() async throws {
    let project = try settings.project(baseline: novelty.baseline, reporting.messages)
    let language = reporting.messages.messages ?? project.messages ?? Output.localeLanguage
    var articles = try selection.articles(of: project, language)
    let changes = try novelty.changes(in: articles.inputs, language)
    if let changes { articles.inputs.removeAll { !changes.contain($0) } }
    let known = try project.baseline.map { try KnownFindings.reading($0, of: project, language) }
    let times = stats ? CheckTimes() : nil
    let linter = try Linter.opening(project, times, language)
    var run = try CheckRun(self, project, articles, changes, known, language, times)
    await linter.run(articles.inputs, run.options) { run.take($0) }
    try run.finish(linter.failureOfArchive)
  }

  /// How far fixes are applied; nil where nothing is changed.
  var applying: Applicability? { apply || unsafe || diff ? (unsafe ? .unsafe : .safe) : nil }
}

extension Linter {
  /// A linter with what holds in `project`; ends the command where there can be none.
  static func opening(
    _ project: Project, _ times: CheckTimes?, _ language: MessageLanguage
  ) throws -> Linter {
    do throws(SetupError) {
      return try Linter(
        houseNames: project.houseNames, archive: project.archive, settings: project.settings(for: nil),
        times: times, closesDictionaries: false)
    } catch {
      throw Output.failing("cassetin: \(error.message.text(in: language))\n")
    }
  }
}
