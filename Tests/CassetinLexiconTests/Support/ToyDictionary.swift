import CassetinLexicon
import Testing

/// A small dictionary written to show one thing.
struct ToyDictionary: Sendable, CustomTestStringConvertible {
  let name: String
  let affixes: [UInt8]
  let words: [UInt8]
  /// The stems, without what follows them.
  let stems: [String]
  /// The affixes, without their flags and conditions.
  let endings: [Ending]
  /// Words to be asked beside those made of stems and affixes.
  let asked: [String]
  /// Parts of words of which Hunspell and the graph need not say the same, and why.
  let knownDifferences: [String: String]

  /// What an affix takes away and puts there.
  struct Ending: Sendable, Hashable {
    let isPrefix: Bool
    let strip: String
    let append: String
  }

  /// A dictionary of `affixes` and of `words`, one a line, in the encoding that its `SET` line names.
  ///
  /// Without such a line one for UTF-8 is put first; `start` comes before both files.
  init(
    _ name: String, _ affixes: String, words: String, asked: [String] = [], lineEnd: String = "\n",
    start: [UInt8] = [], knownDifferences: [String: String] = [:]
  ) {
    let lines = affixes.split(separator: "\n").map(String.init)
    let set = lines.first { $0.hasPrefix("SET ") }.map { String($0.dropFirst(4)) }
    let encoding = DictionaryEncoding(named: set ?? "UTF-8") ?? .utf8
    let stems = words.split(separator: "\n").map(String.init)
    func bytes(_ lines: [String]) -> [UInt8] { lines.flatMap { encoding.encode($0 + lineEnd) ?? [] } }
    self.name = name
    self.affixes = start + bytes((set == nil ? ["SET UTF-8"] : []) + lines)
    self.words = start + bytes(["\(stems.count)"] + stems)
    self.stems = stems.map(Self.stem)
    endings = lines.compactMap(Self.ending)
    self.asked = asked
    self.knownDifferences = knownDifferences
  }

  var testDescription: String { name }

  private static func stem(_ line: String) -> String {
    var stem = ""
    for character in line.prefix(while: { $0 != "\t" }) {
      if character == "/", !stem.isEmpty {
        if stem.last != "\\" { break }
        stem.removeLast()
      }
      stem.append(character)
    }
    return stem.split(separator: " ").first.map(String.init) ?? stem
  }

  private static func ending(_ line: String) -> Ending? {
    let fields = line.split(separator: " ").map(String.init)
    guard fields.count > 3, ["PFX", "SFX"].contains(fields[0]), !["Y", "N"].contains(fields[2]) else {
      return nil
    }
    func letters(_ text: String) -> String { text == "0" ? "" : text }
    let append = fields[3].split(separator: "/", omittingEmptySubsequences: false)[0]
    return Ending(
      isPrefix: fields[0] == "PFX", strip: letters(fields[2]), append: letters(String(append)))
  }
}
