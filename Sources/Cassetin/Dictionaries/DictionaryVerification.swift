import CassetinFiles
import CassetinHunspell
import CassetinLexicon
import CassetinText

/// What a thorough look at the graph of a language found.
public struct DictionaryVerification: Sendable {
  /// How the graph and Hunspell agree.
  public struct Comparison: Sendable {
    /// The walk over all forms.
    public let inspection: GraphInspection
    /// Words of the graph that Hunspell refuses.
    public let differences: Int
    /// The first of them, at most `exampleLimit`.
    public let examples: [String]
    /// False when the graph holds a frequency list alone, which has nothing to be compared with.
    public let isCompared: Bool

    /// True when nothing is wrong.
    public var isSound: Bool { inspection.faults.isEmpty && differences == 0 }
  }

  /// What the look came to.
  public enum Result: Sendable {
    case walked(Comparison)
    /// Nothing was compiled yet, or cannot be opened: see the report.
    case notOpened
  }

  /// Differences that are named.
  public static let exampleLimit = 10

  public let report: DictionaryReport
  public let result: Result
}

extension InstalledDictionaries {
  /// Opens the graph of `language`, checks its bytes, walks all its forms and asks Hunspell for each word.
  ///
  /// Takes a second or two (French: half a million words); compiles and writes nothing.
  public func verify(_ language: Language) -> DictionaryVerification {
    let report = report(on: language)
    let stored = cache.stored(
      for: files[language], language, lists: data.lists(of: language))
    guard case .graph(let graph, _) = stored.content else {
      return DictionaryVerification(report: report, result: .notOpened)
    }
    // Hunspell is asked only for what came from a dictionary.
    guard graph.holdsDictionary, let files = files[language] else {
      return DictionaryVerification(report: report, result: .walked(Self.comparison(of: graph, with: nil)))
    }
    guard let hunspell = HunspellSpeller(files) else {
      return DictionaryVerification(report: report, result: .notOpened)
    }
    return DictionaryVerification(report: report, result: .walked(Self.comparison(of: graph, with: hunspell)))
  }

  private static func comparison(
    of graph: WordGraph, with hunspell: HunspellSpeller?
  ) -> DictionaryVerification.Comparison {
    var (differences, examples) = (0, [String]())
    let inspection = graph.inspect { word in
      guard let hunspell, !hunspell.accepts(word) else { return }
      differences += 1
      if examples.count < DictionaryVerification.exampleLimit { examples.append(word) }
    }
    return DictionaryVerification.Comparison(
      inspection: inspection, differences: differences, examples: examples, isCompared: hunspell != nil)
  }
}
