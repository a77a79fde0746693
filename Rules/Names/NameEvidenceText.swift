import CassetinLint
import CassetinNames

/// The evidence for a slip in words: counts, who knows the forms, the slip, how sure that makes it.
enum NameEvidenceText {
  static func of(_ evidence: NameEvidence, probability: Double) -> Message {
    let count = max(evidence.right.count, evidence.anchor?.count ?? 0)
    let percent = min(99, Int(probability * 100))
    let parts = [
      Message(
        english: "\(count) against \(evidence.wrong.count)", french: "\(count) contre \(evidence.wrong.count)"
      ),
      knowledge(evidence), slip(evidence.slip),
      Message(english: "right in \(percent) of 100 such cases", french: "juste dans \(percent) cas sur 100"),
    ].compactMap { $0 }
    return Message(
      english: parts.map { $0.text(in: .english) }.joined(separator: ", "),
      french: parts.map { $0.text(in: .french) }.joined(separator: ", "))
  }

  private static func knowledge(_ evidence: NameEvidence) -> Message? {
    switch (evidence.wrong.isKnown, evidence.right.isKnown) {
    case (false, true):
      evidence.right.isListed
        ? Message(english: "a listed name", french: "nom des listes")
        : Message(english: "known to the dictionaries", french: "connu des dictionnaires")
    case (false, false):
      Message(english: "both unknown to the dictionaries", french: "tous deux absents des dictionnaires")
    case (true, true): Message(english: "both known words", french: "deux mots connus")
    case (true, false): nil
    }
  }

  private static func slip(_ slip: Slip) -> Message {
    switch slip {
    case .swap: Message(english: "two letters swapped", french: "deux lettres interverties")
    case .lostInside, .lostDouble, .lostAtEnd: Message(english: "a letter lost", french: "une lettre perdue")
    case .addedInside, .doubled, .addedAtEnd:
      Message(english: "a letter too many", french: "une lettre de trop")
    case .changedAlike, .changed, .changedAtEnd:
      Message(english: "another letter", french: "une autre lettre")
    case .firstLost, .firstAdded, .firstChanged:
      Message(english: "another beginning", french: "un autre début")
    case .twoEdits: Message(english: "two slips", french: "deux écarts")
    }
  }
}
