/// Writes what a run found in one form, piece by piece; a value that is used once.
///
/// What it keeps between the pieces is bounded, whatever the number of texts. The same run gives the same
/// bytes.
public protocol Reporter {
  /// What opens the report.
  mutating func begin() -> String
  /// What is to be said of one text, in the order of the run. Called for every text, also those without
  /// findings.
  mutating func report(_ report: FileReport) -> String
  /// What closes the report.
  mutating func end(_ tally: Tally) -> String
}

/// What is to be said of one text.
public struct FileReport: Sendable {
  /// A path as it was given, or what standard input was called.
  public let name: String
  /// In the order of the text; none when there is nothing to say.
  public let diagnostics: [Diagnostic]

  /// What is to be said of the text `name`.
  public init(name: String, diagnostics: [Diagnostic]) {
    self.name = name
    self.diagnostics = diagnostics
  }
}
