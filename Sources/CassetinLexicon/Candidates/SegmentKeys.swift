import CassetinText

/// Keys under which words that are a few edits apart meet, so that they are found without comparing all with all.
///
/// A word is cut into one segment more than the edits it may differ by: an edit spoils one segment, so one is left
/// (PASS-JOIN: Li, Deng, Wang, Feng, VLDB 2011). A word is stored under its `own` keys, one a segment, and found under
/// the `probes` of another: what may stand there for a segment of a word of about that length. Words that meet need
/// not be near: `EditCost.edits` tells.
public enum SegmentKeys {
  /// The edits by which words of `length` scalars may differ from another; of two words, the lesser counts.
  public static func distance(forLength length: Int) -> Int { length < 3 ? 0 : length < 8 ? 1 : 2 }

  /// The keys under which a word is stored: one to three.
  public static func own(_ letters: [UInt32]) -> [UInt64] {
    var keys: [UInt64] = []
    forEachOwn(letters) { keys.append($0) }
    return keys
  }

  /// The keys under which words near `letters` may be stored: 25 at most, some perhaps twice.
  public static func probes(_ letters: [UInt32]) -> [UInt64] {
    var keys: [UInt64] = []
    forEachProbe(letters) { keys.append($0) }
    return keys
  }

  /// Calls `body` with each of the `own` keys of a word.
  @inlinable
  public static func forEachOwn(_ letters: [UInt32], _ body: (UInt64) -> Void) {
    let length = letters.count
    for number in 0...distance(forLength: length) {
      let segment = segment(number, ofLength: length)
      body(key(number, ofLength: length, letters, from: segment.lowerBound, count: segment.count))
    }
  }

  /// Calls `body` with each of the `probes` of a word.
  ///
  /// From the left, take the first segment at whose end there are fewer edits than segments: it is whole, as many
  /// edits as segments lie before it, and at most the rest after it. Neither can have shifted it farther. A swap
  /// across two segments counts for the right one; the left one is therefore sought, too, with the letter that
  /// follows it in the place of its last.
  @inlinable
  public static func forEachProbe(_ letters: [UInt32], _ body: (UInt64) -> Void) {
    let count = letters.count
    let reach = distance(forLength: count)
    for length in max(0, count - reach)...count + reach {
      let edits = min(reach, distance(forLength: length))
      let growth = count - length
      guard abs(growth) <= edits else { continue }
      for number in 0...edits {
        let segment = segment(number, ofLength: length)
        let editsAfter = edits - number
        for shift in max(-number, growth - editsAfter)...min(number, growth + editsAfter) {
          let start = segment.lowerBound + shift
          let end = start + segment.count
          guard start >= 0, end <= count else { continue }
          body(key(number, ofLength: length, letters, from: start, count: segment.count))
          guard end < count, abs(growth - shift) < editsAfter, letters[end - 1] != letters[end] else {
            continue
          }
          body(
            key(number, ofLength: length, letters, from: start, count: segment.count - 1, then: letters[end]))
        }
      }
    }
  }

  /// Where a segment lies in words of `length` scalars; the last ones are the longer.
  @usableFromInline
  static func segment(_ number: Int, ofLength length: Int) -> Range<Int> {
    let segments = distance(forLength: length) + 1
    let (size, rest) = length.quotientAndRemainder(dividingBy: segments)
    let start = number * size + max(0, number - (segments - rest))
    return start..<start + size + (number < segments - rest ? 0 : 1)
  }

  @usableFromInline
  static func key(
    _ segment: Int, ofLength length: Int, _ letters: [UInt32], from start: Int, count: Int,
    then last: UInt32? = nil
  ) -> UInt64 {
    var hash = FNV1a()
    hash.add(UInt8(truncatingIfNeeded: length))
    hash.add(UInt8(truncatingIfNeeded: segment))
    for index in start..<start + count { add(letters[index], to: &hash) }
    if let last { add(last, to: &hash) }
    return hash.value
  }

  @inline(__always)
  private static func add(_ letter: UInt32, to hash: inout FNV1a) {
    hash.add(UInt8(truncatingIfNeeded: letter))
    guard letter >= 0x80 else { return }
    hash.add(UInt8(truncatingIfNeeded: letter >> 8))
    hash.add(UInt8(truncatingIfNeeded: letter >> 16))
  }
}
