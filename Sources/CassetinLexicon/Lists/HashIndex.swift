/// Numbers under 64-bit hashes: one array, searched from the place that the hash names.
///
/// Who asks takes equal hashes for equal words: with 10,000 words and a million questions that is wrong
/// once in a thousand million runs.
package struct HashIndex: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64
    /// Negative in an empty slot.
    var number: Int32
  }

  private var slots: [Slot]
  package private(set) var count = 0

  /// An index that holds `capacity` numbers before it grows.
  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(hash: 0, number: -1), count: size)
  }

  /// The number under `hash`, nil when there is none.
  package subscript(hash: UInt64) -> Int? {
    let number = slots[place(of: hash)].number
    return number >= 0 ? Int(number) : nil
  }

  /// The number under `hash`, which is `number` when there was none.
  package mutating func insert(_ number: Int, under hash: UInt64) -> Int {
    let place = place(of: hash)
    if slots[place].number >= 0 { return Int(slots[place].number) }
    slots[place] = Slot(hash: hash, number: Int32(number))
    count += 1
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Puts `number` under `hash`, whatever was there.
  package mutating func set(_ number: Int, under hash: UInt64) {
    if insert(number, under: hash) != number { slots[place(of: hash)].number = Int32(number) }
  }

  /// The slot of `hash`, or the empty one where it would stand.
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[place].number >= 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, number: -1), count: old.count * 2)
    for slot in old where slot.number >= 0 { slots[place(of: slot.hash)] = slot }
  }
}
