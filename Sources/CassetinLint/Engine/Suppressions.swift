import CassetinText

/// What the text itself asks not to be told.
struct Suppressions {
  private var everything = Zones()
  private var byRule: [RuleID: Zones] = [:]
  private var byWord: [String: Zones] = [:]
  private let sics: [Int]
  private let source: Source

  init(_ directives: [Directive], _ source: Source) {
    self.source = source
    sics = Self.sicOffsets(source.bytes)
    let lines = Self.lines(of: directives, source)
    var open: [Directive] = []
    for (directive, line) in zip(directives, lines) {
      switch directive.action {
      case .ignore: add(directive, line)
      case .ignoreFile: add(directive, 0..<source.bytes.count)
      case .ignoreStart: open.append(directive)
      case .ignoreEnd:
        guard let start = open.popLast() else { continue }
        add(start, start.range.upperBound.index..<directive.range.lowerBound.index)
      case .words, nil: continue
      }
    }
    for start in open { add(start, start.range.upperBound.index..<source.bytes.count) }
    everything.merge()
    for rule in byRule.keys { byRule[rule]?.merge() }
    for word in byWord.keys { byWord[word]?.merge() }
  }

  private mutating func add(_ directive: Directive, _ range: Range<Int>) {
    if directive.rules.isEmpty, directive.words.isEmpty { everything.add(range) }
    for rule in directive.rules { byRule[rule, default: Zones()].add(range) }
    for word in directive.words { byWord[word, default: Zones()].add(range) }
  }

  /// True when the text asks for silence about `finding`; logarithmic in the directives.
  func silence(_ finding: Finding) -> Bool {
    let start = finding.range.lowerBound.index
    if everything.contains(start) || byRule[finding.rule]?.contains(start) ?? false { return true }
    if !byWord.isEmpty, byWord[source[finding.range]]?.contains(start) ?? false { return true }
    return isFollowedBySic(finding.range.upperBound.index)
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

  /// The line that each directive speaks of: its own or, where it stands alone, the next that is neither blank nor a
  /// comment. Read from the end, so that a stack of directives is walked once.
  private static func lines(of directives: [Directive], _ source: Source) -> [Range<Int>] {
    let lines = source.lines
    var below: (line: Int, target: Int)?
    func range(_ line: Int) -> Range<Int> {
      let end = line + 1 < lines.count ? lines.start(of: line + 1).index : source.bytes.count
      return max(lines.start(of: line).index, source.textStart)..<max(end, source.textStart)
    }
    func isBlank(_ range: Range<Int>) -> Bool { source.bytes[range].allSatisfy { $0 <= 0x20 } }
    func isComment(_ range: Range<Int>) -> Bool {
      let text = source.bytes[range].drop { $0 <= 0x20 }
      return text.starts(with: "<!--".utf8) && text.reversed().drop { $0 <= 0x20 }.starts(with: ">--".utf8)
    }
    return directives.reversed().map { directive in
      let first = lines.line(of: directive.range.lowerBound)
      let own = range(first)
      let before = own.lowerBound..<max(own.lowerBound, directive.range.lowerBound.index)
      let after = min(directive.range.upperBound.index, own.upperBound)..<own.upperBound
      guard isBlank(before), isBlank(after) else { return own }
      var line = lines.line(of: directive.range.upperBound) + 1
      while line < lines.count, line != below?.line, isBlank(range(line)) || isComment(range(line)) {
        line += 1
      }
      if let below, line == below.line { line = below.target }
      below = (first, line)
      return line < lines.count ? range(line) : own
    }.reversed()
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
