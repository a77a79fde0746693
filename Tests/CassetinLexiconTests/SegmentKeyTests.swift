import CassetinLexicon
import Testing

@Suite("Segment keys")
struct SegmentKeyTests {
  private let plain = PlainDistance()

  /// Whether the two meet, whichever of them is stored.
  private func meet(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    !Set(SegmentKeys.own(one)).isDisjoint(with: SegmentKeys.probes(other))
      && !Set(SegmentKeys.own(other)).isDisjoint(with: SegmentKeys.probes(one))
  }

  /// What two words that must meet, or a distance that must be found, are wrong about; nil when all is well.
  private func fault(_ one: [UInt32], _ other: [UInt32]) -> String? {
    let edits = plain.between(one, other)
    for limit in 0...3 where EditCost.edits(one, other, limit: limit) != (edits <= limit ? edits : nil) {
      return "\(one) \(other): \(edits) edits, not within \(limit)"
    }
    if EditCost.isOneEdit(one, other) != (edits == 1) { return "\(one) \(other): \(edits) edits" }
    let reach = min(
      SegmentKeys.distance(forLength: one.count), SegmentKeys.distance(forLength: other.count))
    return edits <= reach && !meet(one, other) ? "\(one) \(other): \(edits) edits, no key" : nil
  }

  private func words(of letters: UInt32, upTo length: Int) -> [[UInt32]] {
    var words: [[UInt32]] = [[]]
    var start = 0
    for _ in 0..<length {
      let end = words.count
      for word in words[start..<end] { words += (0..<letters).map { word + [0x61 + $0] } }
      start = end
    }
    return words
  }

  @Test("join all words of few letters that are within the distance", arguments: [(2, 9), (3, 5)])
  func exhaustive(letters: UInt32, length: Int) {
    let words = words(of: letters, upTo: length)
    for (number, one) in words.enumerated() {
      #expect(words[number...].lazy.compactMap { fault(one, $0) }.first == nil)
    }
  }

  @Test("join words and what slips make of them", arguments: [2, 4, 26, 2000])
  func slips(letters: Int) {
    var random = Generator(seed: letters)
    for _ in 0..<50_000 {
      let word = (0..<random.below(40)).map { _ in UInt32(0x61 + random.below(letters)) }
      var slipped = word
      for _ in 0...random.below(3) { slipped = random.slip(in: slipped, letters: letters) }
      if let fault = fault(word, slipped) {
        Issue.record("\(fault)")
        return
      }
    }
  }

  @Test("find a swap across two parts of a word, with another slip in any part", arguments: 3...20)
  func swaps(length: Int) {
    let word = (0..<length).map { UInt32(0x61 + $0) }
    for first in 0..<length - 1 {
      var swapped = word
      swapped.swapAt(first, first + 1)
      #expect(fault(word, swapped) == nil)
      for second in 0..<length - 1 {
        var twice = swapped
        twice.swapAt(second, second + 1)
        #expect(fault(word, twice) == nil)
        twice = swapped
        twice[second] = 0x30
        #expect(fault(word, twice) == nil)
        twice.remove(at: second)
        #expect(fault(word, twice) == nil)
        twice.insert(contentsOf: [0x31, word[second]], at: second)
        #expect(fault(word, twice) == nil)
      }
    }
  }

  @Test("are few")
  func fewness() {
    for length in 0..<200 {
      let word = (0..<UInt32(length)).map { 0x61 + $0 * 7919 % 26 }
      #expect(SegmentKeys.own(word).count == SegmentKeys.distance(forLength: length) + 1)
      #expect(SegmentKeys.probes(word).count <= 25)
    }
  }

  @Test("tell words without a common part from each other")
  func strangers() {
    func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    #expect(meet(letters("matthewprince"), letters("mathewprinec")))
    #expect(meet(letters("clouflare"), letters("cloudflare")))
    #expect(!meet(letters("matthewprince"), letters("hilairebelloc")))
    #expect(!meet(letters("matthewprince"), letters("prince")))
    #expect(!meet([0x161], [0x61]))
  }
}

/// The restricted Damerau–Levenshtein distance by its definition, one cell after the other.
private struct PlainDistance {
  func between(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var rows = [Array(0...other.count)]
    for row in 1..<one.count + 1 {
      rows.append([row])
      for column in 1..<other.count + 1 {
        let (here, there) = (one[row - 1], other[column - 1])
        var cell = rows[row - 1][column - 1] + (here == there ? 0 : 1)
        cell = min(cell, rows[row - 1][column] + 1, rows[row][column - 1] + 1)
        if row > 1, column > 1, here == other[column - 2], there == one[row - 2] {
          cell = min(cell, rows[row - 2][column - 2] + 1)
        }
        rows[row].append(cell)
      }
    }
    return rows[one.count][other.count]
  }
}

extension Generator {
  /// `word` with a letter dropped, added or changed, or two swapped.
  fileprivate mutating func slip(in word: [UInt32], letters: Int) -> [UInt32] {
    var word = word
    let letter = UInt32(0x61 + below(letters))
    switch below(4) {
    case 0 where !word.isEmpty: word.remove(at: below(word.count))
    case 1 where !word.isEmpty: word[below(word.count)] = letter
    case 2 where word.count > 1:
      let first = below(word.count - 1)
      word.swapAt(first, first + 1)
    default: word.insert(letter, at: below(word.count + 1))
    }
    return word
  }
}
