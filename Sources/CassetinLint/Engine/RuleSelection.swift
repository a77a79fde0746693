import CassetinLexicon

/// Which rules run.
public enum RuleSelection {
  /// A name that no rule has, with the nearest one that exists.
  public struct UnknownRule: Error, Sendable {
    public let name: String
    public let nearest: RuleID
  }

  /// The rule of `all` that is called `name`.
  public static func rule(named name: String, in all: [any Rule]) throws(UnknownRule) -> any Rule {
    if let rule = all.first(where: { $0.metadata.id.description == name }) { return rule }
    throw UnknownRule(name: name, nearest: nearest(to: name, in: all.map(\.metadata.id)) ?? RuleID(name))
  }

  /// The id that costs least from `name`; the first of them in order.
  public static func nearest(to name: String, in ids: [RuleID]) -> RuleID? {
    EditCost.nearest(to: name, in: ids.map(\.description)).map { RuleID($0) }
  }
}
