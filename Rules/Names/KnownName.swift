import CassetinLexicon
import CassetinLint
import CassetinText

/// A name of the bundled lists that is not written as its owner writes it.
public struct KnownName: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "known-name", topic: .names, severity: .error, precedence: .specific, fixes: .always,
    summary: Message(
      english: "A known name with wrong letters, accents, capitals, hyphens or spaces.",
      french: "Un nom connu dont les lettres, accents, majuscules, traits d’union ou espaces sont faux."),
    rationale: Message(
      english:
        "Cassetin brings lists of names that the press misspells. Same letters, written otherwise: mended by --apply. A letter off in a word that is in no dictionary: proposed for review.",
      french:
        "Cassetin apporte des listes de noms que la presse écorche. Mêmes lettres, autre graphie : corrigé par --apply. Une lettre fausse dans un mot absent des dictionnaires : proposé à la relecture."
    ),
    examples: [
      .flagged("La vidéo est sur ⟦Youtube⟧ depuis lundi.", fixed: "La vidéo est sur YouTube depuis lundi."),
      .flagged(
        "Il a vécu aux ⟦Etats-Unis⟧ dix ans.", fixed: "Il a vécu aux États-Unis dix ans."),
      .flagged(
        "Le préfet de ⟦Seine Maritime⟧ a répondu.", fixed: "Le préfet de Seine-Maritime a répondu."),
      .flagged(
        "Le film de ⟦Martin Scorcese⟧ sort mercredi.", fixed: "Le film de Martin Scorsese sort mercredi."),
      .flagged("Le service ⟦Doctlib⟧ a répondu.", fixed: "Le service Doctolib a répondu.", unsafe: true),
      .clean("La vidéo est sur YouTube, dit le journal L’Équipe ; l’équipe gagne."),
      .flagged("Selon ⟦l’Equipe⟧, il arrive.", fixed: "Selon l’Équipe, il arrive."),
      .clean("L’avion part de l’aéroport Charles-de-Gaulle."),
      .clean(
        "The office is in Montreal and the team of the company is in Quebec, which is not far from it.",
        in: .english),
      .clean("LES ETATS-UNIS VOTENT"),
      .clean("Voir www.youtube.com ou #Youtube sur le site."),
      .flagged(
        "Elle enseigne à l’⟦École Normale Supérieure⟧ depuis lundi.",
        fixed: "Elle enseigne à l’École normale supérieure depuis lundi.", unsafe: true),
      .clean("Le titre Sum up résume la pièce."),
      .clean("L’humanité entière regarde."),
      .clean("Il habite à Saint-Denis, près de Paris."),
    ])

  private static let longestName = 5

  public func check(_ document: Document, _ context: inout RuleContext) {
    let names = context.lexicon.data.names
    for block in document.blocks {
      var index = block.tokens.lowerBound
      while index < block.tokens.upperBound {
        index = checkName(at: index, in: block, names, document, &context)
      }
    }
  }

  /// Judges the longest listed name that begins at `index`, and gives the index to go on from.
  private func checkName(
    at index: Int, in block: Block, _ names: NameList, _ document: Document, _ context: inout RuleContext
  ) -> Int {
    let first = document.tokens[index]
    let isName = first.kind == .word && first.letterCase != .lower
    guard isName || first.kind == .elision, !context.lexicon.isDeclared(first.form) else { return index + 1 }
    var key = FNV1a()
    var found: (end: Int, name: NameList.Name, isMisspelled: Bool)?
    for end in index..<min(index + Self.longestName, block.tokens.upperBound) {
      let token = document.tokens[end]
      guard token.kind == .word || token.kind == .elision, !token.flags.contains(.isBroken) else { break }
      if end > index, token.flags.contains(.followsSpace) == (document.tokens[end - 1].kind == .elision) {
        break
      }
      Fold.addKey(of: document.vocabulary.utf8(of: token.form), to: &key)
      if let (name, isMisspelled) = names.name(withKey: key) { found = (end, name, isMisspelled) }
    }
    if let found {
      // English has its own forms of places and institutions: Montreal.
      guard block.language == .french || found.name.kind == .brand else { return found.end + 1 }
      judge(index...found.end, found.name, isMisspelled: found.isMisspelled, document, &context)
      return found.end + 1
    }
    if isName, block.language == .french { reportSlip(at: index, in: block, names, document, &context) }
    return index + 1
  }

  private func judge(
    _ tokens: ClosedRange<Int>, _ name: NameList.Name, isMisspelled: Bool, _ document: Document,
    _ context: inout RuleContext
  ) {
    let first = document.tokens[tokens.lowerBound]
    let last = document.tokens[tokens.upperBound]
    let range = first.range.lowerBound..<last.range.upperBound
    let run = tokens.lowerBound..<tokens.upperBound + 1
    let written = document.text(run)
    guard written != name.text, hasCapitals(of: name.text, written), !isHyphenated(written, name.text) else {
      return
    }
    let right = startsWithArticle(name.text) ? name.text.withInitial(of: written) : name.text
    guard written != right else { return }
    let letters = document.tokens[tokens].map { $0.letterCase }
    if letters.allSatisfy({ $0 == .upper }) { return }
    if tokens.count == 1, name.isPlainWord, isPartOfName(tokens.lowerBound, document) { return }
    let isCaseOnly = written.lowercased() == name.text.lowercased()
    if isCaseOnly, differsAtStartOnly(written, name.text),
      startsWithArticle(name.text) || first.flags.contains(.opensSentence)
    {
      return
    }
    if first.flags.contains(.opensSentence), tokens.count == 1,
      context.lexicon.isKnown(document.vocabulary.lowercase(of: first.form), in: .french)
    {
      return
    }
    let applicability: Applicability = isCaseOnly && differsInInitials(written, name.text) ? .unsafe : .safe
    context.report(
      at: range, isMisspelled ? .misspelled(written, right) : .written(written, right),
      severity: isCaseOnly ? .warning : .error,
      fixes: [
        Fix(
          Edit(replacing: range, with: right.withApostrophe(context.usage.apostrophe)),
          document.isInOnePiece(run) ? first.limiting(applicability) : .displayOnly)
      ])
  }

  /// True when the text capitalises as a name is: each word that the name capitalises, and each word of its own where
  /// it has more words than the name.
  private func hasCapitals(of name: String, _ written: String) -> Bool {
    let nameWords = Self.words(name)
    let words = Self.words(written)
    func capitals(_ words: [Substring]) -> Int { words.count { $0.first?.isUppercase == true } }
    if words.count > nameWords.count { return capitals(words) == words.count }
    if words.count == nameWords.count {
      return zip(words, nameWords).dropFirst(startsWithArticle(name) ? 1 : 0).allSatisfy { word, wanted in
        wanted.first?.isUppercase != true || word.first?.isUppercase == true
      }
    }
    return capitals(words) > 0
  }

  /// True when the text has hyphens where the name has spaces: the airport Charles-de-Gaulle, the library
  /// François-Mitterrand.
  private func isHyphenated(_ written: String, _ name: String) -> Bool {
    written.contains("-") && name.contains(" ")
      && written.map { $0 == "-" ? " " : $0 } == name.map { $0 == "-" ? " " : $0 }
  }

  private static func words(_ name: String) -> [Substring] {
    name.split { $0 == " " || $0 == "-" || $0 == "’" }
  }

  /// True when a word of the name after the first has its capital where the list has none, or the other way round:
  /// the Union Européenne is a matter of house style.
  private func differsInInitials(_ written: String, _ name: String) -> Bool {
    let words = Self.words(written)
    let nameWords = Self.words(name)
    guard words.count == nameWords.count, words.count > 1 else { return false }
    return zip(words, nameWords).allSatisfy { $0.dropFirst() == $1.dropFirst() }
  }

  /// True when a capitalised word stands beside the token: Elsa Luneville is no place.
  func isPartOfName(_ index: Int, _ document: Document) -> Bool {
    func isCapitalised(_ other: Int) -> Bool {
      document.tokens.indices.contains(other) && document.tokens[other].kind == .word
        && document.tokens[other].letterCase != .lower
    }
    let followsSpace = document.tokens[index].flags.contains(.followsSpace)
    return followsSpace && isCapitalised(index - 1) && !document.tokens[index].flags.contains(.opensSentence)
      || isCapitalised(index + 1) && !document.tokens[index + 1].flags.contains(.opensSentence)
  }

  private func differsAtStartOnly(_ written: String, _ name: String) -> Bool {
    written.unicodeScalars.dropFirst().elementsEqual(name.unicodeScalars.dropFirst())
  }

  private func startsWithArticle(_ name: String) -> Bool {
    ["Le ", "La ", "Les ", "L’", "The ", "El ", "Il ", "Der ", "Die "].contains { name.hasPrefix($0) }
  }
}

extension String {
  /// The text with the first letter in the case of that of `written`, when both are the same letter.
  fileprivate func withInitial(of written: String) -> String {
    guard let own = first, let other = written.first, own.lowercased() == other.lowercased() else {
      return self
    }
    return String(other) + dropFirst()
  }

  /// The text with `mark` as its apostrophe.
  fileprivate func withApostrophe(_ mark: String) -> String {
    mark == "’"
      ? self : split(separator: "’", omittingEmptySubsequences: false).joined(separator: mark)
  }
}

extension Message {
  fileprivate static func written(_ name: String, _ right: String) -> Message {
    Message(english: "\"\(name)\" is written \"\(right)\"", french: "« \(name) » s’écrit « \(right) »")
  }

  fileprivate static func misspelled(_ name: String, _ right: String) -> Message {
    Message(
      english: "\"\(name)\" is a known misspelling of \"\(right)\"",
      french: "« \(name) » est une faute connue pour « \(right) »")
  }
}
