/// Why a text is no YAML, in the cases that people write; libyaml's own words for them are the raw values.
public enum SyntaxFault: String, Sendable, CaseIterable {
  case unclosedList = "did not find expected ',' or ']'"
  case unclosedMapping = "did not find expected ',' or '}'"
  /// A list, mapping or text in quotation marks that goes on to the end of the file.
  case unfinished = "found unexpected end of stream"
  case misplacedKey = "did not find expected key"
  case misplacedItem = "did not find expected '-' indicator"
  case misplacedList = "block sequence entries are not allowed in this context"
  case secondColon = "mapping values are not allowed in this context"
  case missingColon = "could not find expected ':'"
  case missingValue = "did not find expected node content"
  case reservedCharacter = "found character that cannot start any token"
  case indentingTab = "found a tab character where an indentation space is expected"
  case violatingTab = "found a tab character that violates indentation"
  case unknownEscape = "found unknown escape character"
  case controlCharacter = "control characters are not allowed"
  case trailingText = "did not find expected <document start>"
  /// Anything else; the place must tell.
  case other = ""

  /// The case of what libyaml says, ignoring the first occurrence that it may add.
  init(_ words: String) { self = Self(rawValue: words) ?? .other }
}

/// What YAML has and a configuration file may not use.
public enum RefusedFeature: Sendable, Equatable {
  case anchor, alias, tag, severalDocuments
  /// A key that is no text: a list, or a mapping.
  case compositeKey
}
