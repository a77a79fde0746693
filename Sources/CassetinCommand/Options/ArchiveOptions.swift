import ArgumentParser
import Cassetin

/// Which archive is meant.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: "The file of the archive; by default what .cassetin.yml names, else cassetin-archive.db.")
  var file: String?

  /// The archive, and what its paths are relative to.
  func place(_ output: ArchiveOutput) throws -> ArchivePlace {
    do {
      return try ArchivePlace(named: file)
    } catch {
      throw output.failing(error.failures)
    }
  }
}
