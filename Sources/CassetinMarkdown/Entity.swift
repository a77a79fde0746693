import CassetinText

/// Character references of HTML that text in French and English uses.
enum Entity {
  private static let named: [String: String] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "’", "laquo": "«", "raquo": "»",
    "hellip": "…", "mdash": "—", "ndash": "–", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "agrave": "à", "acirc": "â", "ccedil": "ç",
    "ocirc": "ô", "oelig": "œ", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "icirc": "î", "iuml": "ï",
    "Eacute": "É", "Egrave": "È", "Agrave": "À", "Ccedil": "Ç", "thinsp": "\u{2009}", "shy": "\u{AD}",
  ]

  /// What `&name;` or `&#code;` reads as, or nil when it is not known.
  static func reading(of bytes: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    if let reading = named[name] { return reading }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(Character(scalar))
  }

  /// `range` as text and readings of character references; unknown ones are opaque.
  static func split(_ bytes: [UInt8], _ range: Range<Int>) -> [ProseBlock.Piece] {
    var pieces: [ProseBlock.Piece] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index..<min(index + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
        bytes[(index + 1)..<end].allSatisfy({
          $0 == UInt8(ascii: "#") || ScalarClass.isLetter(UInt32($0)) || ScalarClass.isDigit(UInt32($0))
        })
      else {
        index += 1
        continue
      }
      if index > start { pieces.append(.text(TextRange(start..<index))) }
      let reference = TextRange(index..<end + 1)
      pieces.append(reading(of: bytes[index...end]).map { .reading(reference, $0) } ?? .opaque(reference))
      index = end + 1
      start = index
    }
    if start < range.upperBound { pieces.append(.text(TextRange(start..<range.upperBound))) }
    return pieces
  }
}
