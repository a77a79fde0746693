import CassetinFiles
import CassetinLint
import CassetinText

extension FileError {
  /// What went wrong, in one sentence.
  public var message: Message {
    switch self {
    case .missing: Message(english: "no such file", french: "fichier introuvable")
    case .isFolder:
      Message(english: "is a folder; name the files in it", french: "est un dossier ; nommer ses fichiers")
    case .notAllowed: Message(english: "permission denied", french: "accès refusé")
    case .changedMeanwhile:
      Message(
        english: "the file changed while it was checked; nothing was written",
        french: "le fichier a changé pendant la vérification ; rien n’a été écrit")
    case .notText(let error): error.message
    case .leadsOut:
      Message(
        english: "is a link that leads out of the folder; nothing was written",
        french: "est un lien qui sort du dossier ; rien n’a été écrit")
    case .tooLarge:
      Message(
        english: "is larger than \(SourceFile.largest >> 20) MB",
        french: "dépasse \(SourceFile.largest >> 20) Mo")
    case .noMatch: Message(english: "no file matches", french: "aucun fichier ne correspond")
    case .pattern(let failure): failure.message
    case .ignoreFile(let reason): reason.message
    case .system(let number):
      Message(english: "system error \(number)", french: "erreur système \(number)")
    }
  }
}

extension Glob.Failure {
  /// What is wrong with a pattern, in one sentence.
  public var message: Message {
    switch self {
    case .tooLong:
      Message(
        english: "a pattern has more than \(Glob.longest) bytes",
        french: "un motif dépasse \(Glob.longest) octets")
    case .tooManyAlternatives:
      Message(
        english: "the braces of a pattern stand for more than \(Glob.mostAlternatives) others",
        french: "les accolades d’un motif en valent plus de \(Glob.mostAlternatives)")
    }
  }
}

extension IgnoreFailure.Reason {
  /// What is wrong with an ignore file, in one sentence.
  public var message: Message {
    switch self {
    case .isLink:
      Message(
        english: "is a link, which Git does not follow; it is not read",
        french: "est un lien, que Git ne suit pas ; il n’est pas lu")
    case .leadsOut:
      Message(
        english: "is a link that leads out of the repository; it is not read",
        french: "est un lien qui sort du dépôt ; il n’est pas lu")
    case .tooLong, .tooManyPatterns:
      Message(
        english: "is too long for an ignore file; it is not read",
        french: "est trop long pour un fichier d’exclusions ; il n’est pas lu")
    case .pattern(let line, let failure):
      Message(
        english: "line \(line): \(failure.message.text(in: .english)); the file is not read",
        french: "ligne \(line) : \(failure.message.text(in: .french)) ; le fichier n’est pas lu")
    case .system(let failure): FileError(failure).message
    }
  }
}

extension EncodingError {
  /// What the bytes are instead of UTF-8 text.
  public var message: Message {
    switch self {
    case .utf16:
      Message(
        english: "is UTF-16 text; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)",
        french: "est en UTF-16 ; le convertir en UTF-8 (iconv -f UTF-16 -t UTF-8)")
    case .binary(let offset):
      Message(
        english: "is no text: NUL at byte \(offset)", french: "n’est pas du texte : NUL à l’octet \(offset)")
    case .latin1(let offset):
      Message(
        english:
          "is not UTF-8 from byte \(offset) on, and looks like Latin-1; convert it (iconv -f WINDOWS-1252 -t UTF-8)",
        french:
          "n’est pas en UTF-8 à partir de l’octet \(offset), mais sans doute en Latin-1 ; le convertir (iconv -f WINDOWS-1252 -t UTF-8)"
      )
    case .invalid(let offset):
      Message(
        english: "is not valid UTF-8 from byte \(offset) on",
        french: "n’est pas de l’UTF-8 valide à partir de l’octet \(offset)")
    }
  }
}

extension SetupError {
  /// What is missing and how to mend it.
  public var message: Message {
    switch self {
    case .missingDictionary(let language, let folders):
      Message(
        english: "no Hunspell dictionary for \"\(language.rawValue)\" in \(folders.joined(separator: ", ")); "
          + "‘cassetin doctor’ says how to install one",
        french:
          "aucun dictionnaire Hunspell pour « \(language.rawValue) » dans \(folders.joined(separator: ", ")) ; "
          + "« cassetin doctor » dit comment en installer un")
    case .unusableDictionary(let path):
      Message(
        english: "the dictionary \(path) is in an encoding that this system does not know",
        french: "le dictionnaire \(path) est dans un codage inconnu de ce système")
    case .unusableArchive(let error): error.sentence
    }
  }
}

extension RuleSelection.UnknownRule {
  /// The name and the nearest that a rule has.
  public var message: Message {
    Message(
      english: "unknown rule \"\(name)\"; the nearest is \"\(nearest)\"",
      french: "règle inconnue « \(name) » ; la plus proche est « \(nearest) »")
  }
}
