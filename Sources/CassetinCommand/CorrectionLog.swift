import Cassetin
import CassetinFiles
import CassetinLint
import CassetinReport

/// The file in which a run notes what it changed, a line a fix, each when it is written.
struct CorrectionLog {
  private var reporter: any Reporter
  private let file: OutputFile

  /// JSON Lines where the path ends in `.jsonl`, else text.
  init(at path: String, _ language: MessageLanguage) throws(SystemFailure) {
    let format: OutputFormat = path.hasSuffix(".jsonl") ? .jsonl : .text
    reporter = format.reporter(ReportOptions(language: language))
    file = try OutputFile(growingAt: path)
  }

  /// Notes the fixes of one text.
  mutating func add(_ report: FileReport) {
    let fixes = report.diagnostics.filter { if case .applied = $0 { true } else { false } }
    guard !fixes.isEmpty else { return }
    file.write(reporter.report(FileReport(name: report.name, diagnostics: fixes)))
  }
}
