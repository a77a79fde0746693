import CassetinLexicon
import CassetinText

/// A run of a text with the letters of house names, and whether it is one of them.
struct HouseNameReading {
  /// As the text has it, with ’ for every apostrophe, - for every hyphen and single spaces.
  let written: String
  let tokens: Range<Int>
  let block: Block
  let document: Document
  let lexicon: Lexicon

  /// What the run is of `forms`, which have its letters; nil when it is none.
  ///
  /// A form written exactly so comes first, so that forms which differ in case, accents or hyphens alone are told
  /// apart. Other spellings count only when they look like a name.
  func verdict(
    among forms: [HouseForm], _ names: HouseNames
  ) -> (HouseNameOccurrence.Verdict, HouseForm)? {
    guard !isDeclared else { return nil }
    let accepted = forms.filter(\.isAccepted)
    if let form = accepted.first(where: { $0.text == written }) { return (.accepted, form) }
    let opensSentence = document.tokens[tokens.lowerBound].flags.contains(.opensSentence)
    func isCapitalised(_ form: HouseForm) -> Bool { opensSentence && form.text.capitalisedInitial == written }
    if let form = accepted.first(where: isCapitalised) { return (.accepted, form) }
    if isShouted, let form = accepted.first(where: { $0.text.uppercased() == written }) {
      return (.accepted, form)
    }
    if let form = forms.first(where: { $0.text == written || isCapitalised($0) }) {
      return (.forbidden, form)
    }
    guard isPlain else { return nil }
    if let form = accepted.first(where: { isFree(NameSpelling(written, of: $0.text), $0, names) }) {
      return (.accepted, form)
    }
    let form = accepted.first { $0.text.lowercased() == written.lowercased() } ?? accepted.first
    guard let form else { return looksLikeName(forms[0].text) ? (.forbidden, forms[0]) : nil }
    if let forbidden = forms.first(where: { isForbidden($0, beside: accepted) }) {
      return looksLikeName(forbidden.text) ? (.forbidden, forbidden) : nil
    }
    if isShouted { return (.accepted, form) }
    return looksLikeName(form.text) && !isForeign(form, names) ? (.variant, form) : nil
  }

  /// True when the text itself declares every word of the run to be right.
  private var isDeclared: Bool {
    document.tokens[tokens].allSatisfy { $0.kind != .word || lexicon.isDeclared($0.form) }
      && document.tokens[tokens].contains { $0.kind == .word }
  }

  /// True for words that follow one another as words do, without marks, addresses and the like.
  private var isPlain: Bool {
    tokens.allSatisfy { index in
      let token = document.tokens[index]
      guard !token.flags.contains(.isBroken) else { return false }
      switch token.kind {
      case .word, .elision, .number: break
      case .clitic: return index > tokens.lowerBound
      case .punctuation, .opaque: return false
      }
      return index == tokens.lowerBound
        || token.flags.contains(.followsSpace) != (document.tokens[index - 1].kind == .elision)
    }
  }

  /// True for a spelling that its place asks for: the article of a name within a sentence, the hyphens of a street
  /// that bears the name of a person.
  private func isFree(_ spelling: NameSpelling, _ form: HouseForm, _ names: HouseNames) -> Bool {
    if spelling.isHyphenated { return names.entry(of: form).kind ?? .person == .person }
    return spelling.startsWithArticle && spelling.differsAtStartOnly
      && form.text.withInitial(of: written) == written
  }

  /// True when the run differs from the forbidden `form` in case alone, and no accepted form does.
  private func isForbidden(_ form: HouseForm, beside accepted: [HouseForm]) -> Bool {
    let lower = form.text.lowercased()
    return !form.isAccepted && !isUpper && lower == written.lowercased()
      && !accepted.contains { $0.text.lowercased() == lower }
  }

  /// True for a run of capitals alone.
  private var isUpper: Bool {
    document.tokens[tokens].contains { $0.letterCase == .upper } && written == written.uppercased()
  }

  /// True for capitals in a heading or passage in capitals alone, which say nothing of those of a name.
  var isShouted: Bool {
    guard isUpper else { return false }
    let words = [tokens.lowerBound - 1, tokens.upperBound].filter { block.tokens.contains($0) }
    return words.contains { document.tokens[$0].kind == .word && document.tokens[$0].letterCase == .upper }
      || document.tokens[block.tokens].allSatisfy {
        $0.kind != .word || document.text($0) == document.text($0).uppercased()
      }
  }

  /// False for what may be common words: only a word that no dictionary has in lower case, or the capitals of a name
  /// of several words, speak for a name.
  private func looksLikeName(_ name: String) -> Bool {
    let spelling = NameSpelling(written, of: name)
    let words = document.tokens[tokens].filter { $0.kind == .word }
    // Sum up is no SumUp.
    if !spelling.hasSameWords, !spelling.hasCapitals { return false }
    if words.contains(where: { !isCommon($0) }) { return true }
    return name.contains { $0 == " " || $0 == "-" } && spelling.hasCapitals
      && words.contains { $0.letterCase != .lower }
  }

  private func isCommon(_ token: Token) -> Bool {
    let language = block.language ?? .french
    if lexicon.isCommonWord(token.form, in: language) { return true }
    // Words of an English phrase are no names in lower case.
    return token.letterCase == .lower && language == .french
      && lexicon.isCommonWord(token.form, in: .english)
  }

  /// True for a form that English has of its own: Montreal.
  private func isForeign(_ form: HouseForm, _ names: HouseNames) -> Bool {
    guard block.language == .english, written.withoutMarks != form.text.withoutMarks else { return false }
    switch names.entry(of: form).kind {
    case .place, .institution, nil: return true
    case .brand, .medium, .person: return false
    }
  }
}

extension String {
  /// The text with a capital at its head.
  fileprivate var capitalisedInitial: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst())
  }

  /// The letters alone, in lower case.
  fileprivate var withoutMarks: String { lowercased().filter { $0 != "-" && $0 != " " && $0 != "’" } }
}
