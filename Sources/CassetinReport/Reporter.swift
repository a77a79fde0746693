import CassetinLint
import CassetinText

/// The forms in which a run is reported.
public enum OutputFormat: String, Sendable, CaseIterable {
  case text
  case jsonl
}

/// Writes diagnostics in one form.
public protocol Reporter: Sendable {
  /// The lines about one text.
  func lines(for diagnostics: [Diagnostic]) -> String
  /// What closes the run.
  func summary(_ tally: Tally) -> String
}

extension OutputFormat {
  /// The reporter of the format.
  /// - Parameter isDetailed: whether the reader sees a terminal and wants colour, source lines and carets.
  public func reporter(in language: MessageLanguage, isDetailed: Bool, usesColor: Bool) -> any Reporter {
    switch self {
    case .text: TextReporter(language: language, isDetailed: isDetailed, usesColor: usesColor)
    case .jsonl: JSONLinesReporter(language: language)
    }
  }
}
