import CassetinLint
import CassetinText

/// Which of two names is wrong, how surely, and where.
struct NameVerdict {
  enum Certainty {
    /// Nobody could object: an error with a safe fix.
    case certain
    /// More likely than not: a warning, mended on demand.
    case likely
    /// Nothing tells which of the two is right.
    case undecided
  }

  /// The other word of the name that stands beside both forms.
  struct Anchor {
    let neighbour: NameOccurrences.Neighbour
    /// How often it stands beside the right form.
    let count: Int

    func phrase(around name: String, _ document: Document) -> String {
      let other = document.vocabulary.text(of: neighbour.form)
      return neighbour.isBefore ? "\(other) \(name)" : "\(name) \(other)"
    }
  }

  let wrong: FormID
  let right: FormID
  let certainty: Certainty
  let anchor: Anchor?
  /// The tokens of the wrong form that are reported.
  let occurrences: [Int]
}

extension NameVerdict {
  /// Weighs the evidence for a pair of names one edit apart; nil when nothing is to be said.
  init?(_ first: NameForm, _ second: NameForm, _ names: NameOccurrences) {
    guard !first.isDeclared, !second.isDeclared else { return nil }
    // The rarer form is on trial; of two equally frequent ones the unknown, then the later.
    let secondIsRarer =
      second.count != first.count ? second.count < first.count : first.isKnown || !second.isKnown
    let (right, wrong) = secondIsRarer ? (first, second) : (second, first)
    // Maitenant at the head of a sentence is no name: it is left to unknown-word.
    if !wrong.isWithinSentences, right.isWord { return nil }
    let anchor = Self.anchor(wrong, right, names)
    guard !NamePair.isLegitimate(wrong: wrong, right: right, anchor) else { return nil }
    var score = NamePair.score(wrong: wrong, right: right, anchor)
    // Chen Jining and Xi Jinping: each with a name of its own beside it, they are two people.
    if anchor == nil, Self.haveNames(wrong, right, names) { score -= 2 }
    guard score >= NamePair.likely else { return nil }
    // Where nobody knows either form, numbers alone decide; one against one decides nothing.
    let isOpen = !right.isKnown && !right.isCompound
    let isCertain =
      score >= NamePair.certain && right.count >= (anchor == nil && !right.isCompound ? 3 : 2)
      && !(isOpen && right.count < 2 * wrong.count + 1)
    let certainty: Certainty =
      isOpen && (right.count == wrong.count || anchor == nil && right.count < 3)
      ? .undecided : isCertain ? .certain : .likely
    self.init(
      wrong: wrong.form, right: right.form, certainty: certainty, anchor: anchor,
      occurrences: wrong.isKnown && anchor != nil
        ? names.tokens(of: wrong.form).filter { index in
          names.neighbours(of: index).contains { $0 == anchor?.neighbour }
        } : names.tokens(of: wrong.form))
  }

  /// True when both forms have names beside them on the same side.
  private static func haveNames(_ wrong: NameForm, _ right: NameForm, _ names: NameOccurrences) -> Bool {
    func sides(_ form: FormID) -> Set<Bool> {
      Set(names.tokens(of: form).prefix(100).flatMap { names.neighbours(of: $0) }.map(\.isBefore))
    }
    return !sides(wrong.form).isDisjoint(with: sides(right.form))
  }

  /// The name that stands on the same side of both forms most often.
  private static func anchor(_ wrong: NameForm, _ right: NameForm, _ names: NameOccurrences) -> Anchor? {
    var counts: [NameOccurrences.Neighbour: Int] = [:]
    for index in names.tokens(of: right.form) {
      for neighbour in names.neighbours(of: index) { counts[neighbour, default: 0] += 1 }
    }
    var best: Anchor?
    for neighbour in names.tokens(of: wrong.form).flatMap({ names.neighbours(of: $0) }) {
      let count = counts[neighbour] ?? 0
      if count > (best?.count ?? 0) { best = Anchor(neighbour: neighbour, count: count) }
    }
    return best
  }
}
