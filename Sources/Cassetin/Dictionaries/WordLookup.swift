import CassetinLexicon
import CassetinLint
import CassetinText

/// What the dictionary of a language knows of a word.
public struct WordLookup: Sendable {
  /// The word as it was asked for.
  public let word: String
  /// True when the dictionary has it; true too without a dictionary, when nobody has an opinion.
  public let isKnown: Bool
  /// The class of frequency of the word or of its lower-case form, 1 (rare) … 9 (de, la, et); 0 without one.
  public let frequency: Int
  public let readings: [Reading]
  /// The nearest words, best first, for a word that is not known.
  public let candidates: [String]
}

extension InstalledDictionaries {
  /// Looks `word` up as it is written, composed and with the apostrophes of the lists.
  ///
  /// As in a check, a word is unknown only when Hunspell says so too: the graph leaves 21st to it.
  public func lookup(_ word: String, in language: Language) -> WordLookup {
    let dictionary = dictionary(of: language)
    let form = Form.normalised(word.utf8)
    let isKnown = dictionary.accepts(form) || dictionary.authority?.accepts(form) == true
    let frequency = [form, form.lowercased()].map { dictionary.graph.frequency(of: Array($0.utf8)) }.max()
    return WordLookup(
      word: word, isKnown: isKnown, frequency: frequency ?? 0, readings: dictionary.readings(of: form),
      candidates: isKnown ? [] : Self.candidates(for: form, in: dictionary.graph))
  }

  private static func candidates(for word: String, in graph: WordGraph) -> [String] {
    graph.candidates(for: word).map(\.text)
  }
}

extension WordLookup {
  /// Whether the word is known and how frequent it is; then a line each for its readings or candidates.
  public var messages: [Message] {
    var english = "\(word): \(isKnown ? "known" : "unknown")"
    var french = "\(word) : \(isKnown ? "connu" : "inconnu")"
    english += frequency > 0 ? ", frequency \(frequency) of 9" : ", no figure of frequency"
    french += frequency > 0 ? ", fréquence \(frequency) sur 9" : ", sans fréquence connue"
    var messages = [Message(english: english, french: french)]
    for reading in readings {
      let text = reading.message
      messages.append(
        Message(english: "    \(text.text(in: .english))", french: "    \(text.text(in: .french))"))
    }
    if !candidates.isEmpty {
      let list = candidates.joined(separator: ", ")
      messages.append(Message(english: "    nearest: \(list)", french: "    proches : \(list)"))
    }
    return messages
  }
}
