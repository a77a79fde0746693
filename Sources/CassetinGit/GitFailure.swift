import CassetinFiles

/// Why it is not known what changed since a revision.
public enum GitFailure: Error, Sendable, Equatable {
  /// No program of Git in the folders of `PATH` that are absolute and outside of the repository.
  case notInstalled
  /// No repository around the folder.
  case notRepository
  /// The repository belongs to another user, whom nobody has declared safe (`safe.directory`).
  case dubiousOwnership(root: String)
  /// An empty text, one that begins with a hyphen, or one with a NUL.
  case invalidRevision(String)
  /// No commit of this name; a shallow clone may lack what others have (`fetch-depth: 0`, `git fetch --unshallow`).
  case unknownRevision(String, isShallow: Bool)
  /// A shallow clone lacks the commit from which the revision and `HEAD` both come: `git fetch --unshallow`.
  case noMergeBase(String)
  /// The repository has no commit.
  case noCommits
  /// The text of a commit is not on this machine (a partial clone); nothing is fetched.
  case missingObject(String)
  /// The commit of a submodule is not on this machine; the path of the submodule, from the root on.
  case missingSubmodule(path: String)
  /// Git printed more than anyone can hold.
  case outputTooLong
  /// The system refused something.
  case system(SystemFailure)
  /// Git failed for another reason, which it tells.
  case failed(status: Int32, message: String)
}
