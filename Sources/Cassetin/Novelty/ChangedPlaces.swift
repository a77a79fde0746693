import CassetinGit
import CassetinLint
import CassetinText

/// The lines of articles that were changed since a revision.
public struct ChangedPlaces: Sendable {
  private let lines: ChangedLines

  /// Asks Git which lines of `files`, paths from the current folder, were changed since `revision`.
  public init(since revision: String, in files: [String]) throws(GitFailure) {
    lines = try ChangedLines(since: revision, in: ".", of: files)
  }

  /// True when the text has a changed line; always for standard input.
  public func contain(_ input: Input) -> Bool {
    switch input {
    case .file(let path): lines.isChanged(path)
    case .standardInput: true
    }
  }

  /// True when the finding, or a place that it points to, stands on a changed line.
  public func contain(_ finding: Finding, in source: Source) -> Bool {
    ([finding.range] + finding.notes.compactMap(\.range)).contains { range in
      let first = source.lines.line(of: range.lowerBound) + 1
      let last = source.lines.line(of: range.upperBound) + 1
      return lines.overlaps(first...max(first, last), of: source.name.description)
    }
  }
}
