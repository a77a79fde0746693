import CassetinLexicon
import CassetinLint
import CassetinText

/// Weighs what is known of an unknown word and of the words near it.
struct UnknownWordVerdict {
  /// The word in lower case.
  let word: String
  /// The text has it capitalised, at the head of a sentence: it may be a name.
  let isCapitalised: Bool
  /// The plausible words near it, best first.
  let candidates: [Candidate]
  /// The class of the word in English, 0 in English copy.
  let englishFrequency: Int
  /// How often the text has it.
  let count: Int
  /// A neighbour is unknown too, so that only a small slip of a common word is believed.
  let isBesideUnknown: Bool
  let place: Surroundings

  /// Beginnings that make a new word of a known one so freely that only a lost accent is held against it.
  private static let freePrefixes = ["re", "ré", "dé", "dés", "pré", "sous", "sur", "non", "mal"]

  /// How grave the word is and how far the best candidate may be trusted; nil when nothing is to be said.
  func outcome(_ lexicon: Lexicon) -> (applicability: Applicability, severity: Severity)? {
    guard let best = candidates.first else { return nil }
    if best.isListed { return (isCapitalised ? .unsafe : .safe, .error) }
    guard isFault(best, lexicon) else { return nil }
    let reviewable: Applicability = isAlone ? .unsafe : .displayOnly
    if length <= 3 || isSplit(best) && length <= 5 {
      return isUsual(best, lexicon) && !isCapitalised ? (reviewable, .error) : nil
    }
    if isCapitalised { return isSlipOfCommonWord(best) ? (reviewable, .warning) : nil }
    return (isBeyondDispute(best) ? .safe : reviewable, .error)
  }

  private var length: Int { word.unicodeScalars.count }

  private func isSplit(_ best: Candidate) -> Bool { best.text.contains(" ") }

  /// False for words that are good in English, made of a known word, or used again and again.
  private func isFault(_ best: Candidate, _ lexicon: Lexicon) -> Bool {
    if best.differsInAccentsOnly(from: word) {
      return best.frequency >= max(englishFrequency, englishFrequency > 0 ? 4 : 2)
        && (count <= 2 || best.frequency >= 5)
    }
    let isChanged = best.cost >= 100 && best.text.unicodeScalars.count == length
    if isBesideUnknown, isChanged || best.cost > 160 || best.frequency < 4 { return false }
    return (englishFrequency < 2 || best.frequency >= englishFrequency + 4) && count <= 2
      && !isFreelyDerived(lexicon) && !lexicon.isDerived(word)
  }

  /// True when texts use the candidate between these neighbours; a short word needs that.
  private func isUsual(_ best: Candidate, _ lexicon: Lexicon) -> Bool {
    if lexicon.tripleLevel(best.text, in: place) > 0 { return true }
    let needed = best.frequency >= 8 ? 4 : length < 3 ? 7 : 5
    return best.text.unicodeScalars.count > length && lexicon.pairLevel(best.text, in: place) >= needed
  }

  private func isSlipOfCommonWord(_ best: Candidate) -> Bool {
    best.cost <= 100 && best.frequency >= 4 && englishFrequency == 0
      && (length >= 6 || best.differsInAccentsOnly(from: word))
  }

  /// True for one small slip of a common word, when no other word is near.
  private func isBeyondDispute(_ best: Candidate) -> Bool {
    guard isAlone, best.cost <= 90, count == 1, englishFrequency == 0, !isSplit(best) else { return false }
    return best.differsInAccentsOnly(from: word)
      ? length >= 5 && best.frequency >= 4 : length >= 6 && best.frequency >= 5
  }

  /// True when every other candidate costs clearly more, or is far rarer.
  private var isAlone: Bool {
    guard let best = candidates.first else { return false }
    return candidates.dropFirst().allSatisfy {
      $0.cost > best.cost + 40 || $0.frequency + 3 <= best.frequency
    }
  }

  private func isFreelyDerived(_ lexicon: Lexicon) -> Bool {
    Self.freePrefixes.contains { prefix in
      guard word.hasPrefix(prefix) else { return false }
      let rest = String(word.dropFirst(prefix.count).drop { $0 == "-" })
      return rest.unicodeScalars.count >= 5
        && lexicon.frequency(of: lexicon.vocabulary.intern(rest), in: .french) >= 2
    }
  }
}

extension Candidate {
  /// True when the letters are the same but for accents and ligatures.
  fileprivate func differsInAccentsOnly(from word: String) -> Bool {
    func marks(_ text: String) -> Int { text.count { $0 == " " || $0 == "-" } }
    return marks(word) == marks(text) && Fold.key(word) == Fold.key(text)
  }

  /// True when a typist may well have meant it: one slip from any word in use, more from a common word only.
  func isPlausible(for word: String) -> Bool {
    let length = word.unicodeScalars.count
    // With or without its hyphen a compound is a matter of taste.
    if word.filter({ $0 != "-" }) == text.filter({ $0 != "-" }) { return false }
    // A rare word with another ending is a form of it that no list has.
    if frequency <= 2, cost > 30, word.lastBeforePlural != text.lastBeforePlural { return isListed }
    if isListed || cost <= 115 && frequency >= (length >= 7 ? 2 : 3) { return true }
    if differsInAccentsOnly(from: word) { return true }
    return length >= 7 && frequency >= 4 && cost * 4 <= length * 100
  }
}

extension String {
  /// The last letter, that of the singular where the word ends in s.
  fileprivate var lastBeforePlural: Character? { last == "s" ? dropLast().last : last }
}
