import CassetinLexicon
import CassetinText

/// What a document names: the mentions of one person, place, company, however each is written.
public struct Entity: Sendable {
  /// The fullest form of the name, in its commonest spelling.
  public let name: String
  /// What bears the name, nil when nothing tells.
  public let kind: NameList.Kind?
  /// The mentions of the whole name, in order, as indices into the document’s.
  public let mentions: [Int]
  /// The mentions by surname, first name or acronym alone that can mean nothing else in the document, in order.
  public internal(set) var shortMentions: [Int] = []

  /// All mentions, in order.
  public var allMentions: [Int] { (mentions + shortMentions).sorted() }
}

/// Puts the mentions of a document together.
struct EntityBuilder {
  private let document: Document
  private let lexicon: Lexicon
  private let mentions: [Mention]
  private(set) var entities: [Entity] = []
  /// The entity of each mention.
  private(set) var entityOfMention: [Int]

  init(_ document: Document, _ lexicon: Lexicon, _ mentions: [Mention]) {
    self.document = document
    self.lexicon = lexicon
    self.mentions = mentions
    entityOfMention = Array(repeating: 0, count: mentions.count)
    group()
    linkShortForms()
  }

  /// The fold key of the words of a mention from the one at `start` on.
  private func key(_ mention: Mention, from start: Int = 0) -> UInt64 {
    var key = FNV1a()
    for word in mention.words[start...] {
      Fold.addKey(of: document.vocabulary.nameUTF8(of: document.tokens[word].form), to: &key)
    }
    return key.value
  }

  /// One entity for each way of writing a name that differs in case, accents, hyphens and spaces at most.
  private mutating func group() {
    var order: [UInt64] = []
    var groups: [UInt64: [Int]] = [:]
    for (index, mention) in mentions.enumerated() {
      let key = key(mention)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    for key in order {
      guard let members = groups[key] else { continue }
      for member in members { entityOfMention[member] = entities.count }
      let name = commonestSpelling(of: members)
      entities.append(Entity(name: name, kind: kind(of: name, members), mentions: members))
    }
  }

  private func commonestSpelling(of members: [Int]) -> String {
    var counts: [(text: String, count: Int)] = []
    for member in members {
      let text = document.nameText(of: mentions[member])
      if let place = counts.firstIndex(where: { $0.text == text }) {
        counts[place].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.text
  }

  private func kind(of name: String, _ members: [Int]) -> NameList.Kind? {
    var key = FNV1a()
    Fold.addKey(of: Array(name.utf8)[...], to: &key)
    if let listed = lexicon.data.names.name(withKey: key) { return listed.name.kind }
    let mention = mentions[members[0]]
    if members.contains(where: { mentions[$0].hasTitle }) { return .person }
    let readings = lexicon.readings(of: document.tokens[mention.words[0]].form)
    if mention.words.count > 1 {
      return readings.contains { $0.classes.contains(.firstName) } ? .person : nil
    }
    if readings.contains(where: { $0.classes.contains(.surname) || $0.classes.contains(.firstName) }) {
      return .person
    }
    return nil
  }

  /// Joins a surname, or a first name, that stands alone to the one longer name that it can mean.
  private mutating func linkShortForms() {
    var byEnd: [UInt64: [Int]] = [:]
    var byFirst: [UInt64: [Int]] = [:]
    for (index, entity) in entities.enumerated() {
      let mention = mentions[entity.mentions[0]]
      guard mention.words.count > 1 else { continue }
      for start in 1..<mention.words.count { byEnd[key(mention, from: start), default: []].append(index) }
      if entity.kind == .person {
        var first = FNV1a()
        let form = document.tokens[mention.words[0]].form
        Fold.addKey(of: document.vocabulary.nameUTF8(of: form), to: &first)
        byFirst[first.value, default: []].append(index)
      }
    }
    for index in entities.indices {
      let entity = entities[index]
      let mention = mentions[entity.mentions[0]]
      let key = key(mention)
      var owners = byEnd[key] ?? []
      if owners.isEmpty, mention.words.count == 1 { owners = byFirst[key] ?? [] }
      guard owners.count == 1, let owner = owners.first, owner != index else { continue }
      entities[owner].shortMentions += entity.mentions
      for mention in entity.mentions { entityOfMention[mention] = owner }
    }
    for index in entities.indices { entities[index].shortMentions.sort() }
  }
}

extension Vocabulary {
  /// The bytes of a name without an English possessive.
  func nameUTF8(of form: FormID) -> ArraySlice<UInt8> {
    let bytes = utf8(of: form)
    guard bytes.count > 6, bytes.suffix(4).elementsEqual("’s".utf8) else { return bytes }
    return bytes.dropLast(4)
  }

  /// The form of a name without an English possessive.
  func nameForm(of form: FormID) -> FormID {
    let bytes = nameUTF8(of: form)
    return bytes.count == utf8(of: form).count ? form : intern(bytes)
  }
}

extension Document {
  /// A mention as text: its words as compared, a space between, no possessive at the end.
  public func nameText(of mention: Mention) -> String {
    var text = ""
    for index in mention.words {
      if index > mention.tokens.lowerBound, tokens[index].flags.contains(.followsSpace) { text += " " }
      let form = tokens[index].form
      text +=
        index == mention.words.last
        ? String(decoding: vocabulary.nameUTF8(of: form), as: UTF8.self) : vocabulary.text(of: form)
    }
    return text
  }
}
