import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// Functions that mostly one person of a story holds.
  private static let roles: Set<String> = [
    "administrateur", "administratrice", "ambassadeur", "ambassadrice", "archevêque", "chancelier",
    "chancelière", "chef",
    "cheffe", "directeur", "directrice", "doyen", "doyenne", "entraîneur", "entraîneuse", "évêque",
    "fondateur",
    "fondatrice", "gérant", "gérante", "gouverneur", "gouverneure", "maire", "patron", "patronne", "PDG",
    "porte-parole", "préfet", "préfète", "président", "présidente", "principal", "principale", "procureur",
    "procureure", "proviseur", "proviseure", "recteur", "rectrice", "secrétaire", "sélectionneur",
    "trésorier",
    "trésorière", "chairman", "chairwoman", "coach", "director", "founder", "governor", "mayor", "president",
    "prosecutor", "spokesman", "spokeswoman", "treasurer",
  ]

  /// One first name in one function with two surnames: the director Paul Vasseur, the director Paul Vallier. The rarer
  /// of the two stands once.
  func surnameVariants() -> [NameVariant] {
    var byRole: [String: [Int]] = [:]
    var order: [String] = []
    for (index, mention) in mentions.enumerated() where mention.words.count == 2 {
      for role in roles(of: mention) {
        let key = "\(role) \(wordKey(mention.words[0]))"
        if byRole[key] == nil { order.append(key) }
        if !(byRole[key] ?? []).contains(entity(of: index)) {
          byRole[key, default: []].append(entity(of: index))
        }
      }
    }
    var reported: Set<[Int]> = []
    return order.compactMap { key -> NameVariant? in
      guard let holders = byRole[key], holders.count == 2, reported.insert(holders).inserted,
        !isSlip(holders[0], holders[1])
      else { return nil }
      let counts = holders.map { entities[$0].allMentions.count }
      guard counts[0] != counts[1], counts.min() == 1 else { return nil }
      let writings = holders.map { index in
        let entity = entities[index]
        return NameWriting(
          text: entity.name, places: entity.mentions.map { mentions[$0].tokens },
          weight: entity.allMentions.count,
          isKnown: false)
      }
      return variant(.surname, writings[0], writings[1])
    }
  }

  /// The functions beside the mention: the director Paul Vasseur; Paul Vasseur, director of the museum.
  private func roles(of mention: Mention) -> [String] {
    let block = document.blocks[mention.block].tokens
    var before = mention.tokens.lowerBound - 1
    if before > block.lowerBound, document.text(document.tokens[before]) == "," { before -= 1 }
    var after = mention.tokens.upperBound
    var found: [String] = []
    if block.contains(before), let role = role(at: before) { found.append(role) }
    if block.contains(after), document.text(document.tokens[after]) == "," {
      after += 1
      for place in after..<min(after + 2, block.upperBound) {
        if let role = role(at: place) { found.append(role) }
      }
    }
    return found
  }

  private func role(at index: Int) -> String? {
    guard document.tokens[index].kind == .word else { return nil }
    let text = document.text(document.tokens[index])
    return Self.roles.contains(text) ? text : nil
  }

  /// True for two surnames a slip apart, of which another rule speaks.
  private func isSlip(_ first: Int, _ second: Int) -> Bool {
    let letters = [first, second].map { index in
      form(
        document.vocabulary.nameForm(of: document.tokens[mentions[entities[index].mentions[0]].words[1]].form)
      ).folded
    }
    return letters[0] == letters[1] || EditCost.edits(letters[0], letters[1], limit: 2) != nil
  }
}
