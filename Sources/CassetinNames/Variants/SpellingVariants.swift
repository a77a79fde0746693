import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// Entities whose mentions have the same letters but other accents, capitals, hyphens or spaces.
  func spellingVariants() -> [NameVariant] {
    var found: [NameVariant] = []
    for entity in entities where entity.mentions.count + entity.shortMentions.count > 1 {
      found += hyphenVariants(of: entity)
      found += wordVariants(of: entity)
    }
    return found
  }

  /// Whole names of another number of words.
  private func hyphenVariants(of entity: Entity) -> [NameVariant] {
    guard Set(entity.mentions.map { mentions[$0].words.count }).count > 1 else { return [] }
    var writings: [NameWriting] = []
    for index in entity.mentions where !isCited(mentions[index]) {
      let mention = mentions[index]
      add(
        document.nameText(of: mention), mention.tokens, isKnown: isListed(document.nameText(of: mention)),
        to: &writings)
    }
    return variants(of: writings) { first, second in
      let isHyphen = first.text.split(separator: " ").count != second.text.split(separator: " ").count
      return isHyphen && !isNamesake(first, second) ? .hyphens : nil
    }
  }

  /// True where hyphens make another thing: the airport Charles-de-Gaulle is no person, nor Saint-Denis a saint at the
  /// head of a sentence.
  private func isNamesake(_ first: NameWriting, _ second: NameWriting) -> Bool {
    // Jean Luc Petit and Jean-Luc Petit keep a blank; Charles-de-Gaulle has none.
    if first.text.contains(" "), second.text.contains(" ") { return false }
    let spaced = first.text.contains(" ") ? first : second
    let words = (spaced.places.first ?? 0..<0).filter { document.tokens[$0].kind == .word }
    let firstNames = words.count { lexicon.isFirstName(document.tokens[$0].form) }
    if firstNames > 0, firstNames < words.count || isNamedAfter(first.text.contains(" ") ? second : first) {
      return true
    }
    return spaced.places.allSatisfy { document.tokens[$0.lowerBound].flags.contains(.opensSentence) }
  }

  /// What bears the names of persons, with hyphens.
  private static let namedAfter: Set<String> = [
    "rue", "avenue", "boulevard", "place", "quai", "pont", "square", "parc", "lycée", "collège", "école",
    "université",
    "hôpital", "clinique", "stade", "gymnase", "théâtre", "salle", "médiathèque", "bibliothèque", "musée",
    "centre",
    "espace", "fondation", "institut", "prix", "station", "gare", "aéroport", "résidence", "cité",
    "porte-avions",
  ]

  /// True for a street, a school, a theatre that bears a name.
  private func isNamedAfter(_ writing: NameWriting) -> Bool {
    writing.places.allSatisfy { place in
      place.lowerBound > 0
        && Self.namedAfter.contains(document.text(document.tokens[place.lowerBound - 1]).lowercased())
    }
  }

  /// Words of one entity that are written in two ways.
  private func wordVariants(of entity: Entity) -> [NameVariant] {
    var writings: [UInt64: [NameWriting]] = [:]
    var order: [UInt64] = []
    for index in entity.allMentions where !isCited(mentions[index]) {
      for word in mentions[index].words {
        let token = document.tokens[word]
        // De Gaulle has its capital from the sentence.
        if token.flags.contains(.opensSentence), NameParticle.contains(document.text(token)) { continue }
        let key = document.nameKey(ofTokenAt: word)
        if writings[key] == nil { order.append(key) }
        let form = document.vocabulary.nameForm(of: document.tokens[word].form)
        add(
          document.vocabulary.text(of: form), word..<word + 1, isKnown: lexicon.isListedName(form),
          to: &writings[key, default: []])
      }
    }
    return order.flatMap { key in
      variants(of: withUsage(writings[key] ?? [])) { first, second in difference(first, second, in: entity) }
    }
  }

  /// The writings, those usual that a dictionary has with their accents, French particles in lower case, and acronyms
  /// with the s of a plural.
  private func withUsage(_ writings: [NameWriting]) -> [NameWriting] {
    guard writings.count > 1 else { return writings }
    let differInAccents = Set(writings.map { $0.text.lowercased() }).count > 1
    return writings.map { writing in
      var writing = writing
      writing.isUsual =
        NameParticle.french.contains(writing.text) || Self.isPluralAcronym(writing.text)
        || differInAccents && lexicon.dictionary(of: .french).accepts(writing.text)
      return writing
    }
  }

  private func add(
    _ text: String, _ place: Range<Int>, isKnown: @autoclosure () -> Bool, to writings: inout [NameWriting]
  ) {
    let weight = isInHeadline(place.lowerBound) ? 2 : 1
    if let index = writings.firstIndex(where: { $0.text == text }) {
      writings[index].places.append(place)
      writings[index].weight += weight
    } else {
      writings.append(NameWriting(text: text, places: [place], weight: weight, isKnown: isKnown()))
    }
  }

  /// What two writings of one word differ in; nil where that means nothing.
  private func difference(
    _ first: NameWriting, _ second: NameWriting, in entity: Entity
  ) -> NameVariant.Difference? {
    if NameParticle.contains(first.text) { return entity.name.contains(" ") ? .particle : nil }
    let (one, other) = (first.text.lowercased(), second.text.lowercased())
    if one == other { return capitalsMean(first, second, in: entity) ? .capitals : nil }
    if one.filter({ $0 != "-" && $0 != "’" }) == other.filter({ $0 != "-" && $0 != "’" }) {
      // Its and It’s are two words.
      return one.contains("’") == other.contains("’") ? .hyphens : nil
    }
    // ETAT has no accent because it has no room for one.
    return Self.isShouted(first.text) != Self.isShouted(second.text) ? nil : .accents
  }

  private static func isPluralAcronym(_ text: String) -> Bool {
    text.hasSuffix("s") && text.unicodeScalars.count > 2 && isShouted(String(text.dropLast()))
  }

  private static func isShouted(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
  }

  /// False for surnames in capitals, emphasis, and common words at the head of a sentence.
  private func capitalsMean(_ first: NameWriting, _ second: NameWriting, in entity: Entity) -> Bool {
    guard Self.isShouted(first.text) != Self.isShouted(second.text) else { return true }
    guard !entity.name.contains(" "), kind(of: entity) != .person else { return false }
    let isHeading = (first.places + second.places).contains { place in
      switch document.blocks[block(of: place.lowerBound)].kind {
      case .title, .heading, .frontMatterField: true
      case .paragraph, .quotation, .caption, .listItem, .tableCell: false
      }
    }
    let lower = document.vocabulary.intern(first.text.lowercased())
    return !isHeading && Language.allCases.allSatisfy { !lexicon.isKnown(lower, in: $0) }
  }

  /// True for a name alone in quotation marks: the text speaks of how it is written.
  func isCited(_ mention: Mention) -> Bool {
    let (before, after) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    guard before >= 0, after < document.tokens.count else { return false }
    return ["«", "“", "\""].contains(document.text(document.tokens[before]))
      && ["»", "”", "\""].contains(document.text(document.tokens[after]))
  }
}
