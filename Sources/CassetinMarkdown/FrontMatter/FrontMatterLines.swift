import CassetinText

/// What the lines at the head of a file look like.
struct FrontMatterLines {
  private let bytes: [UInt8]
  private let start: Int

  /// The lines of `bytes` from `start` on, where one begins.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// The line that begins at `index`, without its end.
  func line(at index: Int) -> Range<Int> {
    var end = index
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return index..<end
  }

  /// Where the line after the one that holds `index` begins, or the end of the text.
  func startOfLine(after index: Int) -> Int {
    let end = line(at: index).upperBound
    guard end < bytes.count else { return bytes.count }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// `line` without the white space at its ends.
  func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (lower, upper) = (line.lowerBound, line.upperBound)
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    return lower..<upper
  }

  /// True when nothing but white space stands from `index` to the end of its line.
  func isRestOfLineBlank(_ index: Int) -> Bool { trimmed(line(at: index)).isEmpty }

  /// The line that closes what `fence`, three times, has opened.
  func close(from start: Int, fence: UInt8) -> Range<Int>? {
    var index = start
    while index < bytes.count {
      let line = line(at: index)
      let byte = line.isEmpty ? 0 : bytes[index]
      if byte == fence || byte == UInt8(ascii: ".") && fence == UInt8(ascii: "-") {
        let text = bytes[trimmed(line)]
        if text.count == 3, text.allSatisfy({ $0 == byte }) { return line }
      }
      index = startOfLine(after: line.upperBound)
    }
    return nil
  }

  /// What a line of a front matter may be.
  private enum Shape {
    case key, indented, item, comment, blank, other
  }

  private func shape(_ line: Range<Int>, separator: UInt8) -> Shape {
    let text = trimmed(line)
    guard let first = bytes[text].first else { return .blank }
    if first == UInt8(ascii: "#") { return .comment }
    if text.lowerBound > line.lowerBound { return .indented }
    if first == UInt8(ascii: "-"), text.count == 1 || bytes[text.lowerBound + 1] <= 0x20 { return .item }
    if "]}".utf8.contains(first) { return .item }
    if first == UInt8(ascii: "["), separator == UInt8(ascii: "=") { return .key }
    var index = text.lowerBound
    while index < text.upperBound, isKeyByte(bytes[index]) { index += 1 }
    guard index > text.lowerBound else { return .other }
    if separator == UInt8(ascii: "="), index < text.upperBound, bytes[index] == 0x20 { index += 1 }
    guard index < text.upperBound, bytes[index] == separator else { return .other }
    let hasSpace = index + 1 == text.upperBound || bytes[index + 1] <= 0x20
    return hasSpace || separator == UInt8(ascii: "=") ? .key : .other
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ScalarClass.isLetter(UInt32(byte)) || ScalarClass.isDigit(UInt32(byte))
      || "_-.$\"'".utf8.contains(byte)
  }

  /// True when the first line of `content` that says something is a key, or none says anything: two thematic breaks
  /// are no front matter.
  func looksLikeKeys(_ content: Range<Int>) -> Bool {
    var index = content.lowerBound
    while index < content.upperBound {
      let line = line(at: index)
      switch shape(line, separator: UInt8(ascii: ":")) {
      case .key: return true
      case .blank, .comment: break
      case .indented, .item, .other: return false
      }
      index = startOfLine(after: line.upperBound)
    }
    return content.isEmpty || bytes[content].contains(UInt8(ascii: "#"))
  }

  /// The end of the run of keys at `start` that nothing closes: of two lines at least, or of one that is well known.
  func endOfKeys(from start: Int, isYAML: Bool) -> Int? {
    let separator = isYAML ? UInt8(ascii: ":") : UInt8(ascii: "=")
    var index = start
    var keys = 0
    scanning: while index < bytes.count {
      let line = line(at: index)
      switch shape(line, separator: separator) {
      case .key: keys += 1
      case .indented, .item, .comment: if keys == 0 { break scanning }
      case .blank, .other: break scanning
      }
      index = startOfLine(after: line.upperBound)
    }
    let isKnown = ["title", "titre", "date", "layout", "draft", "slug", "description"].contains {
      bytes[start...].starts(with: $0.utf8)
    }
    return keys >= 2 || keys == 1 && isKnown ? index : nil
  }

  /// Where the first line of prose after a blank one begins in `content`.
  func firstProse(in content: Range<Int>) -> Int? {
    var index = content.lowerBound
    var isAfterBlank = false
    while index < content.upperBound {
      let line = line(at: index)
      let shape = shape(line, separator: UInt8(ascii: ":"))
      if isAfterBlank, shape == .other { return index }
      isAfterBlank = shape == .blank
      index = startOfLine(after: line.upperBound)
    }
    return nil
  }

  /// After the first line that is a closing brace, or else before the first blank line.
  func endOfBrokenObject(from start: Int) -> Int {
    var index = start
    var blank: Int?
    while index < bytes.count {
      let line = line(at: index)
      let text = trimmed(line)
      if line.lowerBound == text.lowerBound, bytes[text].elementsEqual("}".utf8) {
        return startOfLine(after: line.upperBound)
      }
      if text.isEmpty, blank == nil { blank = index }
      index = startOfLine(after: line.upperBound)
    }
    return blank ?? bytes.count
  }

  /// The comments in `range` that speak to Cassetin: from # to the end of the line.
  func directives(in range: Range<Int>) -> [TextRange] {
    var directives: [TextRange] = []
    var index = range.lowerBound
    while let mark = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "#")) {
      index = mark + 1
      let isComment = mark == range.lowerBound || bytes[mark - 1] <= 0x20
      let text = bytes[index..<min(index + 32, range.upperBound)].drop { $0 == 0x20 }
      guard isComment, text.starts(with: "cassetin-".utf8) else { continue }
      index = trimmed(line(at: mark)).upperBound
      directives.append(TextRange(mark..<index))
    }
    return directives
  }
}
