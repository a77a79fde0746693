import CassetinText

/// How surely one word of a text is a slip for another, from the pieces of evidence.
///
/// Two logistic regressions: the first says how surely one of two words is a slip, the second which. Their product is
/// the share of such words, among texts of which one in five has a damaged name, that were indeed the damaged ones.
/// Fitted by `Benchmarks/Names/fit.py`; `Benchmarks/README.md` has its figures.
public enum NameOdds {
  /// A piece of evidence that one of two words is a slip, whichever.
  public enum Piece: String, CaseIterable, Sendable {
    case bias
    /// The logarithm of how many times as often one form stands as the other, 0…3.
    case imbalance
    /// The rarer form stands twice; three times or more.
    case twice, often
    case anchored
    /// The logarithm of the mentions that the anchored name has, 0…3.
    case anchorCount
    /// The anchored name stands three times or more, the other form once.
    case anchoredOften
    case bothAreKnown, oneIsKnown
    /// Both are known words, the one on trial no first name, and the anchored name stands three times: too rare to be
    /// fitted, set by hand.
    case knownBesideName
    /// The form that is not known stands more often than the known one.
    case unknownIsCommoner
    case oneIsListed, bothAreListed
    case oneIsFirstName, bothAreFirstNames
    case oneIsCompound
    case bothAreUpper
    /// Capitals stand otherwise: SaaS and Sass.
    case differsInCapitals
    case shortAcronyms
    /// Accents differ beside the slip: Emil and Émile.
    case differsInAccents
    /// A word that is not of every sentence stands beside both.
    case sharesContext
    case apart, together
    case oneInHeadline
    case differsAtEndOnly
    case threeLetters, fourLetters, fiveLetters, eightLetters
    /// Two unknown look-alikes: see `NameEvidence.areStrangers`.
    case strangers
    /// All that an editor asks for at once: see `NameEvidence.isClear`.
    case clear
    case swap, insideLetter, doubleLetter, endLetter, changedAlike, changed, changedAtEnd, firstLetter,
      firstChanged
    case twoEdits, twoEditsInLong
  }

  /// A piece of evidence for the word on trial being the slip, rather than the other; against it where negative.
  public enum Side: String, CaseIterable, Sendable {
    /// The logarithm of how many times as often the other form stands, −3…3.
    case ratio
    case otherIsKnown, otherIsListed, otherIsCompound, otherIsFirstName
    case otherInHeadline
    /// A letter lost rather than added, within the word, at its end, of two like ones.
    case lostInside, lostAtEnd, lostDouble
  }

  /// The values of the pieces for a pair of words.
  public static func values(of evidence: NameEvidence) -> [(piece: Piece, value: Double)] {
    let counts = evidence.counts
    let ratio = (counts.right / counts.wrong).logarithm
    var values: [(Piece, Double)] = [
      (.bias, 1), (.imbalance, min(abs(ratio), 3)), (piece(of: evidence.slip), 1),
    ]
    if let anchor = evidence.anchor {
      values += [(.anchored, 1), (.anchorCount, Double(anchor.count).logarithm.clamped(0, 3))]
    }
    let flags = usage(evidence) + knowledge(evidence, ratio) + shape(evidence)
    return values + flags.filter(\.holds).map { ($0.piece, 1) }
  }

  private typealias Flag = (piece: Piece, holds: Bool)

  /// Where and how often the two words stand.
  private static func usage(_ evidence: NameEvidence) -> [Flag] {
    let (first, second) = (evidence.wrong, evidence.right)
    let least = min(first.count, second.count)
    return [
      (.twice, least == 2), (.often, least >= 3), (.anchoredOften, isAnchoredOften(evidence)),
      (.sharesContext, evidence.sharesContext), (.apart, evidence.isApart),
      (.together, evidence.standTogether),
      (.oneInHeadline, (first.headlineCount > 0) != (second.headlineCount > 0)),
      (.strangers, evidence.areStrangers), (.clear, evidence.isClear),
    ]
  }

  private static func isAnchoredOften(_ evidence: NameEvidence) -> Bool {
    (evidence.anchor?.count ?? 0) >= 3 && evidence.wrong.count == 1
  }

  /// Who knows the two words, and as what.
  private static func knowledge(_ evidence: NameEvidence, _ ratio: Double) -> [Flag] {
    let (first, second) = (evidence.wrong, evidence.right)
    let oneIsKnown = first.isKnown != second.isKnown
    let bothAreKnown = first.isKnown && second.isKnown
    return [
      (.bothAreKnown, bothAreKnown), (.oneIsKnown, oneIsKnown),
      (.knownBesideName, bothAreKnown && isAnchoredOften(evidence) && !first.isFirstName),
      (.unknownIsCommoner, oneIsKnown && (ratio > 0) == first.isKnown && ratio != 0),
      (.oneIsListed, first.isListed != second.isListed), (.bothAreListed, first.isListed && second.isListed),
      (.oneIsFirstName, first.isFirstName != second.isFirstName),
      (.bothAreFirstNames, first.isFirstName && second.isFirstName),
      (.oneIsCompound, first.isCompound != second.isCompound),
    ]
  }

  /// How the two words are written.
  private static func shape(_ evidence: NameEvidence) -> [Flag] {
    let (first, second) = (evidence.wrong, evidence.right)
    let length = min(first.folded.count, second.folded.count)
    let shared = zip(first.folded, second.folded).prefix { $0 == $1 }.count
    let areUpper = first.isUpper && second.isUpper
    return [
      (.bothAreUpper, areUpper), (.shortAcronyms, areUpper && length <= 3),
      (.differsInCapitals, first.letterCase != second.letterCase),
      (.differsInAccents, Slip.differsInAccents(first.letters, second.letters)),
      (.differsAtEndOnly, shared >= max(first.folded.count, second.folded.count) - 2),
      (.threeLetters, length <= 3), (.fourLetters, length == 4), (.fiveLetters, length == 5),
      (.eightLetters, length >= 8), (.twoEditsInLong, evidence.slip == .twoEdits && length >= 10),
    ]
  }

  private static func piece(of slip: Slip) -> Piece {
    switch slip {
    case .swap: .swap
    case .lostInside, .addedInside: .insideLetter
    case .lostDouble, .doubled: .doubleLetter
    case .lostAtEnd, .addedAtEnd: .endLetter
    case .changedAlike: .changedAlike
    case .changed: .changed
    case .changedAtEnd: .changedAtEnd
    case .firstLost, .firstAdded: .firstLetter
    case .firstChanged: .firstChanged
    case .twoEdits: .twoEdits
    }
  }

  /// The values of the pieces for the word on trial: each changes its sign where the two words change places.
  public static func sides(of evidence: NameEvidence) -> [(piece: Side, value: Double)] {
    let (wrong, right) = (evidence.wrong, evidence.right)
    let counts = evidence.counts
    func difference(_ property: KeyPath<NameForm, Bool>) -> Double {
      (right[keyPath: property] ? 1 : 0) - (wrong[keyPath: property] ? 1 : 0)
    }
    var values: [(Side, Double)] = [
      (.ratio, (counts.right / counts.wrong).logarithm.clamped(-3, 3)),
      (.otherIsKnown, difference(\.isKnown)),
      (.otherIsListed, difference(\.isListed)), (.otherIsCompound, difference(\.isCompound)),
      (.otherIsFirstName, difference(\.isFirstName)),
      (.otherInHeadline, (right.headlineCount > 0 ? 1 : 0) - (wrong.headlineCount > 0 ? 1 : 0)),
    ]
    switch evidence.slip {
    case .lostInside: values.append((.lostInside, 1))
    case .addedInside: values.append((.lostInside, -1))
    case .lostAtEnd: values.append((.lostAtEnd, 1))
    case .addedAtEnd: values.append((.lostAtEnd, -1))
    case .lostDouble: values.append((.lostDouble, 1))
    case .doubled: values.append((.lostDouble, -1))
    case .swap, .changedAlike, .changed, .changedAtEnd, .firstLost, .firstAdded, .firstChanged, .twoEdits:
      break
    }
    return values
  }

  /// The weights of the pieces, in logarithms of odds; a piece that is not there weighs nothing.
  static let weights: [Piece: Double] = [
    .bias: -1.30,
    .imbalance: 0.03,
    .bothAreKnown: -3.96,
    .differsAtEndOnly: -0.41,
    .threeLetters: -0.59,
    .changedAtEnd: 0.19,
    .often: -1.53,
    .fourLetters: -0.07,
    .firstChanged: -2.08,
    .twice: -0.21,
    .oneIsListed: 0.78,
    .swap: 2.78,
    .oneIsKnown: 0.54,
    .differsInCapitals: -0.59,
    .doubleLetter: 1.79,
    .sharesContext: 1.10,
    .together: -1.32,
    .oneInHeadline: 0.80,
    .changedAlike: 0.99,
    .changed: -1.50,
    .insideLetter: 1.57,
    .bothAreUpper: 0.59,
    .shortAcronyms: -0.14,
    .fiveLetters: 0.97,
    .clear: 1.61,
    .eightLetters: 0.80,
    .endLetter: 0.52,
    .anchored: -0.06,
    .anchorCount: -0.02,
    .unknownIsCommoner: -2.31,
    .twoEdits: -2.19,
    .anchoredOften: 1.34,
    .knownBesideName: 5.00,
    .oneIsFirstName: 0.10,
    .firstLetter: -2.07,
    .bothAreListed: -0.60,
    .oneIsCompound: 1.28,
    .strangers: 0.77,
    .twoEditsInLong: -0.57,
    .apart: -2.14,
    .differsInAccents: -4.02,
    .bothAreFirstNames: 0.18,
  ]

  /// The weights of the sides, likewise.
  static let sideWeights: [Side: Double] = [
    .ratio: 7.54,
    .otherIsKnown: 3.40,
    .otherIsListed: 1.01,
    .otherIsCompound: 3.19,
    .otherIsFirstName: 0.98,
    .otherInHeadline: -4.92,
    .lostDouble: -1.26,
    .lostInside: 0.87,
    .lostAtEnd: 2.36,
  ]

  /// How surely one of the two words is a slip, 0…1.
  public static func errorProbability(of evidence: NameEvidence) -> Double {
    values(of: evidence).reduce(0) { $0 + $1.value * (weights[$1.piece] ?? 0) }.logistic
  }

  /// How surely the word on trial is a slip for the other, 0…1.
  public static func probability(of evidence: NameEvidence) -> Double {
    errorProbability(of: evidence) * sideProbability(of: evidence)
  }

  /// How surely the word on trial is the one, where one of the two is a slip, 0…1.
  public static func sideProbability(of evidence: NameEvidence) -> Double {
    sides(of: evidence).reduce(0) { $0 + $1.value * (sideWeights[$1.piece] ?? 0) }.logistic
  }
}

extension Double {
  /// The natural logarithm of a count, by halving: the standard library has none, and two decimals are enough.
  var logarithm: Double {
    guard self > 0 else { return -20 }
    var value = self
    var result = 0.0
    while value >= 2 {
      value /= 2
      result += 0.6931
    }
    while value < 1 {
      value *= 2
      result -= 0.6931
    }
    let rest = (value - 1) / (value + 1)
    return result + 2 * (rest + rest * rest * rest / 3)
  }

  /// 1 / (1 + e⁻ˣ), by squaring a short series: three decimals are enough.
  fileprivate var logistic: Double {
    let exponent = -clamped(-20, 20)
    // (1 + x/4096)^4096, the square taken twelve times.
    var power = 1 + exponent / 4096
    for _ in 0..<12 { power *= power }
    return 1 / (1 + power)
  }

  fileprivate func clamped(_ lower: Double, _ upper: Double) -> Double { min(max(self, lower), upper) }
}
