import CassetinLint

/// The first lines of each severity, for forms of which only so many are shown: bounded, whatever the run.
struct WorstLines {
  private let limit: Int
  private var failures: [String] = []
  private var lines: [Severity: [String]] = [:]
  private var count = 0

  /// - Parameter limit: lines that are kept of each severity.
  init(limit: Int) { self.limit = limit }

  /// Keeps what `line` makes of `diagnostic` where there is room for it, and counts it in any case; what was
  /// fixed is of no concern.
  mutating func add(_ diagnostic: Diagnostic, _ line: (Diagnostic) -> String) {
    switch diagnostic {
    case .finding(let finding, _):
      count += 1
      guard lines[finding.severity]?.count ?? 0 < limit else { return }
      lines[finding.severity, default: []].append(line(diagnostic))
    case .applied: break
    case .failure:
      count += 1
      if failures.count < limit { failures.append(line(diagnostic)) }
    }
  }

  /// The worst first, those of one severity in the order of the run: texts that could not be checked are
  /// errors, and stand before the others. At most `total`, and how many there are besides.
  func worst(_ total: Int = .max) -> (lines: [String], omitted: Int) {
    let lines = Severity.allCases.reversed().flatMap { severity in
      ((severity == .error ? failures : []) + (self.lines[severity] ?? [])).prefix(limit)
    }.prefix(total)
    return (Array(lines), count - lines.count)
  }
}
