import CassetinText

/// The replacement of one run of a source.
public struct Edit: Sendable, Equatable {
  public let range: TextRange
  public let text: String

  public init(replacing range: TextRange, with text: String) {
    self.range = range
    self.text = text
  }
}

/// How far a fix may be trusted.
public enum Applicability: Int, Comparable, Sendable {
  /// Shown, never written.
  case displayOnly
  /// Written with `--unsafe`.
  case unsafe
  /// Written with `--apply`: no careful editor could object.
  case safe

  public static func < (left: Applicability, right: Applicability) -> Bool { left.rawValue < right.rawValue }
}

/// One way to mend what a finding names.
public struct Fix: Sendable {
  public let edit: Edit
  public let applicability: Applicability

  public init(_ edit: Edit, _ applicability: Applicability) {
    self.edit = edit
    self.applicability = applicability
  }

  /// The fix, trusted no further than `limit`.
  func limited(to limit: Applicability) -> Fix { Fix(edit, min(applicability, limit)) }
}
