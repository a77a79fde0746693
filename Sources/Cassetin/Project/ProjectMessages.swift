import CassetinConfiguration
import CassetinLint
import CassetinText

extension ProjectError {
  /// What is wrong, each with the place that reports name it by: `house-names.yml:3:5`.
  public var failures: [(place: String, message: Message)] {
    switch self {
    case .wrong(let errors):
      errors.errors.map { (Self.text($0.position, in: errors.file), $0.fault.message) }
    case .unreadable(let path, let error, nil): [(path, error.message)]
    case .unreadable(let path, let error, let place?):
      [
        (
          Self.text(place.position, in: place.file),
          Message(
            english: "\(path): \(error.message.text(in: .english))",
            french: "\(path) : \(error.message.text(in: .french))")
        )
      ]
    }
  }

  private static func text(_ position: Position, in file: SourceName) -> String {
    "\(file):\(position.line):\(position.column)"
  }
}

extension ConfigurationFault {
  /// What was found, what was expected and the nearest that there is.
  public var message: Message {
    switch self {
    case .tooLarge(let limit):
      Message(
        english: "the file is larger than \(limit / 1_000_000) MB",
        french: "le fichier dépasse \(limit / 1_000_000) Mo")
    case .notText(let error): error.message
    case .syntax(let fault): fault.message
    case .refused(let feature): feature.message
    case .tooDeep(let limit):
      Message(
        english: "more than \(limit) lists or mappings inside one another",
        french: "plus de \(limit) listes ou tableaux imbriqués")
    case .repeatedKey(let key, let first):
      Message(
        english: "the key \(key.quoted.english) stands here already, in line \(first.line)",
        french: "la clé \(key.quoted.french) figure déjà ligne \(first.line)")
    case .unknownKey(let key, let nearest, let all):
      Message(
        english:
          "unknown key \(key.quoted.english); the nearest is \(nearest.quoted.english), of \(all.list)",
        french:
          "clé inconnue \(key.quoted.french) ; la plus proche est \(nearest.quoted.french), parmi \(all.list)"
      )
    case .unknownValue(let value, let nearest, let all):
      Message(
        english:
          "unknown value \(value.quoted.english); the nearest is \(nearest.quoted.english), of \(all.list)",
        french:
          "valeur inconnue \(value.quoted.french) ; la plus proche est \(nearest.quoted.french), parmi \(all.list)"
      )
    case .missingKey(let key):
      Message(
        english: "the key \(key.quoted.english) is missing here",
        french: "la clé \(key.quoted.french) manque ici")
    case .unexpected(let found, let expected):
      Message(
        english: "found \(found.words.english), expected \(expected.words.english)",
        french: "trouvé : \(found.words.french) ; attendu : \(expected.words.french)")
    case .pattern(let failure): failure.message
    case .outside(let path):
      Message(
        english: "\(path.quoted.english) leads out of the repository; --allow-outside permits it",
        french: "\(path.quoted.french) mène hors du dépôt ; --allow-outside le permet")
    case .endlessExtension(let path):
      Message(
        english: "\(path.quoted.english) is extended already on the way here",
        french: "\(path.quoted.french) est déjà repris sur le chemin qui mène ici")
    case .houseNames(let fault): fault.message
    }
  }
}

extension ConfigurationFault.Found {
  fileprivate var words: (english: String, french: String) {
    switch self {
    case .nothing: ("nothing", "rien")
    case .text: ("a text", "un texte")
    case .list: ("a list", "une liste")
    case .mapping: ("keys with values", "des clés avec leurs valeurs")
    }
  }
}

extension ConfigurationFault.Expected {
  fileprivate var words: (english: String, french: String) {
    switch self {
    case .text: ("a text", "un texte")
    case .textOrList: ("a text or a list of texts", "un texte ou une liste de textes")
    case .list: ("a list: lines that begin with a hyphen", "une liste : des lignes commençant par un tiret")
    case .mapping: ("keys with values", "des clés avec leurs valeurs")
    case .levelOrMapping: ("a level or keys with values", "un niveau ou des clés avec leurs valeurs")
    case .number(let range):
      (
        "a number from \(range.lowerBound) to \(range.upperBound)",
        "un nombre de \(range.lowerBound) à \(range.upperBound), avec un point"
      )
    case .textOrMapping:
      ("a text, or a text and its replacement", "un texte, ou un texte et son remplacement")
    case .textOrListOrMapping:
      (
        "a text, a list, or texts and their replacements",
        "un texte, une liste, ou des textes et leurs remplacements"
      )
    }
  }
}

extension HouseNames.Defect.Fault {
  /// What contradicts what.
  public var message: Message {
    switch self {
    case .blank:
      Message(
        english: "a name needs a letter or a digit", french: "un nom a au moins une lettre ou un chiffre")
    case .tooLong(let limit):
      Message(
        english: "a name has \(limit) words at most", french: "un nom a au plus \(limit) mots")
    case .repeatedName(let name, let first):
      Message(
        english: "the name \(name.quoted.english) has an entry already\(first.english)",
        french: "le nom \(name.quoted.french) a déjà une entrée\(first.french)")
    case .acceptedAndForbidden(let form, let place):
      Message(
        english: "\(form.quoted.english) is forbidden here and accepted\(place.english)",
        french: "\(form.quoted.french) est interdit ici et accepté\(place.french)")
    case .twoReplacements(let form, let one, let other, let first):
      Message(
        english:
          "\(form.quoted.english) becomes \(other.quoted.english) here and \(one.quoted.english)\(first.english)",
        french:
          "\(form.quoted.french) devient ici \(other.quoted.french), et \(one.quoted.french)\(first.french)")
    case .foreignReplacement(let form, let name):
      Message(
        english:
          "the replacement \(form.quoted.english) is neither the name \(name.quoted.english) nor in also",
        french: "le remplacement \(form.quoted.french) n’est ni le nom \(name.quoted.french) ni dans also")
    }
  }
}

extension Position? {
  fileprivate var english: String { map { " in line \($0.line)" } ?? "" }
  fileprivate var french: String { map { " ligne \($0.line)" } ?? "" }
}

extension String {
  /// The text in the quotation marks of each language, cut short where it is long, without control characters.
  fileprivate var quoted: (english: String, french: String) {
    let scalars = unicodeScalars.prefix(64).map { $0.properties.generalCategory == .control ? " " : $0 }
    let text = String(String.UnicodeScalarView(scalars)) + (unicodeScalars.count > 64 ? "…" : "")
    return ("\"\(text)\"", "« \(text) »")
  }
}

extension [String] {
  fileprivate var list: String { joined(separator: ", ") }
}
