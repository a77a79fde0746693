import CassetinText

/// How often a name stands in other articles.
public struct RememberedName: Sendable, Equatable {
  /// As written.
  public let text: String
  /// Articles in which it stands as a whole name.
  public let articles: Int
  /// Articles in which it stands as part of longer names.
  public let articlesAsPart: Int

  public init(text: String, articles: Int, articlesAsPart: Int) {
    self.text = text
    self.articles = articles
    self.articlesAsPart = articlesAsPart
  }
}

/// What a newsroom remembers of names: an archive, or the other articles of a run.
public protocol NameMemory {
  /// The articles that it remembers.
  var articleCount: Int { get }
  /// How often `text`, written exactly so, stands in them; nil when nowhere.
  func name(_ text: String) -> RememberedName?
  /// The names with the letters of `text`, whatever their accents, capitals, hyphens and spaces; those of most articles
  /// first.
  func spellings(of text: String) -> [RememberedName]
  /// Names an edit or two away from `text`, its own spellings among them: fewest edits first, then most articles.
  func nearest(to text: String, limit: Int) -> [RememberedName]
}

extension NameMemory {
  /// The articles that have a word of a document, by itself or in longer names.
  func articles(with form: NameForm, _ names: DocumentNames) -> Int {
    name(names.document.vocabulary.text(of: form.form)).map { max($0.articles, $0.articlesAsPart) } ?? 0
  }
}
