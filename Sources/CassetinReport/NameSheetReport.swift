import CassetinLint
import CassetinNames
import CassetinText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The forms in which a name sheet is printed.
public enum NameSheetFormat: String, Sendable, CaseIterable {
  case table, json, csv
}

/// A name sheet: every name with its counts, its first place and its nearest neighbour.
public struct NameSheetReport {
  /// One name, as every format has it.
  struct Line: Encodable {
    struct Neighbour: Encodable {
      let name: String
      let edits: Int
      let count: Int
      let probability: Double?
    }

    let name: String
    let kind: String?
    let count: Int
    let articles: Int
    let known: Bool
    let file: String?
    let line: Int?
    let column: Int?
    let nearest: Neighbour?
  }

  let lines: [Line]

  /// The names of `table`, commonest first; with `doubtfulOnly` those with a near neighbour, worst first.
  public init(_ table: NameTable, lookalikes: [NameLookalike], doubtfulOnly: Bool = false) {
    var neighbours: [Int: NameLookalike] = [:]
    for lookalike in lookalikes { neighbours[lookalike.wrong] = lookalike }
    let order =
      doubtfulOnly
      ? lookalikes.map(\.wrong)
      : table.rows.indices.sorted { first, second in
        let counts = (table.rows[first].mentions, table.rows[second].mentions)
        return counts.0 != counts.1 ? counts.0 > counts.1 : table.rows[first].text < table.rows[second].text
      }
    lines = order.map { Self.line($0, table, neighbours[$0]) }
  }

  private static func line(_ row: Int, _ table: NameTable, _ neighbour: NameLookalike?) -> Line {
    let name = table.rows[row]
    return Line(
      name: name.text, kind: name.kind?.rawValue, count: name.mentions, articles: name.articleCount,
      known: name.isKnown, file: name.articles.first.map { table.articles[Int($0)].description },
      line: name.positions.first?.line, column: name.positions.first?.column,
      nearest: neighbour.map { near in
        Line.Neighbour(
          name: table.rows[near.right].text, edits: near.edits, count: table.rows[near.right].mentions,
          probability: near.probability.map { ($0 * 1000).rounded() / 1000 })
      })
  }

  /// The sheet in `format`, with the column heads of `language`.
  public func text(as format: NameSheetFormat, in language: MessageLanguage) -> String {
    switch format {
    case .table: table(in: language)
    case .json: json
    case .csv: csv
    }
  }

  private var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and truth values always encode.
    guard let data = try? encoder.encode(lines) else { return "[]\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static let heads = [
    "name", "kind", "count", "articles", "known", "file", "line", "column", "nearest", "nearest_count",
    "edits",
    "probability",
  ]

  /// Comma-separated values as RFC 4180 has them.
  private var csv: String {
    var text = Self.heads.joined(separator: ",") + "\r\n"
    for line in lines {
      let near = line.nearest
      let cells: [String] = [
        line.name, line.kind ?? "", "\(line.count)", "\(line.articles)", line.known ? "yes" : "no",
        line.file ?? "",
        line.line.map { "\($0)" } ?? "", line.column.map { "\($0)" } ?? "", near?.name ?? "",
        near.map { "\($0.count)" } ?? "", near.map { "\($0.edits)" } ?? "",
        near?.probability.map { "\($0)" } ?? "",
      ]
      text += cells.map(Self.quoted).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return cell
    }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private func table(in language: MessageLanguage) -> String {
    func word(_ english: String, _ french: String) -> String {
      Message(english: english, french: french).text(in: language)
    }
    guard !lines.isEmpty else { return "" }
    let heads = [
      word("name", "nom"), word("count", "nombre"), word("articles", "articles"), word("kind", "genre"),
      word("known", "connu"), word("first place", "première place"), word("nearest", "plus proche"),
    ]
    let rows = lines.map { line -> [String] in
      let place = [line.file, line.line.map { "\($0)" }, line.column.map { "\($0)" }].compactMap { $0 }
      let nearest = line.nearest.map { near in
        "\(near.name) (\(near.count)\(near.probability.map { ", \(min(99, Int($0 * 100))) %" } ?? ""))"
      }
      return [
        line.name, "\(line.count)", "\(line.articles)", line.kind ?? "–",
        line.known ? word("yes", "oui") : word("no", "non"), place.joined(separator: ":"), nearest ?? "",
      ].map(\.withoutControls)
    }
    return Self.aligned([heads] + rows, rightAligned: [1, 2])
  }

  /// Cells in columns, two spaces between; widths count Unicode scalars.
  private static func aligned(_ rows: [[String]], rightAligned: Set<Int>) -> String {
    var widths = [Int](repeating: 0, count: rows[0].count)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.unicodeScalars.count)
      }
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
        line += rightAligned.contains(column) ? padding + cell : cell + padding
        if column + 1 < row.count { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
