import ArgumentParser
import Cassetin
import CassetinArchive
import CassetinLint

extension ArchiveCommand {
  /// `cassetin archive build PATH…`
  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Brings an archive up to date with articles and folders of articles.",
      discussion: """
        Reads new and changed articles, and forgets those of the named folders that are gone. It may be broken off: \
        the next build goes on. Of a folder it reads Markdown and plain text (.md, .markdown, .mdx, .mkd, .mdown, \
        .txt, .text), but nothing hidden or ignored and no links.

        Exit status: 0 all is recorded, 2 an article, a folder or the archive cannot be used.
        """)

    @Argument(help: "Articles, and folders of articles.")
    var paths: [String]

    @Option(help: "Articles read at the same time; by default one for each processor.")
    var jobs: Int?

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
      if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    }

    func run() async throws {
      let output = ArchiveOutput(language: messages.language)
      let place = try archive.place(output)
      let linter: Linter
      do throws(SetupError) {
        linter = try Linter(closesDictionaries: false)
      } catch {
        throw Output.failing("cassetin: \(error.message.text(in: messages.language))\n")
      }
      let builder = ArchiveBuilder(linter: linter, root: place.root, workers: jobs ?? Output.processors)
      // It is told of hundreds of articles at once.
      var bar = ProgressBar(in: messages.language, after: .zero, every: .zero)
      do throws(ArchiveError) {
        // Others may be at work on it, each for a moment.
        let archive = try Archive.open(at: place.file, for: .writing, patience: .seconds(60))
        let build = try await builder.build(archive, from: place.articles(at: paths)) { bar.show($0, of: $1) }
        let failures = build.failures.map { (place: $0.path, message: $0.error.message) }
        let status = failures.isEmpty ? nil : output.failing(failures)
        output.say(build.message(names: try archive.statistics.names, in: place.file))
        if let status { Output.finish(status) }
      } catch {
        bar.erase()
        throw output.failing(error)
      }
    }
  }
}
