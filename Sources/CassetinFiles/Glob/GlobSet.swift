/// The characters between the brackets of a pattern.
struct GlobSet: Hashable, Sendable {
  private var ranges: [ClosedRange<UInt32>] = []
  private var isNegated = false

  /// Reads a set whose `[` stands at `index`, which is moved behind its `]`; nil when it is broken, and `index` is then
  /// somewhere in it: such a pattern matches nothing.
  init?(_ pattern: [UInt32], at index: inout Int) {
    func character(at index: Int) -> UInt8? {
      // What is beyond a byte is no sign of the pattern language.
      index < pattern.count ? UInt8(exactly: pattern[index]) ?? 0 : nil
    }
    index += 1
    if character(at: index) == UInt8(ascii: "!") || character(at: index) == UInt8(ascii: "^") {
      isNegated = true
      index += 1
    }
    // A `]` that stands first is one of the set.
    var isFirst = true
    var previous: UInt32?
    while isFirst || character(at: index) != UInt8(ascii: "]") {
      isFirst = false
      guard let sign = character(at: index) else { return nil }
      if sign == UInt8(ascii: "-"), let start = previous, let end = character(at: index + 1),
        end != UInt8(ascii: "]")
      {
        index += end == UInt8(ascii: "\\") ? 2 : 1
        guard index < pattern.count else { return nil }
        if start <= pattern[index] { ranges.append(start...pattern[index]) }
        previous = nil
      } else if sign == UInt8(ascii: "["), character(at: index + 1) == UInt8(ascii: ":") {
        guard let isClass = readClass(pattern, at: &index) else { return nil }
        previous = isClass ? nil : UInt32(UInt8(ascii: "["))
      } else {
        if sign == UInt8(ascii: "\\") { index += 1 }
        guard index < pattern.count else { return nil }
        ranges.append(pattern[index]...pattern[index])
        previous = pattern[index]
      }
      index += 1
    }
    index += 1
  }

  /// Reads `[:name:]`, and moves `index` to its last byte; false when the `[` is one of the set, nil when no class has
  /// the name.
  private mutating func readClass(_ pattern: [UInt32], at index: inout Int) -> Bool? {
    let start = index + 2
    guard let end = pattern[start...].firstIndex(of: UInt32(UInt8(ascii: "]"))) else { return nil }
    guard end > start, pattern[end - 1] == UInt32(UInt8(ascii: ":")) else {
      ranges.append(pattern[index]...pattern[index])
      return false
    }
    let name = String(String.UnicodeScalarView(pattern[start..<end - 1].compactMap(Unicode.Scalar.init)))
    guard let members = Self.classes[name] else { return nil }
    ranges += members
    index = end
    return true
  }

  /// True for the characters that the set stands for.
  func contains(_ character: UInt32) -> Bool {
    ranges.contains { $0.contains(character) } != isNegated
  }

  /// The classes of POSIX, of which Git knows those of ASCII.
  private static let classes: [String: [ClosedRange<UInt32>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A],
    "blank": [0x20...0x20, 0x09...0x09], "cntrl": [0x00...0x1F, 0x7F...0x7F], "digit": [0x30...0x39],
    "graph": [0x21...0x7E], "lower": [0x61...0x7A], "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x09...0x0A, 0x0D...0x0D, 0x20...0x20], "upper": [0x41...0x5A],
    "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]
}
