import ArgumentParser
import Cassetin
import CassetinGit
import CassetinLint

/// Which findings are new, and alone are told.
struct NoveltyOptions: ParsableArguments {
  @Option(
    help:
      "The file of known findings, which are not told; by default that of .cassetin.yml, else .cassetin-baseline."
  )
  var baseline: String?

  @Option(help: "Tell only of lines that were changed since this git revision.")
  var since: String?

  /// The lines of `inputs` that were changed; nil where nobody asks. Ends the command where Git does not tell.
  func changes(in inputs: [Input], _ language: MessageLanguage) throws -> ChangedPlaces? {
    guard let since else { return nil }
    let files = inputs.compactMap { input in
      if case .file(let path) = input { path } else { nil }
    }
    do throws(GitFailure) {
      return try ChangedPlaces(since: since, in: files)
    } catch {
      throw Output.failing("cassetin: \(error.message.text(in: language))\n")
    }
  }
}
