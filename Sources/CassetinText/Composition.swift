/// Canonical composition of the letters that French, English and the names in them use.
enum Composition {
  /// `scalars` with base letters and combining marks joined where Unicode has a letter for both;
  /// other scalars as they are.
  static func composed(_ scalars: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if ScalarClass.isCombining(scalar.value), let base = result.last,
        let joined = compose(base, scalar)
      {
        result.removeLast()
        result.append(joined)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The scalar that is canonically equal to `base` followed by `mark`.
  private static func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    letters["\(Character(base))\(mark)"]
  }

  /// Latin-1 Supplement, Latin Extended-A and -B, Latin Extended Additional: strings that are canonically equal are one
  /// key in Swift.
  private static let letters: [String: Unicode.Scalar] = {
    let scalars = (Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)).compactMap { Unicode.Scalar(UInt32($0)) }
    return Dictionary(scalars.map { (String(Character($0)), $0) }) { first, _ in first }
  }()
}
