import CassetinLexicon

/// Everything that may be asked of a graph whose bytes may be wrong.
struct Probe {
  let words: [String]

  /// Asks `graph` all there is to ask; what it answers does not matter, so long as it does.
  func ask(_ graph: WordGraph) {
    for word in words {
      _ = graph.contains(word)
      _ = graph.readings(of: word)
      _ = graph.forms(of: word)
      _ = graph.forms(of: word, as: .noun, with: .plural)
      _ = graph.frequency(of: Array(word.utf8))
      _ = graph.candidates(for: word, limit: 3)
    }
    var count = 0
    graph.forEachForm { _, _ in
      count += 1
      return count < 1000
    }
  }
}

extension WordGraph {
  /// All forms, in their order.
  var forms: [String] {
    var forms: [String] = []
    forEachForm { form, _ in
      forms.append(String(decoding: form, as: UTF8.self))
      return true
    }
    return forms
  }
}
