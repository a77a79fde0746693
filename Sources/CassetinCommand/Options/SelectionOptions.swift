import ArgumentParser
import Cassetin
import CassetinLint

extension SourceFormat: ExpressibleByArgument {}

/// Which texts are checked.
struct SelectionOptions: ParsableArguments {
  @Argument(help: "Articles, folders of articles or patterns such as 'posts/**/*.md'; - is standard input.")
  var paths: [String] = []

  @Option(help: "A file that lists articles, one a line or with NUL between them; - is standard input.")
  var filesFrom: String?

  @Flag(help: "Leave out excluded and ignored files even where they are named, as hooks need.")
  var forceExclude = false

  @Flag(help: "Take it for no error when there is no article, or none with a word to check.")
  var allowEmpty = false

  @Option(help: "The name under which standard input is reported; its extension tells the format.")
  var stdinName = "-"

  @Option(name: .customLong("as"), help: "Read all files as text or markdown; by default by extension.")
  var format: SourceFormat?

  func validate() throws {
    guard !paths.isEmpty || filesFrom != nil else {
      throw ValidationError("Name an article or a folder of articles to check, or - for standard input.")
    }
    guard paths.count(where: { $0 == "-" }) + (filesFrom == "-" ? 1 : 0) <= 1 else {
      throw ValidationError("Standard input can be named once.")
    }
  }
}

extension SelectionOptions {
  /// The texts to check; ends the command where there are none.
  func articles(of project: Project, _ language: MessageLanguage) throws -> [Input] {
    paths.map { $0 == "-" ? Input.standardInput(name: stdinName) : .file($0) }
  }

  /// True for the text of standard input, by the name under which it is reported.
  func isStandardInput(_ name: String) -> Bool { paths.contains("-") && name == stdinName }
}
