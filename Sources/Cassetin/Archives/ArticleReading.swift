import CassetinArchive
import CassetinFiles
import CassetinLint
import CassetinNames
import CassetinText

/// An article on its way into an archive.
struct PendingArticle: Sendable {
  /// Where it is read.
  let file: String
  /// How the archive knows it.
  let path: String
  /// As the archive holds it, nil when it does not.
  var digest: ArticleDigest?
}

/// What came of reading an article for an archive.
enum ArticleReading: Sendable {
  /// The archive holds it as it is.
  case unchanged
  case read(ArticleNames)
  case failed(FileError)

  /// Raised whenever other names are read from the same bytes: all articles are then read anew.
  private static let reader: UInt8 = 1

  /// Reads `article`; its names only when its bytes are others than those recorded.
  init(of article: PendingArticle, in session: Session) {
    let bytes: [UInt8]
    do { bytes = try File.bytes(at: article.file) } catch {
      self = .failed(FileError(error))
      return
    }
    let digest = ArticleDigest(of: bytes, reader: Self.reader)
    guard digest != article.digest else {
      self = .unchanged
      return
    }
    do {
      let source = try Source(name: SourceName(article.file), bytes: bytes)
      let names = session.names(in: source).textCounts.map(NameCount.init)
      self = .read(ArticleNames(path: article.path, digest: digest, names: names))
    } catch {
      self = .failed(.notText(error))
    }
  }
}

extension NameCount {
  /// What an archive records of a count.
  fileprivate init(_ count: NameTextCount) {
    self.init(count.text, kind: count.kind, mentions: count.mentions, isPart: count.isPart)
  }
}
