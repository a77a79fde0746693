import CassetinArchive
import CassetinLexicon
import CassetinText

/// What an archive should answer, counted anew from all articles for each question.
struct Model {
  private(set) var articles: [[UInt8]: ArticleNames] = [:]

  mutating func record(_ more: [ArticleNames]) {
    for article in more { articles[Array(article.path.utf8)] = article }
  }

  mutating func forget(_ path: String) { articles[Array(path.utf8)] = nil }

  /// The articles by path.
  var inOrder: [ArticleNames] {
    articles.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// A name and its figures.
  struct Name {
    let text: [UInt8]
    var articles = 0
    var mentions = 0
    var articlesAsPart = 0
    var kinds: [NameList.Kind: Int] = [:]

    var kind: NameList.Kind? {
      let most = kinds.values.max() ?? 0
      return NameList.Kind.allCases.first { most > 0 && kinds[$0] == most }
    }

    var line: [UInt8] {
      Array("\(articles) \(mentions) \(articlesAsPart) \(kind?.rawValue ?? "-") ".utf8) + text
    }
  }

  /// All names, in no order.
  var names: [Name] {
    var names: [[UInt8]: Name] = [:]
    for article in articles.values {
      var (wholes, parts): (Set<[UInt8]>, Set<[UInt8]>) = ([], [])
      for count in article.names where count.mentions > 0 && !count.text.isEmpty {
        let text = Array(count.text.utf8)
        if count.isPart {
          parts.insert(text)
        } else {
          wholes.insert(text)
          names[text, default: Name(text: text)].mentions += count.mentions
          if let kind = count.kind {
            names[text, default: Name(text: text)].kinds[kind, default: 0] += count.mentions
          }
        }
      }
      for text in wholes { names[text, default: Name(text: text)].articles += 1 }
      for text in parts { names[text, default: Name(text: text)].articlesAsPart += 1 }
    }
    return Array(names.values)
  }
}

/// Everything that may be asked of an archive, in lines that are compared byte by byte.
struct Answers: Equatable {
  private(set) var lines: [[UInt8]] = []

  private mutating func add(_ line: String) { lines.append(Array(line.utf8)) }

  /// What an archive answers about `questions`.
  init(of archive: Archive, _ questions: [String]) throws {
    func line(_ name: ArchivedName) -> [UInt8] {
      Array(
        "\(name.articles) \(name.mentions) \(name.articlesAsPart) \(name.kind?.rawValue ?? "-") \(name.text)"
          .utf8)
    }
    let statistics = try archive.statistics
    add("\(statistics.articles) \(statistics.names) \(statistics.mentions) \(try archive.articleCount)")
    for question in questions {
      lines.append(try archive.count(of: question).map(line) ?? [])
      lines += try archive.spellings(withKeyOf: question).map(line)
      for limit in [3, 1000] {
        lines += try archive.nearest(to: question, limit: limit).map {
          Array("\($0.edits) ".utf8) + line($0.name)
        }
        lines += try archive.paths(of: question, limit: limit).map { Array($0.utf8) }
      }
    }
    for least in [0, 1, 3] { try archive.names(ofAtLeast: least) { lines.append(line($0)) } }
  }

  /// What a model answers.
  init(of model: Model, _ questions: [String]) {
    let names = model.names
    let wholes = names.filter { $0.articles > 0 }
    let mentions = wholes.reduce(0) { $0 + $1.mentions }
    add("\(model.articles.count) \(wholes.count) \(mentions) \(model.articles.count)")
    for question in questions {
      let text = Array(question.utf8)
      lines.append(names.first { $0.text == text }?.line ?? [])
      let alike = names.filter { Fold.key($0.text[...]) == Fold.key(question) }
      lines += Self.sorted(alike) { [-$0.articles, -$0.articlesAsPart] }.map(\.line)
      let near = Self.near(text, wholes)
      let paths = model.inOrder.filter { article in
        article.names.contains { !$0.isPart && $0.mentions > 0 && Array($0.text.utf8) == text }
      }
      for limit in [3, 1000] {
        lines += near.prefix(limit)
        lines += paths.prefix(limit).map { Array($0.path.utf8) }
      }
    }
    for least in [1, 1, 3] {
      lines += Self.sorted(wholes.filter { $0.articles >= least }) { [-$0.articles, -$0.mentions] }.map(
        \.line)
    }
  }

  private static func near(_ text: [UInt8], _ names: [Model.Name]) -> [[UInt8]] {
    let letters = Self.letters(text)
    var near: [(edits: Int, name: Model.Name)] = []
    for name in names where name.text != text {
      let others = Self.letters(name.text)
      let limit = min(
        SegmentKeys.distance(forLength: letters.count), SegmentKeys.distance(forLength: others.count))
      guard others.count >= 5, let edits = EditCost.edits(letters, others, limit: limit) else { continue }
      near.append((edits, name))
    }
    return (0...2).flatMap { edits in
      sorted(near.filter { $0.edits == edits }.map(\.name)) { [-$0.articles] }.map {
        Array("\(edits) ".utf8) + $0.line
      }
    }
  }

  private static func letters(_ text: [UInt8]) -> [UInt32] {
    String(decoding: Fold.key(text[...]), as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// By figures, then by the bytes of the text.
  private static func sorted(_ names: [Model.Name], by figures: (Model.Name) -> [Int]) -> [Model.Name] {
    names.sorted { one, other in
      let (mine, its) = (figures(one), figures(other))
      return mine == its
        ? one.text.lexicographicallyPrecedes(other.text) : mine.lexicographicallyPrecedes(its)
    }
  }
}

extension Archive {
  /// All of it.
  func text() throws -> [UInt8] {
    var text: [UInt8] = []
    try dump { text += Array($0.utf8) + [0x0A] }
    return text
  }
}
