import ArgumentParser
import Cassetin

/// Which findings are new, and alone are told.
struct NoveltyOptions: ParsableArguments {
  @Option(help: "The file of known findings, which are not told; by default the one of .cassetin.yml.")
  var baseline: String?

  @Option(help: "Tell only of lines that were changed since this git revision.")
  var since: String?
}
