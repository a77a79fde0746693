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
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var slots: [Int32]
  private var letterCases: [LetterCase] = []
  private var lowercased: [Int32] = []

  public init() {
    slots = Array(repeating: -1, count: 4096)
  }

  /// Distinct forms so far.
  public var count: Int { starts.count - 1 }

  /// The number of the form written `key[range]`, which is already normalised.
  public func intern(_ key: [UInt8], _ range: Range<Int>) -> FormID {
    let hash = Self.hash(key, range)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      if equals(Int(slots[slot]), key, range) { return FormID(Int(slots[slot])) }
      slot = (slot + 1) & mask
    }
    let id = count
    slots[slot] = Int32(id)
    bytes.append(contentsOf: key[range])
    starts.append(UInt32(bytes.count))
    letterCases.append(LetterCase(of: key, range))
    lowercased.append(letterCases[id] == .lower ? Int32(id) : -1)
    if count * 2 > slots.count { grow() }
    return FormID(id)
  }

  /// The number of the form `text`, which is already normalised.
  public func intern(_ text: String) -> FormID {
    let key = Array(text.utf8)
    return intern(key, key.indices)
  }

  /// The text of a form.
  public func text(of form: FormID) -> String { String(decoding: utf8(of: form), as: UTF8.self) }

  /// The bytes of a form.
  public func utf8(of form: FormID) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(form.index)])..<Int(starts[Int(form.index) + 1])]
  }

  /// The one scalar that a form is made of, nil when it has several.
  func onlyScalar(of form: FormID) -> UInt32? {
    let start = Int(starts[Int(form.index)])
    let end = Int(starts[Int(form.index) + 1])
    guard start < end else { return nil }
    let (value, length) = UTF8Decoding.scalar(in: bytes, at: start)
    return start + length == end ? value : nil
  }

  /// How a form is capitalised.
  public func letterCase(of form: FormID) -> LetterCase { letterCases[Int(form.index)] }

  /// The same form in lower case.
  public func lowercase(of form: FormID) -> FormID {
    let known = lowercased[Int(form.index)]
    if known >= 0 { return FormID(Int(known)) }
    let lower = intern(text(of: form).lowercased())
    lowercased[Int(form.index)] = lower.index
    return lower
  }

  private func equals(_ id: Int, _ key: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[id])
    guard Int(starts[id + 1]) - start == range.count else { return false }
    for step in 0..<range.count where bytes[start + step] != key[range.lowerBound + step] { return false }
    return true
  }

  private func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for id in 0..<count {
      let hash = Self.hash(bytes, Int(starts[id])..<Int(starts[id + 1]))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(id)
    }
  }

  private static func hash(_ key: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = FNV1a()
    for index in range { hash.add(key[index]) }
    return hash.value ^ (hash.value >> 32)
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo), stable across runs and machines.
@frozen public struct FNV1a: Sendable {
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable public init() {}

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
