import CassetinLint

/// The first lines of each severity, for forms of which only so many are shown: bounded, whatever the run.
struct WorstLines {
  private let limit: Int
  private var lines: [Severity: [String]] = [:]
  /// Lines that were counted and not kept.
  private(set) var omitted = 0

  /// - Parameter limit: lines that are kept of each severity.
  init(limit: Int) { self.limit = limit }

  /// True while lines of `severity` are kept.
  func hasRoom(for severity: Severity) -> Bool { (lines[severity]?.count ?? 0) < limit }

  /// Keeps a line; nil is one that was not written because there is no room, and is counted.
  mutating func add(_ severity: Severity, _ line: String?) {
    if let line { lines[severity, default: []].append(line) } else { omitted += 1 }
  }

  /// The worst first, those of one severity in the order of the run.
  var all: [String] { Severity.allCases.reversed().flatMap { lines[$0] ?? [] } }
}
