/// The words of one language: a graph of them and, where there is an installed dictionary, who has the last word.
public struct LanguageDictionary: Sendable {
  /// The installed dictionary with figures of frequency; only the words of the figures where none could be compiled.
  public let graph: WordGraph
  /// Hunspell, opened when it is first asked; nil without an installed dictionary.
  public let authority: (any Speller & Sendable)?

  /// A graph, and who confirms that a word is unknown to it.
  public init(graph: WordGraph, authority: (any Speller & Sendable)?) {
    self.graph = graph
    self.authority = authority
  }

  /// True when the dictionary has `word`; without a dictionary nobody has an opinion of it, and it passes.
  public func accepts(_ word: String) -> Bool {
    graph.holdsDictionary ? graph.contains(word) : authority?.accepts(word) ?? true
  }

  /// The readings of `word`.
  public func readings(of word: String) -> [Reading] {
    graph.holdsDictionary ? graph.readings(of: word) : authority?.readings(of: word) ?? []
  }

  /// True when the authority knows `word`, or there is none.
  func isConfirmed(_ word: String) -> Bool { authority?.accepts(word) ?? !graph.holdsDictionary }
}
