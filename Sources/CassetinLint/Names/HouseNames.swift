import CassetinLexicon
import CassetinText

/// The names that a newsroom has settled: how each is written, what else is accepted, what is forbidden.
///
/// They outrank every other evidence. A value, made once and shared by all sessions.
public struct HouseNames: Sendable {
  public let entries: [Entry]
  let forms: [HouseForm]
  let index: HouseFormIndex
  private let words: HouseWords

  /// No names at all.
  public init() {
    (entries, forms) = ([], [])
    index = HouseFormIndex([])
    words = HouseWords([])
  }

  /// Takes what the newsroom says.
  /// - Throws: all that contradicts itself in it.
  public init(_ entries: [Entry]) throws(Defects) {
    let survey = HouseNameSurvey(entries)
    guard survey.defects.isEmpty else { throw Defects(all: survey.defects) }
    self.entries = entries
    forms = survey.forms
    index = HouseFormIndex(forms)
    words = HouseWords(forms)
  }

  /// True when nothing is settled.
  public var isEmpty: Bool { forms.isEmpty }

  /// True when `word` stands, so written, in a canonical name or an alias.
  public func accepts(word: ArraySlice<UInt8>) -> Bool { words[word]?.isAccepted ?? false }

  /// True when `word` is, so written, a forbidden form, or stands in one and in no accepted form.
  public func forbids(word: ArraySlice<UInt8>) -> Bool { words[word]?.isForbidden ?? false }

  /// The words of accepted forms that `typed` may be a slip of, in the order of the forms.
  public func words(near typed: [UInt32]) -> [NearWord] {
    words.near(typed).flatMap { near in
      near.word.uses.map { NearWord(form: forms[$0.form], place: $0.place, isOneEdit: near.isOneEdit) }
    }
  }

  /// A word of an accepted form, near a word of a text.
  public struct NearWord: Sendable {
    public let form: HouseForm
    /// The word among those of the form.
    public let place: Int
    /// One letter dropped, added, changed or swapped with its neighbour tells them apart; otherwise two slips do.
    public let isOneEdit: Bool
  }

  /// What replaces a forbidden form; an accepted one stays.
  func right(for form: HouseForm) -> HouseForm { form.replacement.map { forms[$0] } ?? form }

  /// All words of accepted forms, as written.
  var acceptedWords: [[UInt8]] { words.accepted }

  /// What the newsroom says of the name that `form` is a form of.
  public func entry(of form: HouseForm) -> Entry { entries[form.entry] }
}

extension HouseNames {
  /// A form as the newsroom wrote it, and where; the place is nil for one that is in no file.
  public struct Spelling: Sendable, ExpressibleByStringLiteral {
    public let text: String
    public let position: Position?

    public init(_ text: String, at position: Position? = nil) {
      self.text = text
      self.position = position
    }

    public init(stringLiteral text: String) { self.init(text) }
  }

  /// A form that the newsroom does not want, and the accepted form that replaces it: the name unless another is given.
  public struct Forbidden: Sendable, ExpressibleByStringLiteral {
    public let spelling: Spelling
    public let replacement: Spelling?

    public init(_ spelling: Spelling, becomes replacement: Spelling? = nil) {
      self.spelling = spelling
      self.replacement = replacement
    }

    public init(stringLiteral text: String) { self.init(Spelling(text)) }
  }

  /// What the newsroom says of one name.
  public struct Entry: Sendable {
    public let name: Spelling
    public let kind: NameList.Kind?
    /// Other forms that are right.
    public let aliases: [Spelling]
    public let forbidden: [Forbidden]
    /// Why, in one line.
    public let note: String?

    public init(
      _ name: Spelling, kind: NameList.Kind? = nil, also aliases: [Spelling] = [],
      not forbidden: [Forbidden] = [], note: String? = nil
    ) {
      self.name = name
      self.kind = kind
      self.aliases = aliases
      self.forbidden = forbidden
      let line = note?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      self.note = line?.isEmpty ?? true ? nil : line
    }
  }

  /// A contradiction in what the newsroom says, at the form that contradicts what stands before it.
  public struct Defect: Sendable, Equatable {
    /// What is wrong with a form.
    public enum Fault: Sendable, Equatable {
      /// No letter and no digit.
      case blank
      /// More words than a name has.
      case tooLong(limit: Int)
      /// A name that another entry settles.
      case repeatedName(String, first: Position?)
      /// A form that is accepted and forbidden.
      case acceptedAndForbidden(String, acceptedAt: Position?)
      /// A form that is forbidden twice, with two replacements.
      case twoReplacements(String, String, String, first: Position?)
      /// A replacement that is neither the name of its entry nor an alias.
      case foreignReplacement(String, name: String)
    }

    public let fault: Fault
    public let position: Position?
  }

  /// All that contradicts itself in what the newsroom says, in its order.
  public struct Defects: Error, Sendable, Equatable {
    public let all: [Defect]
  }
}
