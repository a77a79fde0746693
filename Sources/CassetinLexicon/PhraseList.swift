import CassetinText

/// Fixed phrases, in lower case, and the words they are made of.
public struct PhraseList {
  /// A word of a phrase.
  public struct Word {
    public let text: String
    public let scalars: [UInt32]
    /// The phrases that hold the word, with its place in each.
    public fileprivate(set) var places: [(phrase: Int, position: Int)] = []
  }

  /// The distinct words of all phrases.
  public private(set) var words: [Word] = []
  /// The phrases, as indices into `words`.
  public private(set) var phrases: [[Int]] = []
  private var numbers: [String: Int] = [:]

  init(_ table: WordTable) {
    for line in table.lines {
      var phrase: [Int] = []
      for text in Self.tokens(line.lowercased()).map(String.init) {
        let number = numbers[text] ?? words.count
        if number == words.count {
          numbers[text] = number
          words.append(Word(text: text, scalars: text.unicodeScalars.map(\.value)))
        }
        words[number].places.append((phrases.count, phrase.count))
        phrase.append(number)
      }
      phrases.append(phrase)
    }
  }

  /// The words of a phrase as the tokenizer cuts them: l’État is l’ and État, aujourd’hui is one.
  private static func tokens(_ line: String) -> [Substring] {
    line.split(separator: " ").flatMap { word -> [Substring] in
      guard let mark = word.firstIndex(of: "’"), ElisionPrefix.contains(word[..<mark]) else { return [word] }
      let next = word.index(after: mark)
      return next == word.endIndex ? [word] : [word[..<next], word[next...]]
    }
  }

  /// The word `text` of some phrase.
  public func word(_ text: String) -> Word? { numbers[text].map { words[$0] } }

  /// The numbers of the words that are one edit from `typed`.
  public func words(oneEditFrom typed: [UInt32]) -> [Int] {
    words.indices.filter { number in
      abs(words[number].scalars.count - typed.count) <= 1 && EditCost.isOneEdit(typed, words[number].scalars)
    }
  }

  /// A phrase as it is written.
  public func text(of phrase: Int) -> String {
    phrases[phrase].reduce(into: "") { text, number in
      text += (text.isEmpty || text.hasSuffix("’") ? "" : " ") + words[number].text
    }
  }
}
