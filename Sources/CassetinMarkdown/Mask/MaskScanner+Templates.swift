import CassetinText

extension MaskScanner {
  /// Bytes that a call may be long.
  private static let longest = 8192

  /// Calls whose content up to their end is code, formulas or remarks.
  private static let literal: Set<String> = [
    "highlight", "raw", "code", "codeblock", "mermaid", "math", "katex", "chart", "comment", "verbatim",
  ]

  /// A brace: a template call, a list of attributes, an expression of MDX.
  mutating func readBrace() {
    let limit = min(index + Self.longest, bytes.count)
    let end: Int?
    var kind = Mask.Kind.template
    if starts("{{<", at: index) {
      (kind, end) = (.call, close(">}}", from: index + 3, before: limit))
    } else if starts("{{%", at: index) {
      (kind, end) = (.call, close("%}}", from: index + 3, before: limit))
    } else if starts("{%", at: index) {
      (kind, end) = (.call, close("%}", from: index + 2, before: limit))
    } else if starts("{{/*", at: index) {
      (kind, end) = (.comment, close("*/}}", from: index + 4, before: limit))
    } else if starts("{{!--", at: index) {
      (kind, end) = (.comment, close("--}}", from: index + 5, before: limit))
    } else if !isMDX, starts("{/*", at: index), let remark = close("*/}", from: index + 3, before: limit) {
      // Sites that take all their Markdown for MDX have it in files of any name.
      (kind, end) = (.comment, remark)
    } else if isMDX {
      kind = starts("{/*", at: index) ? .comment : .template
      end = balancedEnd(from: index)
    } else if starts("{{", at: index) {
      end = close("}}", from: index + 2, before: min(limit, paragraphEnd()))
    } else if starts("{#", at: index), let remark = close("#}", from: index + 2, before: limit) {
      (kind, end) = (.comment, remark)
    } else {
      kind = .mark
      end = attributesEnd()
    }
    guard let end else {
      index += 1
      return
    }
    if kind == .call, let literalEnd = literalEnd(after: index..<end) {
      let isRemark = callName(index..<end) == "comment"
      hide(to: literalEnd, isRemark ? .comment : .code)
    } else {
      hide(to: end, kind)
    }
  }

  /// The end of `{: .lead }`, `{#id}` or `{.class}`.
  private func attributesEnd() -> Int? {
    let next = byte(index + 1)
    guard next == UInt8(ascii: ":") || next == UInt8(ascii: "#") || next == UInt8(ascii: ".") else {
      return nil
    }
    for end in index + 2..<min(index + 200, bytes.count) {
      switch bytes[end] {
      case UInt8(ascii: "}"): return end + 1
      case 0x0A, 0x0D, UInt8(ascii: "{"): return nil
      default: break
      }
    }
    return nil
  }

  private func callName(_ call: Range<Int>) -> String {
    let marks = " \t\r\n{<%-".utf8
    let text = bytes[call].drop { marks.contains($0) }
    return String(
      decoding: text.prefix { $0 > 0x20 && $0 < 0x80 && ScalarClass.isLetter(UInt32($0)) }, as: UTF8.self)
  }

  /// The end of what `call` opens when that is no prose, past the call that closes it.
  private mutating func literalEnd(after call: Range<Int>) -> Int? {
    let name = callName(call)
    guard Self.literal.contains(name), unclosedCalls.insert(name).inserted else { return nil }
    let isLiquid = bytes[call.lowerBound + 1] == UInt8(ascii: "%")
    let closing = Array((isLiquid ? "end" + name : "/" + name).utf8)
    var place = call.upperBound
    while let opening = HTMLTag.find(isLiquid ? "{%" : "{{", in: bytes, from: place, to: bytes.count) {
      place = opening
      var text = opening
      while " \t<%-".utf8.contains(byte(text)) { text += 1 }
      if bytes[text...].starts(with: closing) || bytes[text...].starts(with: "/ \(name)".utf8),
        let end = HTMLTag.find(
          isLiquid ? "%}" : "}}", in: bytes, from: text, to: min(text + closing.count + 16, bytes.count))
      {
        unclosedCalls.remove(name)
        return end
      }
    }
    return nil
  }
}

extension MaskScanner {
  /// Expressions that may fail to close before a text is taken for no MDX.
  private static let patience = 16

  /// Bytes that an expression of MDX may be long.
  private static let longestExpression = 65_536

  /// The index after the brace that closes the one at `start`; strings and comments hide braces.
  mutating func balancedEnd(from start: Int) -> Int? {
    guard unbalanced < Self.patience else { return nil }
    var depth = 0
    var quote: UInt8 = 0
    var place = start
    let limit = min(start + Self.longestExpression, bytes.count)
    while place < limit {
      let byte = bytes[place]
      if quote != 0 {
        if byte == UInt8(ascii: "\\") { place += 1 }
        // A text between single or double marks ends with its line: an apostrophe opens none.
        if byte == quote || byte == 0x0A && quote != UInt8(ascii: "`") { quote = 0 }
      } else if starts("/*", at: place) {
        guard let end = HTMLTag.find("*/", in: bytes, from: place + 2, to: limit) else { break }
        place = end - 1
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quote = byte
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"):
          depth -= 1
          if depth == 0 { return place + 1 }
        default: break
        }
      }
      place += 1
    }
    unbalanced += 1
    return nil
  }

  /// `import … from "…"` and `export const …` at the head of a line.
  mutating func readModuleLine() {
    let start = index
    let line = bytes[start..<endOfLine(start)]
    let isImport =
      starts("import ", at: start) && (line.contains(UInt8(ascii: "\"")) || line.contains(UInt8(ascii: "'")))
      || starts("import {", at: start)
    let isExport = ["default ", "const ", "let ", "var ", "function ", "async ", "class ", "{", "* "].contains
    {
      line.dropFirst(7).starts(with: $0.utf8)
    }
    guard isImport || starts("export ", at: start) && isExport else { return }
    var end = paragraphEnd()
    // What stands in braces may have blank lines.
    while let brace = bytes[index..<max(index, end)].firstIndex(of: UInt8(ascii: "{")) {
      guard let close = balancedEnd(from: brace) else { break }
      index = close
      end = paragraphEnd()
    }
    index = start
    hide(to: end, .template)
  }

  /// A tag, a component of MDX or a comment.
  mutating func readAngle() {
    if starts("<!--", at: index) { return readComment() }
    let next = byte(index + 1) == UInt8(ascii: "/") ? byte(index + 2) : byte(index + 1)
    if isMDX, next == UInt8(ascii: ">") || ScalarClass.isUppercase(UInt32(next)), let end = componentEnd() {
      return hide(to: end, .call)
    }
    index += 1
  }

  /// Comments at the head of a line are left to md4c, which takes the whole line for HTML; in a line md4c 0.4 refuses
  /// those that hold two hyphens, which CommonMark has allowed since 0.31.
  private mutating func readComment() {
    guard let end = close("-->", from: index + 2, before: bytes.count) else {
      index += 1
      return
    }
    if isHeadOfLine { index = end } else { hide(to: end, .comment) }
  }

  /// The end of `<Name …>`, whose attributes may hold expressions; of `<>` too.
  private mutating func componentEnd() -> Int? {
    guard unbalanced < Self.patience else { return nil }
    var place = index + 1
    var quote: UInt8 = 0
    let limit = min(index + Self.longestExpression, bytes.count)
    while place < limit {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "{") {
        guard let end = balancedEnd(from: place) else { return nil }
        place = end - 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      } else if byte == UInt8(ascii: "<") {
        break
      }
      place += 1
    }
    unbalanced += 1
    return nil
  }
}
