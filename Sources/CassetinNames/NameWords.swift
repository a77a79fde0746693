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
