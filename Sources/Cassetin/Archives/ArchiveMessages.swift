import CassetinArchive
import CassetinLexicon
import CassetinLint

extension ArchiveBuild {
  /// What was done, and how many names are now in the archive at `path`:
  /// “12 articles read, 2,302 unchanged, 3 forgotten: 8,411 names in archive.db”.
  public func message(names: Int, in path: String) -> Message {
    let english = MessageLanguage.english
    let french = MessageLanguage.french
    var parts = ["\(read.counted("article", in: english)) read"]
    var parties = [read.counted("article", in: french) + (read < 2 ? " lu" : " lus")]
    func add(_ count: Int, _ participle: String, _ participe: String) {
      guard count > 0 else { return }
      parts.append("\(count.text(in: english)) \(participle)")
      parties.append(count.counted(participe, in: french))
    }
    add(unchanged, "unchanged", "inchangé")
    add(forgotten, "forgotten", "oublié")
    add(failures.count, "not readable", "illisible")
    return Message(
      english: "\(parts.joined(separator: ", ")): \(names.counted("name", in: english)) in \(path)",
      french: "\(parties.joined(separator: ", ")) : \(names.counted("nom", in: french)) dans \(path)")
  }
}

extension ArchiveStatistics {
  /// How much the archive at `path` holds, in one line.
  public func message(on path: String) -> Message {
    let english = MessageLanguage.english
    let french = MessageLanguage.french
    let parts = [
      articles.counted("article", in: english), names.counted("name", in: english),
      mentions.counted("mention", in: english), fileSize.sizeText(in: english),
    ]
    let parties = [
      articles.counted("article", in: french), names.counted("nom", in: french),
      mentions.counted("mention", in: french), fileSize.sizeText(in: french),
    ]
    return Message(
      english: "\(path): \(parts.joined(separator: ", "))",
      french: "\(path) : \(parties.joined(separator: ", "))")
  }
}

extension ArchiveStatistics {
  /// What a merge has done that added `added` articles to the archive at `path`, which now holds this much.
  public func message(onAdding added: Int, to path: String) -> Message {
    let english = MessageLanguage.english
    let french = MessageLanguage.french
    return Message(
      english: "\(added.counted("article", in: english)) added: "
        + "\(articles.counted("article", in: english)), \(names.counted("name", in: english)) in \(path)",
      french: added.counted("article", in: french) + (added < 2 ? " ajouté" : " ajoutés") + " : "
        + "\(articles.counted("article", in: french)), \(names.counted("nom", in: french)) dans \(path)")
  }
}

extension ArchivedName {
  /// The name, its kind where that is known, and how often it stands in the archive.
  public var message: Message {
    func text(_ language: MessageLanguage) -> String {
      let kind = kind.map { " (\($0.message.text(in: language)))" } ?? ""
      let colon =
        switch language {
        case .english: ":"
        case .french: " :"
        }
      let articles = articles.counted("article", in: language)
      return "\(self.text)\(kind)\(colon) \(articles), \(mentions.counted("mention", in: language))"
    }
    return Message(english: text(.english), french: text(.french))
  }
}

extension NameList.Kind {
  /// The word for it.
  public var message: Message {
    switch self {
    case .brand: Message(english: "brand", french: "marque")
    case .medium: Message(english: "medium", french: "média")
    case .institution: Message(english: "institution", french: "institution")
    case .person: Message(english: "person", french: "personne")
    case .place: Message(english: "place", french: "lieu")
    }
  }
}

extension Int {
  /// The number with a noun, or a participle, whose plural takes an s.
  fileprivate func counted(_ noun: String, in language: MessageLanguage) -> String {
    let isOne =
      switch language {
      case .english: self == 1
      case .french: self < 2
      }
    return text(in: language) + " " + noun + (isOne ? "" : "s")
  }
}
