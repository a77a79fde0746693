import CassetinText

/// The prose of raw HTML: its text, not its tags, comments, scripts, styles and code.
enum HTMLText {
  private static let hidden: Set<String> = [
    "script", "style", "pre", "code", "svg", "iframe", "math", "kbd", "samp", "textarea", "template",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "dfn", "em", "i", "mark", "q", "s", "small", "span", "strong",
    "sub",
    "sup", "time", "u", "var", "wbr", "del", "ins", "font",
  ]

  /// 1 for an opening tag whose content is not prose, -1 for its closing tag, 0 for any other.
  static func hiddenChange(_ tag: ArraySlice<UInt8>) -> Int {
    guard hidden.contains(name(tag)) else { return 0 }
    if tag.dropFirst().first == UInt8(ascii: "/") { return -1 }
    return tag.dropLast().last == UInt8(ascii: "/") ? 0 : 1
  }

  /// 1 for a tag that opens a quotation, -1 for one that closes it, 0 for any other.
  static func quotationChange(_ tag: ArraySlice<UInt8>) -> Int {
    guard ["blockquote", "q"].contains(name(tag)) else { return 0 }
    return tag.dropFirst().first == UInt8(ascii: "/") ? -1 : 1
  }

  /// The blocks of prose in `range`; text between tags that are not inline makes a block of its own.
  ///
  /// `quotations` counts the quotations that are open before and after.
  static func blocks(of source: Source, in range: Range<Int>, quotations: inout Int) -> [ProseBlock] {
    let bytes = source.bytes
    var blocks: [ProseBlock] = []
    var pieces: [ProseBlock.Piece] = []
    var hiddenName: String?
    var isQuotation = quotations > 0
    func flush() {
      let hasText = pieces.contains { bytes[$0.range.indices].contains { $0 > 0x20 } }
      if hasText { blocks.append(ProseBlock(kind: isQuotation ? .quotation : .paragraph, pieces: pieces)) }
      pieces = []
      isQuotation = false
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let end = bytes[index] == UInt8(ascii: "<") ? endOfTag(bytes, index, range.upperBound) : nil
      guard let end else {
        let stop = bytes[(index + 1)..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) ?? range.upperBound
        if hiddenName == nil {
          for run in Entity.split(bytes, index..<stop) {
            guard case .text(let range) = run else {
              pieces.append(run)
              continue
            }
            pieces.append(contentsOf: TemplateCalls.split(bytes, range))
          }
        }
        index = stop
        continue
      }
      let tag = bytes[index..<end]
      let tagName = name(tag)
      if let open = hiddenName {
        if open == tagName, tag.dropFirst().first == UInt8(ascii: "/") { hiddenName = nil }
      } else if hiddenChange(tag) > 0 {
        hiddenName = tagName
      }
      if !inline.contains(tagName) { flush() }
      quotations = max(0, quotations + quotationChange(tag))
      isQuotation = isQuotation || quotations > 0
      index = end
    }
    flush()
    return blocks
  }

  /// The index after the tag or comment that begins at `start`, or nil when none does.
  private static func endOfTag(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    guard start + 1 < limit else { return nil }
    if bytes[start..<limit].starts(with: "<!--".utf8) {
      var index = start + 4
      while index + 3 <= limit {
        if bytes[index..<index + 3].elementsEqual("-->".utf8) { return index + 3 }
        index += 1
      }
      return limit
    }
    let next = bytes[start + 1]
    guard next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || ScalarClass.isLetter(UInt32(next)) else {
      return nil
    }
    var quote: UInt8?
    for index in (start + 1)..<limit {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return limit
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> String {
    let rest = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }
    return String(
      decoding: rest.prefix { ScalarClass.isLetter(UInt32($0)) || ScalarClass.isDigit(UInt32($0)) },
      as: UTF8.self
    )
    .lowercased()
  }
}
