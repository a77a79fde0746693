import CassetinArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process of its own that writes or reads an archive, for tests that kill it or keep things from it.
///
///     ArchiveWriter copy SOURCE TARGET BATCH    records the articles of SOURCE that are not current in TARGET
///     ArchiveWriter count ARCHIVE               prints how many articles it holds
///
/// A failure is printed, and the exit status is 1 then.
@main
enum ArchiveWriter {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(ArchiveError) {
      switch arguments.first {
      case "copy": try copy(from: arguments[1], to: arguments[2], batch: Int(arguments[3]) ?? 1)
      case "count": print(try Archive.open(at: arguments[1], for: .reading).articleCount)
      default: print("copy or count?")
      }
    } catch {
      print(error.fault)
      exit(1)
    }
  }

  private static func copy(from source: String, to target: String, batch: Int) throws(ArchiveError) {
    let target = try Archive.open(at: target, for: .writing, patience: .seconds(60))
    var articles: [ArticleNames] = []
    try Archive.open(at: source, for: .reading).forEachArticle { article in articles.append(article) }
    var waiting: [ArticleNames] = []
    for article in articles where try !target.isCurrent(path: article.path, digest: article.digest) {
      waiting.append(article)
      if waiting.count == batch {
        try target.record(waiting)
        waiting = []
      }
    }
    try target.record(waiting)
  }
}
