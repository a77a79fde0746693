import CassetinFiles

/// The desk’s memory: how often each name stands in each article of a repository, in one file.
///
/// A build asks of each article whether `isCurrent`, records those that are not, some hundreds or thousands at a time,
/// and forgets those that are gone. It may break off at any moment: what was recorded is whole, and the next build goes
/// on. All answers are the same in whatever order, parts and archives the articles came.
///
/// A class, because it holds a connection; it belongs to one thread at a time. Threads and processes may each open the
/// same file: they wait for each other, and where that takes too long the error is `.busy`.
public final class Archive {
  /// What an archive is opened for.
  public enum Use: Sendable {
    /// The file must be there.
    case reading
    /// The file is made where there is none.
    case writing
  }

  let database: Database

  private init(_ database: Database) { self.database = database }

  /// The path that was opened.
  public var path: String { database.path }

  /// Opens the archive at `path`.
  ///
  /// - Parameter patience: how long to wait, each time, for another process that writes the archive.
  public static func open(
    at path: String, for use: Use, patience: Duration = .seconds(5)
  ) throws(ArchiveError) -> Archive {
    guard !path.isEmpty else { throw ArchiveError(path: path, fault: .missing) }
    let database = try Database(path, creates: use == .writing, patience: patience)
    try database.run("PRAGMA trusted_schema = OFF")
    switch use {
    case .reading:
      try database.run("PRAGMA query_only = ON")
      try database.run("PRAGMA cache_size = -16000")
    case .writing:
      // The journal stands beside the archive for as long as a transaction takes.
      let isLocked = File.failureToWrite(inFolder: File.folder(of: database.file)) != nil
      if database.isReadOnly || isLocked { throw ArchiveError(path: path, fault: .readOnly) }
      try database.run("PRAGMA secure_delete = OFF")
      // A transaction that outgrows the cache keeps readers waiting for longer.
      try database.run("PRAGMA cache_size = -128000")
      try ArchiveSchema.create(in: database)
    }
    try ArchiveSchema.check(database)
    return Archive(database)
  }

  /// True when the article at `path` is recorded as it is now.
  public func isCurrent(path: String, digest: ArticleDigest) throws(ArchiveError) -> Bool {
    try recordedArticle(path)?.digest == digest
  }

  /// The digest of the article at `path` as it was recorded, nil when it was not.
  public func digest(ofArticleAt path: String) throws(ArchiveError) -> ArticleDigest? {
    try recordedArticle(path)?.digest
  }

  /// The articles of the archive.
  public var articleCount: Int {
    get throws(ArchiveError) {
      try database.first("SELECT articles FROM totals") { row in row.integer(0) } ?? 0
    }
  }

  /// How much the archive holds.
  public var statistics: ArchiveStatistics {
    get throws(ArchiveError) {
      let fileSize = try ArchiveSchema.fileSize(of: database)
      let statistics = try database.first("SELECT articles, names, mentions FROM totals") { row in
        ArchiveStatistics(
          articles: row.integer(0), names: row.integer(1), mentions: row.integer(2), fileSize: fileSize,
          version: ArchiveSchema.version)
      }
      guard let statistics else { throw ArchiveError(path: path, fault: .damaged) }
      return statistics
    }
  }

  /// The number and digest of the article at `path`, nil when none was recorded.
  func recordedArticle(_ path: String) throws(ArchiveError) -> (id: Int, digest: ArticleDigest)? {
    try database.first("SELECT id, digest FROM articles WHERE path = ?", [.text(Array(path.utf8))]) { row in
      (row.integer(0), ArticleDigest(number: row.integer(1)))
    }
  }

  /// Calls `body` with each article, in the order of the bytes of their paths; names by their bytes, parts first.
  public func forEachArticle(_ body: (ArticleNames) throws(ArchiveError) -> Void) throws(ArchiveError) {
    try database.transaction(writing: false) { () throws(ArchiveError) in
      try database.rows("SELECT id, path, digest FROM articles ORDER BY path") {
        (row) throws(ArchiveError) in
        try body(
          ArticleNames(
            path: row.text(1), digest: ArticleDigest(number: row.integer(2)),
            names: try names(inArticle: row.integer(0))))
      }
    }
  }

  private func names(inArticle id: Int) throws(ArchiveError) -> [NameCount] {
    var names: [NameCount] = []
    try database.rows(
      """
      SELECT text, role, count FROM mentions JOIN names ON names.id = mentions.name WHERE article = ?
      ORDER BY text, role
      """, [.integer(id)]
    ) { (row) throws(ArchiveError) in
      guard let role = NameRole(number: row.integer(1)) else {
        throw ArchiveError(path: path, fault: .damaged)
      }
      names.append(NameCount(row.text(0), role, mentions: row.integer(2)))
    }
    return names
  }
}

extension NameCount {
  /// A count in a role.
  fileprivate init(_ text: String, _ role: NameRole, mentions: Int) {
    switch role {
    case .part: self.init(text, mentions: mentions, isPart: true)
    case .whole(let kind): self.init(text, kind: kind, mentions: mentions)
    }
  }
}
