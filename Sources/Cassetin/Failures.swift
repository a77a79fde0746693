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
    case .system(let number):
      Message(english: "system error \(number)", french: "erreur système \(number)")
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
