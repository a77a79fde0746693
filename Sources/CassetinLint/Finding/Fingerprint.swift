import CassetinText

/// By what a finding is known again when its text has moved: its rule, the words found, and the words around them.
///
/// Neither the file nor the line counts, so that it outlives edits above it and moves of the file. Where the same words
/// stand twice, two findings have one fingerprint.
public struct Fingerprint: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let hash: UInt64

  /// Words before and after the finding that count, in its paragraph.
  private static let context = 3

  /// The fingerprint of `finding` in `source`; in time that depends on neither.
  public init(of finding: Finding, in source: Source) {
    let words = ContextWords(source.bytes)
    let (start, end) = (finding.range.lowerBound.index, finding.range.upperBound.index)
    var digest = FNV1a()
    digest.add(finding.rule.description.utf8)
    digest.add(source.bytes[start..<end])
    for word in words.before(start, Self.context) { digest.add(source.bytes[word]) }
    for word in words.after(end, Self.context) { digest.add(source.bytes[word]) }
    hash = digest.value
  }

  /// The fingerprint of the finding that is the `occurrence`th, from 1 on, with `fingerprint` in the text `name`: no
  /// other of a run has it.
  public init(of fingerprint: Fingerprint, occurrence: Int, in name: String) {
    var digest = FNV1a()
    digest.add(fingerprint.description.utf8)
    digest.add(name.utf8)
    digest.add("\(occurrence)".utf8)
    hash = digest.value
  }

  /// The fingerprint that `description` gave; nil for any other text.
  public init?(_ description: some StringProtocol) {
    guard description.utf8.count == 16, let hash = UInt64(description, radix: 16) else { return nil }
    self.hash = hash
  }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  public static func < (left: Fingerprint, right: Fingerprint) -> Bool { left.hash < right.hash }
}

/// The hash FNV-1a in 64 bits (Fowler, Noll, Vo), the same on each machine and in each run.
private struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a part, and a mark that no text has.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

/// The words on both sides of a place: letters and digits, whatever markup stands between, up to a blank line.
private struct ContextWords {
  private let bytes: [UInt8]

  /// Bytes of a word that are read: a text without a space shall not cost its length for each finding.
  private static let longest = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// At most `count` words that end before `index`, the nearest first.
  func before(_ index: Int, _ count: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = index
    var lineEnds = 0
    while index > 0, words.count < count, lineEnds < 2 {
      let end = index
      while index > 0, isPart(bytes[index - 1]), end - index < Self.longest { index -= 1 }
      if index < end {
        words.append(index..<end)
        lineEnds = 0
      } else {
        index -= 1
        if bytes[index] == 0x0A { lineEnds += 1 }
      }
    }
    return words
  }

  /// At most `count` words that begin from `index` on, the nearest first.
  func after(_ index: Int, _ count: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = index
    var lineEnds = 0
    while index < bytes.count, words.count < count, lineEnds < 2 {
      let start = index
      while index < bytes.count, isPart(bytes[index]), index - start < Self.longest { index += 1 }
      if index > start {
        words.append(start..<index)
        lineEnds = 0
      } else {
        if bytes[index] == 0x0A { lineEnds += 1 }
        index += 1
      }
    }
    return words
  }

  /// True for the bytes of letters and digits, and for all beyond ASCII: what those are costs more than it tells.
  private func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
