import CassetinLexicon
import CassetinText

/// The names of one article, each with its place: what a table is made of.
public struct ArticleSheet: Sendable {
  public let article: SourceName
  public let entries: [(entry: NameEntry, position: Position)]

  /// The sheet of `names`, whose document tells the article.
  public init(_ names: DocumentNames) {
    article = names.document.source.name
    entries = names.sheet.map { ($0, names.document.source.position(of: $0.place)) }
  }
}

/// The names of many articles, each spelling once, and which of them lie near each other.
public struct NameTable: Sendable {
  /// A name in one spelling.
  public struct Row: Sendable {
    public let text: String
    public fileprivate(set) var kind: NameList.Kind?
    public fileprivate(set) var mentions: Int
    /// How many articles have it.
    public fileprivate(set) var articleCount: Int
    /// The articles that have it, as indices into the table’s, in order; none for names of an archive.
    public fileprivate(set) var articles: [Int32]
    /// Where it first stands in each of them.
    public fileprivate(set) var positions: [Position]
    /// A dictionary or a list has all its words.
    public let isKnown: Bool
    /// Its scalars without case and accents, hyphens and spaces left out.
    public let letters: [UInt32]
  }

  public private(set) var articles: [SourceName] = []
  /// In the order in which they were first met.
  public private(set) var rows: [Row] = []
  private var byText: [String: Int] = [:]
  private var byLetters: [[UInt32]: [Int32]] = [:]
  private var bySegment: [UInt64: [Int32]] = [:]

  public init() {}

  /// Adds an article.
  public mutating func add(_ sheet: ArticleSheet) {
    let article = Int32(articles.count)
    articles.append(sheet.article)
    for (entry, position) in sheet.entries {
      guard let index = byText[entry.text] else {
        add(entry, article, position)
        continue
      }
      rows[index].mentions += entry.mentions
      rows[index].kind = rows[index].kind ?? entry.kind
      if rows[index].articles.last != article {
        rows[index].articleCount += 1
        rows[index].articles.append(article)
        rows[index].positions.append(position)
      }
    }
  }

  private mutating func add(_ entry: NameEntry, _ article: Int32, _ position: Position) {
    append(
      Row(
        text: entry.text, kind: entry.kind, mentions: entry.mentions, articleCount: 1, articles: [article],
        positions: [position], isKnown: entry.isKnown, letters: NameForm.folded(Array(entry.text.utf8)[...])))
  }

  /// Adds a name of an archive, which has no places.
  public mutating func add(_ text: String, kind: NameList.Kind?, mentions: Int, articles: Int) {
    append(
      Row(
        text: text, kind: kind, mentions: mentions, articleCount: articles, articles: [], positions: [],
        isKnown: false, letters: NameForm.folded(Array(text.utf8)[...])))
  }

  private mutating func append(_ row: Row) {
    let number = Int32(rows.count)
    byText[row.text] = rows.count
    byLetters[row.letters, default: []].append(number)
    if row.letters.count >= 4 {
      SegmentKeys.forEachOwn(row.letters) { bySegment[$0, default: []].append(number) }
    }
    rows.append(row)
  }

  /// The number of the row of `text`, written exactly so.
  public func row(of text: String) -> Int? { byText[text] }

  /// The other rows an edit or two away from `letters`, those with the same letters included: fewest edits first, then
  /// most articles, then in the order of the table.
  public func near(_ letters: [UInt32]) -> [(row: Int, edits: Int)] {
    var found: [(row: Int, edits: Int)] = (byLetters[letters] ?? []).map { (Int($0), 0) }
    guard letters.count >= 4 else { return found }
    var seen: Set<Int32> = []
    let reach = SegmentKeys.distance(forLength: letters.count)
    SegmentKeys.forEachProbe(letters) { key in
      for number in bySegment[key] ?? [] where seen.insert(number).inserted {
        let other = rows[Int(number)].letters
        let limit = min(reach, SegmentKeys.distance(forLength: other.count))
        if other != letters, let edits = EditCost.edits(letters, other, limit: limit) {
          found.append((Int(number), edits))
        }
      }
    }
    return found.sorted { first, second in
      if first.edits != second.edits { return first.edits < second.edits }
      let counts = (rows[first.row].articleCount, rows[second.row].articleCount)
      return counts.0 != counts.1 ? counts.0 > counts.1 : first.row < second.row
    }
  }
}

extension NameTable: NameMemory {
  /// A table of names that stand in so many articles, for examples and tests.
  public init(remembering names: [RememberedName]) {
    for name in names { add(name.text, kind: nil, mentions: name.articles, articles: name.articles) }
  }

  public var articleCount: Int { max(articles.count, rows.lazy.map(\.articleCount).max() ?? 0) }

  public func name(_ text: String) -> RememberedName? { byText[text].map { remembered($0) } }

  public func spellings(of text: String) -> [RememberedName] {
    (byLetters[NameForm.folded(Array(text.utf8)[...])] ?? []).map { remembered(Int($0)) }
      .sorted { $0.articles != $1.articles ? $0.articles > $1.articles : $0.text < $1.text }
  }

  public func nearest(to text: String, limit: Int) -> [RememberedName] {
    near(NameForm.folded(Array(text.utf8)[...])).filter { rows[$0.row].text != text }.prefix(limit)
      .map { remembered($0.row) }
  }

  private func remembered(_ row: Int) -> RememberedName {
    RememberedName(text: rows[row].text, articles: rows[row].articleCount, articlesAsPart: 0)
  }
}
