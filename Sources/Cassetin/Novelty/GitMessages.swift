import CassetinGit
import CassetinLint

extension GitFailure {
  /// Why it is not known what changed, and what helps.
  public var message: Message {
    switch self {
    case .notInstalled:
      Message(
        english: "--since needs git in a folder of PATH outside of the repository",
        french: "--since demande git dans un dossier de PATH hors du dépôt")
    case .notRepository:
      Message(
        english: "--since needs a git repository, and there is none here",
        french: "--since demande un dépôt git, et il n’y en a pas ici")
    case .dubiousOwnership(let root):
      Message(
        english: "the repository \(root) belongs to someone else; "
          + "if it may be trusted: git config --global --add safe.directory \(root)",
        french: "le dépôt \(root) appartient à quelqu’un d’autre ; "
          + "s’il est digne de confiance : git config --global --add safe.directory \(root)")
    case .invalidRevision(let revision):
      Message(
        english: "\"\(revision)\" is no revision", french: "« \(revision) » n’est pas une révision")
    case .unknownRevision(let revision, false):
      Message(
        english: "git knows no revision \"\(revision)\"",
        french: "git ne connaît pas de révision « \(revision) »")
    case .unknownRevision(let revision, true):
      Message(
        english: "this shallow clone has no revision \"\(revision)\": "
          + "git fetch --unshallow, or fetch-depth: 0 in a workflow",
        french: "ce clone superficiel n’a pas de révision « \(revision) » : "
          + "git fetch --unshallow, ou fetch-depth: 0 dans un workflow")
    case .noMergeBase(let revision):
      Message(
        english: "this clone lacks the commit that \"\(revision)\" and HEAD have in common: "
          + "git fetch --unshallow, or fetch-depth: 0 in a workflow",
        french: "ce clone n’a pas le commit commun à « \(revision) » et à HEAD : "
          + "git fetch --unshallow, ou fetch-depth: 0 dans un workflow")
    case .noCommits:
      Message(english: "the repository has no commit yet", french: "le dépôt n’a pas encore de commit")
    case .missingObject(let name):
      Message(
        english: "this partial clone lacks the text \(name); fetch it first",
        french: "ce clone partiel n’a pas le texte \(name) ; le récupérer d’abord")
    case .missingSubmodule(let path):
      Message(
        english: "the submodule \(path) is not fetched: git submodule update",
        french: "le sous-module \(path) n’est pas récupéré : git submodule update")
    case .outputTooLong:
      Message(english: "git tells of too many files", french: "git cite trop de fichiers")
    case .system(let failure): FileError(failure).message
    case .failed(let status, let text):
      Message(
        english: "git ended with status \(status): \(text)",
        french: "git a fini avec le code \(status) : \(text)")
    }
  }
}
