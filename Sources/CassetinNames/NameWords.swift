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

  init(_ document: Document) {
    self.document = document
    for (index, token) in document.tokens.enumerated()
    where token.kind == .word && token.letterCase != .lower {
      let form = document.vocabulary.nameForm(of: token.form)
      if places[form] == nil { forms.append(form) }
      places[form, default: []].append(index)
    }
  }

  /// The tokens of the word `form`, possessives included.
  public func tokens(of form: FormID) -> [Int] { places[form] ?? [] }
}

/// Companions of a word and how often each stands beside it.
struct CompanionCounts {
  /// In the order of the text.
  private(set) var order: [NameWords.Companion] = []
  private var counts: [NameWords.Companion: Int] = [:]

  mutating func add(_ companion: NameWords.Companion) {
    if counts[companion] == nil { order.append(companion) }
    counts[companion, default: 0] += 1
  }

  subscript(companion: NameWords.Companion) -> Int { counts[companion] ?? 0 }
}
