import CassetinLexicon
import CassetinText

/// A name as written, compared byte by byte: to `String`, é and e with a combining accent are the same.
struct NameText: Hashable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// All bytes at once, because an array would add them one by one.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// What the archive compares of a name: its letters and digits without case and accents.
struct NameLetters {
  /// The key under which all spellings with the same letters meet.
  let key: [UInt8]
  /// The same as scalars.
  let scalars: [UInt32]

  /// The letters of the name written `text`.
  init(_ text: [UInt8]) {
    key = Fold.key(text[...])
    var scalars: [UInt32] = []
    scalars.reserveCapacity(key.count)
    var index = 0
    while index < key.count {
      let (scalar, length) = UTF8Decoding.scalar(in: key, at: index)
      scalars.append(scalar)
      index += length
    }
    self.scalars = scalars
  }

  /// True for names long enough to be told from names near them.
  var isLong: Bool { scalars.count >= 5 }

  /// The number under which the archive finds names with this key, and few others.
  var keyNumber: Int {
    var hash = FNV1a()
    hash.add(key)
    return Self.number(hash.value)
  }

  /// What the archive writes of a hash: the upper 48 bits, which are the better mixed.
  static func number(_ hash: UInt64) -> Int { Int(hash >> 16) }
}
