import ArgumentParser
import Cassetin
import CassetinLint
import CassetinReport

extension FailureThreshold: ExpressibleByArgument {}

/// When the output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// In which forms the run is reported, and where.
struct ReportingOptions: ParsableArguments {
  @Option(
    name: [.customLong("output"), .customLong("format")], parsing: .singleValue,
    help: ArgumentHelp(
      "Form of the report, on standard output or in a file; may be given several times.",
      discussion: OutputFormat.allCases.map(\.rawValue).joined(separator: ", "),
      valueName: "form[:file]"),
    transform: { text in
      guard let target = OutputTarget(text) else {
        throw ValidationError(OutputTarget.problem(with: text).text(in: Output.localeLanguage))
      }
      return target
    })
  var outputs: [OutputTarget] = []

  @Option(
    help: "Severity from which findings give exit status 1: error, warning, note or never; by default error.")
  var failOn: FailureThreshold?

  @Option(help: "Colour and source lines: auto, always or never. NO_COLOR is honoured.")
  var color: ColorChoice = .auto

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard outputs.count(where: { $0.file == nil }) <= 1 else {
      throw ValidationError("One --output at most is without a file.")
    }
    let files = outputs.compactMap(\.file)
    guard Set(files).count == files.count else {
      throw ValidationError("Two --output go to the same file.")
    }
  }

  func usesColor(on stream: Output.Stream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal(stream) && Output.environment("NO_COLOR")?.isEmpty ?? true
    }
  }
}
