/// The number of a form in its vocabulary; orders nothing.
public struct FormID: Hashable, Sendable {
  public let index: Int32

  @inline(__always)
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// How a form is capitalised.
public enum LetterCase: UInt8, Sendable {
  /// All letters lower-case.
  case lower
  /// First letter upper-case, the others lower-case; compound parts may each be capitalised (Saint-Denis).
  case capitalised
  /// Two letters or more, all upper-case.
  case upper
  /// Anything else (iPhone, McKinsey, APIs).
  case mixed
}

/// The distinct forms that a session has met: each is kept, cased and folded once and then compared as a number.
///
/// A form is a word as it is compared: NFC, apostrophes as ’, invisible characters dropped, elision split off.
/// A class, because form numbers mean something only for the vocabulary that gave them.
public final class Vocabulary {
  private var forms = FormTable()
  /// By the number of the form; see `languages(of:)`.
  private var languages: [UInt16] = []
  private static let unasked: UInt16 = 1 << 15

  public init() {}

  /// Distinct forms so far.
  public var count: Int { forms.count }

  /// The number of the form written `key[range]`, which is already normalised.
  public func intern(_ key: [UInt8], _ range: Range<Int>) -> FormID { intern(key[range]) }

  /// The number of the form written `key`, which is already normalised.
  public func intern(_ key: ArraySlice<UInt8>) -> FormID { FormID(forms.intern(key)) }

  /// The number of the form `text`, which is already normalised.
  public func intern(_ text: String) -> FormID { intern(ArraySlice(text.utf8)) }

  /// The languages of which `form` is a function word, a bit each but the highest, from `answer` the first time.
  func languages(of form: FormID, _ answer: () -> UInt16) -> UInt16 {
    let index = Int(form.index)
    if languages.count <= index {
      languages.append(
        contentsOf: repeatElement(Self.unasked, count: max(count, index + 1) - languages.count))
    }
    if languages[index] == Self.unasked { languages[index] = answer() }
    return languages[index]
  }

  /// The text of a form.
  public func text(of form: FormID) -> String { String(decoding: utf8(of: form), as: UTF8.self) }

  /// The bytes of a form.
  public func utf8(of form: FormID) -> ArraySlice<UInt8> { forms.utf8(of: Int(form.index)) }

  /// The one scalar that a form is made of, nil when it has several.
  func onlyScalar(of form: FormID) -> UInt32? { forms.onlyScalar(of: Int(form.index)) }

  /// How a form is capitalised.
  public func letterCase(of form: FormID) -> LetterCase { forms.letterCase(of: Int(form.index)) }

  /// The same form in lower case.
  public func lowercase(of form: FormID) -> FormID {
    if let known = forms.lowercase(of: Int(form.index)) { return FormID(known) }
    let lower = intern(text(of: form).lowercased())
    forms.setLowercase(of: Int(form.index), to: Int(lower.index))
    return lower
  }
}

/// The forms of a vocabulary, one after the other, and where to look for them: a value, so that a look-up reads a
/// property of the vocabulary once.
private struct FormTable {
  private struct Entry {
    let start: UInt32
    let end: UInt32
    /// Negative until it is asked.
    var lowercase: Int32
    let letterCase: LetterCase
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// Negative in an empty slot.
    var number: Int32 = -1
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var slots = [Slot](repeating: Slot(), count: 4096)

  var count: Int { entries.count }

  mutating func intern(_ key: ArraySlice<UInt8>) -> Int {
    var fnv = FNV1a()
    for byte in key { fnv.add(byte) }
    let hash = UInt32(truncatingIfNeeded: fnv.value ^ (fnv.value >> 32))
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place].number >= 0 {
      if slots[place].hash == hash, utf8(of: Int(slots[place].number)) == key {
        return Int(slots[place].number)
      }
      place = (place + 1) & mask
    }
    let number = count
    slots[place] = Slot(hash: hash, number: Int32(number))
    let start = bytes.count
    bytes.append(contentsOf: key)
    let letterCase = LetterCase(of: bytes, start..<bytes.count)
    entries.append(
      Entry(
        start: UInt32(start), end: UInt32(bytes.count), lowercase: letterCase == .lower ? Int32(number) : -1,
        letterCase: letterCase))
    if count * 2 > slots.count { grow() }
    return number
  }

  func utf8(of number: Int) -> ArraySlice<UInt8> {
    bytes[Int(entries[number].start)..<Int(entries[number].end)]
  }

  func onlyScalar(of number: Int) -> UInt32? {
    let entry = entries[number]
    guard entry.start < entry.end else { return nil }
    let (value, length) = UTF8Decoding.scalar(in: bytes, at: Int(entry.start))
    return Int(entry.start) + length == Int(entry.end) ? value : nil
  }

  func letterCase(of number: Int) -> LetterCase { entries[number].letterCase }

  func lowercase(of number: Int) -> Int? {
    let lowercase = entries[number].lowercase
    return lowercase >= 0 ? Int(lowercase) : nil
  }

  mutating func setLowercase(of number: Int, to lowercase: Int) {
    entries[number].lowercase = Int32(lowercase)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number >= 0 {
      var place = Int(slot.hash) & mask
      while slots[place].number >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo), stable across runs and machines.
@frozen public struct FNV1a: Sendable {
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable public init() {}

  /// The hash of `bytes`.
  @inlinable public init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  @inlinable public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds each byte in turn.
  @inlinable public mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
}

extension LetterCase {
  /// Reads the case of the letters in `bytes[range]`.
  init(of bytes: [UInt8], _ range: Range<Int>) {
    var upper = 0
    var lower = 0
    var upperAfterLower = false
    var startsPart = true
    var partsCapitalised = true
    var firstIsUpper = false
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = UTF8Decoding.scalar(in: bytes, at: index)
      if ScalarClass.isLetter(value) {
        let isUpper = ScalarClass.isUppercase(value)
        if upper + lower == 0 { firstIsUpper = isUpper }
        if isUpper {
          if !startsPart, lower > 0 { upperAfterLower = true }
          if !startsPart { partsCapitalised = false }
          upper += 1
        } else {
          lower += 1
        }
        startsPart = false
      } else {
        startsPart = true
      }
      index += length
    }
    if upper == 0 {
      self = .lower
    } else if lower == 0 {
      self = upper > 1 ? .upper : .capitalised
    } else {
      self = firstIsUpper && partsCapitalised && !upperAfterLower ? .capitalised : .mixed
    }
  }
}
