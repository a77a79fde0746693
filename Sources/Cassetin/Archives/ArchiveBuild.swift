import CassetinArchive
import CassetinFiles
import CassetinText

/// What a build of an archive has done.
public struct ArchiveBuild: Sendable {
  /// Articles that were new or had changed.
  public private(set) var read = 0
  /// Articles that the archive held as they are.
  public private(set) var unchanged = 0
  /// Articles that the archive held and that are gone.
  public fileprivate(set) var forgotten = 0
  /// Files and folders that could not be read: folders first, each in the order of the bytes of their paths.
  public fileprivate(set) var failures: [(path: String, error: FileError)] = []

  /// Counts a reading, and gives what is to be recorded of it.
  fileprivate mutating func take(_ reading: ArticleReading, of article: PendingArticle) -> ArticleNames? {
    switch reading {
    case .unchanged: unchanged += 1
    case .failed(let error): failures.append((article.file, error))
    case .read(let names):
      read += 1
      return names
    }
    return nil
  }
}

/// Brings archives up to date with the articles on the disk.
public struct ArchiveBuilder: Sendable {
  private let linter: Linter
  private let root: ProjectRoot
  private let workers: Int

  /// Articles that are recorded at once: a transaction waits for the disk, and what is read must wait in memory.
  private static let batchSize = 256

  /// A builder that reads with the sessions of `linter`, which knows no house names: an archive tells what was written.
  ///
  /// - Parameters:
  ///   - root: the folder to which paths in the archives are relative.
  ///   - workers: sessions at work at the same time, at least 1. Of any number come the same archives, byte for byte.
  public init(linter: Linter, root: ProjectRoot, workers: Int) {
    self.linter = linter
    self.root = root
    self.workers = workers
  }

  /// Records `articles` in `archive`, but for those it holds as they are, and forgets what it holds of the named
  /// folders and is there no more.
  ///
  /// Articles that are no text are forgotten too; what could not be read stays as it was recorded. May break off at any
  /// moment: the next build goes on.
  /// - Parameter progress: told after each batch how many articles of how many are done.
  public func build(
    _ archive: Archive, from articles: ArticlePaths, progress: (_ done: Int, _ count: Int) -> Void
  ) async throws(ArchiveError) -> ArchiveBuild {
    let pending = pending(articles)
    var build = ArchiveBuild()
    build.failures = articles.failures.map { ($0.path, $0.failure) }
    var gone: [String] = []
    var unrecorded: [ArticleNames] = []
    for start in stride(from: 0, to: pending.count, by: Self.batchSize) {
      progress(start, pending.count)
      var batch = Array(pending[start..<min(start + Self.batchSize, pending.count)])
      for index in batch.indices {
        batch[index].digest = try archive.digest(ofArticleAt: batch[index].path)
      }
      let articles = batch
      // One batch is read while the one before it is recorded.
      async let reading = linter.map(articles, workers: workers) { ArticleReading(of: $0, in: $1) }
      if !unrecorded.isEmpty { try archive.record(unrecorded) }
      unrecorded = []
      for (article, reading) in zip(batch, await reading) {
        if let names = build.take(reading, of: article) { unrecorded.append(names) }
        if reading.isNoArticle { gone.append(article.path) }
      }
    }
    if !unrecorded.isEmpty { try archive.record(unrecorded) }
    build.forgotten = try forget(articles, but: pending.map(\.path), gone: gone, in: archive)
    progress(pending.count, pending.count)
    return build
  }

  /// The articles, each once, in the order of the bytes of their paths in the archive.
  private func pending(_ articles: ArticlePaths) -> [PendingArticle] {
    let all = articles.files.map { PendingArticle(file: $0, path: root.path(of: $0)) }
    let ordered = all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return ordered.indices.compactMap { index in
      let isRepeated = index > 0 && ordered[index].path.utf8.elementsEqual(ordered[index - 1].path.utf8)
      return isRepeated ? nil : ordered[index]
    }
  }

  /// Forgets what is in the named folders, but for `present` without `gone`, both in the order of their bytes.
  private func forget(
    _ articles: ArticlePaths, but present: [String], gone: [String], in archive: Archive
  ) throws(ArchiveError) -> Int {
    func names(_ folder: String) -> [String] { root.names(to: root.path(of: folder)) }
    let folders = articles.folders.map(names)
    let unreadable = articles.failures.map { names($0.path) }
    guard !folders.isEmpty else { return 0 }
    return try archive.forget { path in
      guard !present.holds(path) || gone.holds(path) else { return false }
      let names = root.names(to: path)
      return folders.contains { names.starts(with: $0) } && !unreadable.contains { names.starts(with: $0) }
    }
  }
}

extension ArticleReading {
  /// True when nothing is there that an archive could record.
  fileprivate var isNoArticle: Bool {
    switch self {
    case .failed(.missing), .failed(.isFolder), .failed(.notText): true
    case .failed(.notAllowed), .failed(.changedMeanwhile), .failed(.leadsOut), .failed(.tooLarge),
      .failed(.noMatch),
      .failed(.pattern), .failed(.ignoreFile), .failed(.system), .unchanged, .read:
      false
    }
  }
}

extension [String] {
  /// True when `path` is among paths in the order of their bytes.
  fileprivate func holds(_ path: String) -> Bool {
    let place = partitioningIndex { !$0.utf8.lexicographicallyPrecedes(path.utf8) }
    return place < count && self[place].utf8.elementsEqual(path.utf8)
  }
}
