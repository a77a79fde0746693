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
}
