import ArgumentParser
import Cassetin
import CassetinArchive

extension ArchiveCommand {
  /// `cassetin archive merge ARCHIVE… --into FILE`
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Adds archives to one, which may be new; articles that several hold count once.",
      discussion:
        "Nothing is added when two hold different versions of an article; the archives added stay as "
        + "they are.")

    @Argument(help: "The archives to add.")
    var archives: [String]

    @Option(
      name: [.customLong("into"), .customLong("archive")],
      help: "The archive they are added to, or a new file.")
    var target: String

    @OptionGroup var messages: MessageOptions

    func run() throws {
      let output = ArchiveOutput(language: messages.language)
      do throws(ArchiveError) {
        // First, so that no file is made when one is not there.
        var others: [Archive] = []
        for path in archives { others.append(try Archive.open(at: path, for: .reading)) }
        let archive = try Archive.open(at: target, for: .writing, patience: .seconds(60))
        let added = try archive.merge(others)
        output.say(try archive.statistics.message(onAdding: added, to: target))
      } catch {
        throw output.failing(error)
      }
    }
  }
}
