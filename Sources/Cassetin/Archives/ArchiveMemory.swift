import CassetinArchive
import CassetinLint
import CassetinNames
import Synchronization

/// An archive as what a session remembers; an archive that fails is asked no more.
///
/// A class, because it holds a connection; it belongs to one session.
public final class ArchiveMemory: NameMemory {
  private let archive: Archive
  public let articleCount: Int
  private var hasFailed = false
  private let report: (ArchiveError) -> Void

  /// The archive at `path`; what goes wrong later is said to `report`, once.
  public init(at path: String, _ report: @escaping (ArchiveError) -> Void = { _ in }) throws(ArchiveError) {
    self.report = report
    archive = try Archive.open(at: path, for: .reading)
    articleCount = try archive.articleCount
  }

  public func name(_ text: String) -> RememberedName? {
    answer(nil) { archive throws(ArchiveError) in try archive.count(of: text).map(Self.remembered) }
  }

  public func spellings(of text: String) -> [RememberedName] {
    answer([]) { archive throws(ArchiveError) in
      try archive.spellings(withKeyOf: text).filter { $0.articles > 0 }.map(Self.remembered)
    }
  }

  public func nearest(to text: String, limit: Int) -> [RememberedName] {
    answer([]) { archive throws(ArchiveError) in
      try archive.nearest(to: text, limit: limit).map { Self.remembered($0.name) }
    }
  }

  private static func remembered(_ name: ArchivedName) -> RememberedName {
    RememberedName(text: name.text, articles: name.articles, articlesAsPart: name.articlesAsPart)
  }

  private func answer<Answer>(
    _ nothing: Answer, _ question: (Archive) throws(ArchiveError) -> Answer
  ) -> Answer {
    guard !hasFailed else { return nothing }
    do {
      return try question(archive)
    } catch {
      hasFailed = true
      report(error)
      return nothing
    }
  }
}

/// The first failure of several sessions.
///
/// A class, because the sessions share it.
final class FirstFailure<Failure: Error & Sendable>: Sendable {
  private let first = Mutex<Failure?>(nil)

  var failure: Failure? { first.withLock { $0 } }

  func note(_ failure: Failure) {
    first.withLock { $0 = $0 ?? failure }
  }
}

extension ArchiveError {
  /// What went wrong, with the path of the archive.
  public var sentence: Message {
    Message(
      english: "\(path): \(message.text(in: .english))", french: "\(path) : \(message.text(in: .french))")
  }
}
