/// How a name is written in a text, beside the same letters as they should be.
package struct NameSpelling {
  /// As the text has it.
  package let written: String
  /// As it should be.
  package let name: String

  /// Compares `written` with `name`, which has the same letters.
  package init(_ written: String, of name: String) {
    self.written = written
    self.name = name
  }

  /// True when the text capitalises as a name is: each word that the name capitalises, and each word of its own where
  /// it has more words than the name.
  package var hasCapitals: Bool {
    let nameWords = Self.words(name)
    let words = Self.words(written)
    func capitals(_ words: [Substring]) -> Int { words.count { $0.first?.isUppercase == true } }
    if words.count > nameWords.count { return capitals(words) == words.count }
    if words.count == nameWords.count {
      return zip(words, nameWords).dropFirst(startsWithArticle ? 1 : 0).allSatisfy { word, wanted in
        wanted.first?.isUppercase != true || word.first?.isUppercase == true
      }
    }
    return capitals(words) > 0
  }

  /// True when the text has hyphens where the name has spaces: the airport Charles-de-Gaulle, the library
  /// François-Mitterrand.
  package var isHyphenated: Bool {
    written.contains("-") && name.contains(" ")
      && written.map { $0 == "-" ? " " : $0 } == name.map { $0 == "-" ? " " : $0 }
  }

  /// True when a word of the name after the first has its capital where the list has none, or the other way round:
  /// the Union Européenne is a matter of house style.
  package var differsInInitials: Bool {
    let words = Self.words(written)
    let nameWords = Self.words(name)
    guard words.count == nameWords.count, words.count > 1 else { return false }
    return zip(words, nameWords).allSatisfy { $0.dropFirst() == $1.dropFirst() }
  }

  /// True when everything but the first letter is the same.
  package var differsAtStartOnly: Bool {
    written.unicodeScalars.dropFirst().elementsEqual(name.unicodeScalars.dropFirst())
  }

  /// True when nothing but capitals differs.
  package var isCaseOnly: Bool { written.lowercased() == name.lowercased() }

  /// True when the name begins with an article, whose capital is lost within a sentence: dans l’Équipe.
  package var startsWithArticle: Bool {
    ["Le ", "La ", "Les ", "L’", "The ", "El ", "Il ", "Der ", "Die "].contains { name.hasPrefix($0) }
  }

  /// True when both have as many words.
  package var hasSameWords: Bool { Self.words(written).count == Self.words(name).count }

  private static func words(_ name: String) -> [Substring] {
    name.split { $0 == " " || $0 == "-" || $0 == "’" }
  }
}

extension String {
  /// The text with the first letter in the case of that of `written`, when both are the same letter.
  package func withInitial(of written: String) -> String {
    guard let own = first, let other = written.first, own.lowercased() == other.lowercased() else {
      return self
    }
    return String(other) + dropFirst()
  }

  /// The text with `mark` as its apostrophe.
  package func withApostrophe(_ mark: String) -> String {
    mark == "’"
      ? self : split(separator: "’", omittingEmptySubsequences: false).joined(separator: mark)
  }
}
