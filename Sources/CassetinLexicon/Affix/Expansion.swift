/// All forms of a dictionary, from its stems and affixes, as Hunspell 1.7 understands them (hunspell(5)).
struct Expansion {
  /// Forms beyond which a dictionary stays with Hunspell: nine times the French one.
  static let limit = 4_000_000

  let affixes: AffixFile
  let stems: [Stem]
  private let links: AffixLinks
  /// The bytes of all forms, one after the other.
  private(set) var bytes: [UInt8] = []
  private(set) var analyses: [Analysis] = []
  private var steps = 0

  /// Expands the dictionary whose two files have these bytes.
  init(affixes affixBytes: [UInt8], words: [UInt8]) throws(Obstacle) {
    affixes = try AffixFile(affixBytes)
    stems = try StemFile.stems(words, affixes)
    links = AffixLinks(affixes)
    try checkCompounding()
    bytes.reserveCapacity(words.count * 3)
    analyses.reserveCapacity(stems.count * 6)
    var traits: [[Flag]: AffixLinks.Traits] = [:]
    for number in stems.indices {
      let flags = stems[number].flags
      let known = traits[flags] ?? links.traits(of: flags)
      traits[flags] = known
      try expand(number, known)
    }
  }

  /// The prefixes that were kept apart.
  var elidedPrefixes: [ElidedPrefix] { links.elidedPrefixes }

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

  private mutating func expand(_ number: Int, _ traits: AffixLinks.Traits) throws(Obstacle) {
    if traits.isOnlyInCompound {
      // Hunspell lets such a stem stand before its homonyms: what they allow, it may forbid.
      guard traits.isPlain else { throw .compounding }
      return
    }
    let stem = Root(number: number, text: stems[number].text, traits: traits)
    try add(stem.text, of: stem, Derivation(rank: 0))
    for group in traits.suffixes { try addSuffixes(group, to: stem, enabledBy: nil) }
    for group in traits.prefixes {
      for prefix in links.prefixes[group].affixes where !prefix.traits.isOnlyInCompound {
        try addPrefix(Applied(prefix, group, links.prefixes[group].isCrossed), to: stem)
      }
    }
  }

  private mutating func addPrefix(_ prefix: Applied, to stem: Root) throws(Obstacle) {
    try step()
    if !prefix.traits.needsAffix, let form = applying(prefix.affix, asPrefixTo: stem.text) {
      try add(form, of: stem, Derivation(rank: 1, prefix: prefix))
    }
    guard prefix.isCrossed else { return }
    // Suffixes that the prefix brings with it.
    for group in prefix.traits.suffixes where !stem.traits.suffixes.contains(group) {
      try addSuffixes(group, to: stem, enabledBy: prefix)
    }
  }

  /// The forms that the suffixes of a group make, with those that prefixes and second suffixes make of them.
  ///
  /// With `enabledBy` only those with that prefix.
  private mutating func addSuffixes(
    _ group: Int, to stem: Root, enabledBy enabler: Applied?
  ) throws(Obstacle) {
    let isCrossed = links.suffixes[group].isCrossed
    for index in links.suffixes[group].affixes.indices {
      try step()
      guard let form = applying(links.suffixes[group].affixes[index].affix, to: stem.text) else { continue }
      let suffix = Applied(links.suffixes[group].affixes[index], group, isCrossed)
      guard !suffix.traits.isOnlyInCompound else { continue }
      if let enabler {
        if isCrossed { try add(enabler, before: form, suffix, stem) }
      } else {
        if !suffix.traits.isCircumfix { try add(form, of: stem, Derivation(rank: 2, suffix: suffix)) }
        if isCrossed { try addPrefixes(to: form, suffix, stem) }
      }
      for next in suffix.traits.suffixes {
        for linked in links.suffixes[next].affixes {
          try step()
          guard let longer = applying(linked.affix, to: form) else { continue }
          let second = Applied(linked, next, links.suffixes[next].isCrossed)
          try addTwofold(longer, suffix, second, stem, enabledBy: enabler)
        }
      }
    }
  }

  /// The prefixes that a stem or its suffix names, before the form with the suffix.
  private mutating func addPrefixes(to form: [UInt8], _ suffix: Applied, _ stem: Root) throws(Obstacle) {
    for group in Self.union(stem.traits.prefixes, suffix.traits.prefixes)
    where links.prefixes[group].isCrossed {
      for prefix in links.prefixes[group].affixes {
        try add(Applied(prefix, group, true), before: form, suffix, stem)
      }
    }
  }

  private static func union(_ one: [Int], _ other: [Int]) -> [Int] {
    one + other.filter { !one.contains($0) }
  }

  /// A prefix before a form with one suffix.
  private mutating func add(
    _ prefix: Applied, before form: [UInt8], _ suffix: Applied, _ stem: Root
  ) throws(Obstacle) {
    try step()
    guard !prefix.traits.isOnlyInCompound,
      stem.traits.prefixes.contains(prefix.group) || suffix.traits.prefixes.contains(prefix.group),
      prefix.traits.isCircumfix == suffix.traits.isCircumfix,
      !suffix.traits.needsAffix || !prefix.traits.needsAffix,
      let longer = applying(prefix.affix, asPrefixTo: form)
    else { return }
    try add(longer, of: stem, Derivation(rank: 1, prefix: prefix, suffix: suffix))
  }

  /// A form with two suffixes, alone and with prefixes.
  private mutating func addTwofold(
    _ form: [UInt8], _ suffix: Applied, _ second: Applied, _ stem: Root, enabledBy enabler: Applied?
  ) throws(Obstacle) {
    if enabler == nil, !suffix.traits.isCircumfix {
      try add(form, of: stem, Derivation(rank: 3, suffix: suffix, second: second))
    }
    guard second.isCrossed else { return }
    let own = Self.union(Self.union(stem.traits.prefixes, suffix.traits.prefixes), second.traits.prefixes)
    for group in enabler.map({ [$0.group] }) ?? own where links.prefixes[group].isCrossed {
      let isFree = second.traits.prefixes.contains(group)
      guard isFree || suffix.isCrossed else { continue }
      for prefix in enabler.map({ [$0] }) ?? links.prefixes[group].affixes.map({ Applied($0, group, true) }) {
        let isMatched = suffix.traits.isCircumfix == (isFree ? false : prefix.traits.isCircumfix)
        guard isMatched, let longer = applying(prefix.affix, asPrefixTo: form) else { continue }
        try add(longer, of: stem, Derivation(rank: 4, prefix: prefix, suffix: suffix, second: second))
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

  private mutating func add(_ form: [UInt8], of stem: Root, _ derivation: Derivation) throws(Obstacle) {
    guard analyses.count < Self.limit, bytes.count < Self.limit * 24 else {
      throw .tooLarge(limit: Self.limit)
    }
    // Hunspell takes no longer word.
    guard !form.isEmpty, form.count < 256 else { return }
    var marks = stem.traits.marks
    if derivation.rank == 0 {
      marks.insert(.isStem)
      if !stem.traits.needsAffix { marks.insert(.isWord) }
    } else if derivation.rank != 2 || derivation.suffix?.traits.needsAffix != true {
      marks.insert(.isWord)
    }
    if stems[stem.number].isHidden { marks.insert(.isHidden) }
    let elisions = derivation.prefix == nil ? elisions(before: stem, derivation) : 0
    guard marks.contains(.isWord) || elisions > 0 || marks.contains(.isForbidden) else { return }
    var classes = stems[stem.number].morphology.classes
    var features = stems[stem.number].morphology.features
    func join(_ affix: Affix) {
      classes.formUnion(affix.morphology.classes)
      features.formUnion(affix.morphology.features)
    }
    if let prefix = derivation.prefix { join(prefix.affix) }
    if let suffix = derivation.suffix { join(suffix.affix) }
    if let second = derivation.second { join(second.affix) }
    let prefix = derivation.prefix?.affix
    analyses.append(
      Analysis(
        start: UInt32(bytes.count), count: UInt16(form.count), order: derivation.order, marks: marks,
        stem: UInt32(stem.number),
        prefix: (UInt8(clamping: prefix?.append.count ?? 0), UInt8(clamping: prefix?.strip.count ?? 0)),
        classes: classes, features: features, elisions: elisions))
    bytes.append(contentsOf: form)
  }

  /// The elided prefixes that Hunspell would accept before a form.
  private func elisions(before stem: Root, _ derivation: Derivation) -> UInt32 {
    guard let suffix = derivation.suffix else { return stem.traits.elisions }
    var mask: UInt32 = 0
    if let second = derivation.second {
      guard second.isCrossed else { return 0 }
      mask = second.traits.elisions
    }
    if suffix.isCrossed, !suffix.traits.isCircumfix { mask |= stem.traits.elisions | suffix.traits.elisions }
    return mask & links.crossedElisions
  }
}
