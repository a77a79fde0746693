/// The affixes of a dictionary by number, with what their flags and those of stems lead to.
struct AffixLinks {
  /// What a list of flags says.
  struct Traits {
    /// Numbers of groups among `AffixLinks.suffixes`.
    var suffixes: [Int] = []
    /// Numbers of groups among `AffixLinks.prefixes`.
    var prefixes: [Int] = []
    /// A bit for each group of elided prefixes.
    var elisions: UInt32 = 0
    var needsAffix = false
    var isOnlyInCompound = false
    var isCircumfix = false
    /// What the flags mean for the forms of a stem.
    var marks: Analysis.Marks = []

    /// True without affixes and marks.
    var isPlain: Bool { suffixes.isEmpty && prefixes.isEmpty && elisions == 0 && marks.isEmpty }
  }

  /// An affix and what may go with it.
  struct Linked {
    let affix: Affix
    let traits: Traits
    /// Where Hunspell tries it among its like, from 1.
    let place: UInt64
  }

  /// The affixes of one flag.
  struct Group {
    let isCrossed: Bool
    var affixes: [Linked] = []
  }

  private(set) var prefixes: [Group] = []
  private(set) var suffixes: [Group] = []
  private(set) var elidedPrefixes: [ElidedPrefix] = []
  /// The groups of elided prefixes that go with suffixes.
  private(set) var crossedElisions: UInt32 = 0
  private let affixes: AffixFile
  /// By lines of the file.
  private var places: [Int: UInt64] = [:]
  private var numberOfPrefix: [Flag: Int] = [:]
  private var numberOfSuffix: [Flag: Int] = [:]
  private var numberOfElision: [Flag: Int] = [:]

  init(_ affixes: AffixFile) {
    self.affixes = affixes
    let prefixGroups = affixes.prefixes.values.sorted { $0.flag.value < $1.flag.value }
    let suffixGroups = affixes.suffixes.values.sorted { $0.flag.value < $1.flag.value }
    for groups in [prefixGroups, suffixGroups] { arrange(groups) }
    for group in prefixGroups {
      if group.affixes.allSatisfy(Self.isElided), numberOfElision.count < 32 {
        separate(group)
      } else {
        numberOfPrefix[group.flag] = prefixes.count
        prefixes.append(Group(isCrossed: group.isCrossed))
      }
    }
    for (number, group) in suffixGroups.enumerated() {
      numberOfSuffix[group.flag] = number
      suffixes.append(Group(isCrossed: group.isCrossed))
    }
    for group in prefixGroups {
      if let number = numberOfPrefix[group.flag] { prefixes[number].affixes = group.affixes.map(linked) }
    }
    for (number, group) in suffixGroups.enumerated() { suffixes[number].affixes = group.affixes.map(linked) }
  }

  /// Short affixes are tried first; of two that put the same letters, the later one.
  private mutating func arrange(_ groups: [AffixGroup]) {
    let affixes = groups.flatMap(\.affixes).sorted { left, right in
      (left.append.count, right.line) < (right.append.count, left.line)
    }
    for (place, affix) in affixes.enumerated() { places[affix.line] = UInt64(place) + 1 }
  }

  /// Keeps a group of elided prefixes apart.
  private mutating func separate(_ group: AffixGroup) {
    let number = numberOfElision.count
    numberOfElision[group.flag] = number
    if group.isCrossed { crossedElisions |= 1 << UInt32(number) }
    elidedPrefixes += group.affixes.map { ElidedPrefix(group: number, strip: $0.strip, append: $0.append) }
  }

  /// True for l’ and for l’A before a word in a: what is taken away is one letter, put back as a capital.
  private static func isElided(_ affix: Affix) -> Bool {
    guard affix.continuation.isEmpty else { return false }
    let append = affix.append
    let end = affix.strip.isEmpty ? append.count : append.count - CaseMapping.capitalised(affix.strip).count
    return end > 0 && append[end - 1] == UInt8(ascii: "'") && affix.condition.fitsStart(of: affix.strip)
      && append[end...].elementsEqual(CaseMapping.capitalised(affix.strip))
  }

  private func linked(_ affix: Affix) -> Linked {
    Linked(affix: affix, traits: traits(of: affix.continuation), place: places[affix.line] ?? 0)
  }

  /// What `flags` say.
  func traits(of flags: [Flag]) -> Traits {
    func has(_ flag: Flag?) -> Bool { flag.map(flags.contains) ?? false }
    var traits = Traits()
    for flag in flags {
      if let number = numberOfSuffix[flag] { traits.suffixes.append(number) }
      if let number = numberOfPrefix[flag] { traits.prefixes.append(number) }
      if let number = numberOfElision[flag] { traits.elisions |= 1 << UInt32(number) }
    }
    traits.needsAffix = has(affixes.needAffix)
    traits.isOnlyInCompound = has(affixes.onlyInCompound)
    traits.isCircumfix = has(affixes.circumfix)
    if has(affixes.keepCase) { traits.marks.insert(.keepsCase) }
    if has(affixes.forbidden) { traits.marks.insert(.isForbidden) }
    if has(affixes.noSuggest) { traits.marks.insert(.isUnsuggested) }
    return traits
  }
}
