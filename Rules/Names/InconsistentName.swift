import CassetinLint
import CassetinText

/// A name spelled close to, but unlike, the one that the text uses.
public struct InconsistentName: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "inconsistent-name", topic: .names, severity: .error, precedence: .exact, fixes: .sometimes,
    summary: Message(
      english: "A name spelled two ways in one text.",
      french: "Un nom écrit de deux façons dans un même texte."),
    rationale: Message(
      english:
        "Two capitalised words one letter apart are weighed: how often each stands in the text, which one dictionaries and lists know, which one is made of known words, which other words of a name stand beside both, where in the word the letter differs. Certain: an error, mended by --apply. Likely: a warning. As likely one as the other: a warning that names both.",
      french:
        "Deux mots à majuscule, à une lettre près, sont pesés : nombre d’occurrences, forme que connaissent dictionnaires et listes, forme faite de mots connus, autres mots du nom présents auprès des deux, place de la lettre. Certain : erreur, corrigée par --apply. Probable : avertissement. Indécis : avertissement qui nomme les deux formes."
    ),
    examples: [
      .flagged(
        "Le patron de Brandelec démissionne. Brandelec ferme. Selon ⟦Brandlec⟧, rien ne change. Mais Brandelec recrute.",
        fixed:
          "Le patron de Brandelec démissionne. Brandelec ferme. Selon Brandelec, rien ne change. Mais Brandelec recrute."
      ),
      .flagged(
        "Le forum Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de ⟦Lume⟧ Meadows se tait, mais Lime Meadows survit.",
        fixed:
          "Le forum Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de Lime Meadows se tait, mais Lime Meadows survit."
      ),
      .flagged(
        "Elle l’a dit à The Herald, puis à ⟦Th⟧ Herald, enfin à The Herald.",
        fixed: "Elle l’a dit à The Herald, puis à The Herald, enfin à The Herald."),
      .flagged(
        "Selon Kervadec, tout va bien. Mais ⟦Kervadoc⟧ et Kervadec se taisent. Le maire, Kervadec, attend.",
        fixed:
          "Selon Kervadec, tout va bien. Mais Kervadec et Kervadec se taisent. Le maire, Kervadec, attend.",
        unsafe: true),
      .flagged(
        "Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de ⟦Line⟧ Meadows se tait, mais Lime Meadows survit.",
        fixed:
          "Lime Meadows ferme. Hier, Lime Meadows comptait mille membres. Le patron de Lime Meadows se tait, mais Lime Meadows survit.",
        unsafe: true),
      .clean("Marie Dubreuil danse avec Maria Dubreuil. Marie et Maria saluent. Maria et Marie sortent."),
      .clean("Denis et Denise dansent. Denis sourit à Denise. Denis chante."),
      .clean("L’Irak et l’Iran signent. L’Iran attend. L’Iran et l’Irak signent. En Iran, on attend."),
      .clean("François et Françoise dansent avec François. Hier, François chantait."),
      .clean("Les Martin reçoivent Pedro Martinez. Les Martin chantent. Chez les Martin, on rit."),
      .clean("Le Conseil siège. Les Conseils siègent. Le Conseil vote."),
      .clean("Un Canadien rencontre une Canadienne et des Canadiens. Le Canadien sourit, dit un Canadien."),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    let names = NameOccurrences(document, context)
    var forms: [FormID: NameForm] = [:]
    func form(_ id: FormID) -> NameForm {
      let form = forms[id] ?? NameForm(id, names, document, context)
      forms[id] = form
      return form
    }
    for pair in names.pairs() {
      guard let verdict = NameVerdict(form(pair.0), form(pair.1), names, document) else { continue }
      report(verdict, names, document, &context)
    }
    for truncated in names.truncatedWords(context.lexicon) {
      report(truncated, names, document, &context)
    }
  }

  private func report(
    _ verdict: NameVerdict, _ names: NameOccurrences, _ document: Document, _ context: inout RuleContext
  ) {
    let right = document.vocabulary.text(of: verdict.right)
    let rightTokens = names.tokens(of: verdict.right)
    let besideAnchor = rightTokens.first { index in
      names.neighbours(of: index).contains { $0 == verdict.anchor?.neighbour }
    }
    guard let first = besideAnchor ?? rightTokens.first else { return }
    for index in verdict.occurrences {
      let token = document.tokens[index]
      let wrong = document.vocabulary.text(of: verdict.wrong)
      let range = names.range(of: index, verdict.wrong, document)
      let phrase = verdict.anchor.map { $0.phrase(around: right, document) }
      let wrongPhrase = verdict.anchor.map { $0.phrase(around: wrong, document) }
      let message: Message =
        verdict.certainty == .undecided
        ? .undecided(wrong, right)
        : .inconsistent(
          wrongPhrase ?? wrong, phrase ?? right, count: verdict.anchor?.count ?? rightTokens.count)
      let fix = Fix(
        Edit(replacing: range, with: right),
        verdict.certainty == .certain
          ? token.limiting(.safe) : verdict.certainty == .likely ? token.limiting(.unsafe) : .displayOnly)
      context.report(
        at: range, message, severity: verdict.certainty == .certain ? .error : .warning,
        notes: [Note(.first(phrase ?? right), at: document.tokens[first].range)], fixes: [fix])
    }
  }
}

/// The capitalised words of a document and where they stand.
struct NameOccurrences {
  /// Another word of the same name, on one side.
  struct Neighbour: Hashable {
    let form: FormID
    let isBefore: Bool
  }

  private let document: Document
  private var places: [FormID: [Int]] = [:]
  private(set) var forms: [FormID] = []
  /// The tokens of the title and the headings, in order.
  private let headings: [Range<Int>]

  init(_ document: Document, _ context: RuleContext) {
    self.document = document
    headings = document.blocks.filter { $0.kind == .title || $0.kind == .heading }.map(\.tokens)
    for (index, token) in document.tokens.enumerated() where token.kind == .word {
      guard document.vocabulary.letterCase(of: token.form) != .lower else { continue }
      let form = Self.stem(token.form, document.vocabulary)
      if places[form] == nil { forms.append(form) }
      places[form, default: []].append(index)
    }
  }

  /// The name without an English possessive.
  private static func stem(_ form: FormID, _ vocabulary: Vocabulary) -> FormID {
    let bytes = vocabulary.utf8(of: form)
    guard bytes.count > 6, bytes.suffix(4).elementsEqual("’s".utf8) else { return form }
    let stem = Array(bytes.dropLast(4))
    return vocabulary.intern(stem, stem.indices)
  }

  /// The tokens of the name `form`, possessives included.
  func tokens(of form: FormID) -> [Int] { places[form] ?? [] }

  /// True for a token of the title or a heading.
  func isInHeading(_ index: Int) -> Bool {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && headings[low].contains(index)
  }

  /// Where the name itself stands in the token at `index`.
  func range(of index: Int, _ form: FormID, _ document: Document) -> TextRange {
    let token = document.tokens[index]
    guard token.form != form, !token.flags.contains(.isBroken) else { return token.range }
    let possessive = document.written(token).hasSuffix("’s") ? 4 : 2
    return token.range.lowerBound..<TextOffset(token.range.upperBound.index - possessive)
  }

  /// The names that stand directly beside the token at `index`, spaces alone between.
  func neighbours(of index: Int) -> [Neighbour] {
    var found: [Neighbour] = []
    if index > 0, document.tokens[index].flags.contains(.followsSpace), isName(index - 1) {
      found.append(Neighbour(form: document.tokens[index - 1].form, isBefore: true))
    }
    if index + 1 < document.tokens.count, document.tokens[index + 1].flags.contains(.followsSpace),
      isName(index + 1)
    {
      found.append(Neighbour(form: document.tokens[index + 1].form, isBefore: false))
    }
    return found
  }

  private func isName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && document.vocabulary.letterCase(of: token.form) != .lower
      && token.range.length >= 3
  }

  /// The pairs of names, of at least three letters each, that one edit turns into each other: each form meets the
  /// others under the keys that leaving out one letter gives, so the cost is linear in the names.
  func pairs() -> [(FormID, FormID)] {
    var entries: [(key: UInt64, order: Int)] = []
    var scalars: [[UInt32]] = []
    for (order, form) in forms.enumerated() {
      let letters = document.vocabulary.text(of: form).unicodeScalars.map(\.value)
      scalars.append(letters)
      guard letters.count >= 3, letters.count <= 40 else { continue }
      entries.append((Self.key(letters, without: -1), order))
      for place in letters.indices { entries.append((Self.key(letters, without: place), order)) }
    }
    entries.sort { ($0.key, $0.order) < ($1.key, $1.order) }
    var seen: Set<[Int]> = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      // A key that very many names share says nothing about two of them.
      if end - start >= 2, end - start <= 40 {
        for first in start..<end {
          for second in (first + 1)..<end {
            let (left, right) = (entries[first].order, entries[second].order)
            if left != right, EditCost.isOneEdit(scalars[left], scalars[right]) {
              seen.insert([min(left, right), max(left, right)])
            }
          }
        }
      }
      start = end
    }
    return seen.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { (forms[$0[0]], forms[$0[1]]) }
  }

  private static func key(_ letters: [UInt32], without place: Int) -> UInt64 {
    var hash = FNV1a()
    for (index, letter) in letters.enumerated() where index != place {
      hash.add([UInt8(truncatingIfNeeded: letter), UInt8(truncatingIfNeeded: letter >> 8)])
    }
    return hash.value
  }

  /// Articles and particles of names in the languages that the press quotes.
  private static let particles: Set<String> = [
    "Le", "La", "Un", "De", "Du", "Des", "El", "Al", "Il", "Lo", "Au", "En", "Di", "Da", "Do", "Ad", "Van", "St", "Mr", "Dr", "Me",
  ]

  /// Words of one or two letters, no particles, that stand where a word one letter longer stands beside the same name;
  /// one letter may be an initial, unless an article is meant.
  func truncatedWords(_ lexicon: Lexicon) -> [NameVerdict] {
    forms.compactMap { form -> NameVerdict? in
      let letters = document.vocabulary.text(of: form).unicodeScalars.map(\.value)
      let isInitial = letters.count == 1
      guard letters.count <= 2, document.vocabulary.letterCase(of: form) == .capitalised,
        !Self.particles.contains(document.vocabulary.text(of: form))
      else { return nil }
      for index in tokens(of: form) {
        for neighbour in neighbours(of: index) {
          let longer = forms.first { other in
            let word = document.vocabulary.text(of: other).unicodeScalars.map(\.value)
            return word.count == letters.count + 1 && EditCost.isOneEdit(letters, word)
              && (!isInitial || lexicon.frequency(of: other, in: .french) >= 9)
              && tokens(of: other).contains { neighbours(of: $0).contains(neighbour) }
          }
          guard let longer else { continue }
          let count = tokens(of: longer).filter { neighbours(of: $0).contains(neighbour) }.count
          return NameVerdict(
            wrong: form, right: longer, certainty: .certain,
            anchor: NameVerdict.Anchor(neighbour: neighbour, count: count),
            occurrences: tokens(of: form).filter { neighbours(of: $0).contains(neighbour) })
        }
      }
      return nil
    }
  }
}

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

extension Message {
  fileprivate static func inconsistent(_ wrong: String, _ right: String, count: Int) -> Message {
    count > 1
      ? Message(
        english: "\"\(wrong)\" is spelled \"\(right)\" \(count) times in this text",
        french: "« \(wrong) » s’écrit « \(right) » \(count) fois dans ce texte")
      : Message(
        english: "\"\(wrong)\" is spelled \"\(right)\" elsewhere in this text",
        french: "« \(wrong) » s’écrit « \(right) » ailleurs dans ce texte")
  }

  fileprivate static func undecided(_ one: String, _ other: String) -> Message {
    Message(
      english: "this text has both \"\(one)\" and \"\(other)\": one of them may be wrong",
      french: "ce texte écrit « \(one) » et « \(other) » : l’un des deux est peut-être faux")
  }

  fileprivate static func first(_ name: String) -> Message {
    Message(english: "first \"\(name)\" here", french: "premier « \(name) » ici")
  }
}
