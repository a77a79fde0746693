import ArgumentParser
import Cassetin
import CassetinArchive
import CassetinLint
import CassetinNames
import CassetinReport
import CassetinText

extension NameSheetFormat: ExpressibleByArgument {}

/// `cassetin names PATH…`
struct NamesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract:
      "Lists the names of articles with counts and nearest neighbours, or what differs between articles.",
    discussion: """
      Examples:
        cassetin names article.md                    the name sheet, commonest first
        cassetin names --doubtful article.md         only names near another one, worst first
        cassetin names --format csv posts > names.csv
        cassetin names --check posts                 names that differ between articles; exit status 1 if any do
        cassetin names --draft posts > house-names.yml
      """)

  @Argument(help: "Articles, or folders of articles.")
  var paths: [String] = []

  @Flag(help: "List only the names near another one, worst first.")
  var doubtful = false

  @Flag(help: "Report names that differ between articles, grouped, worst first.")
  var check = false

  @Flag(help: "Write a first file of house names, to be reviewed.")
  var draft = false

  @Option(help: "With --draft, the articles that a name needs.")
  var least = 3

  @Option(help: "Form of the sheet: table, json or csv.")
  var format: NameSheetFormat = .table

  @Option(help: "With --draft and no path, the archive to draft from; by default the one of .cassetin.yml.")
  var archive: String?

  @Option(name: .customLong("as"), help: "Read all files as text or markdown; by default by extension.")
  var sourceFormat: SourceFormat?

  @Option(help: "Language of the texts, fr or en; by default each block shows its own.")
  var language: Language?

  @Option(help: "Files read at the same time; by default one for each processor.")
  var jobs: Int?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !paths.isEmpty || draft else { throw ValidationError("Name an article or a folder of articles.") }
    guard [doubtful, check, draft].count(where: { $0 }) <= 1 else {
      throw ValidationError("--doubtful, --check and --draft exclude each other.")
    }
    guard least >= 1 else { throw ValidationError("--least takes a number from 1 on.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  func run() async throws {
    let linter = try linter()
    let table = try await paths.isEmpty ? archivedTable() : table(linter)
    let lookalikes = linter.session().lookalikes(in: table)
    if check {
      let report = NameCheckReport(table, lookalikes: lookalikes)
      Output.write(report.text(in: messages.language), to: .standardOutput)
      if report.count > 0 { throw ExitStatus.findings }
    } else if draft {
      let text = Project.draft(of: table, lookalikes: lookalikes, least: least, in: messages.language)
      Output.write(text, to: .standardOutput)
    } else {
      let report = NameSheetReport(table, lookalikes: lookalikes, doubtfulOnly: doubtful)
      Output.write(report.text(as: format, in: messages.language), to: .standardOutput)
    }
  }

  private func linter() throws -> Linter {
    do throws(SetupError) {
      return try Linter(settings: Settings(language: language), closesDictionaries: false)
    } catch {
      Output.write("cassetin: \(error.message.text(in: messages.language))\n", to: .standardError)
      throw ExitStatus.unusable
    }
  }

  /// What holds here.
  private func project() throws -> Project {
    do throws(ProjectError) {
      return try Project()
    } catch {
      throw Output.failing(
        Diagnostic.lines(of: error.failures, ReportOptions(language: messages.language)))
    }
  }

  /// The names of the articles that were given.
  private func table(_ linter: Linter) async throws -> NameTable {
    let articles = try project().articles(at: paths)
    let inputs = articles.files.map { Input.file($0) }
    let format = sourceFormat
    let workers = jobs ?? min(Output.processors, max(1, inputs.count / 8))
    let sheets = await linter.sheets(of: inputs, as: format, workers: workers)
    var table = NameTable()
    var failures = articles.failures.map { failure in
      "\(failure.path): error: \(failure.failure.message.text(in: messages.language))\n"
    }.joined()
    for sheet in sheets {
      switch sheet {
      case .success(let sheet): table.add(sheet)
      case .failure(let failure):
        failures += "\(failure.name): error: \(failure.error.message.text(in: messages.language))\n"
      }
    }
    guard failures.isEmpty else {
      Output.write(failures, to: .standardError)
      throw ExitStatus.unusable
    }
    return table
  }

  /// The names of the archive.
  private func archivedTable() throws -> NameTable {
    do {
      let path = try archive ?? project().archive
      guard let path else { throw ValidationError("Name articles, or an archive with --archive.") }
      return try NameTable(archivedAt: path)
    } catch let error as ArchiveError {
      Output.write("cassetin: \(error.sentence.text(in: messages.language))\n", to: .standardError)
      throw ExitStatus.unusable
    }
  }
}
