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
    .bias: -3.44,
    .ratio: 1.69,
    .rightCount: -0.40,
    .bothAreKnown: -2.06,
    .differsAtEndOnly: 0.11,
    .threeLetters: -0.62,
    .changedAtEnd: 0.58,
    .wrongIsRepeated: -2.30,
    .fourLetters: -0.81,
    .firstChanged: -1.58,
    .wrongStandsTwice: -0.06,
    .rightIsListed: 0.70,
    .wrongIsListed: -1.22,
    .wrongIsKnown: -2.03,
    .sharesContext: 0.77,
    .wrongInHeadline: 1.09,
    .changedAlike: 0.96,
    .rightIsKnown: 2.99,
    .rightInHeadline: 0.01,
    .lostDouble: 0.14,
    .doubled: 1.77,
    .together: -0.67,
    .neitherIsKnown: 1.10,
    .fiveLetters: 0.27,
    .lostInside: 1.33,
    .addedInside: 0.58,
    .addedAtEnd: 0.02,
    .lostAtEnd: 1.08,
    .changed: -0.99,
    .bothAreUpper: 0.61,
    .swap: 1.21,
    .shortAcronyms: -0.52,
    .eightLetters: -0.04,
    .differsInCapitals: -0.40,
    .firstLost: 0.15,
    .firstAdded: -2.56,
    .anchored: -0.31,
    .anchorCount: 1.26,
    .twoEdits: -2.71,
    .anchoredOften: 0.24,
    .wrongIsFirstName: -0.04,
    .wrongIsCompound: -1.60,
    .rightIsCompound: 1.14,
    .apart: -0.69,
    .differsInAccents: -2.05,
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
