import CassetinLexicon

/// A name of the archive and how often it stands there.
public struct ArchivedName: Sendable, Equatable {
  /// As written.
  public let text: String
  /// What bears it in most mentions for which that is known, in doubt the first in the order of kinds.
  public let kind: NameList.Kind?
  /// Articles in which it stands as a whole name.
  public let articles: Int
  /// How often it stands as a whole name.
  public let mentions: Int
  /// Articles in which it stands as part of longer names, whether or not as a whole name too.
  public let articlesAsPart: Int

  init(text: String, totals: NameTotals) {
    self.text = text
    kind = totals.kind
    articles = totals.articles
    mentions = totals.mentions
    articlesAsPart = totals.articlesAsPart
  }
}

/// A name of the archive that is spelled much like another.
public struct NearName: Sendable, Equatable {
  public let name: ArchivedName
  /// The letters to drop, add, change or swap, accents, case, hyphens, apostrophes and spaces aside.
  public let edits: Int
}

/// How much an archive holds.
public struct ArchiveStatistics: Sendable, Equatable {
  public let articles: Int
  /// Distinct whole names.
  public let names: Int
  /// How often they stand in the articles.
  public let mentions: Int
  /// Bytes.
  public let fileSize: Int
  /// Of the tables; another version of the program may need another.
  public let version: Int
}
