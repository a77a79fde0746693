import CassetinText

/// How surely one word of a text is a slip for another, from the pieces of evidence.
///
/// A logistic regression: `probability` is the share of such pairs, among texts of which one in five has a damaged name,
/// in which the word was indeed the damaged one. Fitted by `Benchmarks/Names/fit.py`; its figures stand there.
public struct NameOdds: Sendable {
  /// The pieces of evidence, each a number that is multiplied with its weight.
  public enum Piece: String, CaseIterable, Sendable {
    case bias
    /// The logarithm of how many times as often the right form stands, −2…3.
    case ratio
    /// The logarithm of the count of the right form, 0…3.
    case rightCount
    case wrongIsRepeated
    case anchored
    /// The logarithm of the mentions that the anchored name has, 0…3.
    case anchorCount
    case anchoredOften
    case wrongIsKnown
    case rightIsKnown
    case bothAreKnown
    case neitherIsKnown
    case wrongIsListed
    case rightIsListed
    case wrongIsFirstName
    case wrongIsCompound
    case rightIsCompound
    case bothAreUpper
    /// Capitals stand otherwise: SaaS and Sass.
    case differsInCapitals
    case shortAcronyms
    /// A word that is not of every sentence stands beside both.
    case sharesContext
    case wrongStandsTwice
    /// All that an editor asks for at once: see `NameEvidence.isClear`.
    case clear
    case apart
    case together
    case wrongInHeadline
    case rightInHeadline
    case differsAtEndOnly
    /// Accents differ beside the slip: Emil and Émile.
    case differsInAccents
    case threeLetters
    case fourLetters
    case fiveLetters
    case eightLetters
    case swap, lostInside, lostDouble, lostAtEnd, addedInside, doubled, addedAtEnd, changedAlike, changed
    case changedAtEnd, firstLost, firstAdded, firstChanged, twoEdits
  }

  /// The values of the pieces for `evidence`.
  public static func values(of evidence: NameEvidence) -> [(piece: Piece, value: Double)] {
    let (wrong, right) = (evidence.wrong, evidence.right)
    let wrongCount = Double(wrong.count + wrong.headlineCount)
    let rightCount = Double(max(right.count + right.headlineCount, evidence.anchor?.count ?? 0))
    var values: [(Piece, Double)] = [
      (.bias, 1), (.ratio, (rightCount / wrongCount).logarithm.clamped(-2, 3)),
      (.rightCount, rightCount.logarithm.clamped(0, 3)),
    ]
    func add(_ piece: Piece, _ holds: Bool) { if holds { values.append((piece, 1)) } }
    add(.wrongIsRepeated, wrong.count >= 3)
    if let anchor = evidence.anchor {
      values.append((.anchored, 1))
      values.append((.anchorCount, Double(anchor.count).logarithm.clamped(0, 3)))
      add(.anchoredOften, anchor.count >= 3 && wrong.count == 1)
    }
    add(.wrongIsKnown, wrong.isKnown && !right.isKnown)
    add(.rightIsKnown, right.isKnown && !wrong.isKnown)
    add(.bothAreKnown, right.isKnown && wrong.isKnown)
    add(.neitherIsKnown, !right.isKnown && !wrong.isKnown)
    add(.wrongIsListed, wrong.isListed)
    add(.rightIsListed, right.isListed)
    add(.wrongIsFirstName, wrong.isFirstName)
    add(.wrongIsCompound, wrong.isCompound && !right.isCompound)
    add(.rightIsCompound, right.isCompound && !wrong.isCompound)
    add(.bothAreUpper, wrong.isUpper && right.isUpper)
    add(.differsInCapitals, wrong.letterCase != right.letterCase)
    add(.shortAcronyms, wrong.isUpper && right.isUpper && right.folded.count <= 3)
    add(.sharesContext, evidence.sharesContext)
    add(.clear, evidence.isClear)
    add(.wrongStandsTwice, wrong.count == 2)
    add(.apart, evidence.isApart)
    add(.together, evidence.standTogether)
    add(.wrongInHeadline, wrong.headlineCount > 0 && right.headlineCount == 0)
    add(.rightInHeadline, right.headlineCount > 0 && wrong.headlineCount == 0)
    let shared = zip(wrong.folded, right.folded).prefix { $0 == $1 }.count
    add(.differsAtEndOnly, shared >= max(wrong.folded.count, right.folded.count) - 2)
    add(.differsInAccents, Slip.differsInAccents(wrong.letters, right.letters))
    add(.threeLetters, right.folded.count <= 3)
    add(.fourLetters, right.folded.count == 4)
    add(.fiveLetters, right.folded.count == 5)
    add(.eightLetters, right.folded.count >= 8)
    if let piece = Piece(rawValue: evidence.slip.rawValue) { values.append((piece, 1)) }
    return values
  }

  /// The weights of the pieces, in logarithms of odds; a piece that is not there weighs nothing.
  static let weights: [Piece: Double] = [
    .bias: -3.45,
    .ratio: 1.68,
    .rightCount: -0.52,
    .bothAreKnown: -1.98,
    .differsAtEndOnly: 0.12,
    .threeLetters: -0.55,
    .changedAtEnd: 0.57,
    .wrongIsRepeated: -2.25,
    .fourLetters: -0.72,
    .firstChanged: -1.52,
    .wrongStandsTwice: -0.06,
    .rightIsListed: 0.72,
    .wrongIsListed: -1.19,
    .wrongIsKnown: -2.00,
    .sharesContext: 0.78,
    .wrongInHeadline: 1.08,
    .changedAlike: 0.92,
    .rightIsKnown: 2.91,
    .rightInHeadline: 0.02,
    .lostDouble: 0.06,
    .doubled: 1.74,
    .together: -0.58,
    .neitherIsKnown: 1.07,
    .fiveLetters: 0.29,
    .lostInside: 1.29,
    .addedInside: 0.54,
    .addedAtEnd: 0.01,
    .lostAtEnd: 1.03,
    .changed: -0.92,
    .bothAreUpper: 0.62,
    .swap: 1.18,
    .shortAcronyms: -0.50,
    .clear: 1.78,
    .eightLetters: -0.03,
    .differsInCapitals: -0.35,
    .firstLost: 0.14,
    .firstAdded: -2.42,
    .anchored: -0.28,
    .anchorCount: 1.25,
    .twoEdits: -2.63,
    .anchoredOften: 0.23,
    .wrongIsFirstName: -0.05,
    .wrongIsCompound: -1.54,
    .rightIsCompound: 1.05,
    .apart: -0.61,
    .differsInAccents: -2.01,
  ]

  /// How surely the word on trial is a slip, 0…1.
  public static func probability(of evidence: NameEvidence) -> Double {
    let odds = values(of: evidence).reduce(0) { $0 + $1.value * (weights[$1.piece] ?? 0) }
    return odds.logistic
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
