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
    let pair = "\(Character(base))\(mark)"
    // Canonical equivalence is Swift's own string equality, so the letters in question are only tried.
    for value in latinLetters where value != base.value {
      if let candidate = Unicode.Scalar(value), String(Character(candidate)) == pair { return candidate }
    }
    return nil
  }

  /// Latin-1 Supplement, Latin Extended-A and -B, Latin Extended Additional.
  private static let latinLetters = Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)
}
