/// Why the forms of a Hunspell dictionary cannot be listed, so that it stays with Hunspell.
public enum Obstacle: Error, Hashable, Sendable {
  /// Words may be put together freely.
  case compounding
  /// `COMPLEXPREFIXES`: prefixes upon prefixes.
  case complexPrefixes
  /// `CHECKSHARPS`: ß and SS.
  case sharpS
  /// `FORBIDWARN`: the first homonym that Hunspell comes upon refuses the word.
  case forbiddenWarnings
  /// The language has rules of its own in Hunspell: Turkish, Azeri and Crimean Tatar case, Hungarian.
  case language(String)
  /// The system knows no such encoding.
  case encoding(String)
  /// A line of the `.aff` (otherwise of the `.dic`) file that Hunspell would refuse or that says something unknown here.
  case malformed(inAffixes: Bool, line: Int)
  /// More forms than `limit`, or as many steps as tell of a hostile file.
  case tooLarge(limit: Int)
}
