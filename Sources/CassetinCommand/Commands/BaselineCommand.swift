import ArgumentParser
import Cassetin
import CassetinFiles
import CassetinLint
import CassetinReport

/// `cassetin baseline create|update|prune [PATH…]`
struct BaselineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Keeps the file of known findings, which are not told again.",
    discussion: """
      Examples:
        cassetin baseline create          all that is found now is known from here on
        cassetin baseline update          what is new becomes known too, what is mended is forgotten
        cassetin baseline prune           only what is mended is forgotten
        cassetin --baseline .cassetin-baseline .
      """)

  /// What is done to the file.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case create, update, prune
  }

  @Argument(help: "create, update or prune.")
  var action: Action

  @Argument(help: "Articles, folders or patterns; by default the current folder.")
  var paths: [String] = []

  @Option(help: "The file; by default the one of .cassetin.yml, else .cassetin-baseline.")
  var baseline: String?

  @OptionGroup(title: "Settings") var settings: ConfigurationOptions

  @Option(help: "Files checked at the same time; by default one for each processor.")
  var jobs: Int?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  func run() async throws {
    let project = try settings.project(baseline: baseline, messages)
    let language = messages.messages ?? project.messages ?? Output.localeLanguage
    let path = project.baseline ?? project.folder + KnownFindings.usualName
    if action == .create, (try? File.status(of: path)) != nil {
      throw Output.failing("\(path): error: \(Message.isThere.text(in: language))\n")
    }
    let known =
      action == .create
      ? KnownFindings(of: project) : try KnownFindings.reading(path, of: project, language)
    let match = known.match(try await found(project, known, language))
    let baseline = action == .prune ? match.pruned : match.updated
    try Output.orFail(at: path, language) { () throws(SystemFailure) in
      let file = try OutputFile(at: path)
      file.write(baseline.text)
      try file.finish()
    }
    let added = action == .prune ? 0 : match.isKnown.joined().count { !$0 }
    let message = Message.kept(baseline.entries.count, added: added, forgotten: match.stale.count, in: path)
    Output.write(message.text(in: language) + "\n", to: .standardOutput)
  }

  /// All that is found in the articles; ends the command where one cannot be read.
  private func found(
    _ project: Project, _ known: KnownFindings, _ language: MessageLanguage
  ) async throws -> [BaselineMatch.File] {
    let articles = project.articles(at: paths.isEmpty ? ["."] : paths)
    let linter = try Linter.opening(project, nil, language)
    var options = RunOptions()
    options.workers = jobs ?? min(Output.processors, max(1, articles.files.count / 8))
    options.settings = { project.settings(for: $0) }
    var failures = articles.failures.map { (place: $0.path, message: $0.failure.message) }
    var files: [BaselineMatch.File] = []
    var bar = ProgressBar(in: language)
    await linter.run(articles.files.map { .file($0) }, options) { outcome in
      switch outcome {
      case .checked(let checked):
        files.append(known.file(outcome.name, checked.findings, in: checked.source))
      case .failed(let name, let error): failures.append((name, error.message))
      case .fixed: break
      }
      bar.show(files.count, of: articles.files.count)
    }
    bar.erase()
    guard failures.isEmpty else {
      throw Output.failing(Diagnostic.lines(of: failures, ReportOptions(language: language)))
    }
    return files
  }
}

extension KnownFindings {
  /// The known findings in the file at `path`; ends the command where it cannot be used.
  static func reading(
    _ path: String, of project: Project, _ language: MessageLanguage
  ) throws -> KnownFindings {
    do throws(KnownFindingsError) {
      return try KnownFindings(at: path, of: project)
    } catch {
      throw Output.failing(
        Diagnostic.lines(of: [(error.place, error.message)], ReportOptions(language: language)))
    }
  }
}

extension Message {
  fileprivate static let isThere = Message(
    english: "is there already; cassetin baseline update brings it up to date",
    french: "existe déjà ; cassetin baseline update le met à jour")

  fileprivate static func kept(_ count: Int, added: Int, forgotten: Int, in path: String) -> Message {
    Message(
      english: "\(path): \(count.text(in: .english)) known finding\(count == 1 ? "" : "s"), "
        + "\(added.text(in: .english)) new, \(forgotten.text(in: .english)) forgotten",
      french: "\(path) : \(count.text(in: .french)) signalement\(count < 2 ? " connu" : "s connus"), "
        + "\(added.text(in: .french)) de plus, \(forgotten.text(in: .french)) de moins")
  }
}
