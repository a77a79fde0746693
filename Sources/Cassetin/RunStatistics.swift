import CassetinFiles
import CassetinLint

/// What a run has read, what of it was judged, and where the time went.
public struct RunStatistics: Sendable {
  private var files = 0
  private var failures = 0
  private var bytes = 0
  private var words = WordCount()

  private let leftOut: LeftOutCounts

  /// Nothing yet, but for what was left out when articles were sought.
  public init(leftOut: LeftOutCounts) { self.leftOut = leftOut }

  /// Counts one text.
  public mutating func add(_ outcome: Outcome) {
    files += 1
    switch outcome {
    case .checked(let checked):
      bytes += checked.source.bytes.count
      words += checked.words
    case .fixed(let fixed):
      bytes += fixed.original.bytes.count
      words += fixed.words
    case .failed: failures += 1
    }
  }

  /// Lines of a name and a number, the longest times first.
  public func text(_ times: CheckTimes?, in language: MessageLanguage) -> String {
    var lines: [(Message, String)] = [
      (Message(english: "files", french: "fichiers"), files.text(in: language)),
      (Message(english: "not checked", french: "non vérifiés"), failures.text(in: language)),
      (Message(english: "ignored", french: "exclus"), leftOut[.ignored].text(in: language)),
      (Message(english: "hidden", french: "cachés"), leftOut[.hidden].text(in: language)),
      (
        Message(english: "folders of other people’s work", french: "dossiers de tiers"),
        leftOut[.vendored].text(in: language)
      ),
      (
        Message(english: "files that are no text", french: "fichiers autres que texte"),
        leftOut[.otherExtension].text(in: language)
      ),
      (Message(english: "bytes", french: "octets"), bytes.text(in: language)),
      (Message(english: "words checked", french: "mots vérifiés"), words.checked.text(in: language)),
      (
        Message(english: "words in other languages", french: "mots d’autres langues"),
        words.foreign.text(in: language)
      ),
      (
        Message(english: "addresses and code in the prose", french: "adresses et code dans la prose"),
        words.opaque.text(in: language)
      ),
    ]
    for (name, time) in times?.sorted ?? [] {
      lines.append((name, "\(time.milliseconds.text(in: language)) ms"))
    }
    let width = lines.map { $0.0.text(in: language).unicodeScalars.count }.max() ?? 0
    return lines.map { name, value in
      let name = name.text(in: language)
      return name + String(repeating: " ", count: width - name.unicodeScalars.count + 2) + value + "\n"
    }.joined()
  }
}

extension Duration {
  fileprivate var milliseconds: Int { Int(self / .milliseconds(1)) }
}
