import CassetinFiles

/// The tables of an archive.
///
/// A rollback journal, not a write-ahead log, keeps them whole: an archive at rest is one file, which can be copied and
/// read where nothing can be written.
enum ArchiveSchema {
  /// Raised when the tables, or what they mean, change.
  static let version = 1
  /// What tells archives from the files of other programs: “CSTN”.
  private static let application = 0x4353_544E

  /// Hashes are cut to six bytes, which the file writes shorter than eight. `mentions.role` is that of `NameRole`;
  /// `occurrences` and `segments` are of whole names.
  private static let tables = [
    "CREATE TABLE articles (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, digest INTEGER NOT NULL)",
    "CREATE TABLE names (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, text TEXT NOT NULL, \(NameTable.definitions))",
    "CREATE INDEX namesByKey ON names (key)",
    """
    CREATE TABLE mentions (article INTEGER NOT NULL, name INTEGER NOT NULL, role INTEGER NOT NULL,
      count INTEGER NOT NULL, PRIMARY KEY (article, name, role)) WITHOUT ROWID
    """,
    """
    CREATE TABLE occurrences (name INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (name, article))
      WITHOUT ROWID
    """,
    """
    CREATE TABLE segments (key INTEGER NOT NULL, name INTEGER NOT NULL, letters INTEGER NOT NULL,
      PRIMARY KEY (key, name)) WITHOUT ROWID
    """,
    "CREATE TABLE totals (articles INTEGER NOT NULL, names INTEGER NOT NULL, mentions INTEGER NOT NULL)",
    "INSERT INTO totals VALUES (0, 0, 0)",
  ]

  /// Makes the tables in a file of no bytes, unless another process was quicker.
  static func create(in database: Database) throws(ArchiveError) {
    guard try isEmpty(database) else { return }
    try database.transaction(writing: true) { () throws(ArchiveError) in
      // The transaction has given the file its first page, hence no file is empty in here.
      guard try integer("PRAGMA application_id", database) == 0 else { return }
      for sql in tables { try database.run(sql) }
      try database.run("PRAGMA application_id = \(application)")
      try database.run("PRAGMA user_version = \(version)")
    }
  }

  /// Throws when the file of `database` is no archive of this version.
  static func check(_ database: Database) throws(ArchiveError) {
    guard try !isEmpty(database) else { throw ArchiveError(path: database.path, fault: .unfinished) }
    guard try integer("PRAGMA application_id", database) == application else {
      throw ArchiveError(path: database.path, fault: .notArchive)
    }
    // A view or a trigger may compute without end; whoever made one is not this program.
    guard
      try integer("SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index')", database) == 0
    else { throw ArchiveError(path: database.path, fault: .notArchive) }
    let found = try integer("PRAGMA user_version", database)
    guard found == version else {
      throw ArchiveError(path: database.path, fault: .otherVersion(found: found, expected: version))
    }
    // SQLite sees that whole pages are missing, not that the last one was cut.
    let size: Int
    do { size = try File.size(of: database.path) } catch {
      throw ArchiveError(path: database.path, fault: ArchiveError.Fault(error))
    }
    guard try size % integer("PRAGMA page_size", database) == 0 else {
      throw ArchiveError(path: database.path, fault: .damaged)
    }
  }

  /// In bytes.
  static func fileSize(of database: Database) throws(ArchiveError) -> Int {
    try integer("PRAGMA page_count", database) * integer("PRAGMA page_size", database)
  }

  private static func isEmpty(_ database: Database) throws(ArchiveError) -> Bool {
    try integer("PRAGMA page_count", database) == 0
  }

  private static func integer(_ sql: String, _ database: Database) throws(ArchiveError) -> Int {
    try database.first(sql) { row in row.integer(0) } ?? 0
  }
}

/// The table of names: what is asked of it and written to it.
enum NameTable {
  /// The columns of `NameTotals`.
  private static let columns = [
    "articles", "mentions", "articlesAsPart", "brand", "medium", "institution", "person", "place",
  ]
  static let figures = columns.joined(separator: ", ")
  fileprivate static let definitions = columns.map { $0 + " INTEGER NOT NULL" }.joined(separator: ", ")

  /// By key and text: the figures and the number.
  static let findByText = "SELECT \(figures), id FROM names WHERE key = ? AND text = ?"
  /// By number: the figures and the text.
  static let findByID = "SELECT \(figures), text FROM names WHERE id = ?"
  /// The figures, the number, the key and the text.
  static let insert =
    "INSERT INTO names (\(figures), id, key, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  /// The figures of a number.
  static let update = "UPDATE names SET (\(figures)) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"
  static let delete = "DELETE FROM names WHERE id = ?"
}
