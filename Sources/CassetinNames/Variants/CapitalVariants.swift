import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// Names of several words that stand elsewhere with a word in lower case: Nuits Bleues and Nuits bleues.
  func capitalVariants() -> [NameVariant] {
    var byFirst: [FormID: [Int]] = [:]
    for (index, entity) in entities.enumerated() {
      let words = mentions[entity.mentions[0]].words
      guard words.count > 1, entity.kind != .person else { continue }
      let first = document.tokens[words[0]].form
      if document.vocabulary.letterCase(of: first) != .lower { byFirst[first, default: []].append(index) }
    }
    guard !byFirst.isEmpty else { return [] }
    var lowered: [Int: [Range<Int>]] = [:]
    for (index, token) in document.tokens.enumerated() where token.kind == .word {
      for entity in byFirst[token.form] ?? [] {
        if let place = place(of: entities[entity], loweredAt: index) {
          lowered[entity, default: []].append(place)
        }
      }
    }
    return lowered.keys.sorted().compactMap { index in
      let entity = entities[index]
      let places = lowered[index] ?? []
      let capitalised = entity.mentions.map { mentions[$0].tokens }.filter {
        !isTitleCased(block(of: $0.lowerBound))
      }
      guard !capitalised.isEmpty, let place = places.first else { return nil }
      let texts = places.map { document.text($0) }
      guard Set(texts).count == 1 else { return nil }
      // A headline counts no more than another place: it capitalises for reasons of its own.
      func writing(_ text: String, at places: [Range<Int>]) -> NameWriting {
        NameWriting(text: text, places: places, weight: places.count, isKnown: isListed(text))
      }
      let variant = variant(
        .capitals, writing(entity.name, at: capitalised), writing(document.text(place), at: places))
      // Site reliability beside Site Reliability may be no name at all.
      return variant.certainty == .undecided ? nil : variant
    }
  }

  /// The run at `start` that is the name with a word after the first in lower case.
  private func place(of entity: Entity, loweredAt start: Int) -> Range<Int>? {
    let words = mentions[entity.mentions[0]].words
    let end = start + words.count
    guard end <= document.tokens.count, words.last == words[0] + words.count - 1 else { return nil }
    var isLowered = false
    for (word, index) in zip(words, start..<end).dropFirst() {
      let (named, token) = (document.tokens[word], document.tokens[index])
      guard token.kind == .word, token.flags.contains(.followsSpace) else { return nil }
      if token.form == named.form { continue }
      guard token.letterCase == .lower, named.letterCase == .capitalised,
        document.vocabulary.lowercase(of: named.form) == token.form
      else { return nil }
      isLowered = true
    }
    // Code for is no way to write Code For where the name goes on: Code for America.
    let goesOn =
      end < document.tokens.count && document.tokens[end].flags.contains(.followsSpace)
      && document.tokens[end].kind == .word && document.tokens[end].letterCase != .lower
    return isLowered && !goesOn ? start..<end : nil
  }

  /// True for a heading that capitalises all its longer words, as English ones do.
  private func isTitleCased(_ block: Int) -> Bool {
    switch document.blocks[block].kind {
    case .title, .heading, .frontMatterField, .caption: break
    case .paragraph, .quotation, .listItem, .tableCell: return false
    }
    let long = document.tokens[document.blocks[block].tokens].filter {
      $0.kind == .word && $0.range.length > 3
    }
    return long.count > 2 && long.count(where: { $0.letterCase == .lower }) * 4 <= long.count
  }

  /// True when a list has `text`, written exactly so, as a name.
  func isListed(_ text: String) -> Bool { lexicon.data.names.name(like: text.utf8)?.text == text }
}
