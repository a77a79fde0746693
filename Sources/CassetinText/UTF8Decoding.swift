/// Stepping through UTF-8 bytes that may hold any scalar.
public enum UTF8Decoding {
  /// The scalar whose first byte is `bytes[index]` and its length in bytes; U+FFFD of length 1 on a broken sequence.
  @inlinable @inline(__always)
  public static func scalar<Bytes: RandomAccessCollection<UInt8>>(
    in bytes: Bytes, at index: Int
  ) -> (value: UInt32, length: Int) where Bytes.Index == Int {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func continuation(_ step: Int) -> UInt32 {
      index + step < bytes.endIndex ? UInt32(bytes[index + step]) & 0x3F : 0
    }
    if first >= 0xC2, first < 0xE0, index + 1 < bytes.endIndex {
      return ((first & 0x1F) << 6 | continuation(1), 2)
    }
    if first >= 0xE0, first < 0xF0, index + 2 < bytes.endIndex {
      return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    }
    if first >= 0xF0, first < 0xF5, index + 3 < bytes.endIndex {
      return ((first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4)
    }
    return (0xFFFD, 1)
  }

  /// The offset of the first byte that does not belong to well-formed UTF-8, or nil; linear.
  public static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(first), index + length <= count else { return index }
      for step in 1..<length where bytes[index + step] & 0xC0 != 0x80 { return index }
      let second = bytes[index + 1]
      switch first {
      case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
        0xF4 where second > 0x8F:
        return index
      default: index += length
      }
    }
    return nil
  }

  private static func sequenceLength(_ first: UInt8) -> Int? {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}

/// What the tokenizer asks of a scalar.
public enum ScalarClass {
  /// True for letters of any script, and combining marks are not letters.
  @inline(__always)
  public static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value < 0x250 {
      return value >= 0xC0 ? value != 0xD7 && value != 0xF7 : value == 0xAA || value == 0xBA
    }
    // The modifier letter apostrophe is alphabetic to Unicode and an apostrophe to its writers.
    return value != 0x2BC && Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  /// True for upper-case and title-case letters.
  public static func isUppercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    if value >= 0xC0, value <= 0xDE { return value != 0xD7 }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  /// True for combining diacritical marks (U+0300–U+036F).
  @inline(__always)
  public static func isCombining(_ value: UInt32) -> Bool { value >= 0x300 && value <= 0x36F }

  /// True for characters that a reader does not see: soft hyphen, zero-width space and joiners, byte-order mark.
  @inline(__always)
  public static func isInvisible(_ value: UInt32) -> Bool {
    value == 0xAD || (value >= 0x200B && value <= 0x200D) || value == 0x2060 || value == 0xFEFF
  }

  /// True for ', ’ and the modifier apostrophe.
  @inline(__always)
  public static func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x27 || value == 0x2019 || value == 0x2BC
  }

  /// True for the hyphen-minus, the hyphen and the no-break hyphen.
  @inline(__always)
  public static func isHyphen(_ value: UInt32) -> Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }

  /// True for white space, no-break spaces included.
  @inline(__always)
  public static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || (value >= 9 && value <= 13) || value == 0xA0 || (value >= 0x2000 && value <= 0x200A)
      || value == 0x202F || value == 0x3000 || value == 0x85 || value == 0x2028 || value == 0x2029
  }

  /// True for ASCII digits.
  @inline(__always)
  public static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }
}
