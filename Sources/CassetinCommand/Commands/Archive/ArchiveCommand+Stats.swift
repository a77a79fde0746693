import ArgumentParser
import Cassetin
import CassetinArchive

extension ArchiveCommand {
  /// `cassetin archive stats`
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "Says how much an archive holds, and which ten names stand in most articles.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let output = ArchiveOutput(language: messages.language)
      let place = try archive.place(output)
      do throws(ArchiveError) {
        let archive = try Archive.open(at: place.file, for: .reading)
        output.say(try archive.statistics.message(on: place.file))
        for name in try archive.mostFrequentNames(limit: 10) { output.say(name.message, indent: 1) }
      } catch {
        throw output.failing(error)
      }
    }
  }
}
