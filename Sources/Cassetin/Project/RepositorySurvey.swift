import CassetinFiles
import CassetinLexicon
import CassetinLint
import CassetinText

/// What a repository looks like to who sets Cassetin up in it.
public struct RepositorySurvey: Sendable {
  /// A program that makes pages of articles.
  public enum Generator: String, Sendable, CaseIterable {
    case hugo = "Hugo"
    case jekyll = "Jekyll"
    case eleventy = "Eleventy"
    case astro = "Astro"
    case docusaurus = "Docusaurus"

    /// Files by which it is known.
    fileprivate var marks: [String] {
      switch self {
      case .hugo: ["hugo.toml", "hugo.yaml", "hugo.json", "archetypes/default.md"]
      case .jekyll: ["_config.yml", "_config.yaml"]
      case .eleventy: [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"]
      case .astro: ["astro.config.mjs", "astro.config.ts", "astro.config.js"]
      case .docusaurus: ["docusaurus.config.js", "docusaurus.config.ts"]
      }
    }

    /// What of its folders holds no articles.
    var exclude: [String] {
      switch self {
      case .hugo: ["/archetypes/", "/themes/", "/public/"]
      case .jekyll: ["/_site/"]
      case .eleventy: ["/_site/"]
      case .astro: ["/dist/"]
      case .docusaurus: ["/build/"]
      }
    }

    /// Where it keeps what is not published yet.
    var drafts: String { self == .jekyll ? "_drafts/" : "drafts/" }
  }

  /// The articles, in the order of their paths.
  public private(set) var articles: [String]
  public private(set) var generator: Generator?
  /// Words by the language of their block, of the articles that were read.
  private(set) var words: [Language: Int] = [:]
  /// Fields of front matters, and in how many of the articles that were read they hold a sentence.
  private(set) var fields: [String: Int] = [:]
  /// Articles that were read: `mostRead` at most, spread over all.
  private(set) var readCount = 0

  /// Articles that are read.
  static let mostRead = 300

  /// Looks at the articles of the current folder.
  public init(of project: Project) {
    articles = project.articles(at: ["."]).files
    generator = Generator.allCases.first { $0.marks.contains(where: File.exists) }
    let vocabulary = Vocabulary()
    let step = max(1, (articles.count + Self.mostRead - 1) / Self.mostRead)
    for index in stride(from: 0, to: articles.count, by: step) {
      guard let source = try? SourceFile.source(at: articles[index]) else { continue }
      readCount += 1
      count(source, vocabulary)
    }
  }

  private mutating func count(_ source: Source, _ vocabulary: Vocabulary) {
    let document = SourceFormat(of: source.name).document(from: source, vocabulary)
    for block in document.blocks {
      guard let language = block.language else { continue }
      words[language, default: 0] += block.tokens.count
    }
    for field in Self.sentences(of: source) { fields[field, default: 0] += 1 }
  }

  /// The language of nine words in ten, nil where there is none.
  var language: Language? {
    let total = words.values.reduce(0, +)
    return Language.allCases.first { language in
      total > 0 && (words[language] ?? 0) * 10 >= total * 9
    }
  }

  /// The folder with most articles, empty for the current one; nil where there are none.
  var mainFolder: (path: String, count: Int)? {
    let counts = Dictionary(grouping: articles) {
      $0.split(separator: "/").dropLast().prefix(2).joined(separator: "/")
    }
    .mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }

  /// The keys of a YAML or TOML front matter whose values have four words and more.
  private static func sentences(of source: Source) -> Set<String> {
    let text = String(decoding: source.bytes.prefix(1 << 14), as: UTF8.self)
    var keys: Set<String> = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let fence = lines.popFirst()?.filter({ !$0.isWhitespace && $0 != "\u{FEFF}" }),
      fence == "---" || fence == "+++"
    else { return [] }
    for line in lines {
      if line.filter({ !$0.isWhitespace }) == fence { return keys }
      guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let key = line[..<mark].filter { $0 != " " }
      let value = line[line.index(after: mark)...]
      guard !line.hasPrefix(" "), !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }),
        value.split(separator: " ").count >= 4, !value.contains("://")
      else { continue }
      keys.insert(String(key))
    }
    return []
  }
}
