import CassetinLexicon

/// Rows that are put into tables of names, and taken from them, in the order of the tables: each page is met once.
struct PendingRows {
  private struct Row {
    let first: Int
    let second: Int
    /// Outside the key.
    let value: Int
  }

  /// What happens to one table.
  private struct Changes {
    var removed: [Row] = []
    var added: [Row] = []

    mutating func sort() {
      removed.sort { ($0.first, $0.second) < ($1.first, $1.second) }
      added.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// What is added, sorted: each key once, for two segments of a name may have one number.
    func values(perRow count: Int) -> [Int] {
      var values: [Int] = []
      values.reserveCapacity(added.count * count)
      for (index, row) in added.enumerated() {
        if index > 0, added[index - 1].first == row.first, added[index - 1].second == row.second { continue }
        values.append(row.first)
        values.append(row.second)
        if count > 2 { values.append(row.value) }
      }
      return values
    }
  }

  private var occurrences = Changes()
  private var segments = Changes()
  private static let occurrenceInsertion = Database.Insertion(into: "occurrences", columns: 2)
  private static let segmentInsertion = Database.Insertion(into: "segments", columns: 3)

  /// Notes that a whole name stands in an article, both by number.
  mutating func addOccurrence(of name: Int, in article: Int) {
    occurrences.added.append(Row(first: name, second: article, value: 0))
  }

  /// Notes that a whole name stands in an article no more.
  mutating func removeOccurrence(of name: Int, in article: Int) {
    occurrences.removed.append(Row(first: name, second: article, value: 0))
  }

  /// Notes under which keys names near the name with a number are found, from now on or no more.
  mutating func addSegments(of name: Int, _ letters: NameLetters, isNew: Bool) {
    guard letters.isLong else { return }
    let set = LetterSet(letters.scalars).bits
    SegmentKeys.forEachOwn(letters.scalars) { key in
      let row = Row(first: NameLetters.number(key), second: name, value: set)
      if isNew { segments.added.append(row) } else { segments.removed.append(row) }
    }
  }

  /// Changes the tables, first what is removed: an article that is added may have the number of one that is gone.
  mutating func write(to database: Database) throws(ArchiveError) {
    occurrences.sort()
    for row in occurrences.removed {
      try database.run(
        "DELETE FROM occurrences WHERE name = ? AND article = ?",
        [.integer(row.first), .integer(row.second)])
    }
    try database.insert(occurrences.values(perRow: 2), Self.occurrenceInsertion)
    segments.sort()
    for row in segments.removed {
      try database.run(
        "DELETE FROM segments WHERE key = ? AND name = ?", [.integer(row.first), .integer(row.second)])
    }
    try database.insert(segments.values(perRow: 3), Self.segmentInsertion)
    self = PendingRows()
  }
}
