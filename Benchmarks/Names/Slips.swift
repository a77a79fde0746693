import CassetinLexicon

/// Slips as typists make them, drawn at random.
enum Slips {
  /// `word` with one slip, nil where the slip that was drawn changes nothing.
  static func damaged(_ word: String, _ generator: inout SplitMix) -> String? {
    var letters = Array(word.unicodeScalars)
    guard letters.count >= 3 else { return nil }
    // One slip in twenty is in the first letter.
    let first = generator.below(20) == 0 ? 0 : 1
    let place = first == 0 ? 0 : 1 + generator.below(letters.count - 1)
    switch generator.below(100) {
    case ..<40: letters.remove(at: place)
    case ..<60:
      let left = min(place, letters.count - 2)
      guard letters[left] != letters[left + 1] else { return nil }
      letters.swapAt(left, left + 1)
      // Capitals stay where they are.
      if left == 0 { return String(String.UnicodeScalarView(letters)).lowercased().capitalisedAtStart }
    case ..<80: letters[place] = other(than: letters[place], &generator)
    case ..<88:
      letters.insert(letters[place].properties.lowercaseMapping.unicodeScalars.first ?? "e", at: place + 1)
    default: letters.insert(Unicode.Scalar(UInt8(97 + generator.below(26))), at: place)
    }
    return String(String.UnicodeScalarView(letters))
  }

  /// Another letter, two times in three one that is near on the keyboard or in sound.
  private static func other(than letter: Unicode.Scalar, _ generator: inout SplitMix) -> Unicode.Scalar {
    let isUpper = letter.properties.isUppercase
    let all = (97...122).map { Unicode.Scalar(UInt8($0)) }.filter { $0 != letter }
    let alike = all.filter { EditCost.isAlike(letter.value | 0x20, $0.value) }
    let choice = generator.below(3) > 0 && !alike.isEmpty ? alike : all
    let drawn = choice[generator.below(choice.count)]
    return isUpper ? drawn.properties.uppercaseMapping.unicodeScalars.first ?? drawn : drawn
  }
}

extension String {
  fileprivate var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}

/// Vigna’s SplitMix64, so that the same articles give the same samples.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to one less than `limit`.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}
