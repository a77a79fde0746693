/// An ignore file that could not be obeyed; nothing of it was.
public struct IgnoreFailure: Error, Sendable, Equatable {
  /// What is wrong with an ignore file.
  public enum Reason: Error, Sendable, Equatable {
    /// It is a link, which Git does not follow.
    case isLink
    /// It is a link that leads out of the repository.
    case leadsOut
    /// It is longer than `IgnoreFailure.longest`.
    case tooLong
    /// It has more lines than anyone writes.
    case tooManyPatterns
    /// A line is no pattern.
    case pattern(line: Int, Glob.Failure)
    case system(SystemFailure)
  }

  /// Bytes of the longest ignore file.
  public static let longest = 1 << 20

  /// The file.
  public let path: String
  public let reason: Reason

  /// A failure at `path`.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
