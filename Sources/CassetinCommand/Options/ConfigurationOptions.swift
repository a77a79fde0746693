import ArgumentParser
import Cassetin
import CassetinConfiguration
import CassetinLint
import CassetinReport
import CassetinText

extension Language: ExpressibleByArgument {}

/// Which settings hold.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: "The file of settings; by default .cassetin.yml here or in the nearest folder above.")
  var configuration: String?

  @Flag(help: "Let paths in the file of settings lead out of the repository.")
  var allowOutside = false

  @Option(help: "Language of texts that name none, fr or en; by default each block shows its own.")
  var language: Language?

  @Option(parsing: .singleValue, help: "Run this rule only; may be given several times, or with commas.")
  var select: [String] = []

  @Option(parsing: .singleValue, help: "Do not run this rule; may be given several times, or with commas.")
  var ignore: [String] = []

  @Option(help: "The file of house names; by default house-names.yml here or in the nearest folder above.")
  var houseNames: String?

  @Option(help: "The archive that names are judged by; by default the one of .cassetin.yml.")
  var archive: String?

  func validate() throws {
    if select.contains(where: { Self.names(in: [$0]).isEmpty }) {
      throw ValidationError("--select takes the name of a rule.")
    }
  }

  /// What holds here, with a baseline that another option names; ends the command where a file is wrong.
  func project(baseline: String? = nil, _ messages: MessageOptions) throws -> Project {
    var options = Project.Options()
    options.configuration = configuration
    options.allowsOutside = allowOutside
    options.houseNames = houseNames
    options.archive = archive
    options.baseline = baseline
    options.settings.language = language
    do throws(RuleSelection.UnknownRule) {
      options.settings.selected = try Self.rules(in: select)
      options.settings.ignored = try Self.rules(in: ignore)
    } catch {
      throw Output.failing("cassetin: \(error.message.text(in: messages.language))\n")
    }
    do throws(ProjectError) {
      return try Project(options)
    } catch {
      let report = ReportOptions(language: messages.language)
      throw Output.failing(Diagnostic.lines(of: error.failures, report))
    }
  }

  private static func rules(in values: [String]) throws(RuleSelection.UnknownRule) -> [RuleID] {
    var rules: [RuleID] = []
    for name in names(in: values) {
      rules.append(try RuleSelection.rule(named: name, in: Linter.rules).metadata.id)
    }
    return rules
  }

  private static func names(in values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map(String.init) }
  }
}
