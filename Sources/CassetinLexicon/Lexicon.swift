import CassetinText

/// What is known of words: the bundled lists, the figures and the installed dictionaries, remembered by form.
///
/// Owned by one session and, like its vocabulary, not to be shared.
public final class Lexicon {
  public let data: LexiconData
  public let vocabulary: Vocabulary
  private let open: (Language) -> LanguageDictionary
  private var dictionaries: [Language: LanguageDictionary] = [:]
  /// By language, then by the number of the form; -1 for what nobody has asked.
  private var known: [[Int8]] = Array(repeating: [], count: Language.allCases.count)
  private var classes: [[Int8]] = Array(repeating: [], count: Language.allCases.count)
  private var readingsByForm: [FormID: [Reading]] = [:]
  private var accepted: Set<FormID> = []
  /// Words that are right in more documents than this one, as texts and as forms.
  private var shared: (words: [String], forms: Set<FormID>) = ([], [])
  /// The words of names that the newsroom has settled.
  private var settled: Set<FormID> = []
  /// The bundled fixed phrases; read when a word first looks damaged.
  public private(set) lazy var locutions = PhraseList(data.locutions)
  /// The bundled romanisations; read when a document first has names.
  public private(set) lazy var transliterations = TransliterationTable(data.transliterations)
  /// The words found near unknown ones, which texts tend to repeat.
  var nearCandidatesByForm: [NearKey: [Candidate]] = [:]

  /// `dictionary` is asked once for each language, when a word of it is first met.
  public init(
    data: LexiconData, vocabulary: Vocabulary, dictionary: @escaping (Language) -> LanguageDictionary
  ) {
    self.data = data
    self.vocabulary = vocabulary
    self.open = dictionary
  }

  /// The dictionary of `language`.
  public func dictionary(of language: Language) -> LanguageDictionary {
    if let known = dictionaries[language] { return known }
    let dictionary = open(language)
    dictionaries[language] = dictionary
    return dictionary
  }

  /// Takes the words that the document at hand declares to be right.
  ///
  /// Those of `shared`, which other documents have too, cost nothing where the same array was given the last time.
  package func accept(_ words: [String], and shared: [String]) {
    accepted = forms(of: words)
    if shared != self.shared.words { self.shared = (shared, forms(of: shared)) }
  }

  private func forms(of words: [String]) -> Set<FormID> {
    Set(words.flatMap { $0.split(separator: " ") }.map { vocabulary.intern(Form.normalised($0.utf8)) })
  }

  /// True when the document itself, or who has it checked, declares `form` to be right.
  public func isDeclared(_ form: FormID) -> Bool {
    accepted.contains(form) || shared.forms.contains(form)
  }

  /// Takes the words of names that the newsroom has settled: known from now on, written exactly so.
  package func settle(_ words: [[UInt8]]) {
    settled = Set(words.map { vocabulary.intern($0, $0.indices) })
  }

  /// True when `form`, or the same in lower case, is a word of `language`, or stands so in a name that the newsroom
  /// has settled.
  public func isKnown(_ form: FormID, in language: Language) -> Bool {
    let lower = vocabulary.lowercase(of: form)
    return isDeclared(form) || isDeclared(lower) || settled.contains(form) || settled.contains(lower)
      || isFound(form, in: language)
  }

  /// True when `form` in lower case is a word of `language`, whatever the document declares and the newsroom settles.
  public func isCommonWord(_ form: FormID, in language: Language) -> Bool {
    isFound(vocabulary.lowercase(of: form), in: language)
  }

  /// What lists, figures and dictionaries say, whatever the document declares.
  private func isFound(_ form: FormID, in language: Language) -> Bool {
    let (index, place) = (Int(form.index), language.place)
    if index < known[place].count, known[place][index] >= 0 { return known[place][index] == 1 }
    let answer = findsWord(form, in: language)
    // The question itself may have met new forms.
    if known[place].count <= index { known[place].grow(to: max(vocabulary.count, index + 1)) }
    known[place][index] = answer ? 1 : 0
    return answer
  }

  private func findsWord(_ form: FormID, in language: Language) -> Bool {
    let lower = vocabulary.lowercase(of: form)
    if lower != form {
      if isFound(lower, in: language) { return true }
      return isListedName(form) || dictionary(of: language).accepts(vocabulary.text(of: form))
    }
    if frequency(of: form, in: language) > 0 { return true }
    let word = vocabulary.utf8(of: form)
    // Press words are largely English, so they are good in both languages.
    if data.frenchWords.contains(where: { $0.contains(word) }) { return true }
    let text = vocabulary.text(of: form)
    if data.misspellings.contains(word), language == .french { return false }
    return dictionary(of: language).accepts(text)
  }

  /// True when Hunspell too says that `form` is no word of `language`: asked before a word is called unknown.
  public func isConfirmedUnknown(_ form: FormID, in language: Language) -> Bool {
    guard !isKnown(form, in: language) else { return false }
    let lower = vocabulary.lowercase(of: form)
    return [form, lower].allSatisfy { !dictionary(of: language).isConfirmed(vocabulary.text(of: $0)) }
  }

  /// The class of frequency of the lower-case form, 1…9; 0 for a form without a figure.
  public func frequency(of form: FormID, in language: Language) -> Int {
    let lower = vocabulary.lowercase(of: form)
    let (index, place) = (Int(lower.index), language.place)
    if index < classes[place].count, classes[place][index] >= 0 { return Int(classes[place][index]) }
    if classes[place].count <= index { classes[place].grow(to: max(vocabulary.count, index + 1)) }
    let digit = frequency(of: vocabulary.utf8(of: lower), in: language)
    classes[place][index] = Int8(digit)
    return digit
  }

  /// The class of frequency of a form in lower case, 1…9; 0 for one without a figure.
  func frequency(of form: some Collection<UInt8>, in language: Language) -> Int {
    dictionary(of: language).graph.frequency(of: form)
  }

  /// True when the French dictionary has `form` as written or in lower case, whatever the lists of names hold.
  public func isInDictionaries(_ form: FormID) -> Bool {
    isFound(vocabulary.lowercase(of: form), in: .french)
      || dictionary(of: .french).accepts(vocabulary.text(of: form))
  }

  /// True when a bundled name is `form` alone, written exactly so.
  public func isWholeName(_ form: FormID) -> Bool {
    let word = vocabulary.utf8(of: form)
    return data.names.name(like: word)?.text.utf8.elementsEqual(word) ?? false
  }

  /// True when the French dictionary has `form` as a first name.
  public func isFirstName(_ form: FormID) -> Bool {
    readings(of: form).contains { $0.classes.contains(.firstName) }
  }

  /// True when a bundled name is or holds the word `form`, written exactly so.
  public func isListedName(_ form: FormID) -> Bool {
    data.names.contains(word: vocabulary.utf8(of: form))
  }

  /// The readings that the French dictionary has of `form` as written, else of its lower-case form.
  public func readings(of form: FormID) -> [Reading] {
    if let known = readingsByForm[form] { return known }
    var readings = dictionary(of: .french).readings(of: vocabulary.text(of: form))
    let lower = vocabulary.lowercase(of: form)
    if readings.isEmpty, lower != form { readings = self.readings(of: lower) }
    readingsByForm[form] = readings
    return readings
  }

  /// True for a well-formed new word of French: a productive prefix before a known word, known words joined by hyphens,
  /// or a known word with a productive ending.
  public func isDerived(_ word: String) -> Bool { isDerived(Array(word.utf8)) }

  private func isDerived(_ word: [UInt8]) -> Bool {
    if let hyphen = word.firstIndex(of: 0x2D) {
      return isDerivedPart(Array(word[..<hyphen])) && isDerivedPart(Array(word[(hyphen + 1)...]))
    }
    for prefix in data.prefixes where word.count >= prefix.count + 4 && word.starts(with: prefix) {
      if isKnownPart(word.dropFirst(prefix.count)) { return true }
    }
    for suffix in data.suffixes
    where word.count >= suffix.count + 4 && word.suffix(suffix.count).elementsEqual(suffix) {
      let stem = word.dropLast(suffix.count)
      if isKnownPart(stem) || isKnownPart(stem + [UInt8(ascii: "e")])
        || isKnownPart(stem + [UInt8(ascii: "s")])
      {
        return true
      }
    }
    return false
  }

  private func isDerivedPart(_ part: [UInt8]) -> Bool {
    part.count <= 1 || data.prefixes.contains(part) || isKnownPart(part[...])
      || frequencyOfEnglish(part) > 2 || part.contains(0x2D) && isDerived(part)
  }

  private func frequencyOfEnglish(_ part: [UInt8]) -> Int { frequency(of: part, in: .english) }

  private func isKnownPart(_ part: ArraySlice<UInt8>) -> Bool {
    let copy = Array(part)
    return isKnown(vocabulary.intern(copy, copy.indices), in: .french)
  }
}

extension Language {
  /// Its place in what is kept by language: sooner found than a key.
  fileprivate var place: Int {
    switch self {
    case .french: 0
    case .english: 1
    }
  }
}

extension [Int8] {
  /// Adds -1 up to a length.
  fileprivate mutating func grow(to count: Int) {
    append(contentsOf: repeatElement(-1, count: count - self.count))
  }
}
