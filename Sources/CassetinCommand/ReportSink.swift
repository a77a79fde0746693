import Cassetin
import CassetinFiles
import CassetinReport

/// Where one report goes, piece by piece: to a stream, or to a file that stands there whole at the end or not at all.
struct ReportSink {
  private var reporter: any Reporter
  private let target: Target

  private enum Target {
    case stream(Output.Stream)
    case file(OutputFile)
  }

  /// The report in `format` to a stream.
  init(_ format: OutputFormat, to stream: Output.Stream, _ options: ReportOptions) {
    reporter = format.reporter(options)
    target = .stream(stream)
    write(reporter.begin())
  }

  /// The report in `format` to the file at `path`.
  init(
    _ format: OutputFormat, to path: String, _ options: ReportOptions
  ) throws(SystemFailure) {
    reporter = format.reporter(options)
    target = .file(try OutputFile(at: path))
    write(reporter.begin())
  }

  mutating func add(_ report: FileReport) { write(reporter.report(report)) }

  /// Closes the report.
  mutating func finish(_ tally: Tally) throws(SystemFailure) {
    write(reporter.end(tally))
    if case .file(let file) = target { try file.finish() }
  }

  private func write(_ text: String) {
    guard !text.isEmpty else { return }
    switch target {
    case .stream(let stream): Output.write(text, to: stream)
    case .file(let file): file.write(text)
    }
  }
}
