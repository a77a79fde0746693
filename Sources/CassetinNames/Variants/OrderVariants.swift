import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// Two-word names that also stand with first name and surname swapped.
  func orderVariants() -> [NameVariant] {
    var byWords: [[UInt64]: Int] = [:]
    var found: [NameVariant] = []
    for (index, entity) in entities.enumerated() {
      let words = mentions[entity.mentions[0]].words
      guard words.count == 2 else { continue }
      let keys = words.map { wordKey($0) }
      byWords[keys] = index
      guard keys[0] != keys[1], let other = byWords[[keys[1], keys[0]]] else { continue }
      if let variant = orderVariant(entities[other], entity) { found.append(variant) }
    }
    return found
  }

  private func orderVariant(_ first: Entity, _ second: Entity) -> NameVariant? {
    let writings = [first, second].map { entity in
      writing(
        entity.name, at: entity.mentions.map { mentions[$0].tokens }, isKnown: beginsWithFirstName(entity))
    }
    // Philippe Robert and Robert Philippe may be two people; so may two names that no list of first names helps with.
    if writings[0].isKnown == writings[1].isKnown {
      let counts = writings.map(\.places.count)
      guard let most = counts.max(), let least = counts.min(), least == 1,
        most >= (hasFirstNames(first) ? 4 : 2)
      else {
        return nil
      }
    }
    return variant(.order, writings[0], writings[1])
  }

  /// True when the first word is a first name and the last is not.
  private func beginsWithFirstName(_ entity: Entity) -> Bool {
    let words = mentions[entity.mentions[0]].words.map { document.tokens[$0].form }
    func isFirstName(_ form: FormID) -> Bool {
      lexicon.readings(of: form).contains { $0.classes.contains(.firstName) }
    }
    return isFirstName(words[0]) && !isFirstName(words[1])
  }

  private func hasFirstNames(_ entity: Entity) -> Bool {
    mentions[entity.mentions[0]].words.contains { word in
      lexicon.readings(of: document.tokens[word].form).contains { $0.classes.contains(.firstName) }
    }
  }
}
