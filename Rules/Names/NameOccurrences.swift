import CassetinLexicon
import CassetinLint
import CassetinText

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
  /// Common words, which only the head of a sentence capitalises: Selon, Mais.
  private var openers: Set<FormID> = []

  init(_ document: Document, _ context: RuleContext) {
    self.document = document
    headings = document.blocks.filter { $0.kind == .title || $0.kind == .heading }.map(\.tokens)
    let lexicon = context.lexicon
    var isCommon = FormMemo(document.vocabulary)
    for (index, token) in document.tokens.enumerated()
    where token.kind == .word && token.letterCase != .lower {
      let form = Self.stem(token.form, document.vocabulary)
      if places[form] == nil { forms.append(form) }
      places[form, default: []].append(index)
      if token.flags.contains(.opensSentence),
        isCommon.answer(for: token.form, { lexicon.frequency(of: token.form, in: .french) >= 5 })
      {
        openers.insert(token.form)
      }
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
    let place = headings.partitioningIndex { $0.upperBound > index }
    return place < headings.count && headings[place].contains(index)
  }

  /// Where the name itself stands in the token at `index`; nil when its possessive is written in an odd way.
  func range(of index: Int, _ form: FormID, _ document: Document) -> TextRange? {
    let token = document.tokens[index]
    guard token.form != form, !token.flags.contains(.isBroken) else { return token.range }
    let bytes = document.source.bytes[token.range.indices]
    for ending in ["’s", "'s"] where bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return token.range.lowerBound..<TextOffset(token.range.upperBound.index - ending.utf8.count)
    }
    return nil
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
    return token.kind == .word && token.letterCase != .lower && token.range.length >= 2
      && !(token.flags.contains(.opensSentence) && openers.contains(token.form))
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
    "Le", "La", "Un", "De", "Du", "Des", "El", "Al", "Il", "Lo", "Au", "En", "Di", "Da", "Do", "Ad", "Van",
    "St", "Mr", "Dr", "Me",
  ]

  /// Words of one or two letters, no particles, that stand where a word one letter longer stands beside the same name;
  /// one letter may be an initial, unless an article is meant.
  func truncatedWords(_ lexicon: Lexicon) -> [NameVerdict] {
    var longerForms: [Neighbour: [FormID]] = [:]
    for form in forms where (2...3).contains(document.scalars(of: form).count) {
      for neighbour in Set(tokens(of: form).flatMap { neighbours(of: $0) }) {
        longerForms[neighbour, default: []].append(form)
      }
    }
    return forms.compactMap { form -> NameVerdict? in
      let letters = document.scalars(of: form)
      let isInitial = letters.count == 1
      guard letters.count <= 2, document.vocabulary.letterCase(of: form) == .capitalised,
        !Self.particles.contains(document.vocabulary.text(of: form))
      else { return nil }
      for index in tokens(of: form) {
        for neighbour in neighbours(of: index) {
          let longer = longerForms[neighbour]?.first { other in
            let word = document.scalars(of: other)
            return word.count == letters.count + 1 && EditCost.isOneEdit(letters, word)
              && (!isInitial || lexicon.frequency(of: other, in: .french) >= 9)
          }
          guard let longer else { continue }
          let count = tokens(of: longer).filter { neighbours(of: $0).contains(neighbour) }.count
          // Li and Liu are two names; The and New are words that titles begin with.
          let isWord = [Language.french, .english].contains { lexicon.frequency(of: longer, in: $0) >= 8 }
          guard isWord || count >= 3 else { continue }
          return NameVerdict(
            wrong: form, right: longer, certainty: isWord ? .certain : .likely,
            anchor: NameVerdict.Anchor(neighbour: neighbour, count: count),
            occurrences: tokens(of: form).filter { neighbours(of: $0).contains(neighbour) })
        }
      }
      return nil
    }
  }
}
