import CassetinConfiguration
import CassetinLint

extension SyntaxFault {
  /// What is wrong in the writing of a YAML file, in the words of who writes it.
  public var message: Message {
    switch self {
    case .unclosedList:
      Message(
        english: "a comma or ] is missing before this", french: "il manque une virgule ou ] avant ceci")
    case .unclosedMapping:
      Message(
        english: "a comma or } is missing before this", french: "il manque une virgule ou } avant ceci")
    case .unfinished:
      Message(
        english: "what begins here has no end", french: "ce qui commence ici n’a pas de fin")
    case .misplacedKey:
      Message(
        english: "a key was expected here: check the indentation of this line and the one above",
        french: "une clé était attendue ici : vérifier l’alinéa de cette ligne et de la précédente")
    case .misplacedItem:
      Message(
        english: "a hyphen was expected here: check the indentation of this line and the one above",
        french: "un tiret était attendu ici : vérifier l’alinéa de cette ligne et de la précédente")
    case .misplacedList:
      Message(
        english: "a list cannot begin here: put its hyphen on a line of its own",
        french: "une liste ne peut commencer ici : mettre son tiret à la ligne")
    case .secondColon:
      Message(
        english: "a second colon on this line: put the text in quotation marks, or check the indentation",
        french:
          "un second deux-points sur cette ligne : mettre le texte entre guillemets droits, ou vérifier l’alinéa"
      )
    case .missingColon:
      Message(english: "a colon is missing here", french: "il manque un deux-points ici")
    case .missingValue: Message(english: "a value is missing here", french: "il manque une valeur ici")
    case .reservedCharacter:
      Message(
        english: "a text cannot begin with this character: put it in quotation marks",
        french: "un texte ne peut commencer par ce caractère : le mettre entre guillemets droits")
    case .indentingTab, .violatingTab:
      Message(
        english: "a tab stands here: indent with spaces", french: "une tabulation ici : employer des espaces")
    case .unknownEscape:
      Message(
        english: "a backslash means nothing before this character",
        french: "une barre oblique inverse n’a pas de sens devant ce caractère")
    case .controlCharacter:
      Message(
        english: "a control character stands here", french: "un caractère de contrôle se trouve ici")
    case .trailingText:
      Message(
        english: "the file goes on after its end: check the indentation of this line",
        french: "le fichier continue après sa fin : vérifier l’alinéa de cette ligne")
    case .other: Message(english: "is no valid YAML here", french: "n’est pas du YAML valide ici")
    }
  }
}

extension RefusedFeature {
  /// What a file may not use.
  public var message: Message {
    switch self {
    case .anchor:
      Message(
        english: "anchors (&) are not allowed; put a text with & in quotation marks",
        french: "les ancres (&) ne sont pas admises ; mettre un texte avec & entre guillemets droits")
    case .alias:
      Message(
        english: "aliases (*) are not allowed; put a text with * in quotation marks",
        french: "les alias (*) ne sont pas admis ; mettre un texte avec * entre guillemets droits")
    case .tag:
      Message(
        english: "tags (!) are not allowed; put a text with ! in quotation marks",
        french: "les étiquettes (!) ne sont pas admises ; mettre un texte avec ! entre guillemets droits")
    case .severalDocuments:
      Message(
        english: "a second document begins here; a file has one",
        french: "un second document commence ici ; un fichier n’en a qu’un")
    case .compositeKey:
      Message(
        english: "a key must be a text", french: "une clé doit être un texte")
    }
  }
}
