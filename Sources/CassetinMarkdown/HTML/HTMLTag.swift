import CassetinText

/// A tag of HTML as it stands in a source, or a comment, declaration or processing instruction.
struct HTMLTag {
  /// What stands between < and >.
  enum Kind {
    case opening, closing
    /// <!-- … -->
    case comment
    /// <!DOCTYPE …>, <? … ?>
    case other
  }

  let kind: Kind
  /// Lower-cased; empty for comments and the like.
  let name: String
  /// From < to the byte after >.
  let range: Range<Int>
  private let closesItself: Bool

  /// The tag that begins with `<` at `start`, or nil when none does; one that is not closed goes on to `limit`.
  init?(_ bytes: [UInt8], from start: Int, to limit: Int) {
    guard start + 1 < limit else { return nil }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      name = ""
      closesItself = false
      if bytes[start..<limit].starts(with: "<!--".utf8) {
        kind = .comment
        // <!--> and <!---> are comments too.
        range = start..<(Self.find("-->", in: bytes, from: start + 2, to: limit) ?? limit)
      } else {
        kind = .other
        let isText = bytes[start..<limit].starts(with: "<![CDATA[".utf8)
        let closing: StaticString = isText ? "]]>" : next == UInt8(ascii: "?") ? "?>" : ">"
        range = start..<(Self.find(closing, in: bytes, from: start + 2, to: limit) ?? limit)
      }
      return
    }
    var index = start + 1
    let isClosing = next == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < limit, bytes[index] < 0x80, ScalarClass.isLetter(UInt32(bytes[index])) else { return nil }
    let nameStart = index
    while index < limit, Self.isNamePart(bytes[index]) { index += 1 }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    kind = isClosing ? .closing : .opening
    let end = Self.end(bytes, from: index, to: limit)
    range = start..<end
    closesItself =
      end - 2 >= index && bytes[end - 1] == UInt8(ascii: ">") && bytes[end - 2] == UInt8(ascii: "/")
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// True for an opening tag that a closing one is to follow.
  var opensElement: Bool { kind == .opening && !closesItself && !Self.void.contains(name) }

  /// The bytes between the quotation marks of an attribute, or of its value without any; nil when it is absent.
  ///
  /// `attribute` is lower-cased.
  func value(of attribute: String, in bytes: [UInt8]) -> Range<Int>? {
    guard kind == .opening else { return nil }
    var index = range.lowerBound + 1 + name.utf8.count
    while index < range.upperBound {
      while index < range.upperBound, !Self.isNamePart(bytes[index]) { index += 1 }
      let nameStart = index
      while index < range.upperBound, Self.isNamePart(bytes[index]) { index += 1 }
      let name = bytes[nameStart..<index]
      index = Self.skipSpace(bytes, index, range.upperBound)
      guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else { continue }
      index = Self.skipSpace(bytes, index + 1, range.upperBound)
      guard index < range.upperBound else { return nil }
      let value: Range<Int>
      let mark = bytes[index]
      if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
        let end = bytes[(index + 1)..<range.upperBound].firstIndex(of: mark) ?? range.upperBound
        value = index + 1..<end
        index = min(end + 1, range.upperBound)
      } else {
        let end = bytes[index..<range.upperBound].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
        value = index..<(end ?? range.upperBound)
        index = value.upperBound
      }
      if name.count == attribute.utf8.count, zip(name, attribute.utf8).allSatisfy({ $0 | 0x20 == $1 }) {
        return value
      }
    }
    return nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte < 0x80 && ScalarClass.isLetter(UInt32(byte)) || ScalarClass.isDigit(UInt32(byte))
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private static func skipSpace(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    bytes[start..<limit].firstIndex { $0 > 0x20 } ?? limit
  }

  /// The index after the `>` that closes a tag; quotation marks hide it after an equals sign.
  private static func end(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var index = start
    var quote: UInt8 = 0
    var previous: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), previous == UInt8(ascii: "=") {
        quote = byte
      }
      if byte > 0x20 { previous = byte }
      index += 1
    }
    return limit
  }

  /// The index after `mark`, or nil when it does not stand from `start` on.
  static func find(_ mark: StaticString, in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    mark.withUTF8Buffer { mark in
      var index = start
      while index + mark.count <= limit {
        if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
          return index + mark.count
        }
        index += 1
      }
      return nil
    }
  }
}
