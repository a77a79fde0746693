/// A form as one stem and its affixes give it.
struct Analysis {
  /// What is true of it beside its place.
  struct Marks: OptionSet {
    let rawValue: UInt32
    /// A word by itself; otherwise only after an elided prefix.
    static let isWord = Marks(rawValue: 1 << 0)
    /// Of no lower-case or capitalised spelling, only in capitals (see `Stem.isHidden`).
    static let isHidden = Marks(rawValue: 1 << 1)
    static let keepsCase = Marks(rawValue: 1 << 2)
    static let isForbidden = Marks(rawValue: 1 << 3)
    /// Right, but not to be proposed.
    static let isUnsuggested = Marks(rawValue: 1 << 4)
    /// The stem as it stands in the dictionary.
    static let isStem = Marks(rawValue: 1 << 5)
  }

  /// Where its bytes begin in the expansion’s.
  let start: UInt32
  let count: UInt16
  /// The order in which Hunspell would come upon it: stems, prefixes, suffixes, two suffixes, each by their affixes.
  let order: UInt64
  let marks: Marks
  /// The number of its stem.
  let stem: UInt32
  /// How many bytes a prefix put before it and how many it took away.
  var prefix: (appended: UInt8, stripped: UInt8) = (0, 0)
  let classes: WordClasses
  let features: Features
  /// The elided prefixes that may stand before it, by their number.
  let elisions: UInt32
}

/// A prefix that ends in an apostrophe: l’, d’, qu’; kept apart, so that forms are not multiplied by them.
struct ElidedPrefix: Hashable {
  /// The number of its flag among those of elided prefixes.
  let group: Int
  let strip: [UInt8]
  let append: [UInt8]
}
