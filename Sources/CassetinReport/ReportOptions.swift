import CassetinLint

/// What a report depends on besides the findings.
public struct ReportOptions: Sendable {
  /// The language of messages.
  public var language: MessageLanguage
  /// Whether a person reads the text report at a terminal and wants source lines and carets.
  public var isDetailed: Bool
  /// Whether the text report is coloured.
  public var usesColor: Bool
  /// Whether fixes are shown, not written.
  public var isPreview = false
  /// The rules that run, in the order of the program.
  public var rules: [RuleMetadata]
  /// The version of the program.
  public var version: String
  /// The absolute path of the folder that names of texts are relative to; nil where it is not known.
  public var workingFolder: String?
  /// The absolute path of the folder that the services which show findings beside their texts start from, as
  /// a rule the top of the repository; nil for the working folder.
  public var root: String?

  /// Options of which all but the language may be left out.
  public init(
    language: MessageLanguage, isDetailed: Bool = false, usesColor: Bool = false, rules: [RuleMetadata] = [],
    version: String = "", workingFolder: String? = nil, root: String? = nil
  ) {
    self.language = language
    self.isDetailed = isDetailed
    self.usesColor = usesColor
    self.rules = rules
    self.version = version
    self.workingFolder = workingFolder
    self.root = root
  }
}
