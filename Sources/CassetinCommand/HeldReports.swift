import Cassetin
import CassetinLint
import CassetinReport
import CassetinText

/// Reports that wait until all texts of a run are matched with the known findings; of a text of which all is known for
/// certain nothing waits but its name.
struct HeldReports {
  private let known: KnownFindings
  private var waiting: [(report: FileReport, file: BaselineMatch.File)] = []

  init(_ known: KnownFindings) { self.known = known }

  var count: Int { waiting.count }

  /// Keeps what is to be said of a text.
  mutating func hold(_ report: FileReport) {
    var findings: [Finding] = []
    var source = Source(name: SourceName(report.name), text: "")
    for case .finding(let finding, let text) in report.diagnostics {
      findings.append(finding)
      source = text
    }
    let file = known.file(report.name, findings, in: source)
    let kept = known.cover(file) ? report.diagnostics.filter { !$0.isFinding } : report.diagnostics
    waiting.append((FileReport(name: report.name, diagnostics: kept), file))
  }

  /// Gives all reports in their order, without what is known, and the number of known findings that are there no more.
  func released() -> (reports: [FileReport], stale: Int) {
    let match = known.match(waiting.map(\.file))
    let reports = zip(waiting, match.isKnown).map { held, isKnown in
      var isKnown = isKnown[...]
      return FileReport(
        name: held.report.name,
        diagnostics: held.report.diagnostics.filter { !$0.isFinding || !(isKnown.popFirst() ?? true) })
    }
    return (reports, match.stale.count)
  }
}

extension Diagnostic {
  fileprivate var isFinding: Bool {
    if case .finding = self { true } else { false }
  }
}
