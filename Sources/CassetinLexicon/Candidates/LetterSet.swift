/// Which letters a word has, and which it has twice: told apart quicker than words.
public struct LetterSet: Sendable {
  /// 26 bits for letters that are there, 22 for those that are there twice.
  public let bits: Int

  /// The set that `bits` writes.
  public init(bits: Int) { self.bits = bits }

  /// The letters of a word without case and accents.
  public init(_ letters: [UInt32]) {
    var bits = 0
    for letter in letters {
      // Letters that share a bit are taken for each other: that an edit changes one bit each way holds all the same.
      let place = Int(letter >= 0x61 && letter <= 0x7A ? letter - 0x61 : letter % 26)
      if bits & 1 << place == 0 { bits |= 1 << place } else { bits |= 1 << (26 + place % 22) }
    }
    self.bits = bits
  }

  /// False when no `edits` edits turn a word with these letters into one with the others.
  public func isWithin(_ edits: Int, of other: LetterSet) -> Bool {
    (bits & ~other.bits).nonzeroBitCount <= edits && (other.bits & ~bits).nonzeroBitCount <= edits
  }
}
