import CassetinLint
import CassetinText

/// What a person sees: a finding at its place, or a text that could not be read or written.
public enum Diagnostic: Sendable {
  /// A finding in a source.
  case finding(Finding, in: Source)
  /// A fix that was written, at its place in the original text.
  case applied(AppliedFix, in: Source)
  /// A text about which nothing can be said, and why.
  case failure(name: String, Message)
}

extension Diagnostic {
  /// The lines of the text report about things that could not be read, each at its place.
  public static func lines(
    of failures: [(place: String, message: Message)], _ options: ReportOptions
  ) -> String {
    let diagnostics = failures.map { Diagnostic.failure(name: $0.place, $0.message) }
    return TextReporter(options).report(FileReport(name: "", diagnostics: diagnostics))
  }
}

/// What a run found, for its summary.
public struct Tally: Sendable {
  public private(set) var errors = 0
  public private(set) var warnings = 0
  public private(set) var notes = 0
  public private(set) var files = 0
  public private(set) var failures = 0
  public private(set) var applied = 0
  /// Findings whose first fix `--apply` writes.
  public private(set) var safe = 0
  /// Findings whose first fix `--unsafe` writes.
  public private(set) var reviewable = 0

  /// Whether fixes are shown, not written.
  private let isPreview: Bool

  public init(isPreview: Bool = false) { self.isPreview = isPreview }

  /// Counts one text and what is to be said of it.
  public mutating func count(_ diagnostics: [Diagnostic]) {
    files += 1
    for diagnostic in diagnostics {
      switch diagnostic {
      case .finding(let finding, _):
        switch finding.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: notes += 1
        }
        switch finding.fixes.first?.applicability {
        case .safe: safe += 1
        case .unsafe: reviewable += 1
        case .displayOnly, nil: break
        }
      case .applied: applied += 1
      case .failure: failures += 1
      }
    }
  }

  /// Findings of at least `severity`.
  public func findings(atLeast severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .note: errors + warnings + notes
    }
  }

  /// “6 errors, 1 warning in 1 file; 6 can be fixed with --apply”.
  public var summary: Message {
    Message(english: englishSummary, french: frenchSummary)
  }

  private var englishSummary: String {
    func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    var parts: [String] = []
    if applied > 0 {
      let fixes = plural(applied, "fix").replacingSuffix("fixs", "fixes")
      parts.append(fixes + (isPreview ? " proposed" : " applied"))
    }
    if errors > 0 { parts.append(plural(errors, "error")) }
    if warnings > 0 { parts.append(plural(warnings, "warning")) }
    if notes > 0 { parts.append(plural(notes, "note")) }
    if failures > 0 { parts.append("\(plural(failures, "file")) not checked") }
    if parts.isEmpty { parts.append("no findings") }
    var text = parts.joined(separator: ", ") + " in " + plural(files, "file")
    if safe > 0 { text += "; \(safe) can be fixed with --apply" }
    if reviewable > 0 {
      text += safe > 0 ? ", \(reviewable) more with --unsafe" : "; \(reviewable) can be fixed with --unsafe"
    }
    return text
  }

  private var frenchSummary: String {
    func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count < 2 ? "" : "s")" }
    var parts: [String] = []
    if applied > 0, isPreview {
      parts.append(applied < 2 ? "1 correction proposée" : "\(applied) corrections proposées")
    } else if applied > 0 {
      parts.append(applied < 2 ? "1 correction appliquée" : "\(applied) corrections appliquées")
    }
    if errors > 0 { parts.append(plural(errors, "erreur")) }
    if warnings > 0 { parts.append(plural(warnings, "avertissement")) }
    if notes > 0 { parts.append(plural(notes, "remarque")) }
    if failures > 0 {
      parts.append(failures < 2 ? "1 fichier non vérifié" : "\(failures) fichiers non vérifiés")
    }
    if parts.isEmpty { parts.append("rien à signaler") }
    var text = parts.joined(separator: ", ") + " dans " + plural(files, "fichier")
    if safe > 0 { text += " ; \(plural(safe, "correction")) avec --apply" }
    if reviewable > 0 {
      text +=
        safe > 0
        ? ", \(reviewable) de plus avec --unsafe" : " ; \(plural(reviewable, "correction")) avec --unsafe"
    }
    return text
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, _ replacement: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + replacement : self
  }
}
