/// Comparison without case, accents, hyphens, apostrophes and spaces.
public enum Fold {
  private static let groups: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľłŀ"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"),
    ("r", "ŕŗř"),
    ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("oe", "œ"),
    ("ae", "æ"), ("ss", "ß"), ("th", "þ"),
  ]

  /// ASCII readings of U+00C0…U+017F and some beyond, by scalar.
  private static let bases: [UInt32: [UInt8]] = {
    var bases: [UInt32: [UInt8]] = [:]
    for group in groups {
      for letter in group.letters.unicodeScalars {
        bases[letter.value] = Array(group.base.utf8)
        for upper in letter.properties.uppercaseMapping.unicodeScalars where upper.value >= 0x80 {
          bases[upper.value] = Array(group.base.utf8)
        }
      }
    }
    return bases
  }()

  /// The lower-case letter without accent that `scalar` is a form of, or `scalar` itself in lower case.
  public static func base(of scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
    if let base = bases[scalar], base.count == 1 { return UInt32(base[0]) }
    return scalar
  }

  /// The key under which all spellings of a name with the same letters meet.
  public static func key(_ text: String) -> [UInt8] { key(Array(text.utf8)[...]) }

  /// The key under which all spellings of a name with the same letters meet.
  public static func key(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(slice)
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (value, length) = UTF8Decoding.scalar(in: bytes, at: index)
      if value < 0x80 {
        if value >= 0x41, value <= 0x5A {
          key.append(UInt8(value) | 0x20)
        } else if ScalarClass.isLetter(value) || ScalarClass.isDigit(value) {
          key.append(UInt8(value))
        }
      } else if let base = bases[value] {
        key.append(contentsOf: base)
      } else if ScalarClass.isLetter(value) {
        key.append(contentsOf: bytes[index..<min(index + length, bytes.count)])
      }
      index += length
    }
    return key
  }
}
