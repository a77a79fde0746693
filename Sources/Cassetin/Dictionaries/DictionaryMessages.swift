import CassetinFiles
import CassetinLexicon
import CassetinLint

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Obstacle {
  /// Why a dictionary stays with Hunspell, as what follows a colon.
  public var message: Message {
    switch self {
    case .compounding:
      Message(
        english: "it lets words be put together freely",
        french: "il laisse composer librement les mots")
    case .complexPrefixes:
      Message(
        english: "it puts prefixes upon prefixes (COMPLEXPREFIXES)",
        french: "il ajoute des préfixes à des préfixes (COMPLEXPREFIXES)")
    case .forbiddenWarnings:
      Message(
        english: "words that it warns of are forbidden (FORBIDWARN)",
        french: "les mots sur lesquels il met en garde sont interdits (FORBIDWARN)")
    case .sharpS:
      Message(
        english: "it takes SS for ß (CHECKSHARPS)", french: "il admet SS pour ß (CHECKSHARPS)")
    case .language(let name):
      Message(
        english: "Hunspell treats its language, \"\(name)\", by rules of its own",
        french: "Hunspell traite sa langue, « \(name) », par des règles particulières")
    case .encoding(let name):
      Message(
        english: "this system does not know its encoding, \"\(name)\"",
        french: "ce système ne connaît pas son codage, « \(name) »")
    case .malformed(let isInAffixes, let line):
      Message(
        english: "line \(line) of its .\(isInAffixes ? "aff" : "dic") file cannot be understood",
        french: "la ligne \(line) de son fichier .\(isInAffixes ? "aff" : "dic") est incompréhensible")
    case .tooLarge(let limit):
      Message(
        english: "it is too large: the limit is \(limit.text(in: .english))",
        french: "il est trop grand : la limite est de \(limit.text(in: .french))")
    }
  }
}

extension GraphDefect {
  /// What is wrong with the file of a graph, as what follows its name.
  public var message: Message {
    switch self {
    case .foreign:
      Message(
        english: "is no graph of this version of Cassetin",
        french: "n’est pas un graphe de cette version de Cassetin")
    case .stale:
      Message(
        english: "was made from another dictionary", french: "provient d’un autre dictionnaire")
    case .damaged: Message(english: "is damaged", french: "est abîmé")
    }
  }
}

extension GraphFault {
  /// What a walk over a graph found wrong.
  public var message: Message {
    switch self {
    case .count(let header, let walked):
      Message(
        english: "\(header.text(in: .english)) forms are announced, \(walked.text(in: .english)) are there",
        french: "\(header.text(in: .french)) formes annoncées, \(walked.text(in: .french)) présentes")
    case .order(let form):
      Message(
        english: "\"\(form)\" does not come after the form before it",
        french: "« \(form) » ne suit pas la forme qui le précède")
    case .lookup(let form):
      Message(
        english: "\"\(form)\" is not found where it stands", french: "« \(form) » n’est pas trouvé à sa place"
      )
    case .readings(let form):
      Message(
        english: "the readings of \"\(form)\" lead nowhere",
        french: "les analyses de « \(form) » ne mènent nulle part")
    }
  }
}

extension SystemFailure {
  /// What the system refused, in words.
  public var message: Message {
    let french =
      switch number {
      case ENOENT: "dossier ou fichier introuvable"
      case EACCES, EPERM: "accès refusé"
      case EROFS: "système de fichiers en lecture seule"
      case ENOSPC, EDQUOT: "plus de place"
      case ENOTDIR: "un fichier tient la place d’un dossier"
      case EISDIR: "un dossier tient la place d’un fichier"
      default: "erreur système \(number) (\(text))"
      }
    return Message(english: text, french: french)
  }
}

extension DictionaryReport {
  /// Whether the dictionary is compiled or stays with Hunspell, and why.
  public var message: Message {
    switch state {
    case .missing: Message(english: "no dictionary is installed", french: "aucun dictionnaire installé")
    case .unreadable(let path, let failure):
      Message(
        english: "cannot be read: \(path): \(failure.message.text(in: .english))",
        french: "illisible : \(path) : \(failure.message.text(in: .french))")
    case .compiled(let forms, let path, let size):
      Message(
        english: "compiled: \(forms.text(in: .english)) forms, \(size.sizeText(in: .english)) in \(path)",
        french:
          "compilé : \(forms.text(in: .french)) formes, \(size.sizeText(in: .french)) dans \(path)")
    case .notBuilt:
      Message(
        english: "not built yet: the first check does it, or ‘cassetin dictionary build’",
        french: "pas encore compilé : à la première vérification, ou par « cassetin dictionary build »")
    case .defective(let path, let defect):
      Message(
        english: "\(path) \(defect.message.text(in: .english)); the next check builds it anew",
        french:
          "\(path) \(defect.message.text(in: .french)) ; la prochaine vérification le recompile")
    case .staysWithHunspell(let obstacle):
      Message(
        english: "stays with Hunspell: \(obstacle.message.text(in: .english))",
        french: "reste à Hunspell : \(obstacle.message.text(in: .french))")
    }
  }
}

extension DictionaryBuild {
  /// What was compiled and where it is, a sentence a line.
  public var messages: [Message] {
    var messages: [Message] = []
    if let (path, failure) = failureToRead {
      messages.append(
        DictionaryReport(language: language, files: files, state: .unreadable(path: path, failure)).message)
    }
    if let obstacle {
      messages.append(
        DictionaryReport(language: language, files: files, state: .staysWithHunspell(obstacle)).message)
    }
    let (count, nombre) = (forms.text(in: .english), forms.text(in: .french))
    switch place {
    case .file(let path, let size):
      messages.append(
        Message(
          english: "\(count) forms, \(size.sizeText(in: .english)) in \(path)",
          french: "\(nombre) formes, \(size.sizeText(in: .french)) dans \(path)"))
    case .unwritable(let path, let failure):
      messages.append(
        Message(
          english: "\(count) forms; \(path) cannot be written: \(failure.message.text(in: .english))",
          french:
            "\(nombre) formes ; impossible d’écrire \(path) : \(failure.message.text(in: .french))"))
    case .noFolder:
      messages.append(
        Message(
          english: "\(count) forms; not written: neither XDG_CACHE_HOME nor HOME names a folder",
          french: "\(nombre) formes, non écrites : ni XDG_CACHE_HOME ni HOME ne nomment un dossier"))
    }
    return messages
  }
}
