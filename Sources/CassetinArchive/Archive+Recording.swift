extension Archive {
  /// Records articles, in place of what was recorded of the same paths: all of them, or none when it throws.
  ///
  /// One transaction, which waits for the disk: many articles at a time are quicker by far than each by itself.
  public func record(_ articles: [ArticleNames]) throws(ArchiveError) {
    try change { (ledger) throws(ArchiveError) in
      for article in articles {
        if let id = try recordedArticle(article.path)?.id { try ledger.remove(article: id) }
        try ledger.add(article)
      }
    }
  }

  /// Forgets the articles whose paths are gone; `isGone` is asked of each path, in the order of bytes.
  ///
  /// - Returns: how many they were.
  @discardableResult
  public func forget(where isGone: (String) -> Bool) throws(ArchiveError) -> Int {
    try change { (ledger) throws(ArchiveError) in
      var gone: [Int] = []
      try database.rows("SELECT id, path FROM articles ORDER BY path") { row in
        if isGone(row.text(1)) { gone.append(row.integer(0)) }
      }
      for id in gone { try ledger.remove(article: id) }
      return gone.count
    }
  }

  /// Adds the articles of another archive; those that both hold count once.
  ///
  /// Nothing is added when the two hold different articles of one path, `.conflict`. Errors name the archive in which
  /// they occurred.
  /// - Returns: how many articles were added.
  @discardableResult
  public func merge(_ other: Archive) throws(ArchiveError) -> Int { try merge([other]) }

  /// Adds the articles of other archives as `merge(_:)` does: all of them, or none when it throws.
  @discardableResult
  public func merge(_ others: [Archive]) throws(ArchiveError) -> Int {
    try change { (ledger) throws(ArchiveError) in
      var added = 0
      for other in others {
        try other.forEachArticle { (article) throws(ArchiveError) in
          if let known = try recordedArticle(article.path) {
            guard known.digest == article.digest else {
              throw ArchiveError(path: other.path, fault: .conflict(article: article.path))
            }
          } else {
            try ledger.add(article)
            added += 1
          }
        }
      }
      return added
    }
  }

  private func change<Result>(
    _ body: (inout NameLedger) throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    try database.transaction(writing: true) { () throws(ArchiveError) in
      var ledger = try NameLedger(database)
      let result = try body(&ledger)
      try ledger.write()
      return result
    }
  }
}
