import CassetinLexicon
import CassetinLint
import CassetinNames
import CassetinText

/// A first file of house names, made of what the newsroom has written, for a person to review.
public struct HouseNamesDraft {
  /// What the draft proposes for one name.
  public struct Proposal: Sendable {
    public let name: String
    public let kind: NameList.Kind?
    public let articles: Int
    /// Forms that look like slips for the name or other spellings of it, with their articles.
    public let doubtful: [(text: String, articles: Int)]
  }

  public let proposals: [Proposal]

  /// Proposes the names of `table` that stand in at least `articles` articles and are no slip of another, commonest first.
  public init(_ table: NameTable, lookalikes: [NameLookalike], articles: Int) {
    var wrong: [Int: [Int]] = [:]
    var doubtful: Set<Int> = []
    for lookalike in lookalikes where lookalike.isDoubtful(in: table) {
      wrong[lookalike.right, default: []].append(lookalike.wrong)
      doubtful.insert(lookalike.wrong)
    }
    proposals = table.rows.indices
      .filter { table.rows[$0].articleCount >= articles && !doubtful.contains($0) }
      .sorted { first, second in
        let (one, other) = (table.rows[first], table.rows[second])
        return one.articleCount != other.articleCount
          ? one.articleCount > other.articleCount : one.text < other.text
      }
      .map { row in
        Proposal(
          name: table.rows[row].text, kind: table.rows[row].kind, articles: table.rows[row].articleCount,
          doubtful: (wrong[row] ?? []).sorted().map { (table.rows[$0].text, table.rows[$0].articleCount) })
      }
  }

  /// The draft as a file that `HouseNamesFile` reads; what is doubtful stands in comments, so that nothing is forbidden
  /// before somebody has read it.
  public func text(in language: MessageLanguage) -> String {
    var text =
      Message(
        english: "# House names: a draft to review. Take the # away from what is right, delete the rest.\n",
        french:
          "# Noms de la maison : un brouillon à relire. Ôter le # de ce qui est juste, supprimer le reste.\n"
      ).text(in: language)
    for proposal in proposals {
      let count = Message(
        english: "\(proposal.articles) article\(proposal.articles == 1 ? "" : "s")",
        french: "\(proposal.articles) article\(proposal.articles < 2 ? "" : "s")"
      ).text(in: language)
      text += "- name: \(YAMLScalar.text(of: proposal.name))  # \(count)\n"
      if let kind = proposal.kind { text += "  kind: \(kind.rawValue)\n" }
      for (form, articles) in proposal.doubtful {
        text += "  # not: \(YAMLScalar.text(of: form))  # \(articles)\n"
      }
    }
    return text
  }
}
