/// The forms in which a run is reported, by the names that the command line knows.
public enum OutputFormat: String, Sendable, CaseIterable {
  case text
  case jsonl

  /// A reporter of the format, for one run.
  public func reporter(_ options: ReportOptions) -> any Reporter {
    switch self {
    case .text: TextReporter(options)
    case .jsonl: JSONLinesReporter(options)
    }
  }
}
