import Cassetin
import CassetinFiles
import CassetinLexicon
import CassetinLint
import CassetinNames
import CassetinRules
import CassetinText

/// Times what names cost: their share of a check of the article that is named, and pairing by the number of names.
@main
enum NameBenchmark {
  static func main() throws {
    let data = LexiconData(read: BundledData.file)
    let dictionaries = InstalledDictionaries(data: data)
    if let path = CommandLine.arguments.dropFirst().first {
      let source = try Source(name: SourceName(path), bytes: File.bytes(at: path))
      let isName: (any Rule) -> Bool = { $0.metadata.topic == .names }
      let all = RuleSet.builtIn
      // The rule of known names is a matter of lists; the others share what this benchmark is about.
      let others = all.filter {
        !isName($0) || $0.metadata.id == "known-name" || $0.metadata.id == "house-name"
      }
      func time(_ rules: [any Rule]) -> Duration {
        // A session of its own each time, as the command has for one article: nothing is remembered.
        let times = (0..<31).map { _ in
          let session = Engine(rules: rules, of: all, data: data, dictionary: dictionaries.dictionary)
            .session()
          return ContinuousClock().measure { _ = session.check(source, reader: PlainTextReader()) }
        }
        return times.sorted()[times.count / 2]
      }
      _ = time(all)
      let (with, without) = (time(all), time(others))
      print("| article, bytes | check, ms | without the rules about names, ms |\n|---|---|---|")
      print("| \(source.bytes.count) | \(milliseconds(with)) | \(milliseconds(without)) |\n")
    }
    print("| distinct names | found in the text, ms | paired, ms | pairs |\n|---|---|---|---|")
    for count in [1_000, 10_000, 100_000] { pair(count, data, dictionaries) }
  }

  private static func pair(_ count: Int, _ data: LexiconData, _ dictionaries: InstalledDictionaries) {
    let vocabulary = Vocabulary()
    let lexicon = Lexicon(data: data, vocabulary: vocabulary, dictionary: dictionaries.dictionary)
    let source = Source(name: SourceName("names.txt"), text: text(count))
    let document = Tokenizer.document(from: source, reader: PlainTextReader(), vocabulary: vocabulary)
    let clock = ContinuousClock()
    var names = DocumentNames(document, lexicon)
    let finding = clock.measure { names = DocumentNames(document, lexicon) }
    var pairs = 0
    let pairing = clock.measure { pairs = names.pairs().count }
    print("| \(count) | \(milliseconds(finding)) | \(milliseconds(pairing)) | \(pairs) |")
  }

  /// A text in which `count` invented names of two to four syllables stand once each.
  private static func text(_ count: Int) -> String {
    let syllables = [
      "bra", "ker", "lan", "mou", "ti", "vel", "dor", "gue", "fran", "si", "pon", "cha", "ril", "zu", "hen",
      "jo", "bel",
      "qui", "ros", "nar",
    ]
    var state: UInt64 = 42
    var seen: Set<String> = []
    var text = ""
    while seen.count < count {
      var name = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bits = state >> 20
      for _ in 0..<(3 + Int(bits % 3)) {
        bits /= 3
        name += syllables[Int(bits % 20)]
        bits /= 7
      }
      guard seen.insert(name).inserted else { continue }
      text += "Hier, la ville de \(name.prefix(1).uppercased() + name.dropFirst()) vote.\n\n"
    }
    return text
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return (Double(parts.seconds) * 1000 + Double(parts.attoseconds / 10_000_000_000_000) / 100)
  }
}
