extension ToyDictionary {
  /// Every toy.
  static let all =
    flags + affixKinds + twofold + restrictions + cases + conversions + breaks + encodings + fields
}
