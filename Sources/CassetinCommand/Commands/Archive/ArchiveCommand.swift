import ArgumentParser
import Cassetin
import CassetinArchive
import CassetinLint
import CassetinReport

/// `cassetin archive`
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps count of the names in published articles.",
    discussion: """
      An archive is one file, which holds of each article the path, a digest of the bytes, and how often each \
      name stands in it. Paths are relative to the folder of .cassetin.yml, without one to the current folder.

      Examples:
        cassetin archive build posts                      read what is new, forget what is gone
        cassetin archive stats                            how much it holds, the most frequent names
        cassetin archive merge 2023.db 2024.db --into all.db
      """,
    subcommands: [Build.self, Stats.self, Merge.self])
}

/// The output of a command on archives.
struct ArchiveOutput {
  let language: MessageLanguage

  func say(_ message: Message, indent: Int = 0) {
    let space = String(repeating: " ", count: indent * 4)
    Output.write(space + message.text(in: language) + "\n", to: .standardOutput)
  }

  /// Tells on standard error what went wrong, and how the program is to end.
  func failing(_ failures: [(place: String, message: Message)]) -> ExitStatus {
    let usesColor =
      Output.isTerminal(.standardError) && Output.environment("NO_COLOR")?.isEmpty ?? true
    Output.write(
      Diagnostic.lines(of: failures, ReportOptions(language: language, usesColor: usesColor)),
      to: .standardError)
    return .unusable
  }

  /// Tells what is wrong with an archive.
  func failing(_ error: ArchiveError) -> ExitStatus { failing([(error.path, error.message)]) }
}
