import ArgumentParser
import Cassetin
import CassetinLint
import CassetinReport

/// The command line.
@main
struct CassetinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cassetin",
    abstract: "Finds typos and names spelled two ways in articles, and mends what is beyond dispute.",
    discussion: """
      Examples:
        cassetin article.md                   check an article
        cassetin --diff article.md            show what --apply would change
        cassetin --apply article.md           mend what is beyond dispute
        cassetin --output sarif:out.sarif .   check all articles here, for code scanning
        cat draft.txt | cassetin -            check standard input
        cassetin names --doubtful article.md  list the names that lie near another one
        cassetin explain inconsistent-name    say what a rule does

      Exit status: 0 nothing grave, 1 findings of at least --fail-on, 2 wrong usage or something unreadable.
      """,
    version: Version.current,
    subcommands: [
      CheckCommand.self, NamesCommand.self, ConfigCommand.self, InitCommand.self, BaselineCommand.self,
      ArchiveCommand.self,
      RulesCommand.self,
      ExplainCommand.self,
      DictionaryCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Output.finish(.clean)
    } catch let status as ExitStatus {
      Output.finish(status)
    } catch {
      let text = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).withoutControls }.joined(separator: "\n")
      let isRequest = exitCode(for: error) == .success
      Output.write(text + "\n", to: isRequest ? .standardOutput : .standardError)
      Output.finish(isRequest ? .clean : .unusable)
    }
  }
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}
