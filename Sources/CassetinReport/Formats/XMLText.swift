extension String {
  /// The text as it stands in an attribute or an element of XML 1.0.
  ///
  /// Characters that XML has no form for become U+FFFD; line ends and tabs are escaped, or attributes would
  /// lose them.
  var escapedInXML: String {
    let allowed = String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isAllowedInXML ? $0 : "\u{FFFD}" }))
    return allowed.replacingASCII { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&apos;"
      case 0x09: "&#9;"
      case 0x0A: "&#10;"
      case 0x0D: "&#13;"
      default: nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// True for a character of XML 1.0 (production 2); the controls C1, which it advises against, are taken out
  /// too.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
