/// How a word is capitalised, as Hunspell sees it.
enum WordCase {
  case lower
  case capitalised
  case upper
  /// Inner capitals, the first letter small.
  case mixed
  /// Inner capitals, the first letter great.
  case mixedCapitalised

  var isMixed: Bool { self == .mixed || self == .mixedCapitalised }

  /// Counts the capitals of `word`, which is UTF-8.
  init(_ word: some Collection<UInt8>) {
    var capitals = 0
    var neutral = 0
    var letters = 0
    var isFirstCapital = false
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      let lower = CaseMapping.lowercase(scalar)
      let isCapital = lower != scalar
      if isCapital {
        capitals += 1
        if letters == 0 { isFirstCapital = true }
      }
      if CaseMapping.uppercase(scalar) == lower { neutral += 1 }
      letters += 1
    }
    if capitals == 0 {
      self = .lower
    } else if capitals == 1, isFirstCapital {
      self = .capitalised
    } else if capitals + neutral >= letters {
      self = .upper
    } else {
      self = isFirstCapital ? .mixedCapitalised : .mixed
    }
  }
}

/// Letter by letter: a letter whose other case is not one letter (ß) stays.
enum CaseMapping {
  static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
    return single(scalar.properties.lowercaseMapping) ?? scalar
  }

  static func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return (0x61...0x7A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 32)) : scalar
    }
    return single(scalar.properties.uppercaseMapping) ?? scalar
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  static func lowercased(_ word: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      result.append(scalar: lowercase(scalar).value)
    }
    return result
  }

  /// `word` with a capital first letter, the others as they are.
  static func capitalised(_ word: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      result.append(scalar: (result.isEmpty ? uppercase(scalar) : scalar).value)
    }
    return result
  }
}
