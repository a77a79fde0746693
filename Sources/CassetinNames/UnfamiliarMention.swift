import CassetinLexicon
import CassetinText

/// A name that no other article has, near one that many have.
public struct UnfamiliarMention: Sendable {
  /// The mentions, as indices into the document’s.
  public let mentions: [Int]
  /// As the document writes it.
  public let text: String
  public let nearest: RememberedName
  /// What the archive was read of.
  public let articleCount: Int
  /// How surely it is a slip, 0…1; nil where it has the letters of the nearest name, and only accents, capitals, hyphens
  /// or spaces differ.
  public let probability: Double?
}

extension DocumentNames {
  /// The articles that a name needs for another to be judged by it.
  private static let articlesToJudge = 3

  /// The names of the document that nobody knows and the archive has never seen, near one that it has; nothing without
  /// an archive. A name that the document itself writes often is new, not wrong.
  public func unfamiliarMentions() -> [UnfamiliarMention] {
    guard let memory, memory.articleCount > 0 else { return [] }
    return entities.enumerated().compactMap { index, entity -> UnfamiliarMention? in
      guard entity.mentions.count <= 2, self.entity(of: entity.mentions[0]) == index,
        Set(entity.mentions.map { document.nameText(of: mentions[$0]) }).count == 1, !isDeclared(entity)
      else { return nil }
      let text = entity.name
      if let seen = memory.name(text), seen.articles + seen.articlesAsPart > 0 {
        return spelling(of: entity, seen, memory)
      }
      return spelling(of: entity, nil, memory) ?? slip(of: entity, memory)
    }
  }

  private func isDeclared(_ entity: Entity) -> Bool {
    mentions[entity.mentions[0]].words.contains { lexicon.isDeclared(document.tokens[$0].form) }
  }

  /// The name in letters that the archive writes otherwise, at least ten times as often.
  private func spelling(of entity: Entity, _ seen: RememberedName?, _ memory: any NameMemory)
    -> UnfamiliarMention?
  {
    guard let usual = memory.spellings(of: entity.name).first, usual.text != entity.name,
      usual.articles >= max(Self.articlesToJudge, 10 * (seen?.articles ?? 0)), !isListed(entity.name),
      !isCapitalOnly(entity, usual)
    else { return nil }
    return UnfamiliarMention(
      mentions: entity.mentions, text: entity.name, nearest: usual, articleCount: memory.articleCount,
      probability: nil)
  }

  /// True where a heading or the head of a sentence may account for the capitals.
  private func isCapitalOnly(_ entity: Entity, _ usual: RememberedName) -> Bool {
    guard entity.name.lowercased() == usual.text.lowercased() else { return false }
    let first = mentions[entity.mentions[0]]
    return entity.name == entity.name.uppercased()
      || document.tokens[first.tokens.lowerBound].flags.contains(.opensSentence)
  }

  /// The name as a slip for a remembered one: one word of it differs, and the rest is the same.
  private func slip(of entity: Entity, _ memory: any NameMemory) -> UnfamiliarMention? {
    let words = mentions[entity.mentions[0]].words
    let forms = words.map { form(document.vocabulary.nameForm(of: document.tokens[$0].form)) }
    guard forms.contains(where: { !$0.isKnown }) else { return nil }
    var best: UnfamiliarMention?
    for near in memory.nearest(to: entity.name, limit: 8) where near.articles >= Self.articlesToJudge {
      guard let evidence = evidence(against: forms, for: near) else { continue }
      let probability = NameOdds.probability(of: evidence)
      guard probability >= NameVerdict.likely, probability > best?.probability ?? 0 else { continue }
      best = UnfamiliarMention(
        mentions: entity.mentions, text: entity.name, nearest: near, articleCount: memory.articleCount,
        probability: probability)
    }
    return best
  }

  private func evidence(against forms: [NameForm], for near: RememberedName) -> NameEvidence? {
    var right = near.text.split(separator: " ").map { NameForm(String($0), inArticles: 0, lexicon) }
    for index in right.indices { right[index].isKnown = true }
    let evidence = NameEvidence(
      forms, for: right, count: near.articles, standTogether: false, memory: (0, near.articles))
    return evidence?.wrong.isKnown == false ? evidence : nil
  }
}
