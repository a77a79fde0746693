/// The rows of a weighted Damerau–Levenshtein comparison, one for each letter of the word meant, pushed and popped
/// as a walk over many words goes.
///
/// Only cells that can cost less than the limit are filled: those near the diagonal.
struct CostMatrix {
  private let typed: [UInt32]
  private let places: [Int]
  private let deletions: [Int32]
  /// For each letter typed, its sound with the one before it: see `EditCost.sounds`.
  private let typedPairs: [Int]
  private let width: Int
  private let band: Int
  private var meant: [UInt32]
  private var meantPlaces: [Int]
  private var cells: [Int32]
  /// The least cell of each row: no continuation costs less than the lesser of the last two.
  private var minima: [Int32]
  /// Letters pushed so far.
  private(set) var depth = 0

  /// Farther than any limit, and safe to add to.
  private static let far: Int32 = 1 << 20

  /// `depth` letters at most can be pushed; costs above `limit` are not told apart.
  init(typed: [UInt32], depth: Int, limit: Int) {
    self.typed = typed
    places = typed.map(EditCost.place)
    width = typed.count + 1
    // No letter is put in or left out for less.
    band = limit / Int(EditCost.doubling)
    meant = Array(repeating: 0, count: depth)
    meantPlaces = Array(repeating: 0, count: depth)
    minima = Array(repeating: 0, count: depth + 1)
    cells = Array(repeating: Self.far, count: width * (depth + 1))
    let places = places
    typedPairs = typed.indices.map { $0 > 0 ? EditCost.pair(places[$0 - 1], places[$0]) : -1 }
    deletions = typed.indices.map { Self.deletion(of: $0, in: typed) }
    cells[0] = 0
    for column in 1..<max(width, 1) { cells[column] = cells[column - 1] + deletions[column - 1] }
  }

  /// What it costs that the letter at `index` was typed and not meant.
  private static func deletion(of index: Int, in typed: [UInt32]) -> Int32 {
    let letter = typed[index]
    let isDoubled =
      index > 0 && typed[index - 1] == letter || index + 1 < typed.count && typed[index + 1] == letter
    if isDoubled || EditCost.isMark(letter) { return EditCost.doubling }
    if letter == 0x68 || index == typed.count - 1 && EditCost.isSilentAtEnd(letter) { return EditCost.silent }
    return index == 0 ? EditCost.ordinary + EditCost.first : EditCost.ordinary
  }

  /// The cost of the typed word for the word pushed so far.
  var cost: Int32 { abs(width - 1 - depth) <= band ? cells[depth * width + width - 1] : Self.far }

  /// No word that begins with the letters pushed so far costs less.
  var bestPossible: Int32 {
    depth > 0 ? min(minima[depth], minima[depth - 1] + EditCost.sound) : 0
  }

  /// False when no word that goes on with `letter` can cost `limit` or less: once nothing is left for another slip,
  /// the letter must be the one that was typed. Costs less than `push`.
  func mayGoOn(with letter: UInt32, limit: Int32) -> Bool {
    if depth == 0 || minima[depth] + EditCost.accent <= limit || minima[depth - 1] + EditCost.sound <= limit {
      return true
    }
    // What costs less than an accent.
    if EditCost.ligature(letter) >= 0 { return true }
    let row = depth * width
    for column in max(0, depth - band)..<max(0, min(typed.count, depth + band + 1))
    where typed[column] == letter && cells[row + column] <= limit {
      return true
    }
    return false
  }

  mutating func pop(to depth: Int) { self.depth = min(self.depth, depth) }

  mutating func push(_ letter: UInt32) {
    let place = EditCost.place(of: letter)
    let previous = depth > 0 ? meant[depth - 1] : 0
    let isDoubled = depth > 0 && previous == letter
    let omission =
      isDoubled || EditCost.isMark(letter)
      ? EditCost.doubling
      : letter == 0x68 ? EditCost.silent : depth == 0 ? EditCost.omission + EditCost.first : EditCost.omission
    let ligature = EditCost.ligature(letter)
    let pair = depth > 0 ? EditCost.pair(meantPlaces[depth - 1], place) : -1
    let first = max(0, depth + 1 - band)
    let last = min(width - 1, depth + 1 + band)
    let (depth, width) = (depth, width)
    var least = Self.far
    EditCost.withTables { substitutions, sounds in
      cells.withUnsafeMutableBufferPointer { cells in
        let above = depth * width
        let row = above + width
        var left = Self.far
        if first == 0 {
          left = cells[above] + omission
          cells[row] = left
          least = left
        } else {
          cells[row + first - 1] = Self.far
        }
        guard first <= last else { return }
        for column in max(1, first)...max(1, last) where column < width {
          let mine = typed[column - 1]
          let itsPlace = places[column - 1]
          var substitution = mine == letter ? 0 : substitutions[place * EditCost.letters + itsPlace]
          if column == 1, depth == 0, substitution > EditCost.accent { substitution += EditCost.first }
          var cell = min(
            cells[above + column - 1] + substitution, cells[above + column] + omission,
            left + deletions[column - 1])
          if column > 1, typedPairs[column - 1] >= 0 {
            if typedPairs[column - 1] == ligature {
              cell = min(cell, cells[above + column - 2] + EditCost.unligatured)
            }
            if sounds[place * EditCost.pairs + typedPairs[column - 1]] {
              cell = min(cell, cells[above + column - 2] + EditCost.sound)
            }
            if depth > 0, mine == previous, typed[column - 2] == letter, previous != letter {
              cell = min(cell, cells[above - width + column - 2] + EditCost.transposition)
            }
          }
          if pair >= 0, sounds[itsPlace * EditCost.pairs + pair] {
            cell = min(cell, cells[above - width + column - 1] + EditCost.sound)
          }
          cells[row + column] = cell
          left = cell
          least = min(least, cell)
        }
        if last + 1 < width { cells[row + last + 1] = Self.far }
      }
    }
    meant[depth] = letter
    meantPlaces[depth] = place
    self.depth = depth + 1
    minima[depth + 1] = least
  }
}
