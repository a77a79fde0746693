/// The parts of a pattern as an automaton without a choice to take back: all places that a path may have led to are
/// kept at once, so that no pattern costs more than its length for each character of a path.
struct GlobTokens: Hashable, Sendable {
  private enum Token: Hashable {
    case literal(UInt32)
    case anyButSlash
    case oneOf(GlobSet)
    /// Any number of characters but slashes.
    case star
    /// Any number of characters.
    case everything
    /// Nothing, or the next two parts: `everything` and a slash.
    case folders
    /// What no path has: the pattern is broken here.
    case never
  }

  private static let slash = UInt32(UInt8(ascii: "/"))
  private var tokens: [Token] = []

  /// True for bytes that do not stand for themselves.
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// Reads a pattern.
  /// - Parameter isStart: whether `**` at the beginning stands for folders.
  init(_ pattern: [UInt32], isStart: Bool) {
    var index = 0
    while index < pattern.count {
      switch UInt8(exactly: pattern[index]) {
      case UInt8(ascii: "*"): readStars(pattern, at: &index, isStart: isStart)
      case UInt8(ascii: "?"):
        tokens.append(.anyButSlash)
        index += 1
      case UInt8(ascii: "["):
        let set = GlobSet(pattern, at: &index)
        tokens.append(set.map(Token.oneOf) ?? .never)
      case UInt8(ascii: "\\"):
        tokens.append(index + 1 < pattern.count ? .literal(pattern[index + 1]) : .never)
        index += 2
      default:
        tokens.append(.literal(pattern[index]))
        index += 1
      }
    }
  }

  /// Reads one star or a run of them.
  private mutating func readStars(_ pattern: [UInt32], at index: inout Int, isStart: Bool) {
    let first = index
    while index < pattern.count, pattern[index] == UInt32(UInt8(ascii: "*")) { index += 1 }
    let rest = pattern[index...]
    let isAfterSlash = first == 0 ? isStart : pattern[first - 1] == Self.slash
    let isEscapedSlash = rest.starts(with: [UInt32(UInt8(ascii: "\\")), Self.slash])
    let isBounded = isAfterSlash && (rest.isEmpty || rest.first == Self.slash || isEscapedSlash)
    guard index - first > 1, isBounded else {
      tokens.append(.star)
      return
    }
    // Git takes an escaped slash for a boundary, but not for one that may be missing.
    if rest.first == Self.slash {
      tokens += [.folders, .everything, .literal(Self.slash)]
      index += 1
    } else {
      tokens.append(.everything)
    }
  }

  /// True when the last characters stand for themselves and have a full stop among them.
  var endsInExtension: Bool {
    for token in tokens.reversed() {
      guard case .literal(let character) = token, character != Self.slash else { return false }
      if character == UInt32(UInt8(ascii: ".")) { return true }
    }
    return false
  }

  /// True when the pattern stands for the whole of `path`.
  func accept(_ path: ArraySlice<UInt8>, asScalars: Bool) -> Bool {
    places(after: path, asScalars: asScalars).contains(tokens.count)
  }

  /// True when a path may begin with `start`.
  func mayGoOn(after start: ArraySlice<UInt8>, asScalars: Bool) -> Bool {
    !places(after: start, asScalars: asScalars).isEmpty
  }

  /// All places that reading `path` may lead to.
  private func places(after path: ArraySlice<UInt8>, asScalars: Bool) -> GlobPlaces {
    var places = GlobPlaces(count: tokens.count + 1)
    var next = places
    enter(0, &places)
    var index = path.startIndex
    while index < path.endIndex, !places.isEmpty {
      let character = asScalars ? path.scalar(at: &index) : UInt32(path[index])
      index += asScalars ? 0 : 1
      next.removeAll()
      places.visitAll { advance(from: $0, by: character, &next) }
      swap(&places, &next)
    }
    return places
  }

  /// Puts a place among `places`, and those that are reached from it by nothing.
  private func enter(_ place: Int, _ places: inout GlobPlaces) {
    var place = place
    while places.insert(place), place < tokens.count {
      switch tokens[place] {
      case .star, .everything: break
      case .folders: enter(place + 3, &places)
      case .literal, .anyButSlash, .oneOf, .never: return
      }
      place += 1
    }
  }

  /// Puts the places that `character` leads to from `place` among `next`.
  private func advance(from place: Int, by character: UInt32, _ next: inout GlobPlaces) {
    guard place < tokens.count else { return }
    switch tokens[place] {
    case .literal(let literal): if literal == character { enter(place + 1, &next) }
    case .anyButSlash: if character != Self.slash { enter(place + 1, &next) }
    case .oneOf(let set):
      if character != Self.slash, set.contains(character) { enter(place + 1, &next) }
    case .star: if character != Self.slash { enter(place, &next) }
    case .everything: enter(place, &next)
    case .folders, .never: break
    }
  }
}

/// Places in a pattern: bits, of which the first 64 need no memory of their own.
private struct GlobPlaces {
  private var first: UInt64 = 0
  private var others: [UInt64]

  init(count: Int) { others = count > 64 ? Array(repeating: 0, count: (count - 1) / 64) : [] }

  var isEmpty: Bool { first == 0 && others.allSatisfy { $0 == 0 } }

  func contains(_ place: Int) -> Bool {
    let word = place < 64 ? first : others[place / 64 - 1]
    return word & 1 << UInt64(place % 64) != 0
  }

  /// Puts a place in; false when it was there.
  mutating func insert(_ place: Int) -> Bool {
    guard !contains(place) else { return false }
    let bit: UInt64 = 1 << UInt64(place % 64)
    if place < 64 { first |= bit } else { others[place / 64 - 1] |= bit }
    return true
  }

  mutating func removeAll() {
    first = 0
    for index in others.indices { others[index] = 0 }
  }

  /// Calls `body` with each place, in their order.
  func visitAll(_ body: (Int) -> Void) {
    Self.visit(first, from: 0, body)
    for (index, word) in others.enumerated() { Self.visit(word, from: (index + 1) * 64, body) }
  }

  private static func visit(_ word: UInt64, from start: Int, _ body: (Int) -> Void) {
    var word = word
    while word != 0 {
      body(start + word.trailingZeroBitCount)
      word &= word - 1
    }
  }
}

extension ArraySlice<UInt8> {
  /// The scalar at `index`, which is moved behind it; of bytes that are no UTF-8, one that no pattern has.
  fileprivate func scalar(at index: inout Int) -> UInt32 {
    let lead = self[index]
    index += 1
    guard lead >= 0x80 else { return UInt32(lead) }
    let length = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0
    var value = UInt32(lead) & (0x3F >> UInt32(length))
    let end = index + length
    guard length > 0, end <= endIndex else { return .max }
    while index < end {
      guard self[index] & 0xC0 == 0x80 else { return .max }
      value = value << 6 | UInt32(self[index] & 0x3F)
      index += 1
    }
    return value
  }
}
