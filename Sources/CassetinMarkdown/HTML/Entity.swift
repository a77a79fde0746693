import CassetinText

/// What character references of HTML read as.
enum Entity {
  /// Those that French and English texts use, which need not wait for the whole list.
  private static let common: [String: String] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "laquo": "«", "raquo": "»",
    "hellip": "…", "mdash": "—", "ndash": "–", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "ccedil": "ç", "ocirc": "ô", "oelig": "œ",
    "thinsp": "\u{2009}", "shy": "\u{AD}", "copy": "©", "euro": "€",
  ]

  private static let named: [String: String] = {
    var named: [String: String] = [:]
    EntityNames.list.withUTF8Buffer { list in
      let parts = list.split { $0 <= 0x20 }
      named.reserveCapacity(parts.count / 2)
      for index in stride(from: 0, to: parts.count - 1, by: 2) {
        var reading = ""
        for code in parts[index + 1].split(separator: UInt8(ascii: "+")) {
          if let scalar = scalar(String(decoding: code, as: UTF8.self), radix: 16) {
            reading.unicodeScalars.append(scalar)
          }
        }
        named[String(decoding: parts[index], as: UTF8.self)] = reading
      }
    }
    return named
  }()

  private static func scalar(_ digits: some StringProtocol, radix: Int) -> Unicode.Scalar? {
    UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init)
  }

  /// What `&name;` or `&#code;` reads as, or nil when it is none; a code that no character has reads as U+FFFD.
  static func reading(of bytes: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    guard name.hasPrefix("#") else { return common[name] ?? named[name] }
    var digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    if isHexadecimal { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.allSatisfy({ isHexadecimal ? $0.isHexDigit : $0.isNumber }) else {
      return nil
    }
    let scalar = scalar(digits, radix: isHexadecimal ? 16 : 10)
    return String(Character(scalar.flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}"))
  }

  /// The end of the reference that `&` at `start` begins, or nil when it begins none.
  static func end(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    // The longest name, CounterClockwiseContourIntegral, has 31 letters.
    let last = min(start + 34, limit)
    var index = start + 1
    while index < last {
      let byte = bytes[index]
      if byte == UInt8(ascii: ";") { return index > start + 1 ? index + 1 : nil }
      guard
        byte == UInt8(ascii: "#") && index == start + 1 || byte < 0x80 && ScalarClass.isLetter(UInt32(byte))
          || ScalarClass.isDigit(UInt32(byte))
      else { return nil }
      index += 1
    }
    return nil
  }
}
