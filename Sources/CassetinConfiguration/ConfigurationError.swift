import CassetinFiles
import CassetinLexicon
import CassetinLint
import CassetinText

/// What is wrong in a configuration file. The sentences for it are made in one place, the target `Cassetin`.
public enum ConfigurationFault: Sendable, Equatable {
  /// More bytes than a file may have.
  case tooLarge(limit: Int)
  case notText(EncodingError)
  case syntax(SyntaxFault)
  case refused(RefusedFeature)
  /// More lists and mappings inside one another than there may be.
  case tooDeep(Int)
  /// A key that its mapping has already.
  case repeatedKey(String, first: Position)
  /// A key that nothing is called.
  case unknownKey(String, nearest: String, all: [String])
  /// A value that is none of those that there are.
  case unknownValue(String, nearest: String, all: [String])
  case missingKey(String)
  case unexpected(Found, expected: Expected)
  /// A text that is no pattern of paths.
  case pattern(Glob.Failure)
  /// A path that leads out of the repository.
  case outside(String)
  /// A file that extends itself, be it through others.
  case endlessExtension(String)
  /// House names that contradict themselves.
  case houseNames(HouseNames.Defect.Fault)

  /// What stands at a place.
  public enum Found: Sendable, Equatable {
    case nothing, text, list, mapping
  }

  /// What may stand at a place.
  public enum Expected: Sendable, Equatable {
    case text, textOrList, list, mapping
    /// Forms, alone or with their replacements.
    case textOrMapping, textOrListOrMapping
    /// The level of a rule, or its options.
    case levelOrMapping
    case number(ClosedRange<Double>)
  }
}

/// Something wrong at one place of a configuration file.
public struct ConfigurationError: Error, Sendable, Equatable {
  public let fault: ConfigurationFault
  public let position: Position

  package init(_ fault: ConfigurationFault, at position: Position) {
    self.fault = fault
    self.position = position
  }
}

/// What is wrong in one configuration file.
public struct ConfigurationErrors: Error, Sendable, Equatable {
  /// The file, as it was named.
  public let file: SourceName
  /// In the order of the file, `limit` at most.
  public private(set) var errors: [ConfigurationError] = []

  /// More errors of one file are not told.
  public static let limit = 20
  /// Bytes that a file may have: 4 MB.
  public static let largestFile = 4_000_000

  package init(in file: SourceName) { self.file = file }

  /// One error in `file`.
  package init(_ fault: ConfigurationFault, at position: Position, in file: SourceName) {
    self.file = file
    errors = [ConfigurationError(fault, at: position)]
  }

  /// Adds an error unless there are `limit`.
  mutating func add(_ fault: ConfigurationFault, at position: Position) {
    add([ConfigurationError(fault, at: position)])
  }

  /// Adds errors up to `limit`.
  mutating func add(_ more: [ConfigurationError]) {
    errors += more.prefix(Self.limit - errors.count)
    errors.sort { ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column) }
  }

  /// Throws itself when there is anything to tell.
  func throwAny() throws(ConfigurationErrors) { if !errors.isEmpty { throw self } }
}
