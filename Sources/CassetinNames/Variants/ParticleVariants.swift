import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// Full names whose other words are the same, with other particles: Ursula von der Leyen and Ursula van der Leyen,
  /// Bachar el-Assad and Bachar Al-Assad.
  func particleVariants() -> [NameVariant] {
    var groups: [UInt64: [Int]] = [:]
    var order: [UInt64] = []
    for (index, entity) in entities.enumerated() {
      let words = mentions[entity.mentions[0]].words
      guard let key = keyWithoutParticles(words), !beginsWithArticle(entity) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    return surnameParticleVariants()
      + order.flatMap { key -> [NameVariant] in
        let group = groups[key] ?? []
        guard group.count > 1 else { return [] }
        let writings = group.map { index in
          let entity = entities[index]
          return writing(
            entity.name, at: entity.mentions.map { mentions[$0].tokens }, isKnown: isListed(entity.name))
        }
        return variants(of: writings) { _, _ in .particle }
      }
  }

  /// True when what looks like a particle may be the article of a sentence: Le Grand Débat commence.
  private func beginsWithArticle(_ entity: Entity) -> Bool {
    entity.mentions.allSatisfy { mention in
      guard let first = mentions[mention].words.first else { return false }
      return isParticle(first) && document.tokens[first].flags.contains(.opensSentence)
    }
  }

  /// The key of the words that are no particles; nil with fewer than two of them.
  private func keyWithoutParticles(_ words: [Int]) -> UInt64? {
    var key = FNV1a()
    var count = 0
    for word in words {
      var text = document.text(document.tokens[word])
      if NameParticle.contains(text), word != words.last { continue }
      let lower = text.lowercased()
      if let prefix = NameParticle.prefixes.first(where: { lower.hasPrefix($0) }) {
        text = String(text.dropFirst(prefix.count))
      }
      Fold.addKey(of: Array(text.utf8)[...], to: &key)
      key.add(0)
      count += 1
    }
    return count >= 2 ? key.value : nil
  }

  /// Surnames with a particle that stand alone with another one: Mme van der Leyen after Ursula von der Leyen.
  private func surnameParticleVariants() -> [NameVariant] {
    var owners: [UInt64: (surname: String, entity: Entity)] = [:]
    for entity in entities {
      let words = mentions[entity.mentions[0]].words
      guard let start = words.firstIndex(where: { isParticle($0) }), start > 0,
        let key = keyOfSurname(words[start...])
      else { continue }
      owners[key] = (text(of: words[start...]), entity)
    }
    guard !owners.isEmpty else { return [] }
    return entities.compactMap { entity in
      let words = mentions[entity.mentions[0]].words
      guard let first = words.first, isParticle(first), let key = keyOfSurname(words[...]),
        let owner = owners[key], owner.surname != entity.name,
        // At the head of a sentence and after another name the particle has its capital for another reason.
        !document.tokens[first].flags.contains(.opensSentence)
      else { return nil }
      let places = owner.entity.allMentions.map { mentions[$0].tokens }
      return NameVariant(
        difference: .particle,
        wrong: writing(entity.name, at: entity.mentions.map { mentions[$0].tokens }, isKnown: false),
        right: writing(owner.surname, at: places, isKnown: false),
        certainty: places.count > 1 ? .likely : .undecided)
    }
  }

  private func isParticle(_ word: Int) -> Bool { NameParticle.contains(document.text(document.tokens[word])) }

  /// The key of a surname without its particles, nil when nothing else is in it.
  private func keyOfSurname(_ words: ArraySlice<Int>) -> UInt64? {
    let names = words.filter { !isParticle($0) }
    guard !names.isEmpty else { return nil }
    var key = FNV1a()
    for word in names {
      Fold.addKey(of: document.vocabulary.nameUTF8(of: document.tokens[word].form), to: &key)
    }
    return key.value
  }

  private func text(of words: ArraySlice<Int>) -> String {
    var text = ""
    for word in words {
      if word != words.first, document.tokens[word].flags.contains(.followsSpace) { text += " " }
      text += document.text(document.tokens[word])
    }
    return text
  }
}
