import CassetinText

/// The lines between `---` or `+++` at the head of a Markdown file.
struct FrontMatter {
  /// The fields that readers see, one line each, in order.
  private(set) var fields: [ProseBlock] = []
  /// Where the body begins, in bytes.
  private(set) var end: Int

  private static let visible: Set<String> = [
    "title", "subtitle", "description", "summary", "excerpt", "caption", "titre", "chapeau",
  ]

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    end = start
    let lines = Self.lines(bytes, from: start)
    guard let first = lines.first, let fence = Self.fence(bytes[first]) else { return }
    guard let close = lines.dropFirst().firstIndex(where: { Self.closes(bytes[$0], fence) }) else { return }
    end = close + 1 < lines.count ? lines[close + 1].lowerBound : bytes.count
    for line in lines[1..<close] {
      if let field = Self.field(bytes, line, separator: fence == UInt8(ascii: "+") ? "=" : ":") {
        fields.append(field)
      }
    }
  }

  private static func lines(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var index = start
    while index < bytes.count {
      let stop = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      lines.append(index..<stop)
      index = stop + 1
      if lines.count == 1, fence(bytes[lines[0]]) == nil { break }
    }
    return lines
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 { line.removeLast() }
    return line
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> UInt8? {
    let text = trimmed(line)
    return text.elementsEqual("---".utf8) || text.elementsEqual("+++".utf8) ? text.first : nil
  }

  private static func closes(_ line: ArraySlice<UInt8>, _ fence: UInt8) -> Bool {
    let text = trimmed(line)
    return text.count == 3 && text.allSatisfy { $0 == fence }
      || fence == 0x2D && text.elementsEqual("...".utf8)
  }

  private static func field(_ bytes: [UInt8], _ line: Range<Int>, separator: Character) -> ProseBlock? {
    guard let mark = separator.asciiValue, let colon = bytes[line].firstIndex(of: mark) else { return nil }
    let key = String(decoding: trimmed(bytes[line.lowerBound..<colon]), as: UTF8.self)
    guard visible.contains(key) else { return nil }
    var value = trimmed(bytes[(colon + 1)..<line.upperBound]).drop { $0 == 0x20 || $0 == 0x09 }
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), value.count >= 2,
      value.last == quote
    {
      value = value.dropFirst().dropLast()
    }
    guard let first = value.first, !"|>{[&*".utf8.contains(first) else { return nil }
    return ProseBlock(
      kind: key == "title" || key == "titre" ? .title : .frontMatterField,
      pieces: [.text(TextRange(value.startIndex..<value.endIndex))])
  }
}
