import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// The pairs of capitalised words that an edit turns into each other, two edits where both have eight letters, case
  /// and accents aside; in the order of the text.
  ///
  /// Words meet under the keys of their parts, so the cost is linear in the words unless very many look alike.
  public func pairs() -> [(NameForm, NameForm)] {
    var index = PartIndex()
    var found: [(Int, Int)] = []
    for (order, id) in words.forms.enumerated() {
      let folded = NameForm.folded(document.vocabulary.utf8(of: id))
      let isCompared = folded.count >= 3 && folded.count <= 40 && !isRomanNumeral(id)
      index.add(folded, isCompared: isCompared) { other in found.append((other, order)) }
    }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { (form(words.forms[$0.0]), form(words.forms[$0.1])) }
  }

  /// True for XIV and XVI, which are as near as they are different.
  private func isRomanNumeral(_ form: FormID) -> Bool {
    var rest = document.vocabulary.utf8(of: form)
    guard rest.allSatisfy({ "IVXLCDM".utf8.contains($0) }) else { return false }
    // Thousands, then hundreds, tens and units, each as one of nine groups.
    for (one, five, ten) in [("M", "", ""), ("C", "D", "M"), ("X", "L", "C"), ("I", "V", "X")] {
      let groups = [
        one + ten, five + one + one + one, five + one + one, five + one, one + five, one + one + one,
        one + one, one, five,
      ]
      if let group = groups.first(where: { !$0.isEmpty && rest.starts(with: $0.utf8) }) {
        rest = rest.dropFirst(group.utf8.count)
      }
    }
    return rest.isEmpty
  }
}

/// Words under the keys of their parts, each chained to the one before it.
private struct PartIndex {
  private var words: [(letters: [UInt32], set: LetterSet)] = []
  private var lastMet: [Int32] = []
  private var heads: [UInt64: Int32] = [:]
  private var nodes: [(word: Int32, next: Int32)] = []

  /// The words of one part that are looked at, the latest first: a part that more words share says little of two.
  private static let crowd = 200

  /// Adds a word, and calls `body` with the number of each earlier one that an edit or two turn into it.
  mutating func add(_ letters: [UInt32], isCompared: Bool, _ body: (Int) -> Void) {
    let number = Int32(words.count)
    let set = LetterSet(letters)
    words.append((letters, set))
    lastMet.append(-1)
    guard isCompared else { return }
    let reach = SegmentKeys.distance(forLength: letters.count)
    SegmentKeys.forEachProbe(letters) { key in
      var node = heads[key] ?? -1
      var left = Self.crowd
      while node >= 0, left > 0 {
        let other = Int(nodes[Int(node)].word)
        node = nodes[Int(node)].next
        left -= 1
        guard lastMet[other] != number else { continue }
        lastMet[other] = number
        guard words[other].set.isWithin(reach, of: set) else { continue }
        if Self.isNear(words[other].letters, letters) { body(other) }
      }
    }
    SegmentKeys.forEachOwn(letters) { key in
      nodes.append((number, heads[key] ?? -1))
      heads[key] = Int32(nodes.count - 1)
    }
  }

  private static func isNear(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    if EditCost.isOneEdit(first, second) { return true }
    let distance = min(
      SegmentKeys.distance(forLength: first.count), SegmentKeys.distance(forLength: second.count))
    return distance == 2 && EditCost.edits(first, second, limit: 2) == 2
  }
}
