import CassetinLexicon
import CassetinText

extension DocumentNames {
  /// Names of other scripts that are romanised in two ways, both right elsewhere: Zelensky and Zelenskyy.
  func transliterationVariants() -> [NameVariant] {
    let table = lexicon.transliterations
    guard !table.isEmpty else { return [] }
    var groups: [Int: [NameWriting]] = [:]
    for mention in mentions {
      if mention.words.count > 1, let group = table.group(of: document.nameText(of: mention)) {
        add(document.nameText(of: mention), mention.tokens, table, to: &groups[group, default: []])
        continue
      }
      for word in mention.words {
        let text = document.vocabulary.text(of: document.vocabulary.nameForm(of: document.tokens[word].form))
        if let group = table.group(of: text) {
          add(text, word..<word + 1, table, to: &groups[group, default: []])
        }
      }
    }
    return groups.keys.sorted().flatMap { group -> [NameVariant] in
      // Dynamo Kiev keeps its name in a text about Kyiv.
      let writings = groups[group] ?? []
      return variants(of: writings) { first, second in
        haveSameCompanions(first, second) ? .transliteration : nil
      }
    }
  }

  private func add(
    _ text: String, _ place: Range<Int>, _ table: TransliterationTable, to writings: inout [NameWriting]
  ) {
    if let index = writings.firstIndex(where: { $0.text == text }) {
      writings[index].places.append(place)
      writings[index].weight += isInHeadline(place.lowerBound) ? 2 : 1
    } else {
      var writing = writing(text, at: [place], isKnown: false)
      writing.isUsual = table.isPreferred(text)
      writings.append(writing)
    }
  }

  /// False when one of the writings only stands beside words that the other never has.
  private func haveSameCompanions(_ first: NameWriting, _ second: NameWriting) -> Bool {
    func companions(_ writing: NameWriting) -> (any: Set<NameWords.Companion>, standsAlone: Bool) {
      var found: Set<NameWords.Companion> = []
      var standsAlone = false
      for place in writing.places {
        let beside = self.companions(of: place.lowerBound)
        if beside.isEmpty { standsAlone = true }
        found.formUnion(beside)
      }
      return (found, standsAlone)
    }
    let (one, other) = (companions(first), companions(second))
    return one.standsAlone && other.standsAlone || !one.any.isDisjoint(with: other.any)
      || one.standsAlone && isPersonal(second) || other.standsAlone && isPersonal(first)
  }

  /// True when a first name stands before each place.
  private func isPersonal(_ writing: NameWriting) -> Bool {
    writing.places.allSatisfy { place in
      self.companions(of: place.lowerBound).contains { companion in
        companion.isBefore
          && lexicon.readings(of: companion.form).contains { $0.classes.contains(.firstName) }
      }
    }
  }
}
