import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// The pairs of capitalised words that an edit turns into each other, two edits where both have eight letters, case
  /// and accents aside; in the order of the text.
  ///
  /// Words meet under the keys of their parts, so the cost is linear in the words unless very many look alike.
  public func pairs() -> [(NameForm, NameForm)] {
    var letters: [[UInt32]] = []
    var byKey: [UInt64: [Int32]] = [:]
    var found: [(Int, Int)] = []
    var lastMet: [Int] = []
    for (order, id) in words.forms.enumerated() {
      let folded = NameForm.folded(document.vocabulary.utf8(of: id))
      letters.append(folded)
      lastMet.append(-1)
      guard folded.count >= 3, folded.count <= 40, !isRomanNumeral(id) else { continue }
      SegmentKeys.forEachProbe(folded) { key in
        guard let others = byKey[key], others.count <= Self.crowd else { return }
        for other in others where lastMet[Int(other)] != order {
          lastMet[Int(other)] = order
          if Self.isNear(letters[Int(other)], folded) { found.append((Int(other), order)) }
        }
      }
      SegmentKeys.forEachOwn(folded) { byKey[$0, default: []].append(Int32(order)) }
    }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { (form(words.forms[$0.0]), form(words.forms[$0.1])) }
  }

  /// True for XIV and XVI; for CDI and CDD, too, which are as near and as different.
  private func isRomanNumeral(_ form: FormID) -> Bool {
    document.vocabulary.utf8(of: form).allSatisfy { "IVXLCDM".utf8.contains($0) }
  }

  /// A part that more words share says nothing about two of them.
  private static let crowd = 200

  private static func isNear(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    if EditCost.isOneEdit(first, second) { return true }
    let distance = min(
      SegmentKeys.distance(forLength: first.count), SegmentKeys.distance(forLength: second.count))
    return distance == 2 && EditCost.edits(first, second, limit: 2) == 2
  }
}
