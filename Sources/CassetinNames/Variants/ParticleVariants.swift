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
      guard let key = keyWithoutParticles(words) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    return order.flatMap { key -> [NameVariant] in
      let group = groups[key] ?? []
      guard group.count > 1 else { return [] }
      let writings = group.map { index in
        let entity = entities[index]
        return writing(entity.name, at: entity.mentions.map { mentions[$0].tokens }, isKnown: isListed(entity.name))
      }
      return variants(of: writings) { _, _ in .particle }
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
}
