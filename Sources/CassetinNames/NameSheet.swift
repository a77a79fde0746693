import CassetinLexicon
import CassetinText

/// A name of one document in one spelling, as a name sheet lists it.
public struct NameEntry: Sendable {
  /// As the document writes it.
  public let text: String
  public let kind: NameList.Kind?
  /// How often it stands there; mentions by surname or first name alone count for the commonest spelling of the name.
  public let mentions: Int
  /// Where it first stands.
  public let place: TextOffset
  /// A dictionary or a list has all its words.
  public let isKnown: Bool
}

/// How often one text stands in a document as a whole name, or one word as part of longer names.
public struct NameTextCount: Sendable, Equatable {
  public let text: String
  public let kind: NameList.Kind?
  public let mentions: Int
  public let isPart: Bool
}

extension DocumentNames {
  /// The names of the document, each spelling by itself, in the order of the text.
  public var sheet: [NameEntry] {
    var entries: [NameEntry] = []
    for (index, entity) in entities.enumerated() where self.entity(of: entity.mentions[0]) == index {
      var places: [(text: String, mentions: [Int])] = []
      for mention in entity.mentions {
        let text = document.nameText(of: mentions[mention])
        if let place = places.firstIndex(where: { $0.text == text }) {
          places[place].mentions.append(mention)
        } else {
          places.append((text, [mention]))
        }
      }
      for (text, own) in places {
        let short = text == entity.name ? entity.shortMentions : []
        let first = mentions[own[0]]
        entries.append(
          NameEntry(
            text: text, kind: kind(of: entity), mentions: own.count + short.count,
            place: document.tokens[first.tokens.lowerBound].range.lowerBound, isKnown: isKnown(first)))
      }
    }
    return entries.sorted { $0.place < $1.place }
  }

  /// What an archive records of the document: each text that stands as a name, as it stands, and the words of longer
  /// ones; in the order of the text.
  public var textCounts: [NameTextCount] {
    var order: [String] = []
    var wholes: [String: (kind: NameList.Kind?, mentions: Int)] = [:]
    var partOrder: [String] = []
    var parts: [String: Int] = [:]
    for (index, mention) in mentions.enumerated() {
      let text = document.nameText(of: mention)
      if wholes[text] == nil { order.append(text) }
      wholes[text, default: (kind(of: entities[entity(of: index)]), 0)].mentions += 1
      guard mention.words.count > 1 else { continue }
      for word in mention.words where document.tokens[word].letterCase != .lower {
        let part = document.vocabulary.text(of: document.vocabulary.nameForm(of: document.tokens[word].form))
        if parts[part] == nil { partOrder.append(part) }
        parts[part, default: 0] += 1
      }
    }
    return order.compactMap { text in
      wholes[text].map { NameTextCount(text: text, kind: $0.kind, mentions: $0.mentions, isPart: false) }
    } + partOrder.map { NameTextCount(text: $0, kind: nil, mentions: parts[$0] ?? 0, isPart: true) }
  }

  private func isKnown(_ mention: Mention) -> Bool {
    mention.words.allSatisfy { word in
      let token = document.tokens[word]
      return token.letterCase == .lower || token.kind == .elision
        || form(document.vocabulary.nameForm(of: token.form)).isKnown
    }
  }
}
