/// The severity from which findings make a run fail.
public enum FailureThreshold: String, Sendable, CaseIterable {
  case error, warning, note, never

  /// Nil for `never`.
  public var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .never: nil
    }
  }
}
