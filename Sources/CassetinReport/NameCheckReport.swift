import CassetinLint
import CassetinNames
import CassetinText

/// Names that differ between articles, grouped by the name that they look like, worst first.
public struct NameCheckReport {
  private let table: NameTable
  private let lookalikes: [NameLookalike]

  /// Reports those of `lookalikes` that are worth a look by themselves.
  public init(_ table: NameTable, lookalikes: [NameLookalike]) {
    self.table = table
    self.lookalikes = lookalikes.filter { $0.isDoubtful(in: table) }
  }

  /// The names that are reported.
  public var count: Int { lookalikes.count }

  /// A line for each place, `path:line:column: warning: message [name-lookalike]`, and a note with the first place of
  /// the other name.
  public func text(in language: MessageLanguage) -> String {
    var order: [Int] = []
    var groups: [Int: [NameLookalike]] = [:]
    for lookalike in lookalikes {
      if groups[lookalike.right] == nil { order.append(lookalike.right) }
      groups[lookalike.right, default: []].append(lookalike)
    }
    return order.map { right in
      (groups[right] ?? []).map { lines(about: $0, in: language) }.joined() + note(on: right, in: language)
    }.joined()
  }

  private func lines(about lookalike: NameLookalike, in language: MessageLanguage) -> String {
    let wrong = table.rows[lookalike.wrong]
    let right = table.rows[lookalike.right]
    let message = Message.lookalike(
      wrong.text, right.text, articles: (wrong.articleCount, right.articleCount), lookalike.probability
    ).text(in: language).withoutControls
    return zip(wrong.articles, wrong.positions).map { article, position in
      "\(place(article, position)): warning: \(message) [name-lookalike]\n"
    }.joined()
  }

  private func note(on row: Int, in language: MessageLanguage) -> String {
    guard let article = table.rows[row].articles.first, let position = table.rows[row].positions.first else {
      return ""
    }
    let text = table.rows[row].text
    let message = Message(english: "first \"\(text)\" here", french: "premier « \(text) » ici").text(
      in: language)
    return "\(place(article, position)): note: \(message.withoutControls)\n"
  }

  private func place(_ article: Int32, _ position: Position) -> String {
    "\(table.articles[Int(article)].description.withoutControls):\(position.line):\(position.column)"
  }
}

extension Message {
  fileprivate static func lookalike(
    _ wrong: String, _ right: String, articles: (wrong: Int, right: Int), _ probability: Double?
  ) -> Message {
    let percent = probability.map { min(99, Int($0 * 100)) }
    let english = percent.map { ", right in \($0) of 100 such cases" } ?? ""
    let french = percent.map { ", juste dans \($0) cas sur 100" } ?? ""
    return Message(
      english:
        "\"\(wrong)\" in \(articles.wrong) of these articles, \"\(right)\" in \(articles.right)\(english)",
      french:
        "« \(wrong) » dans \(articles.wrong) de ces articles, « \(right) » dans \(articles.right)\(french)")
  }
}
