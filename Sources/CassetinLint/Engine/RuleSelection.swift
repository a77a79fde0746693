import CassetinLexicon

/// Which rules run.
public enum RuleSelection {
  /// A name that no rule has, with the nearest one that exists.
  public struct UnknownRule: Error, Sendable {
    public let name: String
    public let nearest: RuleID
  }

  /// The rules of `all` named in `selected` (all of them when it is empty), without those in `ignored`.
  public static func rules(
    from all: [any Rule], selecting selected: [String], ignoring ignored: [String]
  ) throws(UnknownRule) -> [any Rule] {
    for name in selected + ignored { _ = try rule(named: name, in: all) }
    return all.filter { rule in
      let name = rule.metadata.id.description
      return (selected.isEmpty || selected.contains(name)) && !ignored.contains(name)
    }
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
