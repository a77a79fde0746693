import Cassetin
import CassetinFiles
import CassetinLexicon
import CassetinMarkdown
import CassetinNames
import CassetinText

/// Prints samples for `fit.py`: pairs of capitalised words of clean articles, and of the same articles with one name
/// damaged, each with the values of its evidence.
///
///     NameSamples [--errors LIST] ARTICLE…
///
/// A line of LIST, `wrong<TAB>right`, names a slip that articles hold by nature.
@main
struct NameSamples {
  private static let damagesPerArticle = 24

  static func main() throws {
    var paths = Array(CommandLine.arguments.dropFirst())
    var slips: Set<[String]> = []
    if paths.first == "--errors", paths.count > 1 {
      for line in String(decoding: try File.bytes(at: paths[1]), as: UTF8.self).split(separator: "\n") {
        slips.insert(line.split(separator: "\t").map(String.init))
      }
      paths.removeFirst(2)
    }
    let data = LexiconData(read: BundledData.file)
    let dictionaries = InstalledDictionaries(data: data)
    for path in paths {
      guard let source = try? Source(name: SourceName(path), bytes: File.bytes(at: path)) else { continue }
      let article = path.split(separator: "/").last.map(String.init) ?? path
      let vocabulary = Vocabulary()
      let lexicon = Lexicon(data: data, vocabulary: vocabulary, dictionary: dictionaries.dictionary)
      let names = Self.names(in: source, lexicon)
      for (first, second) in names.pairs() {
        let words = [first, second].map { vocabulary.text(of: $0.form) }
        let isSlip = slips.contains(words) || slips.contains(words.reversed())
        let (wrong, right) = slips.contains(words.reversed()) ? (second, first) : (first, second)
        guard let evidence = NameEvidence(wrong, for: right, names) else { continue }
        show(evidence, article, isSlip ? "natural+" : "natural-", vocabulary)
      }
      var generator = SplitMix(
        seed: UInt64(truncatingIfNeeded: article.utf8.reduce(5381) { $0 &* 33 &+ Int($1) }))
      for _ in 0..<damagesPerArticle { damage(names, lexicon, article, &generator) }
    }
  }

  private static func names(in source: Source, _ lexicon: Lexicon) -> DocumentNames {
    let document =
      SourceFormat(of: source.name) == .markdown
      ? Tokenizer.document(from: source, reader: MarkdownReader(), vocabulary: lexicon.vocabulary)
      : Tokenizer.document(from: source, reader: PlainTextReader(), vocabulary: lexicon.vocabulary)
    return DocumentNames(document, lexicon)
  }

  /// Damages one mention of a name that stands at least twice, and shows the pair that it makes.
  private static func damage(
    _ names: DocumentNames, _ lexicon: Lexicon, _ article: String, _ generator: inout SplitMix
  ) {
    let vocabulary = lexicon.vocabulary
    let document = names.document
    let places = names.mentions.flatMap(\.words).filter { index in
      let token = document.tokens[index]
      return token.kind == .word && token.letterCase != .lower && !token.flags.contains(.isBroken)
        && names.words.tokens(of: token.form).count >= 2 && names.form(token.form).folded.count >= 3
    }
    guard !places.isEmpty else { return }
    // Two damages in three are drawn by name, so that names that stand but twice have their share.
    var place = places[generator.below(places.count)]
    if generator.below(3) > 0 {
      let forms = places.map { document.tokens[$0].form }
      let distinct = Set(forms).sorted { $0.index < $1.index }
      let form = distinct[generator.below(distinct.count)]
      let own = places.filter { document.tokens[$0].form == form }
      place = own[generator.below(own.count)]
    }
    let right = document.text(document.tokens[place])
    guard var wrong = Slips.damaged(right, &generator), wrong != right else { return }
    if right.count >= 8, generator.below(8) == 0 { wrong = Slips.damaged(wrong, &generator) ?? wrong }
    var targets = [place]
    let others = names.words.tokens(of: document.tokens[place].form).filter { $0 != place }
    if others.count >= 3, generator.below(4) == 0 { targets.append(others[generator.below(others.count)]) }
    var bytes = document.source.bytes
    for target in targets.sorted(by: >) {
      guard document.written(document.tokens[target]) == right else { continue }
      bytes.replaceSubrange(document.tokens[target].range.indices, with: Array(wrong.utf8))
    }
    guard let source = try? Source(name: document.source.name, bytes: bytes) else { return }
    let damaged = Self.names(in: source, lexicon)
    let wrongForm = vocabulary.intern(Form.normalised(wrong.utf8))
    let rightForm = vocabulary.intern(Form.normalised(right.utf8))
    for (first, second) in damaged.pairs()
    where Set([first.form, second.form]) == [wrongForm, rightForm] {
      let (wrong, right) = first.form == wrongForm ? (first, second) : (second, first)
      guard let evidence = NameEvidence(wrong, for: right, damaged) else { break }
      show(evidence, article, "damaged+", vocabulary)
      return
    }
    // A damage that makes no pair can never be found by comparison.
    print("\(article)\tmissed\t\(wrong)\t\(right)\t\t")
  }

  private static func show(
    _ evidence: NameEvidence, _ article: String, _ label: String, _ vocabulary: Vocabulary
  ) {
    let words = [evidence.wrong, evidence.right].map { vocabulary.text(of: $0.form) }.joined(separator: "\t")
    let values = NameOdds.values(of: evidence).map { "\($0.piece.rawValue)=\($0.value)" }
    let sides = NameOdds.sides(of: evidence).map { "\($0.piece.rawValue)=\($0.value)" }
    print("\(article)\t\(label)\t\(words)\t\(values.joined(separator: " "))\t\(sides.joined(separator: " "))")
  }
}
