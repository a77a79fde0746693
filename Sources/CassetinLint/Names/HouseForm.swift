import CassetinLexicon
import CassetinText

/// A form of a house name, as it is compared.
public struct HouseForm: Sendable {
  /// As the newsroom writes it, but with ’ for every apostrophe, - for every hyphen and single spaces.
  public let text: String
  /// Its tokens as text: words, elisions, numbers, marks.
  public let words: [String]
  /// The entry that settles it.
  let entry: Int
  /// True for a canonical name.
  let isName: Bool
  /// For a forbidden form, what replaces it, among the forms of all entries.
  let replacement: Int?
  /// The hash of its fold key.
  let key: UInt64
  /// The first two bytes of its fold key, or its only one.
  let start: [UInt8]
  /// The words that a text may make of it.
  let parts: Int

  init(_ reading: HouseFormReading, entry: Int, isName: Bool = false, replacement: Int? = nil) {
    text = reading.text
    words = reading.words
    self.entry = entry
    self.isName = isName
    self.replacement = replacement
    key = FNV1a(reading.key).value
    start = Array(reading.key.prefix(2))
    parts = reading.parts
  }

  /// False for what the newsroom does not want.
  public var isAccepted: Bool { replacement == nil }
}

/// The forms of house names under their fold keys.
struct HouseFormIndex: Sendable {
  /// The first form of each key; the others follow by `next`.
  private var first = HashIndex(capacity: 16)
  private var next: [Int32]
  private let forms: [HouseForm]
  /// For each two bytes, whether a key begins so; for each byte alone at twice 256 places the same.
  private var starts: [Bool] = []
  /// The most tokens that a text makes of a form, one more than it has: You Tube.
  private(set) var longest = 0

  init(_ forms: [HouseForm]) {
    self.forms = forms
    next = Array(repeating: -1, count: forms.count)
    if !forms.isEmpty { starts = Array(repeating: false, count: 1 << 16 + 256) }
    // From the end, so that the forms of a key follow each other in their order.
    for (number, form) in forms.enumerated().reversed() {
      next[number] = Int32(first[form.key] ?? -1)
      first.set(number, under: form.key)
      longest = max(longest, form.parts + 1)
      starts[1 << 16 + Int(form.start[0])] = true
      if form.start.count > 1 { starts[Int(form.start[0]) << 8 + Int(form.start[1])] = true }
    }
  }

  /// True when the fold key of a form may begin with that of `word`.
  func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
    let key = Fold.key(word.prefix(8))
    guard let byte = key.first else { return false }
    return key.count > 1 ? starts[Int(byte) << 8 + Int(key[1])] : starts[1 << 16 + Int(byte)]
  }

  /// The forms whose fold key has the hash `key`, in their order.
  func forms(withKey key: UInt64) -> [HouseForm] {
    guard var number = first[key] else { return [] }
    var found = [forms[number]]
    while next[number] >= 0 {
      number = Int(next[number])
      found.append(forms[number])
    }
    return found
  }
}
