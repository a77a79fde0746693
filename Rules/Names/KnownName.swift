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
      .flagged("L’⟦UNWRA⟧ a répondu lundi.", fixed: "L’UNRWA a répondu lundi."),
      .flagged("L’⟦URSAFF⟧ a répondu lundi.", fixed: "L’URSSAF a répondu lundi."),
      .clean("L’URSSAF a répondu lundi."),
      .clean("L’Urssaf a répondu lundi."),
      .clean(
        "How We Work. The page is about the team and what the members of the team do every day.", in: .english
      ),
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
      // English has its own forms of places and institutions, Montreal, and headings that join to a brand: How We Work.
      guard
        block.language == .french
          || found.name.kind == .brand && found.end - index < found.name.words.count
      else { return found.end + 1 }
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
    let spelling = NameSpelling(written, of: name.text)
    guard written != name.text, spelling.hasCapitals, !spelling.isHyphenated else { return }
    var right = spelling.startsWithArticle ? name.text.withInitial(of: written) : name.text
    guard written != right else { return }
    if document.tokens[tokens].allSatisfy({ $0.letterCase == .upper }) {
      // The case of capitals says nothing; swapped letters of an acronym do.
      guard isMisspelled, tokens.count == 1 else { return }
      right = right.uppercased()
    }
    if tokens.count == 1, name.isPlainWord, document.isPartOfName(tokens.lowerBound) { return }
    if spelling.isCaseOnly, spelling.differsAtStartOnly,
      spelling.startsWithArticle || first.flags.contains(.opensSentence)
    {
      return
    }
    if first.flags.contains(.opensSentence), tokens.count == 1,
      context.lexicon.isKnown(document.vocabulary.lowercase(of: first.form), in: .french)
    {
      return
    }
    let applicability: Applicability = spelling.isCaseOnly && spelling.differsInInitials ? .unsafe : .safe
    context.report(
      at: range, isMisspelled ? .misspelled(written, right) : .written(written, right),
      severity: spelling.isCaseOnly ? .warning : .error,
      fixes: [
        Fix(
          Edit(replacing: range, with: right.withApostrophe(context.usage.apostrophe)),
          document.isInOnePiece(run) ? first.limiting(applicability) : .displayOnly)
      ])
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
