import CassetinText

/// Numbers distinct sequences of 32-bit numbers, in the order in which they come.
struct Interner {
  /// The sequences, one after the other.
  private(set) var values: [UInt32] = []
  /// Where each sequence begins, and the end of the last.
  private(set) var starts: [UInt32] = [0]
  private var slots = [Int32](repeating: -1, count: 1024)

  /// Distinct sequences so far.
  var count: Int { starts.count - 1 }

  /// The sequence with a number.
  subscript(number: Int) -> ArraySlice<UInt32> { values[Int(starts[number])..<Int(starts[number + 1])] }

  /// The number of `sequence`.
  mutating func number(of sequence: some Collection<UInt32>) -> Int {
    var slot = Self.hash(sequence) & (slots.count - 1)
    while slots[slot] >= 0 {
      if self[Int(slots[slot])].elementsEqual(sequence) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    values.append(contentsOf: sequence)
    starts.append(UInt32(values.count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = Self.hash(self[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ sequence: some Collection<UInt32>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for value in sequence {
      hash = (hash ^ UInt64(value)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}
