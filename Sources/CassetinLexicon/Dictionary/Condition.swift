/// What the letters at one end of a stem must be for an affix to fit: letters, `.` for any, `[…]` and `[^…]`.
struct Condition: Sendable {
  private struct Element: Sendable {
    /// Empty for any letter.
    let scalars: Range<Int>
    let isNegated: Bool
  }

  private var elements: [Element] = []
  private var scalars: [UInt32] = []

  /// A condition that every stem meets.
  init() {}

  /// Reads a condition in UTF-8.
  init(_ text: ArraySlice<UInt8>) {
    let letters = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    if letters == ["."] { return }
    var index = 0
    while index < letters.count {
      let start = scalars.count
      var isNegated = false
      if letters[index] == "[" {
        index += 1
        if index < letters.count, letters[index] == "^" {
          isNegated = true
          index += 1
        }
        while index < letters.count, letters[index] != "]" {
          scalars.append(letters[index].value)
          index += 1
        }
      } else if letters[index] != "." {
        scalars.append(letters[index].value)
      }
      elements.append(Element(scalars: start..<scalars.count, isNegated: isNegated))
      index += 1
    }
  }

  /// False for brackets that do not match and for wrong UTF-8, which Hunspell understands in ways of its own.
  static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    guard !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FFFD}") else { return false }
    var start: Int?
    for index in bytes.indices {
      switch (bytes[index], start) {
      case (UInt8(ascii: "["), nil): start = index
      case (UInt8(ascii: "]"), let open?):
        guard index > open + 1, bytes[open + 1] != UInt8(ascii: "^") || index > open + 2 else { return false }
        start = nil
      case (UInt8(ascii: "^"), let open?) where index == open + 1: break
      case (UInt8(ascii: "["), _), (UInt8(ascii: "]"), nil), (UInt8(ascii: "^"), _): return false
      default: break
      }
    }
    return start == nil
  }

  private func admits(_ element: Element, _ scalar: UInt32) -> Bool {
    if element.scalars.isEmpty { return true }
    var isListed = false
    for index in element.scalars where scalars[index] == scalar { isListed = true }
    return isListed != element.isNegated
  }

  /// True when the last letters of `stem` are as they must be.
  func fitsEnd(of stem: some BidirectionalCollection<UInt8>) -> Bool {
    var end = stem.endIndex
    for element in elements.reversed() {
      guard end > stem.startIndex else { return false }
      var value: UInt32 = 0
      var shift: UInt32 = 0
      while true {
        end = stem.index(before: end)
        let byte = UInt32(stem[end])
        if byte & 0xC0 != 0x80 || end == stem.startIndex || shift > 18 {
          value |= Self.leadBits(byte) << shift
          break
        }
        value |= (byte & 0x3F) << shift
        shift += 6
      }
      guard admits(element, value) else { return false }
    }
    return true
  }

  /// True when the first letters of `stem` are as they must be.
  func fitsStart(of stem: some BidirectionalCollection<UInt8>) -> Bool {
    var start = stem.startIndex
    for element in elements {
      guard start < stem.endIndex else { return false }
      var value = Self.leadBits(UInt32(stem[start]))
      start = stem.index(after: start)
      while start < stem.endIndex, stem[start] & 0xC0 == 0x80 {
        value = value << 6 | UInt32(stem[start] & 0x3F)
        start = stem.index(after: start)
      }
      guard admits(element, value) else { return false }
    }
    return true
  }

  private static func leadBits(_ byte: UInt32) -> UInt32 {
    switch byte {
    case 0xC0..<0xE0: byte & 0x1F
    case 0xE0..<0xF0: byte & 0x0F
    case 0xF0...: byte & 0x07
    default: byte
    }
  }
}
