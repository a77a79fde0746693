import CassetinLexicon
import CassetinText

/// The words of house names: which stand in accepted forms, which in forbidden ones, which are near a word of a text.
struct HouseWords: Sendable {
  /// A word as written, and where it stands.
  struct Word: Sendable {
    let bytes: [UInt8]
    let scalars: [UInt32]
    /// A bit for each unaccented letter that it has, and one for everything else.
    let letters: UInt32
    /// The accepted forms with the word, and its place in them.
    var uses: [(form: Int, place: Int)] = []
    /// A forbidden form is the word alone, or has it among others.
    var isForbiddenForm = false
    var isInForbiddenForm = false

    var isAccepted: Bool { !uses.isEmpty }
    var isForbidden: Bool { isForbiddenForm || isInForbiddenForm && !isAccepted }
  }

  private var words: [Word] = []
  private var index = HashIndex(capacity: 16)
  /// The words by their number of scalars.
  private var byLength: [[Int]] = []

  init(_ forms: [HouseForm]) {
    for (number, form) in forms.enumerated() {
      for (place, text) in form.words.enumerated() {
        let word = self.number(of: text)
        if form.isAccepted {
          words[word].uses.append((number, place))
        } else {
          words[word].isInForbiddenForm = true
          if form.words.count == 1 { words[word].isForbiddenForm = true }
        }
      }
    }
    for (number, word) in words.enumerated() where word.isAccepted {
      while byLength.count <= word.scalars.count { byLength.append([]) }
      byLength[word.scalars.count].append(number)
    }
  }

  private mutating func number(of text: String) -> Int {
    let bytes = Array(text.utf8)
    let number = index.insert(words.count, under: FNV1a(bytes).value)
    if number == words.count {
      let scalars = text.unicodeScalars.map(\.value)
      words.append(Word(bytes: bytes, scalars: scalars, letters: Self.letters(of: scalars)))
    }
    return number
  }

  private static func letters(of scalars: [UInt32]) -> UInt32 {
    scalars.reduce(0) { letters, scalar in
      let base = Fold.base(of: scalar)
      return letters | (base >= 0x61 && base <= 0x7A ? 1 << (base - 0x61) : 1 << 26)
    }
  }

  /// The word written so, if a form has it.
  subscript(word: ArraySlice<UInt8>) -> Word? { index[FNV1a(word).value].map { words[$0] } }

  /// All words of accepted forms.
  var accepted: [[UInt8]] { words.filter(\.isAccepted).map(\.bytes) }

  /// From how many letters on two slips are believed.
  private static let longWord = 8

  /// The words of accepted forms that one slip turns into `typed`, in long ones two; in their order.
  func near(_ typed: [UInt32]) -> [(word: Word, isOneEdit: Bool)] {
    let letters = Self.letters(of: typed)
    var found: [(number: Int, isOneEdit: Bool)] = []
    for length in byLength.indices.clamped(to: max(0, typed.count - 2)..<typed.count + 3) {
      // A slip changes two letters at most, and each of them is one bit.
      for number in byLength[length] where (words[number].letters ^ letters).nonzeroBitCount <= 4 {
        let meant = words[number].scalars
        if EditCost.isOneEdit(typed, meant) {
          found.append((number, true))
        } else if typed != meant, min(typed.count, length) >= Self.longWord,
          EditCost.between(typed, meant, limit: 180) != nil
        {
          found.append((number, false))
        }
      }
    }
    return found.sorted { $0.number < $1.number }.map { (words[$0.number], $0.isOneEdit) }
  }
}
