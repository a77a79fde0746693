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
  /// The order in which Hunspell would come upon it: stems, prefixes, suffixes, two suffixes.
  let rank: UInt8
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

/// All forms of a dictionary, from its stems and affixes, as Hunspell 1.7 understands them (hunspell(5)).
struct Expansion {
  /// Forms beyond which a dictionary stays with Hunspell: nine times the French one.
  static let limit = 4_000_000

  let affixes: AffixFile
  let stems: [Stem]
  /// The bytes of all forms, one after the other.
  private(set) var bytes: [UInt8] = []
  private(set) var analyses: [Analysis] = []
  private(set) var elidedPrefixes: [ElidedPrefix] = []
  private var elidedGroups: [Flag: Int] = [:]
  private var steps = 0

  /// Expands the dictionary whose two files have these bytes.
  init(affixes affixBytes: [UInt8], words: [UInt8]) throws(Obstacle) {
    affixes = try AffixFile(affixBytes)
    stems = try StemFile.stems(words, affixes)
    try checkCompounding()
    separateElisions()
    bytes.reserveCapacity(words.count * 3)
    analyses.reserveCapacity(stems.count * 6)
    for number in stems.indices { try expand(number) }
  }

  /// Compounds are left to Hunspell, except those of numerals (English 1st, 22nd), which are no words to a linter.
  private func checkCompounding() throws(Obstacle) {
    guard !affixes.compoundFlags.isEmpty else { return }
    func isFree(_ flags: [Flag]) -> Bool { flags.contains { affixes.compoundFlags.contains($0) } }
    for stem in stems where isFree(stem.flags) {
      guard let first = stem.text.first, (0x30...0x39).contains(first) else { throw .compounding }
    }
    for group in [affixes.prefixes, affixes.suffixes].flatMap(\.values) {
      if group.affixes.contains(where: { isFree($0.continuation) }) { throw .compounding }
    }
  }

  /// Takes the groups of elided prefixes out of those that are expanded.
  private mutating func separateElisions() {
    for flag in affixes.prefixes.keys.sorted(by: { $0.value < $1.value }) {
      guard let group = affixes.prefixes[flag], group.affixes.allSatisfy(Self.isElided),
        elidedGroups.count < 32
      else { continue }
      let number = elidedGroups.count
      elidedGroups[flag] = number
      elidedPrefixes += group.affixes.map {
        ElidedPrefix(group: number, strip: $0.strip, append: $0.append)
      }
    }
  }

  /// True for l’ and for l’A before a word in a: what is taken away is one letter, put back as a capital.
  private static func isElided(_ affix: Affix) -> Bool {
    guard affix.continuation.isEmpty else { return false }
    let append = affix.append
    let end = affix.strip.isEmpty ? append.count : append.count - CaseMapping.capitalised(affix.strip).count
    return end > 0 && append[end - 1] == UInt8(ascii: "'") && affix.condition.fitsStart(of: affix.strip)
      && append[end...].elementsEqual(CaseMapping.capitalised(affix.strip))
  }

  private func has(_ flag: Flag?, _ flags: [Flag]) -> Bool { flag.map(flags.contains) ?? false }

  private mutating func expand(_ number: Int) throws(Obstacle) {
    let stem = stems[number]
    guard !has(affixes.onlyInCompound, stem.flags) else { return }
    try add(stem.text, of: number, Derivation(rank: 0))
    for flag in stem.flags {
      if let group = affixes.suffixes[flag] { try addSuffixes(group, to: number, enabledBy: nil) }
      guard elidedGroups[flag] == nil, let group = affixes.prefixes[flag] else { continue }
      for prefix in group.affixes where !has(affixes.onlyInCompound, prefix.continuation) {
        try addPrefix(prefix, group, to: number)
      }
    }
  }

  /// The affixes that made a form of a stem.
  struct Derivation {
    var rank: UInt8
    var prefix: Affix?
    var prefixGroup: AffixGroup?
    var suffix: (affix: Affix, isCrossed: Bool)?
    var second: (affix: Affix, isCrossed: Bool)?
  }

  private mutating func addPrefix(_ prefix: Affix, _ group: AffixGroup, to number: Int) throws(Obstacle) {
    try step()
    if !has(affixes.needAffix, prefix.continuation),
      let form = applying(prefix, asPrefixTo: stems[number].text)
    {
      try add(form, of: number, Derivation(rank: 1, prefix: prefix, prefixGroup: group))
    }
    guard group.isCrossed else { return }
    // Suffixes that the prefix brings with it.
    for flag in prefix.continuation where !stems[number].flags.contains(flag) {
      if let suffixes = affixes.suffixes[flag] {
        try addSuffixes(suffixes, to: number, enabledBy: (prefix, group))
      }
    }
  }

  /// The forms that the suffixes of `group` make, with those that prefixes and second suffixes make of them.
  ///
  /// With `enabledBy` only those with that prefix.
  private mutating func addSuffixes(
    _ group: AffixGroup, to number: Int, enabledBy enabler: (prefix: Affix, group: AffixGroup)?
  ) throws(Obstacle) {
    let stem = stems[number]
    for suffix in group.affixes {
      try step()
      guard !has(affixes.onlyInCompound, suffix.continuation), let form = applying(suffix, to: stem.text)
      else { continue }
      let first = (affix: suffix, isCrossed: group.isCrossed)
      if let enabler {
        if group.isCrossed { try add(form, enabler.prefix, enabler.group, first, number) }
      } else {
        if !has(affixes.circumfix, suffix.continuation) {
          try add(form, of: number, Derivation(rank: 2, suffix: first))
        }
        if group.isCrossed { try addPrefixes(to: form, first, number) }
      }
      for flag in suffix.continuation {
        guard let second = affixes.suffixes[flag] else { continue }
        for affix in second.affixes {
          try step()
          guard let longer = applying(affix, to: form) else { continue }
          try addTwofold(longer, first, (affix, second.isCrossed), number, enabledBy: enabler)
        }
      }
    }
  }

  /// The prefixes that a stem or its suffix names, before the form with the suffix.
  private mutating func addPrefixes(
    to form: [UInt8], _ suffix: (affix: Affix, isCrossed: Bool), _ number: Int
  ) throws(Obstacle) {
    for flag in Set(stems[number].flags + suffix.affix.continuation).sorted(by: { $0.value < $1.value }) {
      guard elidedGroups[flag] == nil, let group = affixes.prefixes[flag], group.isCrossed else { continue }
      for prefix in group.affixes { try add(form, prefix, group, suffix, number) }
    }
  }

  /// A prefix before a form with one suffix.
  private mutating func add(
    _ form: [UInt8], _ prefix: Affix, _ group: AffixGroup, _ suffix: (affix: Affix, isCrossed: Bool),
    _ number: Int
  ) throws(Obstacle) {
    let stem = stems[number]
    try step()
    guard !has(affixes.onlyInCompound, prefix.continuation),
      stem.flags.contains(group.flag) || suffix.affix.continuation.contains(group.flag),
      has(affixes.circumfix, prefix.continuation) == has(affixes.circumfix, suffix.affix.continuation),
      !has(affixes.needAffix, suffix.affix.continuation) || !has(affixes.needAffix, prefix.continuation),
      let longer = applying(prefix, asPrefixTo: form)
    else { return }
    try add(
      longer, of: number, Derivation(rank: 1, prefix: prefix, prefixGroup: group, suffix: suffix))
  }

  /// A form with two suffixes, alone and with prefixes.
  private mutating func addTwofold(
    _ form: [UInt8], _ suffix: (affix: Affix, isCrossed: Bool), _ second: (affix: Affix, isCrossed: Bool),
    _ number: Int, enabledBy enabler: (prefix: Affix, group: AffixGroup)?
  ) throws(Obstacle) {
    if enabler == nil, !has(affixes.circumfix, suffix.affix.continuation) {
      try add(form, of: number, Derivation(rank: 3, suffix: suffix, second: second))
    }
    guard second.isCrossed else { return }
    let own = stems[number].flags + suffix.affix.continuation + second.affix.continuation
    let flags = enabler.map { [$0.group.flag] } ?? Set(own).sorted { $0.value < $1.value }
    for flag in flags {
      guard elidedGroups[flag] == nil, let group = affixes.prefixes[flag], group.isCrossed else { continue }
      let isFree = second.affix.continuation.contains(flag)
      guard isFree || suffix.isCrossed else { continue }
      for prefix in enabler.map({ [$0.prefix] }) ?? group.affixes {
        let isMatched =
          has(affixes.circumfix, suffix.affix.continuation)
          == (isFree ? false : has(affixes.circumfix, prefix.continuation))
        guard isMatched, let longer = applying(prefix, asPrefixTo: form) else { continue }
        try add(
          longer, of: number,
          Derivation(rank: 4, prefix: prefix, prefixGroup: group, suffix: suffix, second: second))
      }
    }
  }

  /// The form that a suffix makes of `stem`, nil when it does not fit.
  private func applying(_ suffix: Affix, to stem: [UInt8]) -> [UInt8]? {
    let kept = stem.count - suffix.strip.count
    guard kept > 0 || kept == 0 && affixes.allowsFullStrip, suffix.condition.fitsEnd(of: stem) else {
      return nil
    }
    guard suffix.strip.isEmpty || stem[kept...].elementsEqual(suffix.strip) else { return nil }
    return stem[..<kept] + suffix.append
  }

  private func applying(_ prefix: Affix, asPrefixTo stem: [UInt8]) -> [UInt8]? {
    let kept = stem.count - prefix.strip.count
    guard kept > 0 || kept == 0 && affixes.allowsFullStrip, prefix.condition.fitsStart(of: stem) else {
      return nil
    }
    guard stem.starts(with: prefix.strip) else { return nil }
    return prefix.append + stem[prefix.strip.count...]
  }

  /// Counts the work done: a hostile file asks for more than any dictionary.
  private mutating func step() throws(Obstacle) {
    steps += 1
    if steps > Self.limit * 16 { throw .tooLarge(limit: Self.limit) }
  }

  private mutating func add(_ form: [UInt8], of number: Int, _ derivation: Derivation) throws(Obstacle) {
    let stem = stems[number]
    guard analyses.count < Self.limit, bytes.count < Self.limit * 24 else {
      throw .tooLarge(limit: Self.limit)
    }
    // Hunspell takes no longer word.
    guard !form.isEmpty, form.count < 256 else { return }
    var marks: Analysis.Marks = []
    if derivation.rank == 0 {
      marks.insert(.isStem)
      if !has(affixes.needAffix, stem.flags) { marks.insert(.isWord) }
    } else if derivation.rank != 2 || !has(affixes.needAffix, derivation.suffix?.affix.continuation ?? []) {
      marks.insert(.isWord)
    }
    if affixes.forbidsWarned, has(affixes.warn, stem.flags) { marks.remove(.isWord) }
    if stem.isHidden { marks.insert(.isHidden) }
    if has(affixes.keepCase, stem.flags) { marks.insert(.keepsCase) }
    if has(affixes.forbidden, stem.flags) { marks.insert(.isForbidden) }
    if has(affixes.noSuggest, stem.flags) { marks.insert(.isUnsuggested) }
    let elisions = derivation.prefix == nil ? elisions(before: stem, derivation) : 0
    guard marks.contains(.isWord) || elisions > 0 || marks.contains(.isForbidden) else { return }
    var morphology = stem.morphology
    for affix in [derivation.prefix, derivation.suffix?.affix, derivation.second?.affix].compactMap({ $0 }) {
      morphology = morphology.joined(with: affix.morphology)
    }
    let prefix = derivation.prefix
    analyses.append(
      Analysis(
        start: UInt32(bytes.count), count: UInt16(form.count), rank: derivation.rank, marks: marks,
        stem: UInt32(number),
        prefix: (UInt8(clamping: prefix?.append.count ?? 0), UInt8(clamping: prefix?.strip.count ?? 0)),
        classes: morphology.classes, features: morphology.features, elisions: elisions))
    bytes.append(contentsOf: form)
  }

  /// The elided prefixes that Hunspell would accept before a form.
  private func elisions(before stem: Stem, _ derivation: Derivation) -> UInt32 {
    guard !elidedGroups.isEmpty else { return 0 }
    var mask: UInt32 = 0
    func include(_ flags: [Flag], onlyCrossed: Bool) {
      for flag in flags {
        guard let group = elidedGroups[flag] else { continue }
        if !onlyCrossed || affixes.prefixes[flag]?.isCrossed == true { mask |= 1 << UInt32(group) }
      }
    }
    guard let suffix = derivation.suffix else {
      include(stem.flags, onlyCrossed: false)
      return mask
    }
    let isCircumfixed = has(affixes.circumfix, suffix.affix.continuation)
    if let second = derivation.second {
      guard second.isCrossed else { return 0 }
      include(second.affix.continuation, onlyCrossed: true)
    }
    if suffix.isCrossed, !isCircumfixed {
      include(stem.flags + suffix.affix.continuation, onlyCrossed: true)
    }
    return mask
  }
}
