import CassetinLint

/// The rules that Cassetin brings.
public enum RuleSet {
  /// All of them, by topic, then by name.
  public static let builtIn: [any Rule] = [
    InvalidDirective(),
    UnmatchedDirective(),
    UnusedDirective(),
    BrokenFrontMatter(),
    IncompleteElision(),
    ConflictingSurname(),
    HouseName(),
    InconsistentAccents(),
    InconsistentCapitals(),
    InconsistentHyphens(),
    InconsistentName(),
    InconsistentParticle(),
    InconsistentTransliteration(),
    KnownName(),
    SwappedName(),
    UnfamiliarName(),
    DamagedLocution(),
    DroppedLetter(),
    RepeatedWord(),
    UnknownWord(),
  ]
}
