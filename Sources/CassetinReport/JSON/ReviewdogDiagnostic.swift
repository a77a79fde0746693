import CassetinLint
import CassetinText

/// A finding or a failure as the protocol buffers of reviewdog have it (`reviewdog.rdf.Diagnostic`).
struct ReviewdogDiagnostic: Encodable {
  /// The program that found it.
  struct Origin: Encodable {
    let name = "cassetin"
  }

  /// The rule.
  struct Code: Encodable {
    let value: String
  }

  /// A place, one-based.
  struct Place: Encodable {
    let line: Int
    /// In UTF-8 bytes, from 1.
    let column: Int

    init(_ offset: TextOffset, in source: Source) {
      let line = source.lines.line(of: offset)
      self.line = line + 1
      column = offset.index - source.lines.start(of: line).index + 1
    }
  }

  /// A run of a text, end exclusive.
  struct Run: Encodable {
    let start: Place
    let end: Place

    init(_ range: TextRange, in source: Source) {
      start = Place(range.lowerBound, in: source)
      end = Place(range.upperBound, in: source)
    }
  }

  /// A text, and a run of it.
  struct Location: Encodable {
    let path: String
    let range: Run?
  }

  /// A piece of evidence at its place.
  struct Related: Encodable {
    let message: String
    let location: Location
  }

  /// What a reader may write with one click.
  struct Suggestion: Encodable {
    let range: Run
    let text: String
  }

  let message: String
  let location: Location
  let severity: String
  /// Where the diagnostic stands alone.
  let source: Origin?
  let code: Code?
  let suggestions: [Suggestion]?
  let relatedLocations: [Related]?

  enum CodingKeys: String, CodingKey {
    case message, location, severity, source, code, suggestions
    case relatedLocations = "related_locations"
  }

  /// What `finding` is to reviewdog.
  init(_ finding: Finding, in source: Source, _ language: MessageLanguage, isSelfContained: Bool) {
    let path = source.name.description.withoutDotSlash
    message = finding.message.text(in: language)
    location = Location(path: path, range: Run(finding.range, in: source))
    severity =
      switch finding.severity {
      case .error: "ERROR"
      case .warning: "WARNING"
      case .note: "INFO"
      }
    self.source = isSelfContained ? Origin() : nil
    code = Code(value: finding.rule.description)
    let suggestions = finding.fixes.map {
      Suggestion(range: Run($0.edit.range, in: source), text: $0.edit.text)
    }
    self.suggestions = suggestions.isEmpty ? nil : suggestions
    let related = finding.notes.compactMap { note in
      note.range.map { range in
        Related(
          message: note.message.text(in: language),
          location: Location(path: path, range: Run(range, in: source)))
      }
    }
    relatedLocations = related.isEmpty ? nil : related
  }

  /// A text that could not be checked.
  init(failure message: Message, on name: String, _ language: MessageLanguage, isSelfContained: Bool) {
    self.message = message.text(in: language)
    location = Location(path: name.withoutDotSlash, range: nil)
    severity = "ERROR"
    source = isSelfContained ? Origin() : nil
    code = nil
    suggestions = nil
    relatedLocations = nil
  }
}
