import CassetinLint
import CassetinNames

extension RuleOption {
  /// How likely a name must be wrong before it is reported.
  static let certainty = RuleOption(
    name: "certainty", usual: NameVerdict.likely, range: NameVerdict.likely...0.99,
    summary: Message(
      english: "The probability of a slip from which a name is reported.",
      french: "La probabilité d’erreur à partir de laquelle un nom est signalé."))
}
