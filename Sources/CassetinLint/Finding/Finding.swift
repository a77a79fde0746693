import CassetinText

/// The kebab-case name of a rule: `inconsistent-name`.
public struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let description: String

  public init(_ name: String) { description = name }
  public init(stringLiteral name: String) { description = name }

  public static func < (left: RuleID, right: RuleID) -> Bool { left.description < right.description }
}

/// How grave a finding is.
public enum Severity: Int, Comparable, Sendable, CaseIterable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The word that reports use.
  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// The languages that messages are written in.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"
}

/// One sentence in both languages of the program.
public struct Message: Sendable, Equatable {
  private let english: String
  private let french: String

  public init(english: String, french: String) {
    self.english = english
    self.french = french
  }

  /// The sentence in `language`.
  public func text(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}

/// A piece of evidence that a finding names, at a place of its own where it has one.
public struct Note: Sendable {
  public let message: Message
  public let range: TextRange?

  public init(_ message: Message, at range: TextRange? = nil) {
    self.message = message
    self.range = range
  }
}

/// What a rule has to say about one run of a text.
public struct Finding: Sendable {
  public let rule: RuleID
  public let severity: Severity
  public let range: TextRange
  public let message: Message
  public let notes: [Note]
  /// Best first.
  public let fixes: [Fix]

  public init(
    rule: RuleID, severity: Severity, range: TextRange, message: Message, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.notes = notes
    self.fixes = fixes
  }
}
