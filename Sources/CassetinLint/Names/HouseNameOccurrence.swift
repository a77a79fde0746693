import CassetinLexicon
import CassetinText

/// A house name in a document.
public struct HouseNameOccurrence: Sendable {
  /// What the newsroom thinks of it.
  public enum Verdict: Sendable {
    case accepted
    /// A form that the newsroom does not want.
    case forbidden
    /// The letters of an accepted form, written otherwise.
    case variant
  }

  public let tokens: Range<Int>
  /// Where the name itself stands: without the ’s of an English possessive.
  public let range: TextRange
  public let verdict: Verdict
  /// The name as the text has it, with ’ for every apostrophe, - for every hyphen and single spaces.
  public let written: String
  /// It stands in capitals, in a heading or passage in capitals alone.
  public let isShouted: Bool
  /// The form of the newsroom that it is.
  public let form: HouseForm
  /// The accepted form that should stand there.
  public let right: HouseForm
}

/// Looks for house names in a document: where several fit, the longest does.
struct HouseNameScan {
  let names: HouseNames
  let document: Document
  let lexicon: Lexicon
  var found: [HouseNameOccurrence] = []
  /// By the number of the form.
  private var heads: [KeyHead?] = []

  private init(_ names: HouseNames, _ document: Document, _ lexicon: Lexicon) {
    self.names = names
    self.document = document
    self.lexicon = lexicon
  }

  /// The house names of `document`, in its order; no two overlap. Linear in the tokens.
  static func occurrences(
    of names: HouseNames, in document: Document, _ lexicon: Lexicon
  ) -> [HouseNameOccurrence] {
    guard !names.isEmpty else { return [] }
    var scan = HouseNameScan(names, document, lexicon)
    var mayBegin = FormMemo(document.vocabulary)
    var hasForbiddenPart = FormMemo(document.vocabulary)
    for block in document.blocks {
      for index in block.tokens {
        let form = document.tokens[index].form
        if mayBegin.answer(for: form, { scan.mayBegin(with: form) }) {
          scan.read(from: index, in: block)
        }
        if hasForbiddenPart.answer(for: form, { scan.hasForbiddenPart(form) }) { scan.readParts(of: index) }
      }
    }
    return scan.longest()
  }

  private func mayBegin(with form: FormID) -> Bool {
    let word = document.vocabulary.utf8(of: form)
    return names.index.mayBegin(with: KeyHead(Fold.key(word)))
      || word.suffix(4).elementsEqual("’s".utf8)
        && names.index.mayBegin(with: KeyHead(Fold.key(word.dropLast(4))))
  }

  /// Keeps what begins at `index`, whatever its length.
  private mutating func read(from index: Int, in block: Block) {
    var key = FNV1a()
    var head = KeyHead([])
    for end in index..<min(index + names.index.longest, block.tokens.upperBound) {
      let token = document.tokens[end]
      if let stem = document.possessiveStem(of: token) {
        var stemKey = key
        Fold.addKey(of: document.vocabulary.utf8(of: stem.form), to: &stemKey)
        judge(index..<end + 1, key: stemKey, block, upTo: stem.range.upperBound, isPossessive: true)
      }
      if head.count < KeyHead.length {
        head.append(self.head(of: token.form))
        guard names.index.mayBegin(with: head) else { return }
      }
      Fold.addKey(of: document.vocabulary.utf8(of: token.form), to: &key)
      judge(index..<end + 1, key: key, block, upTo: token.range.upperBound, isPossessive: false)
    }
  }

  /// How the fold key of `form` begins; each form is asked once.
  private mutating func head(of form: FormID) -> KeyHead {
    let number = Int(form.index)
    if number < heads.count, let head = heads[number] { return head }
    let head = KeyHead(Fold.key(document.vocabulary.utf8(of: form)))
    if heads.count <= number {
      heads += Array(repeating: nil, count: document.vocabulary.count - heads.count)
    }
    heads[number] = head
    return head
  }

  private mutating func judge(
    _ tokens: Range<Int>, key: FNV1a, _ block: Block, upTo end: TextOffset, isPossessive: Bool
  ) {
    let forms = names.index.forms(withKey: key.value)
    guard !forms.isEmpty else { return }
    let text = document.text(tokens)
    let written = isPossessive ? String(text.dropLast(2)) : text
    let reading = HouseNameReading(
      written: written, tokens: tokens, block: block, document: document, lexicon: lexicon)
    guard let (verdict, form) = reading.verdict(among: forms, names) else { return }
    found.append(
      HouseNameOccurrence(
        tokens: tokens, range: document.tokens[tokens.lowerBound].range.lowerBound..<end, verdict: verdict,
        written: written, isShouted: reading.isShouted, form: form, right: names.right(for: form)))
  }

  /// Of names that overlap the longest, then the accepted one, then the first.
  private func longest() -> [HouseNameOccurrence] {
    let order = found.indices.sorted { first, second in
      let (left, right) = (found[first], found[second])
      if left.range.length != right.range.length { return left.range.length > right.range.length }
      if left.verdict != right.verdict, left.verdict == .accepted || right.verdict == .accepted {
        return left.verdict == .accepted
      }
      return first < second
    }
    var isTaken = [Bool](repeating: false, count: found.isEmpty ? 0 : document.tokens.count)
    var kept: [Int] = []
    for number in order where !isTaken[found[number].tokens].contains(true) {
      for token in found[number].tokens { isTaken[token] = true }
      kept.append(number)
    }
    return kept.sorted().map { found[$0] }
  }
}
