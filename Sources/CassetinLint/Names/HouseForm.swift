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
  /// How its fold key begins, at each length.
  let heads: [KeyHead]
  /// The words that a text may make of it.
  let parts: Int

  init(_ reading: HouseFormReading, entry: Int, isName: Bool = false, replacement: Int? = nil) {
    text = reading.text
    words = reading.words
    self.entry = entry
    self.isName = isName
    self.replacement = replacement
    key = FNV1a(reading.key).value
    heads = (1...min(reading.key.count, KeyHead.length)).map { KeyHead(reading.key.prefix($0)) }
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
  /// Whether a key begins so, by the slot of the beginning.
  private var heads: [Bool] = []
  /// The most tokens that a text makes of a form, one more than it has: You Tube.
  private(set) var longest = 0

  init(_ forms: [HouseForm]) {
    self.forms = forms
    next = Array(repeating: -1, count: forms.count)
    if !forms.isEmpty { heads = Array(repeating: false, count: KeyHead.slots) }
    // From the end, so that the forms of a key follow each other in their order.
    for (number, form) in forms.enumerated().reversed() {
      next[number] = Int32(first[form.key] ?? -1)
      first.set(number, under: form.key)
      longest = max(longest, form.parts + 1)
      for head in form.heads { heads[head.slot] = true }
    }
  }

  /// False when the fold key of no form begins with `head`.
  func mayBegin(with head: KeyHead) -> Bool { heads[head.slot] }

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

/// The first bytes of a fold key.
struct KeyHead: Sendable {
  /// Bytes that are kept.
  static let length = 6
  /// The numbers that `slot` gives.
  static let slots = 1 << 16

  private var bytes: UInt64 = 0
  private(set) var count = 0

  init(_ key: some Sequence<UInt8>) {
    for byte in key.prefix(Self.length) { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    bytes = bytes << 8 | UInt64(byte)
    count += 1
  }

  /// Goes on with another beginning, as far as there is room.
  mutating func append(_ other: KeyHead) {
    let room = min(Self.length - count, other.count)
    guard room > 0 else { return }
    bytes = bytes << (8 * room) | other.bytes >> (8 * (other.count - room))
    count += room
  }

  /// A number for the bytes, which few others share.
  var slot: Int { Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) >> 48) }
}
