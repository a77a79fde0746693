import CassetinLexicon
import CassetinText

/// The capitalised words of a document and where they stand, whatever name they belong to.
public struct NameWords {
  /// Another word of the same name, on one side.
  public struct Companion: Hashable, Sendable {
    public let form: FormID
    public let isBefore: Bool
  }

  private let document: Document
  private var places: [FormID: [Int]] = [:]
  /// The words, in the order in which they first stand.
  public private(set) var forms: [FormID] = []
  /// Common words, which only the head of a sentence capitalises: Selon, Mais.
  private var openers: Set<FormID> = []

  init(_ document: Document, _ lexicon: Lexicon) {
    self.document = document
    var isCommon = FormMemo(document.vocabulary)
    for (index, token) in document.tokens.enumerated()
    where token.kind == .word && token.letterCase != .lower {
      let form = document.vocabulary.nameForm(of: token.form)
      if places[form] == nil { forms.append(form) }
      places[form, default: []].append(index)
      if token.flags.contains(.opensSentence),
        isCommon.answer(for: token.form, { lexicon.frequency(of: token.form, in: .french) >= 5 })
      {
        openers.insert(token.form)
      }
    }
  }

  /// The tokens of the word `form`, possessives included.
  public func tokens(of form: FormID) -> [Int] { places[form] ?? [] }

  /// Where the word itself stands in the token at `index`; nil when its possessive is written in an odd way.
  public func range(of index: Int, _ form: FormID) -> TextRange? {
    let token = document.tokens[index]
    guard token.form != form, !token.flags.contains(.isBroken) else { return token.range }
    let bytes = document.source.bytes[token.range.indices]
    for ending in ["’s", "'s"] where bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return token.range.lowerBound..<TextOffset(token.range.upperBound.index - ending.utf8.count)
    }
    return nil
  }

  /// The capitalised words that stand directly beside the token at `index`, spaces alone between.
  public func companions(of index: Int) -> [Companion] {
    var found: [Companion] = []
    if index > 0, document.tokens[index].flags.contains(.followsSpace), isName(index - 1) {
      found.append(Companion(form: document.tokens[index - 1].form, isBefore: true))
    }
    if index + 1 < document.tokens.count, document.tokens[index + 1].flags.contains(.followsSpace),
      isName(index + 1)
    {
      found.append(Companion(form: document.tokens[index + 1].form, isBefore: false))
    }
    return found
  }

  /// The tokens of `form` beside which `companion` stands.
  public func tokens(of form: FormID, beside companion: Companion) -> [Int] {
    tokens(of: form).filter { companions(of: $0).contains(companion) }
  }

  private func isName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.letterCase != .lower && token.range.length >= 2
      && !(token.flags.contains(.opensSentence) && openers.contains(token.form))
  }
}
