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
  /// What a slip in the first letter costs more.
  static let first: Int32 = 15

  /// The places of `substitutions`, by unaccented letter: a…z, then everything else.
  static let letters = 27

  /// The cost of one unaccented letter for another, `letters` by `letters`.
  static let substitutions: [Int32] = {
    var table = [Int32](repeating: ordinary, count: letters * letters)
    func set(_ one: Unicode.Scalar, _ other: Unicode.Scalar, _ cost: Int32) {
      let (first, second) = (place(of: one.value), place(of: other.value))
      table[first * letters + second] = min(table[first * letters + second], cost)
      table[second * letters + first] = min(table[second * letters + first], cost)
    }
    // The letter rows of the AZERTY keyboard, then of QWERTY.
    for row in ["azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"] {
      let keys = Array(row.unicodeScalars)
      for (key, next) in zip(keys, keys.dropFirst()) { set(key, next, neighbour) }
    }
    // Letters that French and English writers hear alike.
    for pair in ["iy", "ck", "cq", "kq", "sc", "sz", "mn", "gj", "ae"] {
      let pair = Array(pair.unicodeScalars)
      set(pair[0], pair[1], phonetic)
    }
    for letter in 0..<letters - 1 { table[letter * letters + letter] = accent }
    return table
  }()

  /// The place of a letter in `substitutions`, accents aside.
  static func place(of scalar: UInt32) -> Int {
    let base = Fold.base(of: scalar)
    return base >= 0x61 && base <= 0x7A ? Int(base - 0x61) : letters - 1
  }

  /// The cheapest way from `typed` to `meant`, nil when it costs more than `limit`.
  public static func between(_ typed: [UInt32], _ meant: [UInt32], limit: Int) -> Int? {
    var matrix = CostMatrix(typed: typed, depth: meant.count)
    for letter in meant { matrix.push(letter) }
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
    while tail < shorter.count - start, shorter[shorter.count - 1 - tail] == longer[longer.count - 1 - tail] {
      tail += 1
    }
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
  private let places: [Int]
  private let deletions: [Int32]
  private let substitutions = EditCost.substitutions
  private let width: Int
  private var meant: [UInt32]
  private var cells: [Int32]
  /// The least cell of each row: no continuation costs less than the lesser of the last two.
  private var minima: [Int32]
  /// Letters pushed so far.
  private(set) var depth = 0

  /// `depth` letters at most can be pushed.
  init(typed: [UInt32], depth: Int) {
    self.typed = typed
    places = typed.map(EditCost.place)
    width = typed.count + 1
    meant = Array(repeating: 0, count: depth)
    minima = Array(repeating: 0, count: depth + 1)
    cells = Array(repeating: 0, count: width * (depth + 1))
    deletions = typed.indices.map { index in
      let doubles =
        index > 0 && typed[index] == typed[index - 1]
        || index + 1 < typed.count && typed[index] == typed[index + 1]
      return doubles ? EditCost.doubling : index == 0 ? EditCost.ordinary + EditCost.first : EditCost.ordinary
    }
    for column in 1..<max(width, 1) { cells[column] = cells[column - 1] + deletions[column - 1] }
  }

  /// The cost of the typed word for the word pushed so far.
  var cost: Int32 { cells[depth * width + width - 1] }

  /// No word that begins with the letters pushed so far costs less.
  var bestPossible: Int32 {
    depth > 0 ? min(minima[depth], minima[depth - 1] + EditCost.transposition) : 0
  }

  mutating func pop(to depth: Int) { self.depth = min(self.depth, depth) }

  mutating func push(_ letter: UInt32) {
    let above = depth * width
    let row = above + width
    let place = EditCost.place(of: letter) * EditCost.letters
    let isDoubled = depth > 0 && meant[depth - 1] == letter
    let omission =
      isDoubled ? EditCost.doubling : depth == 0 ? EditCost.omission + EditCost.first : EditCost.omission
    let previous = depth > 0 ? meant[depth - 1] : 0
    var left = cells[above] + omission
    cells[row] = left
    var least = left
    for column in 1..<max(width, 1) {
      let mine = typed[column - 1]
      var substitution = mine == letter ? 0 : substitutions[place + places[column - 1]]
      if column == 1, depth == 0, substitution > EditCost.accent { substitution += EditCost.first }
      var cell = min(
        cells[above + column - 1] + substitution, cells[above + column] + omission,
        left + deletions[column - 1])
      if column > 1, depth > 0, mine == previous, typed[column - 2] == letter, previous != letter {
        cell = min(cell, cells[above - width + column - 2] + EditCost.transposition)
      }
      cells[row + column] = cell
      left = cell
      least = min(least, cell)
    }
    meant[depth] = letter
    depth += 1
    minima[depth] = least
  }
}
