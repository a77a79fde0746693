import Cassetin
import CassetinLexicon
import CassetinText

/// Times the word graph by itself and prints Markdown tables.
///
/// Arguments: files of lines `wrong<TAB>right`, or `wrong<TAB>right|also right`; those whose name ends in `_en.tsv`, or
/// holds `_en_`, are English.
@main
enum LexiconBenchmark {
  static func main() {
    let data = LexiconData(read: BundledData.file)
    print("| language | forms | open, ms | look-up, ns |\n|---|---|---|---|")
    var graphs: [Language: WordGraph] = [:]
    for language in Language.allCases {
      let files = DictionaryFiles.find(language)
      let lists = data.lists(of: language)
      _ = GraphCache.user.entry(for: files, language, lists: lists)
      let clock = ContinuousClock()
      var opened = GraphCache.user.entry(for: files, language, lists: lists)
      let openings = (0..<21).map { _ in
        clock.measure { opened = GraphCache.user.entry(for: files, language, lists: lists) }
      }
      graphs[language] = opened.graph
      print(
        "| \(language.rawValue) | \(opened.graph.formCount) | \(milliseconds(median(openings)))",
        "| \(lookup(opened.graph, lists)) |")
    }
    print("\n| list | words | first right | among five | median, ms | worst, ms |\n|---|---|---|---|---|---|")
    for path in CommandLine.arguments.dropFirst() {
      let isEnglish = path.hasSuffix("_en.tsv") || path.contains("_en_")
      if let graph = graphs[isEnglish ? .english : .french] { measure(path, graph) }
    }
  }

  /// Nanoseconds for one form of the frequency list.
  private static func lookup(_ graph: WordGraph, _ lists: [WordTable]) -> Int {
    let forms = lists.flatMap(\.lines).map { Array($0.utf8.prefix { $0 != 0x09 }) }
    guard !forms.isEmpty else { return 0 }
    var found = 0
    let clock = ContinuousClock()
    let time = clock.measure { for form in forms where graph.frequency(of: form) > 0 { found += 1 } }
    precondition(found == forms.count, "every form of the list is in the graph")
    return Int(time.components.attoseconds / 1_000_000_000) / forms.count
  }

  private static func measure(_ path: String, _ graph: WordGraph) {
    guard let source = try? SourceFile.source(at: path) else {
      print("| \(path) | cannot be read |")
      return
    }
    var times: [Duration] = []
    var first = 0
    var among = 0
    let clock = ContinuousClock()
    for line in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count >= 2 else { continue }
      let right = fields[1].split(separator: "|").map(String.init)
      var candidates: [String] = []
      times.append(clock.measure { candidates = graph.candidates(for: fields[0]).map(\.text) })
      if let best = candidates.first, right.contains(best) { first += 1 }
      if candidates.contains(where: right.contains) { among += 1 }
    }
    guard let worst = times.max() else { return }
    let name = path.split(separator: "/").last ?? ""
    print(
      "| `\(name)` | \(times.count) | \(share(first, times.count)) | \(share(among, times.count))",
      "| \(milliseconds(median(times))) | \(milliseconds(worst)) |")
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    "\(part) (\(part * 1000 / whole / 10).\(part * 1000 / whole % 10) %)"
  }

  private static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

  private static func milliseconds(_ time: Duration) -> String {
    let microseconds =
      Int(time.components.seconds) * 1_000_000 + Int(time.components.attoseconds / 1_000_000_000_000)
    let digits = String(microseconds % 1000)
    return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
