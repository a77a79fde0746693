import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// Functions that one person holds at a time, as they stand before a name.
  private static let roles: Set<String> = [
    "administrateur", "administratrice", "adjoint", "adjointe", "ambassadeur", "ambassadrice", "archevêque",
    "attaquant", "avocat", "avocate", "capitaine", "cardinal", "chancelier", "chancelière", "chef", "cheffe",
    "commissaire", "conservateur", "conservatrice", "député", "députée", "directeur", "directrice", "doyen", "doyenne",
    "entraîneur", "entraîneuse", "évêque", "fondateur", "fondatrice", "gardien", "gardienne", "gérant", "gérante",
    "gouverneur", "gouverneure", "juge", "maire", "ministre", "parrain", "patron", "patronne", "PDG", "porte-parole",
    "préfet", "préfète", "premier ministre", "président", "présidente", "principal", "principale", "procureur",
    "procureure", "proviseur", "proviseure", "réalisateur", "réalisatrice", "recteur", "rectrice", "rédacteur",
    "rédactrice", "secrétaire", "sélectionneur", "sénateur", "sénatrice", "trésorier", "trésorière", "chairman",
    "chairwoman", "coach", "director", "founder", "governor", "manager", "mayor", "minister", "president", "prosecutor",
    "spokesman", "spokeswoman", "treasurer",
  ]

  /// One first name in one function with two surnames: the director Paul Vasseur, the director Paul Vallier.
  func surnameVariants() -> [NameVariant] {
    var byRole: [String: [(entity: Int, place: Range<Int>)]] = [:]
    for (index, mention) in mentions.enumerated() where mention.words.count == 2 {
      guard let role = role(before: mention) else { continue }
      let key = "\(role) \(wordKey(mention.words[0]))"
      byRole[key, default: []].append((entity(of: index), mention.tokens))
    }
    return byRole.keys.sorted().flatMap { key -> [NameVariant] in
      let holders = byRole[key] ?? []
      guard let first = holders.first?.entity,
        let second = holders.first(where: { $0.entity != first })?.entity, !isSlip(first, second)
      else { return [] }
      let writings = [first, second].map { index in
        let entity = entities[index]
        return writing(entity.name, at: entity.mentions.map { mentions[$0].tokens }, isKnown: !entity.shortMentions.isEmpty)
      }
      return [variant(.surname, writings[0], writings[1])]
    }
  }

  /// The function that stands with its article before the mention: le directeur, la maire.
  private func role(before mention: Mention) -> String? {
    let index = mention.tokens.lowerBound - 1
    guard index > 0, document.tokens[index].kind == .word else { return nil }
    let role = document.text(document.tokens[index])
    guard Self.roles.contains(role) else { return nil }
    let article = document.text(document.tokens[index - 1]).lowercased()
    return ["le", "la", "l’", "du", "au", "the"].contains(article) ? role : nil
  }

  /// True for two surnames a slip apart, of which another rule speaks.
  private func isSlip(_ first: Int, _ second: Int) -> Bool {
    let letters = [first, second].map { index in
      form(document.vocabulary.nameForm(of: document.tokens[mentions[entities[index].mentions[0]].words[1]].form)).folded
    }
    return letters[0] == letters[1] || EditCost.edits(letters[0], letters[1], limit: 2) != nil
  }
}
