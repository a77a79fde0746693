import ArgumentParser
import Cassetin
import CassetinFiles
import CassetinLint
import CassetinReport

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
  /// The texts to check, and what was named and cannot be used; ends the command where there is neither.
  func articles(of project: Project, _ language: MessageLanguage) throws -> Articles {
    let named = try paths + listed(language)
    let found = project.articles(at: named, forceExclude: forceExclude)
    let failures = found.failures.filter { $0.failure != .noMatch || !allowEmpty }
    guard allowEmpty || !found.files.isEmpty || !failures.isEmpty else {
      let places = named.isEmpty ? [filesFrom ?? "."] : named
      throw Output.failing("cassetin: \(Message.noArticle(in: places).text(in: language))\n")
    }
    return Articles(
      inputs: found.files.map { $0 == "-" ? .standardInput(name: stdinName) : .file($0) },
      failures: failures.map { .failure(name: $0.path, $0.failure.message) }, leftOut: found.leftOut)
  }

  /// The paths in the list of files.
  private func listed(_ language: MessageLanguage) throws -> [String] {
    guard let filesFrom else { return [] }
    do throws(PathList.Failure) {
      return try PathList(at: filesFrom).paths
    } catch {
      throw Output.failing("\(filesFrom): error: \(error.message.text(in: language))\n")
    }
  }

  /// True for the text of standard input, by the name under which it is reported.
  func isStandardInput(_ name: String) -> Bool { paths.contains("-") && name == stdinName }
}

/// What a run is to check.
struct Articles {
  var inputs: [Input]
  /// What was named and cannot be used.
  let failures: [Diagnostic]
  let leftOut: LeftOutCounts
}

extension Message {
  fileprivate static func noArticle(in places: [String]) -> Message {
    let shown = places.prefix(3).joined(separator: ", ") + (places.count > 3 ? ", …" : "")
    return Message(
      english: "no article in \(shown); --allow-empty permits that",
      french: "aucun article dans \(shown) ; --allow-empty le permet")
  }
}

extension PathList.Failure {
  fileprivate var message: Message {
    switch self {
    case .tooLong:
      Message(
        english: "lists more than \(PathList.longest >> 20) MB",
        french: "liste plus de \(PathList.longest >> 20) Mo")
    case .system(let failure): FileError(failure).message
    }
  }
}
