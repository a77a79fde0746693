import CassetinText

/// What the slips of a typist cost, in hundredths of an ordinary edit.
public enum EditCost {
  static let accent: Int32 = 30
  static let doubling: Int32 = 50
  static let transposition: Int32 = 80
  static let phonetic: Int32 = 70
  static let neighbour: Int32 = 85
  static let omission: Int32 = 90
  static let ordinary: Int32 = 100

  /// The cost of `typed` where `meant` stands.
  static func substitution(_ typed: UInt32, _ meant: UInt32) -> Int32 {
    if typed == meant { return 0 }
    let first = Fold.base(of: typed)
    let second = Fold.base(of: meant)
    if first == second { return accent }
    if soundsLike(first, second) { return phonetic }
    return areNeighbours(first, second) ? neighbour : ordinary
  }

  private static let soundAlikes: [(UInt32, UInt32)] = [
    ("i", "y"), ("c", "k"), ("c", "q"), ("k", "q"), ("s", "c"), ("s", "z"), ("m", "n"), ("g", "j"), ("a", "e"),
  ].map { (($0.0 as Unicode.Scalar).value, ($0.1 as Unicode.Scalar).value) }

  private static func soundsLike(_ first: UInt32, _ second: UInt32) -> Bool {
    soundAlikes.contains { $0 == (first, second) || $0 == (second, first) }
  }

  /// The letter rows of the AZERTY keyboard, then of QWERTY.
  private static let rows: [[UInt32]] = [
    "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm",
  ].map { $0.unicodeScalars.map(\.value) }

  private static func areNeighbours(_ first: UInt32, _ second: UInt32) -> Bool {
    rows.contains { row in
      guard let place = row.firstIndex(of: first), let other = row.firstIndex(of: second) else { return false }
      return abs(place - other) == 1
    }
  }

  /// The cheapest way from `typed` to `meant`, nil when it costs more than `limit`.
  public static func between(_ typed: [UInt32], _ meant: [UInt32], limit: Int) -> Int? {
    var matrix = CostMatrix(typed: typed)
    for letter in meant {
      matrix.push(letter)
      if matrix.bestPossible > Int32(limit) { return nil }
    }
    return matrix.cost <= Int32(limit) ? Int(matrix.cost) : nil
  }

  /// True when one letter dropped, added, changed or swapped with its neighbour turns `first` into `second`.
  public static func isOneEdit(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    let shorter = first.count <= second.count ? first : second
    let longer = first.count <= second.count ? second : first
    guard longer.count - shorter.count <= 1, first != second else { return false }
    var start = 0
    while start < shorter.count, shorter[start] == longer[start] { start += 1 }
    var tail = 0
    while tail < shorter.count - start, shorter[shorter.count - 1 - tail] == longer[longer.count - 1 - tail] { tail += 1 }
    let rest = shorter.count - start - tail
    if longer.count > shorter.count { return rest == 0 }
    return rest == 1
      || rest == 2 && shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start]
  }
}

/// The rows of a weighted Damerau–Levenshtein comparison, one for each letter of the word meant, pushed and popped
/// as a walk over many words goes.
struct CostMatrix {
  private let typed: [UInt32]
  private var meant: [UInt32] = []
  private var cells: [Int32]
  private let width: Int
  /// The least cell of each row: no continuation costs less than the lesser of the last two.
  private var minima: [Int32] = [0]

  init(typed: [UInt32]) {
    self.typed = typed
    width = typed.count + 1
    cells = [Int32](repeating: 0, count: width)
    for column in 1..<max(width, 1) { cells[column] = cells[column - 1] + deletion(at: column - 1) }
  }

  /// Letters pushed so far.
  var depth: Int { meant.count }

  /// The cost of the typed word for the word pushed so far.
  var cost: Int32 { cells[cells.count - 1] }

  /// No word that begins with the letters pushed so far costs less.
  var bestPossible: Int32 {
    let last = minima[minima.count - 1]
    return minima.count > 1 ? min(last, minima[minima.count - 2] + EditCost.transposition) : last
  }

  mutating func pop(to depth: Int) {
    guard depth < meant.count else { return }
    meant.removeSubrange(depth...)
    cells.removeSubrange(((depth + 1) * width)...)
    minima.removeSubrange((depth + 1)...)
  }

  mutating func push(_ letter: UInt32) {
    let above = meant.count * width
    let omission =
      meant.last == letter ? EditCost.doubling : meant.isEmpty ? EditCost.omission + 10 : EditCost.omission
    var least = cells[above] + omission
    cells.append(least)
    for column in 1..<max(width, 1) {
      let isFirst = column == 1 && meant.isEmpty
      var substitution = EditCost.substitution(typed[column - 1], letter)
      if isFirst, substitution > EditCost.accent { substitution += 20 }
      var cell = min(
        cells[above + column - 1] + substitution,
        cells[above + column] + omission,
        cells[above + width + column - 1] + deletion(at: column - 1))
      if column > 1, let previous = meant.last, typed[column - 1] == previous, typed[column - 2] == letter, previous != letter {
        cell = min(cell, cells[above - width + column - 2] + EditCost.transposition)
      }
      cells.append(cell)
      least = min(least, cell)
    }
    meant.append(letter)
    minima.append(least)
  }

  private func deletion(at index: Int) -> Int32 {
    let doubles = index > 0 && typed[index] == typed[index - 1] || index + 1 < typed.count && typed[index] == typed[index + 1]
    return doubles ? EditCost.doubling : index == 0 ? EditCost.ordinary + 10 : EditCost.ordinary
  }
}
