import CassetinArchive
import Foundation

extension Workplace {
  /// A folder with articles by their paths.
  convenience init(articles: KeyValuePairs<String, String>) throws {
    try self.init()
    for (path, text) in articles {
      try makeFolder((path as NSString).deletingLastPathComponent)
      try write(path, text)
    }
  }

  /// All that an archive holds, as text.
  func dump(_ archive: String) throws -> [String] {
    var lines: [String] = []
    try Archive.open(at: path(archive), for: .reading).dump { lines.append($0) }
    return lines
  }

  /// The paths of the articles that an archive holds.
  func archivedPaths(_ archive: String) throws -> [String] {
    var paths: [String] = []
    try Archive.open(at: path(archive), for: .reading).forEachArticle { paths.append($0.path) }
    return paths
  }
}

/// Articles about people who are in no list.
enum Press {
  static let prince = "Matthew Prince dirige GitHub. Hier, Matthew Prince a parlé.\n"
  static let kane = "Le maire Omar Kane accuse GitHub.\n"
  static let none = "Le conseil vote le budget.\n"

  /// A small article, another for each number.
  static func article(_ number: Int) -> String {
    let names = [
      "Matthew Prince", "Omar Kane", "Awa Diallo", "Jean Valjean", "Fantine Thénardier", "Paul Ricard",
    ]
    let (one, other) = (names[number % 6], names[number / 6 % 6])
    return
      "# Affaire \(number)\n\n\(one) a vu \(other) à Lyon. « Rien », dit \(one), du groupe Zorg\(number).\n"
  }
}
