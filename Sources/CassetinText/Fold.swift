/// Comparison without case, accents, hyphens, apostrophes and spaces.
public enum Fold {
  private static let groups: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľłŀ"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"),
    ("r", "ŕŗř"),
    ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("oe", "œ"),
    ("ae", "æ"), ("ss", "ß"), ("th", "þ"),
  ]

  /// The scalars that `readings` covers: Latin-1 Supplement to Latin Extended-B.
  private static let span: Range<UInt32> = 0x80..<0x250

  /// The ASCII letters that each scalar of `span` reads as, one or two, the first in the low byte; 0 for none.
  private static let readings: [UInt16] = {
    var readings = [UInt16](repeating: 0, count: span.count)
    for group in groups {
      let reading = group.base.utf8.reversed().reduce(0) { $0 << 8 | UInt16($1) }
      for letter in group.letters.unicodeScalars {
        for scalar in [letter] + letter.properties.uppercaseMapping.unicodeScalars
        where span.contains(scalar.value) {
          readings[Int(scalar.value - span.lowerBound)] = reading
        }
      }
    }
    return readings
  }()

  private static func reading(of scalar: UInt32) -> UInt16 {
    span.contains(scalar) ? readings[Int(scalar - span.lowerBound)] : 0
  }

  /// The lower-case letter without accent that `scalar` is a form of, or `scalar` itself in lower case.
  public static func base(of scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
    let reading = reading(of: scalar)
    return reading > 0 && reading < 0x100 ? UInt32(reading) : scalar
  }

  /// The key under which all spellings of a name with the same letters meet.
  public static func key(_ text: String) -> [UInt8] { key(Array(text.utf8)[...]) }

  /// The key under which all spellings of a name with the same letters meet.
  public static func key(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(slice.count)
    forEachByte(ofKeyOf: slice) { key.append($0) }
    return key
  }

  /// Adds the bytes of the key of `slice` to `hash`.
  public static func addKey(of slice: ArraySlice<UInt8>, to hash: inout FNV1a) {
    forEachByte(ofKeyOf: slice) { hash.add($0) }
  }

  @inline(__always)
  private static func forEachByte(ofKeyOf slice: ArraySlice<UInt8>, _ body: (UInt8) -> Void) {
    var index = slice.startIndex
    while index < slice.endIndex {
      let byte = slice[index]
      if byte < 0x80 {
        index += 1
        if byte >= 0x41, byte <= 0x5A {
          body(byte | 0x20)
        } else if ScalarClass.isLetter(UInt32(byte)) || ScalarClass.isDigit(UInt32(byte)) {
          body(byte)
        }
        continue
      }
      let (value, length) = UTF8Decoding.scalar(in: slice, at: index)
      let reading = reading(of: value)
      if reading > 0 {
        body(UInt8(truncatingIfNeeded: reading))
        if reading >= 0x100 { body(UInt8(truncatingIfNeeded: reading >> 8)) }
      } else if ScalarClass.isLetter(value) {
        for place in index..<min(index + length, slice.endIndex) { body(slice[place]) }
      }
      index += length
    }
  }
}
