import CassetinLexicon
import CassetinText

extension Archive {
  /// How often the name written `text` stands in the archive, nil when nowhere.
  public func count(of text: String) throws(ArchiveError) -> ArchivedName? {
    try number(of: text)?.name
  }

  /// The spellings that have the letters of `text` whatever their case, accents, hyphens, apostrophes and spaces; `text`
  /// is among them where it is archived.
  ///
  /// Those of most articles come first, then those of most articles as a part, then by their bytes.
  public func spellings(withKeyOf text: String) throws(ArchiveError) -> [ArchivedName] {
    let letters = NameLetters(Array(text.utf8))
    var names: [ArchivedName] = []
    try database.rows(
      """
      SELECT \(NameTable.figures), text FROM names WHERE key = ?
      ORDER BY articles DESC, articlesAsPart DESC, text
      """, [.integer(letters.keyNumber)]
    ) { row in
      // Other letters may have the same number.
      guard Fold.key(row.bytes(8)[...]) == letters.key else { return }
      names.append(ArchivedName(text: row.text(8), totals: NameTotals(row)))
    }
    return names
  }

  /// Whole names within the distance of `SegmentKeys` of `text`, but for `text` itself: those with the fewest edits,
  /// then of most articles first, then by their bytes.
  ///
  /// Letters are compared without case, accents, hyphens, apostrophes and spaces: other spellings of the same letters are
  /// 0 edits away. Names of fewer than five letters are not found.
  public func nearest(to text: String, limit: Int) throws(ArchiveError) -> [NearName] {
    let bytes = Array(text.utf8)
    let letters = NameLetters(bytes).scalars
    let reach = SegmentKeys.distance(forLength: letters.count)
    let set = LetterSet(letters)
    return try database.transaction(writing: false) { () throws(ArchiveError) in
      var candidates: Set<Int> = []
      for key in SegmentKeys.probes(letters) {
        try database.rows(
          "SELECT name, letters FROM segments WHERE key = ?", [.integer(NameLetters.number(key))]
        ) { row in
          guard LetterSet(bits: row.integer(1)).isWithin(reach, of: set) else { return }
          candidates.insert(row.integer(0))
        }
      }
      var near: [NearName] = []
      for id in candidates.sorted() {
        guard let name = try name(id), !name.text.utf8.elementsEqual(bytes) else { continue }
        let others = NameLetters(Array(name.text.utf8)).scalars
        let limit = min(reach, SegmentKeys.distance(forLength: others.count))
        guard let edits = EditCost.edits(letters, others, limit: limit) else { continue }
        near.append(NearName(name: name, edits: edits))
      }
      near.sort(by: NearName.precedes)
      return Array(near.prefix(max(limit, 0)))
    }
  }

  /// Calls `body` with each whole name of at least `articles` articles: those of most articles first, then of most
  /// mentions, then by their bytes.
  public func names(
    ofAtLeast articles: Int, _ body: (ArchivedName) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    try database.rows(
      """
      SELECT \(NameTable.figures), text FROM names WHERE articles >= ?
      ORDER BY articles DESC, mentions DESC, text
      """, [.integer(max(articles, 1))]
    ) { (row) throws(ArchiveError) in
      try body(ArchivedName(text: row.text(8), totals: NameTotals(row)))
    }
  }

  /// The `limit` whole names of most articles, in the order of `names(ofAtLeast:)`; all names are looked through.
  public func mostFrequentNames(limit: Int) throws(ArchiveError) -> [ArchivedName] {
    var names: [ArchivedName] = []
    try database.rows(
      """
      SELECT \(NameTable.figures), text FROM names WHERE articles > 0
      ORDER BY articles DESC, mentions DESC, text LIMIT ?
      """, [.integer(max(limit, 0))]
    ) { row in names.append(ArchivedName(text: row.text(8), totals: NameTotals(row))) }
    return names
  }

  /// The first `limit` articles, by path, in which `text` stands as a whole name; takes longer the more they are.
  public func paths(of text: String, limit: Int) throws(ArchiveError) -> [String] {
    try database.transaction(writing: false) { () throws(ArchiveError) in
      guard let id = try number(of: text)?.id else { return [] }
      var paths: [String] = []
      try database.rows(
        """
        SELECT path FROM occurrences JOIN articles ON articles.id = occurrences.article WHERE name = ?
        ORDER BY path LIMIT ?
        """, [.integer(id), .integer(max(limit, 0))]
      ) { row in paths.append(row.text(0)) }
      return paths
    }
  }

  /// Calls `body` with each line of a text that tells all of the archive, the same for archives of the same articles.
  public func dump(_ body: (String) throws(ArchiveError) -> Void) throws(ArchiveError) {
    try database.transaction(writing: false) { () throws(ArchiveError) in
      let statistics = try statistics
      try body("\(statistics.articles) articles, \(statistics.names) names, \(statistics.mentions) mentions")
      try forEachArticle { (article) throws(ArchiveError) in
        try body("article \(article.digest.value) \(article.path)")
        for name in article.names {
          let role = name.isPart ? "part" : name.kind?.rawValue ?? "name"
          try body("  \(role) \(name.mentions) \(name.text)")
        }
      }
      try database.rows("SELECT \(NameTable.figures), text FROM names ORDER BY text") {
        (row) throws(ArchiveError) in
        let figures = (0..<8).map { String(row.integer($0)) }
        try body("name " + figures.joined(separator: " ") + " " + row.text(8))
      }
    }
  }

  private func number(of text: String) throws(ArchiveError) -> (id: Int, name: ArchivedName)? {
    let bytes = Array(text.utf8)
    return try database.first(
      NameTable.findByText, [.integer(NameLetters(bytes).keyNumber), .text(bytes)]
    ) { row in (row.integer(8), ArchivedName(text: text, totals: NameTotals(row))) }
  }

  private func name(_ id: Int) throws(ArchiveError) -> ArchivedName? {
    try database.first(NameTable.findByID, [.integer(id)]) {
      row in
      ArchivedName(text: row.text(8), totals: NameTotals(row))
    }
  }
}

extension NearName {
  /// The order in which near names are told.
  fileprivate static func precedes(_ one: NearName, _ other: NearName) -> Bool {
    if one.edits != other.edits { return one.edits < other.edits }
    if one.name.articles != other.name.articles { return one.name.articles > other.name.articles }
    return one.name.text.utf8.lexicographicallyPrecedes(other.name.text.utf8)
  }
}
