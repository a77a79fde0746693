import CassetinText

/// Finds the runs that a mask hides, past code, comments and escapes.
struct MaskScanner {
  let bytes: [UInt8]
  let isMDX: Bool
  /// What is to be hidden, in order, disjoint.
  var runs: [Mask.Run] = []
  /// The byte that is read next.
  var index: Int
  /// Where the text of the line at hand begins, past the marks of quotations and lists.
  private var lineText: Int
  /// The next blank line, as far as it is known.
  private var knownParagraphEnd = 0
  /// For each closing mark how far there is none.
  private var searchedTo: [String: Int] = [:]
  /// The lengths of backtick runs that nothing closes up to the end of the paragraph.
  private var unclosedBackticks: [Int: Int] = [:]
  /// Braces of MDX that nothing closes; after a few the text is taken for none.
  var unbalanced = 0
  /// The calls that no other closes.
  var unclosedCalls: Set<String> = []

  /// True when only the marks of quotations and lists stand before the place on its line.
  var isHeadOfLine: Bool { bytes[min(lineText, index)..<index].allSatisfy { $0 <= 0x20 } }

  /// A scanner of `bytes` from `start` on.
  init(_ bytes: [UInt8], from start: Int, isMDX: Bool) {
    self.bytes = bytes
    self.isMDX = isMDX
    index = start
    lineText = start
  }

  /// Reads to the end of the text.
  mutating func scan() {
    beginLine(at: index)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): beginLine(at: index + 1)
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): skipCode()
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: "{"): readBrace()
      case UInt8(ascii: "$"): readDollar()
      case UInt8(ascii: "["): readBracket()
      default: index += 1
      }
    }
  }

  /// The byte at `index`, 0 beyond the end.
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// True when `mark` stands at `index`.
  func starts(_ mark: StaticString, at index: Int) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.withUTF8Buffer { bytes[index..<index + $0.count].elementsEqual($0) }
  }

  /// Hides the bytes up to `end` and goes on there.
  mutating func hide(to end: Int, _ kind: Mask.Kind) {
    var after = end
    while byte(after) == 0x20 || byte(after) == 0x09 { after += 1 }
    let isFirst = isHeadOfLine
    let isLast = after >= bytes.count || bytes[after] == 0x0A || bytes[after] == 0x0D
    runs.append(Mask.Run(range: index..<end, kind: kind, standsAlone: isFirst && isLast))
    index = end
    lineText = min(lineText, end)
  }

  /// The next blank line, or the end of the text.
  mutating func paragraphEnd() -> Int {
    if knownParagraphEnd > index { return knownParagraphEnd }
    var end = index
    while end < bytes.count {
      guard bytes[end] == 0x0A || bytes[end] == 0x0D else {
        end += 1
        continue
      }
      var next = end + (bytes[end] == 0x0D && byte(end + 1) == 0x0A ? 2 : 1)
      while byte(next) == 0x20 || byte(next) == 0x09 || byte(next) == UInt8(ascii: ">") { next += 1 }
      if next >= bytes.count || bytes[next] == 0x0A || bytes[next] == 0x0D { break }
      end = next
    }
    knownParagraphEnd = end
    return end
  }

  /// The index after the first `mark` from `start` on, which must stand before `limit`.
  ///
  /// What was searched once is not searched again, so a text full of openings costs no more than others.
  mutating func close(_ mark: StaticString, from start: Int, before limit: Int) -> Int? {
    let name = mark.description
    let from = max(start, searchedTo[name] ?? 0)
    guard from < limit else { return nil }
    if let end = HTMLTag.find(mark, in: bytes, from: from, to: min(limit, bytes.count)) { return end }
    searchedTo[name] = max(from, limit - mark.utf8CodeUnitCount + 1)
    return nil
  }

  private mutating func beginLine(at start: Int) {
    index = start
    var text = start
    var quotations = 0
    while true {
      let next = byte(text)
      if next == UInt8(ascii: ">") { quotations += 1 }
      guard next == 0x20 || next == 0x09 || next == UInt8(ascii: ">") else { break }
      text += 1
    }
    text = afterListMark(text)
    lineText = text
    switch byte(text) {
    case UInt8(ascii: "`"), UInt8(ascii: "~"): skipFence(at: text, isQuoted: quotations > 0)
    case UInt8(ascii: "[") where byte(text + 1) == UInt8(ascii: "^"): readFootnoteLabel(at: text)
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      if isMDX, text == start { readModuleLine() }
    default: break
    }
  }

  private func afterListMark(_ start: Int) -> Int {
    var end = start
    while ScalarClass.isDigit(UInt32(byte(end))), end < start + 9 { end += 1 }
    let mark = byte(end)
    let isMark =
      end > start
      ? mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      : mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+")
    guard isMark, byte(end + 1) == 0x20 else { return start }
    end += 1
    while byte(end) == 0x20 { end += 1 }
    return end
  }

  /// Skips a block of code between fences.
  private mutating func skipFence(at start: Int, isQuoted: Bool) {
    let mark = bytes[start]
    var end = start
    while byte(end) == mark { end += 1 }
    let length = end - start
    guard length >= 3 else { return }
    let lineEnd = endOfLine(end)
    if mark == UInt8(ascii: "`"), bytes[end..<lineEnd].contains(mark) { return }
    index = lineEnd
    while index < bytes.count {
      var text = index + (bytes[index] == 0x0D && byte(index + 1) == 0x0A ? 2 : 1)
      var hasMark = false
      while byte(text) == 0x20 || byte(text) == 0x09 || byte(text) == UInt8(ascii: ">") {
        hasMark = hasMark || bytes[text] == UInt8(ascii: ">")
        text += 1
      }
      if isQuoted, !hasMark { return }
      var close = text
      while byte(close) == mark { close += 1 }
      index = endOfLine(min(close, bytes.count))
      if close - text >= length, bytes[min(close, index)..<index].allSatisfy({ $0 <= 0x20 }) { return }
    }
  }

  /// Where the line end after `start` begins, or the end of the text.
  func endOfLine(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  /// Skips a span of code, or backticks that none close.
  private mutating func skipCode() {
    let start = index
    while byte(index) == UInt8(ascii: "`") { index += 1 }
    let length = index - start
    let limit = paragraphEnd()
    // Longer runs are hardly meant, and each length must be remembered.
    guard length <= 80, unclosedBackticks[length] != limit else { return }
    var end = index
    while end < limit {
      guard bytes[end] == UInt8(ascii: "`") else {
        end += 1
        continue
      }
      let run = end
      while byte(end) == UInt8(ascii: "`") { end += 1 }
      if end - run == length {
        index = end
        return
      }
    }
    unclosedBackticks[length] = limit
  }

  /// A dollar sign: formulas that are clearly ones, for prices are commoner.
  private mutating func readDollar() {
    if byte(index + 1) == UInt8(ascii: "$") {
      guard let end = close("$$", from: index + 2, before: paragraphEnd()), end > index + 4 else {
        index += 2
        return
      }
      hide(to: end, .formula)
      return
    }
    guard let end = FormulaShape.end(bytes, from: index, to: min(paragraphEnd(), index + 200)) else {
      index += 1
      return
    }
    hide(to: end, .formula)
  }

  /// `[^1]`, which is no link.
  private mutating func readBracket() {
    guard let end = footnoteMark(at: index), byte(end) != UInt8(ascii: "(") else {
      index += 1
      return
    }
    hide(to: end, .mark)
  }

  private mutating func readFootnoteLabel(at start: Int) {
    guard let end = footnoteMark(at: start), byte(end) == UInt8(ascii: ":") else { return }
    index = start
    hide(to: end + 1, .footnoteLabel)
  }

  private func footnoteMark(at start: Int) -> Int? {
    guard byte(start + 1) == UInt8(ascii: "^") else { return nil }
    var end = start + 2
    while end < min(start + 100, bytes.count), bytes[end] > 0x20, bytes[end] != UInt8(ascii: "["),
      bytes[end] != UInt8(ascii: "]")
    { end += 1 }
    return byte(end) == UInt8(ascii: "]") && end > start + 2 ? end + 1 : nil
  }
}

/// What a formula between single dollar signs looks like.
private enum FormulaShape {
  /// The index after the formula that begins at `start`, or nil when none does.
  ///
  /// As in Pandoc no space stands inside the signs and no digit after them; and what they hold has a sign that prose
  /// has not, or is one letter.
  static func end(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    let isAfterWord = start > 0 && isWordByte(bytes[start - 1])
    guard !isAfterWord, start + 2 < limit, bytes[start + 1] > 0x20 else { return nil }
    var hasSign = false
    for index in start + 1..<limit {
      switch bytes[index] {
      case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "{"):
        hasSign = true
      case UInt8(ascii: "`"): return nil
      case UInt8(ascii: "$"):
        guard bytes[index - 1] > 0x20, index + 1 == bytes.count || !isWordByte(bytes[index + 1]) else {
          return nil
        }
        let isLetter = index == start + 2 && ScalarClass.isLetter(UInt32(bytes[start + 1]))
        return hasSign || isLetter ? index + 1 : nil
      default: break
      }
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ScalarClass.isLetter(UInt32(byte)) || ScalarClass.isDigit(UInt32(byte))
  }
}
