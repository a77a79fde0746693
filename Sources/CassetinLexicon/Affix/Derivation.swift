/// What an expansion has in hand while it makes a form.
extension Expansion {
  /// A stem at work.
  struct Root {
    let number: Int
    let text: [UInt8]
    let traits: AffixLinks.Traits
  }

  /// An affix at work: which, of which group.
  struct Applied {
    let affix: Affix
    let traits: AffixLinks.Traits
    let place: UInt64
    let group: Int
    let isCrossed: Bool

    init(_ linked: AffixLinks.Linked, _ group: Int, _ isCrossed: Bool) {
      affix = linked.affix
      traits = linked.traits
      place = linked.place
      self.group = group
      self.isCrossed = isCrossed
    }
  }

  /// The affixes that made a form of a stem.
  struct Derivation {
    var rank: UInt64
    var prefix: Applied?
    var suffix: Applied?
    var second: Applied?

    /// See `Analysis.order`: the rank, then 20 bits each for the prefix, the outer and the inner suffix.
    var order: UInt64 {
      func place(_ applied: Applied?) -> UInt64 { min(applied?.place ?? 0, 1 << 20 - 1) }
      let outer = place(second ?? suffix)
      let inner = second == nil ? 0 : place(suffix)
      return rank << 60 | place(prefix) << 40 | outer << 20 | inner
    }
  }
}
