import CassetinLexicon
import CassetinText

/// What is known of one capitalised word of a document.
public struct NameForm: Sendable {
  public let form: FormID
  /// The scalars as written.
  public let letters: [UInt32]
  /// The scalars without case and accents, hyphens and apostrophes left out.
  public let folded: [UInt32]
  /// Its occurrences; of a remembered form the articles.
  public internal(set) var count: Int
  /// Its occurrences in the title or in a field before the text.
  public let headlineCount: Int
  /// A dictionary, a list, the figures of frequency or an archive know it.
  public internal(set) var isKnown: Bool
  /// A name of the bundled lists is or holds it, written so.
  public internal(set) var isListed: Bool
  /// All that is known of it is that a longer name of the lists holds it: Kimi, of Kimi Räikkönen.
  let isKnownAsPart: Bool
  /// A word of French in lower case.
  public let isWord: Bool
  /// It stands where no sentence asks for its capital.
  public let isWithinSentences: Bool
  /// The dictionary has it as a first name.
  public let isFirstName: Bool
  /// Two words of one language written as one: Cloud + flare.
  public let isCompound: Bool
  public let letterCase: LetterCase
  /// The text itself declares it to be right.
  public let isDeclared: Bool

  /// A word of a document.
  init(_ form: FormID, _ names: DocumentNames) {
    let document = names.document
    let tokens = names.words.tokens(of: form)
    let first = tokens.first.map { document.blocks[names.block(of: $0)] }
    self.init(
      form, names.lexicon, count: tokens.count, headlineCount: tokens.count { names.isInHeadline($0) },
      isWithinSentences: tokens.contains { !document.tokens[$0].flags.contains(.opensSentence) },
      isEnglish: first?.language == .english)
  }

  /// A word of names that stand elsewhere, in `count` articles.
  init(_ word: String, inArticles count: Int, _ lexicon: Lexicon) {
    self.init(
      lexicon.vocabulary.intern(word), lexicon, count: count, headlineCount: 0, isWithinSentences: true,
      isEnglish: false)
  }

  private init(
    _ form: FormID, _ lexicon: Lexicon, count: Int, headlineCount: Int, isWithinSentences: Bool,
    isEnglish: Bool
  ) {
    let vocabulary = lexicon.vocabulary
    self.form = form
    self.count = count
    self.headlineCount = headlineCount
    self.isWithinSentences = isWithinSentences
    letters = vocabulary.text(of: form).unicodeScalars.map(\.value)
    folded = Self.folded(vocabulary.utf8(of: form))
    letterCase = vocabulary.letterCase(of: form)
    isWord = lexicon.isKnown(vocabulary.lowercase(of: form), in: .french)
    isFirstName = lexicon.readings(of: form).contains { $0.classes.contains(.firstName) }
    isListed = lexicon.isListedName(form)
    let isInDictionaries =
      lexicon.isInDictionaries(form) || lexicon.frequency(of: form, in: .english) >= 2
      || isEnglish && lexicon.isKnown(form, in: .english)
    isKnown = isListed || isInDictionaries || lexicon.isKnown(form, in: .french)
    isKnownAsPart = isListed && !isInDictionaries && !lexicon.isWholeName(form)
    isCompound = letterCase != .upper && lexicon.isCompound(form)
    isDeclared = lexicon.isDeclared(form)
  }

  /// All its letters are capitals.
  public var isUpper: Bool { letterCase == .upper }

  /// The scalars of the fold key of `text`.
  public static func folded(_ text: ArraySlice<UInt8>) -> [UInt32] {
    String(decoding: Fold.key(text), as: UTF8.self).unicodeScalars.map(\.value)
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
