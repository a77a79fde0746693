import CassetinText

/// What the slips of a typist cost, in hundredths of an ordinary edit.
public enum EditCost {
  static let accent: Int32 = 30
  static let doubling: Int32 = 50
  static let transposition: Int32 = 80
  static let phonetic: Int32 = 70
  static let neighbour: Int32 = 85
  static let omission: Int32 = 90
  /// Two letters for one that sounds alike, or the reverse: f for ph.
  static let sound: Int32 = 65
  static let ordinary: Int32 = 100
  /// A silent h, or a silent letter at the end (s, t, d, e, x), put there or left out.
  static let silent: Int32 = 85
  /// oe for œ, ae for æ.
  static let unligatured: Int32 = 10
  /// A missing blank between two words.
  static let split = 95
  /// A missing apostrophe after an elided word.
  static let elision = 60
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
    for pair in ["iy", "ck", "cq", "kq", "sc", "sz", "mn", "gj", "ae", "dt", "bp", "fv"] {
      let pair = Array(pair.unicodeScalars)
      set(pair[0], pair[1], phonetic)
    }
    for letter in 0..<letters - 1 { table[letter * letters + letter] = accent }
    return table
  }()

  /// The places of two letters together.
  static let pairs = letters * letters

  /// The number of two letters, by their places.
  @inline(__always)
  static func pair(_ first: Int, _ second: Int) -> Int { first * letters + second }

  /// Whether a letter sounds like a pair of letters, by place of the letter and number of the pair.
  ///
  /// French spellings of one sound, accents aside; letters that are only written double count as doublings.
  static let sounds: [Bool] = {
    var table = [Bool](repeating: false, count: letters * pairs)
    let alike = [
      "f ph", "k qu", "c qu", "q qu", "k ch", "c ch", "k ck", "c ck", "c ss", "s sc", "c sc", "t th", "r rh",
      "c cu",
      "g gu", "g ge", "j ge", "o au", "e ai", "e ei", "e er", "e ez", "e et", "e eu", "o eu", "e oe", "a ae",
      "x cs",
      "x cc", "x ct", "x ks", "n gn", "y il", "i il", "i ll", "y ll", "z ds", "u eu", "o ho", "a ha", "e he",
      "i hi",
    ]
    for line in alike {
      let places = line.unicodeScalars.filter { $0 != " " }.map { place(of: $0.value) }
      table[places[0] * pairs + pair(places[1], places[2])] = true
    }
    return table
  }()

  /// The pair that a ligature is made of, -1 for other letters.
  static func ligature(_ letter: UInt32) -> Int {
    switch letter {
    case 0x153: pair(place(of: 0x6F), place(of: 0x65))
    case 0xE6: pair(place(of: 0x61), place(of: 0x65))
    default: -1
    }
  }

  /// True for letters that French words end in and nobody hears.
  static func isSilentAtEnd(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x73, 0x74, 0x64, 0x65, 0x78: true
    default: false
    }
  }

  /// True for a hyphen or an apostrophe, which are left out or put in easily.
  static func isMark(_ letter: UInt32) -> Bool { letter == 0x2D || letter == 0x2019 }

  /// Calls `body` with the tables, whose look-up then costs no more than an addition.
  static func withTables<Result>(
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Bool>) -> Result
  ) -> Result {
    substitutions.withUnsafeBufferPointer { one in sounds.withUnsafeBufferPointer { body(one, $0) } }
  }

  /// The place of a letter in `substitutions`, accents aside.
  static func place(of scalar: UInt32) -> Int {
    let base = Fold.base(of: scalar)
    return base >= 0x61 && base <= 0x7A ? Int(base - 0x61) : letters - 1
  }

  /// True for two letters that lie side by side on a keyboard or are heard alike.
  public static func isAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    substitutions[pair(place(of: one), place(of: other))] < ordinary
  }

  /// The cheapest way from `typed` to `meant`, nil when it costs more than `limit`.
  public static func between(_ typed: [UInt32], _ meant: [UInt32], limit: Int) -> Int? {
    var matrix = CostMatrix(typed: typed, depth: meant.count, limit: limit)
    for letter in meant { matrix.push(letter) }
    return matrix.cost <= Int32(limit) ? Int(matrix.cost) : nil
  }

  /// The name of `names` that costs least from what was typed; the first in order of those that cost the same.
  public static func nearest(to typed: String, in names: [String]) -> String? {
    // No name is longer, and a hostile one would cost time and memory.
    let typed = typed.unicodeScalars.prefix(64).map(\.value)
    let costs = names.sorted().map { name in
      (name, between(typed, name.unicodeScalars.map(\.value), limit: 100_000) ?? .max)
    }
    return costs.min { $0.1 < $1.1 }?.0
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

  /// The fewest letters dropped, added, changed or swapped with their neighbour that turn `first` into `second`, nil
  /// when they are more than `limit`. Letters are not edited again once they are swapped.
  public static func edits(_ first: [UInt32], _ second: [UInt32], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    let shorter = min(first.count, second.count)
    var start = 0
    while start < shorter, first[start] == second[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, first[first.count - 1 - tail] == second[second.count - 1 - tail] {
      tail += 1
    }
    let edits = edits(first[start..<first.count - tail], second[start..<second.count - tail], band: limit)
    return edits <= limit ? edits : nil
  }

  /// The fewest edits, or any number above `band` where they are more: only cells near the diagonal are filled.
  private static func edits(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>, band: Int) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    let width = second.count + 1
    let (before, beforeSecond) = (first.startIndex - 1, second.startIndex - 1)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      cells.initialize(repeating: band + 1)
      for column in 0...min(band, second.count) { cells[column] = column }
      for row in 1...first.count {
        let (here, above, beyond) = (row % 3 * width, (row + 2) % 3 * width, (row + 1) % 3 * width)
        let left = max(1, row - band)
        cells[here + left - 1] = left == 1 ? row : band + 1
        guard left <= min(second.count, row + band) else { continue }
        for column in left...min(second.count, row + band) {
          let (one, other) = (first[before + row], second[beforeSecond + column])
          var cell = min(
            cells[above + column - 1] + (one == other ? 0 : 1), cells[above + column] + 1,
            cells[here + column - 1] + 1)
          if row > 1, column > 1, one == second[beforeSecond + column - 1], other == first[before + row - 1] {
            cell = min(cell, cells[beyond + column - 2] + 1)
          }
          cells[here + column] = cell
        }
      }
      return cells[first.count % 3 * width + second.count]
    }
  }
}
