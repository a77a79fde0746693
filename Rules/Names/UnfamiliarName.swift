import CassetinLint
import CassetinNames
import CassetinText

/// A name that the archive has never seen, near one that it has seen often.
public struct UnfamiliarName: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "unfamiliar-name", topic: .names, severity: .error, precedence: .specific, fixes: .always,
    summary: Message(
      english: "A name that the archive has never seen, near one that it knows.",
      french: "Un nom que les archives n’ont jamais vu, proche d’un nom qu’elles connaissent."),
    rationale: Message(
      english:
        "With an archive, a name that stands once is judged by memory: what no article has ever written, a letter or two off what many have, is weighed as the two forms of one text are. Other accents, capitals or hyphens than the archive has are shown too. Without an archive the rule is silent.",
      french:
        "Avec des archives, un nom qui ne paraît qu’une fois est jugé sur la mémoire : ce qu’aucun article n’a écrit, à une lettre ou deux de ce que beaucoup écrivent, est pesé comme deux formes d’un même texte. D’autres accents, majuscules ou traits d’union que ceux des archives sont signalés aussi. Sans archives, la règle se tait."
    ),
    examples: [
      .flagged(
        "L’enquête vise ⟦Velodorne⟧ depuis lundi.", fixed: "L’enquête vise Vélodorne depuis lundi.",
        unsafe: true),
      .flagged(
        "L’enquête vise ⟦Véldorne⟧ depuis lundi.", fixed: "L’enquête vise Vélodorne depuis lundi.",
        unsafe: true),
      .flagged(
        "Selon ⟦Gaspard Kervedec⟧, tout va bien.", fixed: "Selon Gaspard Kervadec, tout va bien.",
        unsafe: true),
      .clean("L’enquête vise Vélodorme depuis lundi."),
      .clean("L’enquête vise Trégunac depuis lundi."),
      .clean("Le bourg de Brunoy attend."),
      .clean("Selon Gaspard Tellier, tout va bien."),
    ],
    remembered: [
      RememberedName(text: "Vélodorne", articles: 40, articlesAsPart: 0),
      // A name of its own, seen in some articles.
      RememberedName(text: "Vélodorme", articles: 6, articlesAsPart: 0),
      // Seen once: too little to judge by.
      RememberedName(text: "Trégunec", articles: 1, articlesAsPart: 0),
      RememberedName(text: "Bruno", articles: 80, articlesAsPart: 0),
      RememberedName(text: "Gaspard Kervadec", articles: 25, articlesAsPart: 0),
    ], options: [.certainty])

  public func check(_ document: Document, _ context: inout RuleContext) {
    let names = context.names(of: document)
    let certainty = context.number(.certainty)
    for unfamiliar in names.unfamiliarMentions() where unfamiliar.probability.map({ $0 >= certainty }) ?? true
    {
      for index in unfamiliar.mentions {
        let tokens = names.mentions[index].tokens
        let end = names.wordRange(of: tokens.upperBound - 1) ?? document.tokens[tokens.upperBound - 1].range
        let range = document.tokens[tokens.lowerBound].range.lowerBound..<end.upperBound
        let isSure = unfamiliar.probability.map { $0 >= NameVerdict.certain } ?? false
        let applicability: Applicability =
          document.isInOnePiece(tokens) ? document.tokens[tokens.lowerBound].limiting(.unsafe) : .displayOnly
        context.report(
          at: range, .unfamiliar(unfamiliar), severity: isSure ? .error : .warning,
          fixes: [Fix(Edit(replacing: range, with: unfamiliar.nearest.text), applicability)])
      }
    }
  }
}

extension Message {
  fileprivate static func unfamiliar(_ mention: UnfamiliarMention) -> Message {
    let (text, near, count) = (mention.text, mention.nearest.text, mention.nearest.articles)
    guard let probability = mention.probability else {
      return Message(
        english: "\"\(text)\" is written \"\(near)\" in \(count) of \(mention.articleCount) articles",
        french: "« \(text) » s’écrit « \(near) » dans \(count) articles sur \(mention.articleCount)")
    }
    let percent = min(99, Int(probability * 100))
    return Message(
      english:
        "\"\(text)\" was never seen in \(mention.articleCount) articles; the nearest, \"\(near)\", in \(count) (right in \(percent) of 100 such cases)",
      french:
        "« \(text) » n’a jamais paru dans \(mention.articleCount) articles ; le plus proche, « \(near) », dans \(count) (juste dans \(percent) cas sur 100)"
    )
  }
}
