import CassetinLint
import CassetinText

/// A front matter that is no YAML, TOML or JSON, or that no line closes.
public struct BrokenFrontMatter: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "broken-front-matter", topic: .structure, severity: .warning, precedence: .exact, fixes: .never,
    summary: Message(
      english: "Fields at the head of an article that no program can read.",
      french: "Des champs en tête d’article qu’aucun programme ne peut lire."),
    rationale: Message(
      english:
        "Title and description are lost, or the page is not built; the article itself is checked all the same.",
      french:
        "Le titre et la description sont perdus, ou la page n’est pas produite ; l’article est relu quand même."
    ),
    examples: [
      .flagged(
        "---\ntitle: Navelys⟦: le budget⟧\ndate: 2024-05-02\n---\n\nLe conseil vote.\n", markdown: true),
      .flagged("---\ntitle: ⟦\"Le budget⟧\ndate: 2024-05-02\n---\n\nLe conseil vote.\n", markdown: true),
      .flagged("⟦---⟧\ntitle: Le budget\ndate: 2024-05-02\n\nLe conseil vote.\n", markdown: true),
      .flagged("+++\ntitle = ⟦\"Le budget⟧\n+++\n\nLe conseil vote.\n", markdown: true),
      .flagged("{\n  \"title\": \"Le budget\"\n  ⟦\"date\": 2024⟧\n}\n\nLe conseil vote.\n", markdown: true),
      .clean(
        "---\ntitle: \"Navelys : le budget\"\ndate: 2024-05-02\n---\n\nLe conseil vote.\n", markdown: true),
      .clean("+++\ntitle = \"Le budget\"\n+++\n\nLe conseil vote.\n", markdown: true),
      .clean("{\n  \"title\": \"Le budget\"\n}\n\nLe conseil vote.\n", markdown: true),
      .clean("---\n\nLe conseil vote.\n\n---\n\nLe budget passe.\n", markdown: true),
      .clean("---\n\nNote: Le conseil vote: le budget passe.\n\n---\n\nFin du débat.\n", markdown: true),
      .clean("---\nAttention : Le conseil vote.\n\nFin du débat.\n", markdown: true),
    ])

  public func check(_ document: Document, _ context: inout RuleContext) {
    for fault in context.faults { context.report(at: fault.range, .broken(by: fault.kind)) }
  }
}

extension Message {
  fileprivate static func broken(by fault: FrontMatterFault) -> Message {
    let (english, french) = text(of: fault)
    return Message(
      english: "the front matter cannot be read: \(english)",
      french: "les champs en tête sont illisibles : \(french)")
  }

  private static func text(of fault: FrontMatterFault) -> (english: String, french: String) {
    switch fault {
    case .unclosed: ("no line closes it", "aucune ligne ne les ferme")
    case .unclosedText:
      ("this text in quotation marks is not closed", "ce texte entre guillemets n’est pas fermé")
    case .unclosedList:
      ("this list is not closed by a bracket", "cette liste n’est pas fermée par un crochet")
    case .unclosedMapping:
      (
        "this group of fields is not closed by a brace",
        "ce groupe de champs n’est pas fermé par une accolade"
      )
    case .secondColon:
      (
        "a value with a colon must stand in quotation marks",
        "une valeur avec deux-points doit être mise entre guillemets"
      )
    case .missingSeparator:
      ("no colon or equals sign follows this key", "ni deux-points ni égal ne suit cette clé")
    case .missingValue: ("a value is missing here", "il manque ici une valeur")
    case .trailingText:
      ("something stands after the end of the value", "quelque chose suit la fin de la valeur")
    case .misplacedLine:
      (
        "this line does not stand at the depth of the others, or the value before it has ended",
        "cette ligne n’est pas à la hauteur des autres, ou la valeur qui précède est finie"
      )
    case .tab: ("a tab stands where only spaces may", "une tabulation tient la place d’espaces")
    case .unknownEscape:
      (
        "no such escape follows a backslash",
        "aucun caractère d’échappement de ce nom ne suit la barre oblique"
      )
    case .reservedCharacter:
      ("no value begins with this character", "aucune valeur ne commence par ce caractère")
    case .unknownName: ("this tag is not known", "cette étiquette est inconnue")
    case .tooDeep: ("its fields stand too deep in one another", "ses champs sont trop imbriqués")
    case .other: ("it is wrong from here on", "ils sont fautifs à partir d’ici")
    }
  }
}
