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

/// Which letters a word has, and which it has twice: told apart quicker than words.
struct LetterSet {
  /// 26 bits for letters that are there, 22 for those that are there twice.
  let bits: Int

  init(bits: Int) { self.bits = bits }

  init(_ letters: [UInt32]) {
    var bits = 0
    for letter in letters {
      // Letters that share a bit are taken for each other: that an edit changes one bit each way holds all the same.
      let place = Int(letter >= 0x61 && letter <= 0x7A ? letter - 0x61 : letter % 26)
      if bits & 1 << place == 0 { bits |= 1 << place } else { bits |= 1 << (26 + place % 22) }
    }
    self.bits = bits
  }

  /// False when no `edits` edits turn a word with these letters into one with the others.
  func isWithin(_ edits: Int, of other: LetterSet) -> Bool {
    (bits & ~other.bits).nonzeroBitCount <= edits && (other.bits & ~bits).nonzeroBitCount <= edits
  }
}
