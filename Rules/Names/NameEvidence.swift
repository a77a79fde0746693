import CassetinLexicon
import CassetinLint
import CassetinText

/// What is known of one capitalised form of a document.
struct NameForm {
  let form: FormID
  let letters: [UInt32]
  /// The fold key: letters without case and accents.
  let key: [UInt8]
  let count: Int
  /// A dictionary, a list or the figures of frequency know it.
  let isKnown: Bool
  /// A word of French in lower case.
  let isWord: Bool
  /// It stands where no sentence asks for its capital.
  let isWithinSentences: Bool
  /// The dictionary has it as a first name.
  let isFirstName: Bool
  /// Two words of one language written as one: Cloud + flare.
  let isCompound: Bool
  let isUpper: Bool
  let isDeclared: Bool
  /// It stands in the title or a heading.
  let isInHeading: Bool

  init(_ form: FormID, _ names: NameOccurrences, _ document: Document, _ context: RuleContext) {
    let lexicon = context.lexicon
    let vocabulary = document.vocabulary
    self.form = form
    letters = vocabulary.text(of: form).unicodeScalars.map(\.value)
    key = Fold.key(vocabulary.utf8(of: form))
    let tokens = names.tokens(of: form)
    count = tokens.count
    isWord = lexicon.isKnown(vocabulary.lowercase(of: form), in: .french)
    isWithinSentences = tokens.contains { !document.tokens[$0].flags.contains(.opensSentence) }
    isFirstName = lexicon.readings(of: form).contains { $0.classes.contains(.firstName) }
    isUpper = vocabulary.letterCase(of: form) == .upper
    isKnown =
      lexicon.isListedName(form) || lexicon.isKnown(form, in: .french)
      || lexicon.frequency(of: form, in: .english) >= 2
    isCompound = !isUpper && lexicon.isCompound(form)
    isDeclared = lexicon.isDeclared(form)
    isInHeading = tokens.contains { names.isInHeading($0) }
  }
}

extension Lexicon {
  /// True when `form` is two common words of one language, of four letters at least each.
  fileprivate func isCompound(_ form: FormID) -> Bool {
    let letters = Array(vocabulary.text(of: vocabulary.lowercase(of: form)).unicodeScalars)
    guard letters.count >= 8 else { return false }
    for cut in 4...(letters.count - 4) {
      let first = vocabulary.intern(String(String.UnicodeScalarView(letters[..<cut])))
      let second = vocabulary.intern(String(String.UnicodeScalarView(letters[cut...])))
      for language in Language.allCases
      where frequency(of: first, in: language) >= 4 && frequency(of: second, in: language) >= 4 {
        return true
      }
    }
    return false
  }
}

/// What two names one edit apart say about each other.
enum NamePair {
  /// True for pairs that are no slips: plural, gender, origin, case or accents alone, two known words without more.
  ///
  /// A name of several words that stands three times with one form is no inflection of anything, unless the other
  /// form is a first name.
  static func isLegitimate(wrong first: NameForm, right second: NameForm, _ anchor: NameVerdict.Anchor?)
    -> Bool
  {
    let (short, long) = first.letters.count <= second.letters.count ? (first, second) : (second, first)
    if first.key == second.key { return true }
    if isPlural(short.letters, long.letters) { return true }
    if let anchor, anchor.count >= 3, first.count == 1, !first.isFirstName { return false }
    if first.letters.count == second.letters.count {
      return endsLikeGender(first.letters, second.letters)
    }
    guard let last = long.letters.last, long.letters.starts(with: short.letters) else { return false }
    // One is the other and a last letter: number, gender, origin; only an unknown, rarer short form is a slip.
    // Where nobody knows either form, a lost e is a slip; an a is a Slavic wife.
    let endings = first.isKnown || second.isKnown ? "eézai" : "ai"
    if endings.unicodeScalars.contains(where: { $0.value == last }) { return true }
    return short.isKnown || short.isUpper
  }

  private static func isPlural(_ short: [UInt32], _ long: [UInt32]) -> Bool {
    let endings = "sx".unicodeScalars.map(\.value)
    return long.count == short.count + 1 && long.starts(with: short)
      && long.last.map(endings.contains) ?? false
  }

  /// Mario and Maria, Pablo and Pabla, Danny and Danni: the same but for a last vowel.
  private static func endsLikeGender(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard first.dropLast().elementsEqual(second.dropLast()), let one = first.last, let other = second.last
    else { return false }
    let endings = "aeioyés".unicodeScalars.map(\.value)
    return endings.contains(one) && endings.contains(other)
  }

  /// From this score on nobody could object.
  static let certain = 2.3
  /// From this score on a form is more likely wrong than right.
  static let likely = 1.1

  /// The sum of the evidence against `wrong`, in natural logarithms of odds, set by hand on labelled pairs.
  static func score(wrong: NameForm, right: NameForm, _ anchor: NameVerdict.Anchor?) -> Double {
    let isAnchored = anchor != nil
    var score = Double(right.count).logarithm - Double(wrong.count).logarithm
    if isAnchored { score += 2 }
    if wrong.isKnown {
      // Two real words: only the rest of the name, seen again and again, tells.
      guard let anchor, anchor.count >= 3, wrong.count == 1 else { return 0 }
      score = min(score - 1.6, certain - 0.05)
    } else if right.isKnown {
      score += 1.5
    }
    if right.isCompound, !wrong.isCompound { score += 1.5 }
    if wrong.isCompound, !right.isCompound { score -= 2 }
    score += slip(wrong.letters, right.letters)
    let length = isAnchored ? right.letters.count + 4 : right.letters.count
    score += length >= 8 ? 0.7 : length >= 6 ? 0.3 : length <= 4 ? -1.6 : 0
    if right.isInHeading, !wrong.isInHeading { score += 0.4 }
    if wrong.count >= 3 { score -= 1.2 }
    // One against one says nothing when nobody knows either form.
    if !right.isKnown, !right.isCompound, !isAnchored, right.count < 2 * wrong.count { score = min(score, 1) }
    if wrong.isUpper || right.isUpper {
      guard wrong.count == 1, right.count >= 3 else { return 0 }
      score = min(score, certain - 0.05)
    }
    if right.letters.count == 3 { score = min(score, isAnchored ? score : certain - 0.05) }
    return score
  }

  /// How well the edit looks like a slip: a swap or a lost letter within the word speaks for one, another first letter against.
  private static func slip(_ wrong: [UInt32], _ right: [UInt32]) -> Double {
    guard wrong.first == right.first else { return wrong.count == right.count ? -1.8 : -3 }
    let isAtEnd = wrong.last != right.last
    if wrong.count + 1 == right.count, isAtEnd { return 0 }
    if wrong.count == right.count {
      let isSwap = wrong.sorted() == right.sorted()
      return isSwap ? 0.8 : isAtEnd ? -0.9 : -0.2
    }
    return isAtEnd ? -0.4 : wrong.count < right.count || doubles(wrong) != doubles(right) ? 0.7 : 0.1
  }

  private static func doubles(_ letters: [UInt32]) -> Int {
    zip(letters, letters.dropFirst()).count { $0 == $1 }
  }
}

extension Double {
  /// The natural logarithm of a count, by halving: the standard library has none, and two decimals are enough.
  fileprivate var logarithm: Double {
    var value = self
    var result = 0.0
    while value >= 2 {
      value /= 2
      result += 0.6931
    }
    let rest = (value - 1) / (value + 1)
    return result + 2 * (rest + rest * rest * rest / 3)
  }
}
