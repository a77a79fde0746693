import CassetinText

/// What the text itself asks not to be told.
struct Suppressions {
  let directives: [Directive]
  /// For each directive the run that it silences, nil when it silences none.
  private(set) var zones: [Range<Int>?]
  /// The directives that open without end, or end what was not opened.
  private(set) var unmatched: [Directive] = []
  private var everything = Zones()
  private var byRule: [RuleID: Zones] = [:]
  private var byWord: [String: Zones] = [:]
  private let sics: [Int]
  private let source: Source

  init(_ directives: [Directive], comments: [TextRange], _ document: Document) {
    let source = document.source
    self.source = source
    self.directives = directives
    zones = Array(repeating: nil, count: directives.count)
    sics = Self.sicOffsets(source.bytes)
    let places = DirectivePlaces(directives, comments: comments, document)
    var open: [Int] = []
    for (index, directive) in directives.enumerated() {
      switch directive.action {
      case .ignore: zones[index] = places.line(of: index)
      case .ignoreBlock: zones[index] = places.block(of: index)
      case .ignoreFile: zones[index] = 0..<source.bytes.count
      case .ignoreStart: open.append(index)
      case .ignoreEnd:
        guard let start = open.popLast() else {
          unmatched.append(directive)
          continue
        }
        zones[start] = directives[start].range.upperBound.index..<directive.range.lowerBound.index
      case .words, nil: continue
      }
    }
    for start in open { zones[start] = directives[start].range.upperBound.index..<source.bytes.count }
    unmatched += open.map { directives[$0] }
    for (directive, zone) in zip(directives, zones) {
      if let zone { add(directive, zone) }
    }
    everything.merge()
    for rule in byRule.keys { byRule[rule]?.merge() }
    for word in byWord.keys { byWord[word]?.merge() }
  }

  private mutating func add(_ directive: Directive, _ range: Range<Int>) {
    if directive.parts.isEmpty { everything.add(range) }
    for part in directive.parts {
      switch part.kind {
      case .rule(let rule): byRule[rule, default: Zones()].add(range)
      case .word(let word): byWord[word, default: Zones()].add(range)
      }
    }
  }

  /// True when the text asks for silence about `finding`; logarithmic in the directives.
  func silence(_ finding: Finding) -> Bool {
    let start = finding.range.lowerBound.index
    if everything.contains(start) || silenceByName(finding) { return true }
    if !byWord.isEmpty, byWord[source[finding.range]]?.contains(start) ?? false { return true }
    return isFollowedBySic(finding.range.upperBound.index)
  }

  /// True when the text asks for silence about the rule of `finding` by its name: what is said about directives is not
  /// silenced by those it is said of.
  func silenceByName(_ finding: Finding) -> Bool {
    byRule[finding.rule]?.contains(finding.range.lowerBound.index) ?? false
  }

  /// True when [sic] or (sic) stands after `end`, with at most a space and closing marks between.
  private func isFollowedBySic(_ end: Int) -> Bool {
    let next = sics.partitioningIndex { $0 >= end }
    guard next < sics.count, sics[next] - end <= 8 else { return false }
    return source.bytes[end..<sics[next]].allSatisfy { $0 == 0x20 || $0 >= 0x80 || $0 == 0x22 || $0 == 0x2C }
  }

  private static func sicOffsets(_ bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    var index = 0
    while index + 5 <= bytes.count {
      if bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "("),
        bytes[index + 1..<index + 4].elementsEqual("sic".utf8),
        bytes[index + 4] == UInt8(ascii: "]") || bytes[index + 4] == UInt8(ascii: ")")
      {
        offsets.append(index)
      }
      index += 1
    }
    return offsets
  }
}

/// Runs of a text, joined where they touch, in order.
private struct Zones {
  private var ranges: [Range<Int>] = []

  mutating func add(_ range: Range<Int>) { ranges.append(range) }

  /// Sorts and joins the runs; to be called before they are asked.
  mutating func merge() {
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for range in ranges {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  func contains(_ offset: Int) -> Bool {
    let place = ranges.partitioningIndex { $0.upperBound > offset }
    return place < ranges.count && ranges[place].contains(offset)
  }
}
