import CassetinLexicon
import CassetinText

/// The names in one article, as they are recorded.
public struct ArticleNames: Sendable, Equatable {
  /// What tells the article from all others; compared byte by byte.
  public let path: String
  public let digest: ArticleDigest
  /// In any order; several of one text, kind and part are added up.
  public let names: [NameCount]

  public init(path: String, digest: ArticleDigest, names: [NameCount]) {
    self.path = path
    self.digest = digest
    self.names = names
  }
}

/// How often a name stands in an article.
public struct NameCount: Sendable, Equatable {
  /// As written; compared byte by byte.
  public let text: String
  /// What bears the name, nil when that is not known; not kept for parts.
  public let kind: NameList.Kind?
  /// Counts below 1 are not recorded, those above 2³¹ − 1 as that.
  public let mentions: Int
  /// True for a word that stands as part of longer names: Prince, of Matthew Prince.
  public let isPart: Bool

  public init(_ text: String, kind: NameList.Kind? = nil, mentions: Int = 1, isPart: Bool = false) {
    self.text = text
    self.kind = kind
    self.mentions = mentions
    self.isPart = isPart
  }
}

/// Tells whether an article is still the one that was recorded.
public struct ArticleDigest: Hashable, Sendable {
  let value: UInt64

  /// The digest that the tables write as `number`.
  init(number: Int) { value = UInt64(bitPattern: Int64(number)) }

  /// What the tables write.
  var number: Int { Int(Int64(bitPattern: value)) }

  /// The digest of an article of `bytes`.
  ///
  /// - Parameter reader: a number that changes when other names are read from the same bytes; all is then read anew.
  public init(of bytes: [UInt8], reader: UInt8 = 0) {
    var hash = FNV1a()
    hash.add(reader)
    bytes.withUnsafeBufferPointer { hash.add($0) }
    value = hash.value
  }
}
