import CassetinText

/// A directive, or a part of one, that does nothing.
public struct UnusedDirectivePart: Sendable {
  /// What does nothing.
  public enum Part: Sendable, Equatable {
    case whole
    case rule(RuleID)
    case word(String)
    /// A word of `cassetin-words` that the text does not have.
    case absentWord(String)
  }

  public let part: Part
  public let range: TextRange
}

/// The rules whose silence tells something.
struct RunningRules {
  let ids: Set<RuleID>
  /// True when all rules that exist run.
  let areAll: Bool
}

/// Finds the directives that do nothing.
struct UnusedDirectives {
  private let suppressions: Suppressions
  private let document: Document
  private let running: RunningRules

  init(_ suppressions: Suppressions, _ document: Document, running: RunningRules) {
    self.suppressions = suppressions
    self.document = document
    self.running = running
  }

  /// The parts of directives that silence none of `findings`, in the order of the text; logarithmic for each.
  ///
  /// A rule that does not run is not missed, and without all of them nothing is said of what names none.
  func all(among findings: [Finding]) -> [UnusedDirectivePart] {
    guard !suppressions.directives.isEmpty else { return [] }
    let starts = FindingStarts(findings, document)
    let forms = suppressions.directives.contains { $0.action == .words } ? DocumentForms(document) : nil
    return zip(suppressions.directives, suppressions.zones).flatMap { directive, zone in
      guard directive.action != .words else { return absentWords(of: directive, forms) }
      let isSilencing = directive.action != nil && directive.action != .ignoreEnd
      return isSilencing ? unusedParts(of: directive, in: zone ?? 0..<0, starts) : []
    }
  }

  private func unusedParts(
    of directive: Directive, in zone: Range<Int>, _ starts: FindingStarts
  ) -> [UnusedDirectivePart] {
    if directive.parts.isEmpty {
      let isUnused = running.areAll && !FindingStarts.has(starts.all, in: zone)
      return isUnused ? [UnusedDirectivePart(part: .whole, range: directive.range)] : []
    }
    let unused = directive.parts.compactMap { part -> UnusedDirectivePart? in
      switch part.kind {
      case .rule(let rule):
        let isUnused = running.ids.contains(rule) && !FindingStarts.has(starts.byRule[rule], in: zone)
        return isUnused ? UnusedDirectivePart(part: .rule(rule), range: part.range) : nil
      case .word(let word):
        let isUnused = running.areAll && !FindingStarts.has(starts.byWord[word], in: zone)
        return isUnused ? UnusedDirectivePart(part: .word(word), range: part.range) : nil
      }
    }
    return unused
  }

  private func absentWords(of directive: Directive, _ forms: DocumentForms?) -> [UnusedDirectivePart] {
    guard let forms else { return [] }
    return directive.parts.compactMap { part in
      guard case .word(let words) = part.kind, !forms.haveAll(of: words) else { return nil }
      return UnusedDirectivePart(part: .absentWord(words), range: part.range)
    }
  }
}

/// Where findings begin, in order.
private struct FindingStarts {
  private(set) var all: [Int] = []
  private(set) var byRule: [RuleID: [Int]] = [:]
  private(set) var byWord: [String: [Int]] = [:]

  init(_ findings: [Finding], _ document: Document) {
    for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = finding.range.lowerBound.index
      all.append(start)
      byRule[finding.rule, default: []].append(start)
      byWord[document.source[finding.range], default: []].append(start)
    }
  }

  /// True when one of the sorted `starts` lies in `zone`.
  static func has(_ starts: [Int]?, in zone: Range<Int>) -> Bool {
    guard let starts else { return false }
    let place = starts.partitioningIndex { $0 >= zone.lowerBound }
    return place < starts.count && starts[place] < zone.upperBound
  }
}

/// The forms of the words of a document, as written and in lower case.
private struct DocumentForms {
  private var forms: Set<FormID> = []
  private let vocabulary: Vocabulary

  init(_ document: Document) {
    vocabulary = document.vocabulary
    for token in document.tokens where token.kind != .punctuation {
      forms.insert(token.form)
      forms.insert(vocabulary.lowercase(of: token.form))
    }
  }

  func haveAll(of words: String) -> Bool {
    words.split(separator: " ").allSatisfy { forms.contains(vocabulary.intern(Form.normalised($0.utf8))) }
  }
}
