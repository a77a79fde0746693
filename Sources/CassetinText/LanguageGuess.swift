/// Tells French, English and the languages that the press quotes apart by their function words.
enum LanguageGuess {
  private static let french = 0
  private static let english = 1
  private static let italian = 4

  /// The function words of French, English, and then of the foreign languages: Spanish, German, Italian, Latin, Dutch,
  /// Portuguese.
  private static let words = [
    "le la les un une des du de et est en que qui dans pour sur au aux par plus pas ne se ce son sa ses avec il elle "
      + "ils nous vous je on mais ou où sont a à été être cette ces leur leurs si comme tout fait même aussi donc "
      + "sans",
    "the of and to in is that it for was with as be by this are at from or have not they which you his he she we "
      + "their has had been will would can an were there when who what how our your its if but all my more about "
      + "into",
    "el la los las un una de del y e que en por para con no se su sus es lo al como más pero fue ha han muy sin "
      + "sobre entre cuando también porque está están este esta son era desde hasta donde ya si o",
    "der die das und ist in den von zu mit sich des auf für nicht ein eine einen einem einer dem im es an werden "
      + "wird wir ich sie er auch als aus bei nach wie wurde sind hat haben über zum zur noch nur oder aber dass "
      + "vor um am bis durch kann kein keine war man",
    "il lo la i gli le un uno una di del dello della dei degli delle e è che in non per con si da dal dalla al alla "
      + "alle ai nel nella nei sono ha hanno più ma anche come questo questa suo sua loro se o ed su sul sulla "
      + "era stato essere perché quando io",
    "et in est non ad cum ex per quod qui quae ut ab sunt esse hoc enim autem atque nec pro sine si aut eius vel ac "
      + "sed quia nunc ipsum sit quis dolor amet nisi id ea omnia omnis deus erat fuit haec ille",
    "de het een en van in is dat op te voor met niet zijn die er aan ook als om maar bij door naar uit wordt "
      + "worden heeft hebben was deze dit nog over tot hij zij ik je we wat of geen al meer",
    "o a os as um uma de do da dos das e é que em no na nos nas por para com não se mais ao aos à seu sua como mas "
      + "foi são também pelo pela já ou quando muito está há este esta isso ser tem",
  ]

  /// For each word the languages that use it, a bit each.
  private static let languages: [String: UInt16] = {
    var languages: [String: UInt16] = [:]
    for (number, list) in words.enumerated() {
      for word in list.split(separator: " ") { languages[String(word), default: 0] |= 1 << number }
    }
    return languages
  }()

  /// How many function words of each language stand somewhere.
  private struct Tally {
    var words = 0
    var elisions = 0
    /// Words of the language, whatever others use them.
    var all = SIMD8<Int32>.zero
    /// Words of the language that are neither French nor English.
    var own = SIMD8<Int32>.zero
    /// Words of the language that are French or English too.
    var shared = SIMD8<Int32>.zero

    /// A capital may be that of a name, which tells nothing of a foreign language.
    mutating func add(_ bits: UInt16, isCapitalised: Bool) {
      let isNative = bits & 3 != 0
      for language in 0..<LanguageGuess.words.count where bits & (1 << language) != 0 {
        all[language] += 1
        if isNative { shared[language] += 1 } else if !isCapitalised { own[language] += 1 }
      }
      if isNative { natives += 1 }
    }

    /// Words of French or English.
    private var natives = 0

    static func += (left: inout Tally, right: Tally) {
      left.words += right.words
      left.elisions += right.elisions
      left.all &+= right.all
      left.own &+= right.own
      left.shared &+= right.shared
      left.natives += right.natives
    }

    /// The foreign language that the words show clearly: a sixth of them are its own, and at most one in five tells
    /// of French or English.
    var foreign: Int? {
      (2..<LanguageGuess.words.count).filter { language in
        let others =
          natives - Int(shared[language]) + (language == LanguageGuess.italian ? 0 : elisions)
        return own[language] >= 4 && Int(own[language]) * 6 >= words && Int(own[language]) >= others * 4
      }.max { own[$0] < own[$1] }
    }

    var frenchCount: Int { Int(all[LanguageGuess.french]) + elisions }
    var englishCount: Int { Int(all[LanguageGuess.english]) }
  }

  /// Gives every block the language that is named for it, else the one that its words show, else the document's, else
  /// French; none to a block that is clearly in another.
  static func fill(
    _ blocks: inout [Block], _ named: [NamedLanguage], _ tokens: [Token], _ vocabulary: Vocabulary
  ) {
    for index in blocks.indices {
      if case .checked(let language) = named[index] { blocks[index].language = language }
    }
    guard named.contains(.unnamed) else { return }
    var total = Tally()
    let tallies = blocks.indices.map { index in
      let tally = tally(tokens[blocks[index].tokens], vocabulary)
      if named[index] != .foreign { total += tally }
      return tally
    }
    let fallback: Language? =
      if total.foreign != nil { nil } else { total.englishCount > total.frenchCount ? .english : .french }
    for index in blocks.indices where named[index] == .unnamed {
      let tally = tallies[index]
      if let foreign = tally.foreign, isVaried(tokens[blocks[index].tokens], foreign, vocabulary) {
        blocks[index].language = nil
      } else if tally.frenchCount >= 2, tally.frenchCount >= tally.englishCount * 2 {
        blocks[index].language = .french
      } else if tally.englishCount >= 2, tally.englishCount >= tally.frenchCount * 2 {
        blocks[index].language = .english
      } else {
        blocks[index].language = fallback
      }
    }
  }

  private static func tally(
    _ tokens: ArraySlice<Token>, _ vocabulary: Vocabulary
  ) -> Tally {
    var tally = Tally()
    for token in tokens where token.kind == .word || token.kind == .elision {
      tally.words += 1
      let bits = languages(of: token.form, vocabulary)
      if bits != 0 {
        tally.add(bits, isCapitalised: token.letterCase != .lower)
      } else if token.kind == .elision {
        tally.elisions += 1
      }
    }
    return tally
  }

  /// True when at least three different words are of `language` and neither French nor English: one word that is
  /// repeated, or a list of names, tells nothing.
  private static func isVaried(
    _ tokens: ArraySlice<Token>, _ language: Int, _ vocabulary: Vocabulary
  ) -> Bool {
    var forms: Set<FormID> = []
    for token in tokens where token.kind == .word && token.letterCase == .lower {
      let bits = languages(of: token.form, vocabulary)
      if bits & 3 == 0, bits & (1 << language) != 0 { forms.insert(token.form) }
      if forms.count == 3 { return true }
    }
    return false
  }

  /// The languages that have `form` among their function words, a bit each.
  private static func languages(of form: FormID, _ vocabulary: Vocabulary) -> UInt16 {
    vocabulary.languages(of: form) { languages[vocabulary.text(of: form).lowercased()] ?? 0 }
  }
}
