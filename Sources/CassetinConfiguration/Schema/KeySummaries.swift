import CassetinLint

extension ProjectFile.Key {
  /// What the key is for, in one line.
  package var summary: Message {
    switch self {
    case .extends:
      Message(
        english: "Files whose settings hold where this one says nothing.",
        french: "Fichiers dont les réglages valent là où celui-ci ne dit rien.")
    case .houseNames:
      Message(
        english: "The file of the names that the newsroom has settled.",
        french: "Le fichier des noms que la rédaction a fixés.")
    case .archive:
      Message(
        english: "The archive of published names, by which unknown ones are judged.",
        french: "L’archive des noms publiés, par laquelle sont jugés les noms inconnus.")
    case .baseline:
      Message(
        english: "The file of known findings, which are not told again.",
        french: "Le fichier des signalements connus, qui ne sont plus répétés.")
    case .wordFiles:
      Message(
        english: "Files of accepted words, one a line.", french: "Fichiers de mots admis, un par ligne.")
    case .exclude:
      Message(
        english: "Patterns of what is no article, as in .gitignore.",
        french: "Motifs de ce qui n’est pas un article, comme dans .gitignore.")
    case .include:
      Message(
        english: "Patterns of what is an article although it is ignored.",
        french: "Motifs de ce qui est un article bien qu’ignoré.")
    case .failOn:
      Message(
        english: "The severity from which findings give exit status 1.",
        french: "La gravité à partir de laquelle le code de retour est 1.")
    case .messages: Message(english: "The language of messages.", french: "La langue des messages.")
    case .output:
      Message(
        english: "The form of the report on standard output.",
        french: "La forme du rapport sur la sortie standard.")
    case .language:
      Message(
        english: "The language of texts that name none; by default each block shows its own.",
        french: "La langue des textes qui n’en nomment pas ; par défaut, chaque bloc montre la sienne.")
    case .frontMatter:
      Message(
        english: "Fields of a front matter that readers see, beside the usual ones; !name takes one away.",
        french: "Champs d’en-tête que voient les lecteurs, outre les habituels ; !nom en ôte un.")
    case .words:
      Message(
        english: "Words that are right, whatever dictionaries say.",
        french: "Mots justes, quoi qu’en disent les dictionnaires.")
    case .rules:
      Message(
        english: "The level of each rule (off, note, warning, error), or its options: level, fix, accept.",
        french: "Le niveau de chaque règle (off, note, warning, error), ou ses options : level, fix, accept.")
    case .overrides:
      Message(
        english: "Settings for the articles whose paths a pattern fits, the last one first.",
        french: "Réglages des articles dont le chemin suit un motif, le dernier l’emportant.")
    }
  }
}

extension Message {
  /// What the patterns of an override are.
  static let overriddenFiles = Message(
    english: "Patterns of the paths that this holds for, as in .gitignore.",
    french: "Motifs des chemins concernés, comme dans .gitignore.")
}
