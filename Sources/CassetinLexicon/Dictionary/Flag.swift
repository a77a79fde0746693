/// The mark by which a stem names its affixes and its restrictions.
struct Flag: Hashable, Sendable {
  let value: UInt32
}

/// How flags are written in a dictionary: its `FLAG` line, with `AF` aliases where it has them.
struct FlagNotation: Sendable {
  enum Kind: Sendable {
    /// One character a flag: a byte in UTF-8 dictionaries too.
    case character
    /// Two bytes a flag.
    case long
    /// Decimal numbers between commas.
    case number
    /// One scalar a flag.
    case scalar
  }

  var kind = Kind.character
  /// The sets of flags that numbers stand for; empty when flags are written out.
  var aliases: [[Flag]] = []

  /// The flags written as `bytes`; what cannot be read is left out.
  func flags(_ bytes: ArraySlice<UInt8>) -> [Flag] {
    guard !aliases.isEmpty else { return spelledFlags(bytes) }
    let number = bytes.leadingNumber
    return aliases.indices.contains(number - 1) ? aliases[number - 1] : []
  }

  /// The flags written out as `bytes`, whatever the aliases.
  func spelledFlags(_ bytes: ArraySlice<UInt8>) -> [Flag] {
    switch kind {
    case .character: return bytes.map { Flag(value: UInt32($0)) }
    case .long:
      return stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
        Flag(value: UInt32(bytes[$0]) << 8 | UInt32(bytes[$0 + 1]))
      }
    case .number:
      return bytes.split(separator: UInt8(ascii: ",")).map(\.leadingNumber)
        .compactMap { (1..<65_536).contains($0) ? Flag(value: UInt32($0)) : nil }
    case .scalar:
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { Flag(value: $0.value) }
    }
  }

  /// The first of the flags written as `bytes`.
  func flag(_ bytes: ArraySlice<UInt8>) -> Flag? { spelledFlags(bytes).first }
}
