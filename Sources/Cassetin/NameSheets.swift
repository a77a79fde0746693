import CassetinArchive
import CassetinConfiguration
import CassetinLint
import CassetinNames

/// A text that could not be read.
public struct UnreadableInput: Error, Sendable {
  public let name: String
  public let error: FileError
}

extension Linter {
  /// The name sheets of `inputs`, in their order whatever the number of workers.
  public func sheets(
    of inputs: [Input], as format: SourceFormat? = nil, workers: Int
  ) async -> [Result<ArticleSheet, UnreadableInput>] {
    await map(inputs, workers: workers) { input, session in
      do throws(FileError) {
        return .success(ArticleSheet(session.names(in: try input.source(), as: format)))
      } catch {
        return .failure(UnreadableInput(name: input.name, error: error))
      }
    }
  }
}

extension NameTable {
  /// The names of the archive at `path`.
  public init(archivedAt path: String) throws(ArchiveError) {
    let archive = try Archive.open(at: path, for: .reading)
    var table = NameTable()
    try archive.names(ofAtLeast: 1) { name in
      table.add(name.text, kind: name.kind, mentions: name.mentions, articles: name.articles)
    }
    self = table
  }
}

extension Project {
  /// A first file of house names from the names of `table`, for a person to review: those of at least `least` articles.
  public static func draft(
    of table: NameTable, lookalikes: [NameLookalike], least: Int, in language: MessageLanguage
  ) -> String {
    HouseNamesDraft(table, lookalikes: lookalikes, articles: least).text(in: language)
  }
}
