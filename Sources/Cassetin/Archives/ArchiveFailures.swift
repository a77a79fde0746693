import CassetinArchive
import CassetinLint

extension ArchiveError {
  /// What was found instead of an archive that can be used, and what to do; as what follows its path.
  public var message: Message {
    switch fault {
    case .missing:
      Message(
        english: "no such file or folder; "
          + "‘cassetin archive build’ makes an archive in a folder that exists",
        french: "fichier ou dossier introuvable ; « cassetin archive build » crée une archive "
          + "dans un dossier existant")
    case .isFolder:
      Message(
        english: "is a folder; name the file of an archive",
        french: "est un dossier ; nommer le fichier d’une archive")
    case .notAllowed: Message(english: "permission denied", french: "accès refusé")
    case .readOnly:
      Message(
        english: "cannot be written; the file and its folder must both allow it",
        french: "n’est pas modifiable ; le fichier et son dossier doivent l’être tous deux")
    case .notArchive:
      Message(
        english: "is no archive, and stays as it is; name another file",
        french: "n’est pas une archive et reste en l’état ; nommer un autre fichier")
    case .otherVersion(let found, let expected): Self.otherVersion(found, expected)
    case .damaged:
      Message(
        english: "is damaged; remove it and build it anew with ‘cassetin archive build’",
        french: "est abîmée ; la supprimer et la reconstruire par « cassetin archive build »")
    case .unfinished:
      Message(
        english: "its build broke off; run ‘cassetin archive build’ once more where the file can be written",
        french: "sa construction a été interrompue ; relancer « cassetin archive build » là où le fichier "
          + "est modifiable")
    case .busy:
      Message(
        english: "another process is writing it; try again when that is done",
        french: "un autre processus y écrit ; réessayer quand il aura fini")
    case .full:
      Message(
        english: "no room is left on the disk; what was recorded before is kept",
        french: "le disque est plein ; ce qui était enregistré est conservé")
    case .conflict(let article):
      Message(
        english: "holds \"\(article)\" in another version than the archive it should join; "
          + "nothing was added; bring both up to date with ‘cassetin archive build’ first",
        french: "contient « \(article) » dans une autre version que l’archive à compléter ; "
          + "rien n’a été ajouté ; mettre d’abord les deux à jour par « cassetin archive build »")
    case .system(let failure): failure.message
    case .database(let code): Message(english: "SQLite error \(code)", french: "erreur SQLite \(code)")
    }
  }

  private static func otherVersion(_ found: Int, _ expected: Int) -> Message {
    found > expected
      ? Message(
        english: "is an archive of version \(found), which this program does not know yet; "
          + "update the program, or name another file",
        french: "est une archive de version \(found), encore inconnue de ce programme ; "
          + "mettre le programme à jour, ou nommer un autre fichier")
      : Message(
        english: "is an archive of version \(found), and this program writes version \(expected); "
          + "build it anew in another file",
        french: "est une archive de version \(found), et ce programme écrit la version \(expected) ; "
          + "la reconstruire dans un autre fichier")
  }
}
