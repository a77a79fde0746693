import CassetinArchive
import CassetinLint

extension ArchiveError {
  /// What went wrong, in one sentence that follows the path of the archive.
  public var message: Message { fault.message }
}

extension ArchiveError.Fault {
  fileprivate var message: Message {
    switch self {
    case .missing: Message(english: "no such file or folder", french: "fichier ou dossier introuvable")
    case .isFolder:
      Message(
        english: "is a folder; an archive is one file",
        french: "est un dossier ; une archive est un seul fichier")
    case .notAllowed: Message(english: "permission denied", french: "accès refusé")
    case .readOnly:
      Message(
        english: "cannot be written: the file, its folder or the disk is read-only",
        french: "n’est pas modifiable : le fichier, son dossier ou le disque est en lecture seule")
    case .notArchive:
      Message(
        english: "is no archive of names; it was left as it is",
        french: "n’est pas une archive de noms ; le fichier reste tel quel")
    case .otherVersion(let found, let expected):
      Message(
        english: "is an archive of version \(found), not \(expected); build it anew",
        french: "est une archive de version \(found), et non \(expected) ; la reconstruire")
    case .damaged:
      Message(
        english: "is damaged: cut short, or changed by another program; build it anew",
        french: "est endommagée : tronquée, ou modifiée par un autre programme ; la reconstruire")
    case .unfinished:
      Message(
        english: "was left unfinished by a build that broke off; build again to go on",
        french: "est restée inachevée après une construction interrompue ; la relancer")
    case .busy:
      Message(
        english: "is in use by another process; nothing was written",
        french: "est utilisée par un autre processus ; rien n’a été écrit")
    case .full:
      Message(
        english: "no room is left on the disk; what was recorded before is kept",
        french: "le disque est plein ; ce qui était déjà enregistré est conservé")
    case .conflict(let article):
      Message(
        english: "holds another text of the article \"\(article)\"; nothing was merged",
        french: "contient un autre texte de l’article « \(article) » ; rien n’a été fusionné")
    case .system(let failure):
      Message(
        english: "\(failure.text) (system error \(failure.number))",
        french: "erreur système \(failure.number) (\(failure.text))")
    case .database(let code):
      Message(english: "SQLite error \(code)", french: "erreur \(code) de SQLite")
    }
  }
}
