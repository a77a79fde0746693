import CassetinHunspell
import CassetinLexicon
import Testing

/// A graph and Hunspell on the same dictionary.
struct Comparison {
  let graph: WordGraph
  let hunspell: HunspellSpeller

  /// What the two say of `word` where they do not say the same, nil where they do.
  func difference(_ word: String) -> String? {
    let (mine, its) = (graph.contains(word), hunspell.accepts(word))
    if mine != its { return "“\(word)”: graph \(mine), Hunspell \(its)" }
    guard mine else { return nil }
    let readings = Set(graph.readings(of: word))
    let expected = Set(hunspell.readings(of: word))
    guard readings != expected else { return nil }
    func text(_ readings: Set<Reading>) -> String {
      readings.map { "\($0.lemma):\($0.classes.rawValue):\($0.features.rawValue)" }.sorted().description
    }
    return "“\(word)”: graph reads \(text(readings)), Hunspell \(text(expected))"
  }

  /// All differences in `words`, but for `known` ones.
  ///
  /// - Parameter known: parts of words, in small letters, of which the two need not say the same, and why.
  func differences(_ words: [String], known: [String: String] = [:]) -> [String] {
    words.compactMap { word in
      let lower = word.lowercased()
      return known.keys.contains(where: lower.contains) ? nil : difference(word)
    }
  }
}

extension ToyDictionary {
  /// The compiled toy and Hunspell on its files in `folder`.
  func comparison(in folder: Folder) throws -> Comparison {
    let files = try folder.write(affixes: affixes, words: words)
    return Comparison(
      graph: try WordGraph(compiling: affixes, words: words),
      hunspell: try #require(HunspellSpeller(files)))
  }
}
