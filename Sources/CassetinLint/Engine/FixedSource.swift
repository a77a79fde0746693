import CassetinText

/// A fix that was applied, at its place in the original text.
public struct AppliedFix: Sendable {
  public let finding: Finding
  /// The run of the original source that was replaced.
  public let range: TextRange
  public let before: String
  public let after: String

  package init(finding: Finding, range: TextRange, before: String, after: String) {
    self.finding = finding
    self.range = range
    self.before = before
    self.after = after
  }
}

/// A source and what fixes made of it.
public struct FixedSource: Sendable {
  public let original: Source
  public private(set) var source: Source
  /// In the order of the original text.
  public private(set) var applied: [AppliedFix] = []
  /// The findings that are left in the fixed text.
  public private(set) var remaining: [Finding] = []
  /// The words of the fixed text.
  public private(set) var words = WordCount()
  private var passes: [[Edit]] = []

  init(_ source: Source) {
    original = source
    self.source = source
  }

  /// True when something was replaced.
  public var isChanged: Bool { !passes.isEmpty }

  /// Takes what was found in the text at hand.
  mutating func take(_ checked: CheckedSource) {
    remaining = checked.findings
    words = checked.words
  }

  /// Applies the first fix of each finding that is at least `applicability`; one that overlaps an earlier one waits.
  /// - Returns: whether the text changed.
  mutating func apply(_ findings: [Finding], _ applicability: Applicability) -> Bool {
    var edits: [Edit] = []
    var bytes: [UInt8] = []
    var end = 0
    for finding in findings {
      guard let fix = finding.fixes.first, fix.applicability >= applicability,
        fix.edit.range.lowerBound.index >= end, source.hasWholeScalars(in: fix.edit.range)
      else { continue }
      let edit = fix.edit
      let before = source[edit.range]
      guard before != edit.text else { continue }
      bytes.append(contentsOf: source.bytes[end..<edit.range.lowerBound.index])
      bytes.append(contentsOf: edit.text.utf8)
      end = edit.range.upperBound.index
      edits.append(edit)
      applied.append(
        AppliedFix(finding: finding, range: originalRange(of: edit.range), before: before, after: edit.text))
    }
    guard !edits.isEmpty else { return false }
    bytes.append(contentsOf: source.bytes[end...])
    source = Source(name: source.name, text: String(decoding: bytes, as: UTF8.self))
    passes.append(edits)
    applied.sort { $0.range.lowerBound < $1.range.lowerBound }
    return true
  }

  /// Where `range` of the text at hand stood in the original.
  private func originalRange(of range: TextRange) -> TextRange {
    var lower = range.lowerBound.index
    var upper = range.upperBound.index
    for edits in passes.reversed() {
      lower = Self.position(lower, before: edits, roundsUp: false)
      upper = Self.position(upper, before: edits, roundsUp: true)
    }
    return TextRange(lower..<max(lower, upper))
  }

  /// The offset that `offset`, in the text after `edits`, had before them.
  private static func position(_ offset: Int, before edits: [Edit], roundsUp: Bool) -> Int {
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound.index + shift
      let end = start + edit.text.utf8.count
      if offset <= start { break }
      if offset < end { return roundsUp ? edit.range.upperBound.index : edit.range.lowerBound.index }
      shift += edit.text.utf8.count - edit.range.length
    }
    return offset - shift
  }
}
