import CassetinLexicon
import CassetinText

/// The way in which one word differs from another, as far as letters without case and accents go.
public enum Slip: Sendable {
  /// Two neighbouring letters in the wrong order: Gastby.
  case swap
  /// A letter lost within the word: Clouflare.
  case lostInside
  /// One of two like letters lost: Matew for Mattew.
  case lostDouble
  case lostAtEnd
  case addedInside
  /// A letter written twice: Gattsby.
  case doubled
  case addedAtEnd
  /// A letter for one that lies beside it on the keyboard or sounds alike.
  case changedAlike
  case changed
  case changedAtEnd
  case firstLost
  case firstAdded
  case firstChanged
  case twoEdits

  /// The slip that made `wrong` of `right`; nil when they have the same letters or differ in more.
  public init?(from right: [UInt32], to wrong: [UInt32]) {
    guard EditCost.isOneEdit(wrong, right) else {
      guard let edits = EditCost.edits(wrong, right, limit: 2), edits == 2 else { return nil }
      self = .twoEdits
      return
    }
    let head = zip(wrong, right).prefix { $0 == $1 }.count
    if head == 0 {
      self = wrong.count == right.count ? .firstChanged : wrong.count < right.count ? .firstLost : .firstAdded
    } else if wrong.count == right.count {
      let isSwap = head + 1 < wrong.count && wrong[head + 1] == right[head] && wrong[head] == right[head + 1]
      if isSwap {
        self = .swap
      } else if head == wrong.count - 1 {
        self = .changedAtEnd
      } else {
        self = EditCost.isAlike(wrong[head], right[head]) ? .changedAlike : .changed
      }
    } else {
      let (longer, isLost) = wrong.count < right.count ? (right, true) : (wrong, false)
      // Of two like letters the later counts as the odd one.
      if longer[head] == longer[head - 1] {
        self = isLost ? .lostDouble : .doubled
      } else if head == longer.count - 1 {
        self = isLost ? .lostAtEnd : .addedAtEnd
      } else {
        self = isLost ? .lostInside : .addedInside
      }
    }
  }

  /// True when the letters that two words begin or end with alike have other accents.
  static func differsInAccents(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    func differs(_ pairs: some Sequence<(UInt32, UInt32)>) -> Bool {
      for (one, other) in pairs {
        guard Fold.base(of: one) == Fold.base(of: other) else { return false }
        // One accented letter and one plain: case alone is no accent.
        if (one < 0x80) != (other < 0x80) { return true }
      }
      return false
    }
    return differs(zip(first, second)) || differs(zip(first.reversed(), second.reversed()))
  }
}
