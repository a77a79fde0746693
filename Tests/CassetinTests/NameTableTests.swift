import Cassetin
import CassetinLint
import CassetinNames
import CassetinReport
import CassetinText
import Foundation
import Testing

/// Names across articles, and how they are printed.
@Suite struct NameTableTests {
  private static let articles = [
    ("a.txt", "Le site Lumivia recrute. Lumivia ferme."), ("b.txt", "Le site Lumivia attend."),
    ("c.txt", "Le site Lumivia, à Kérouan, gagne."), ("d.txt", "Le site Lumiva perd."),
    ("e.txt", "Un bus pour Kérouan."), ("f.txt", "Un bus pour Kérouan."), ("g.txt", "Un bus pour Kerouan."),
  ]

  private func table(_ session: Session) -> NameTable {
    var table = NameTable()
    for (name, text) in Self.articles { table.add(ArticleSheet(session.names(in: source(text, name)))) }
    return table
  }

  @Test func `a table counts mentions and articles, and knows the first place in each`() throws {
    let table = table(try session([]))
    let row = try #require(table.row(of: "Lumivia").map { table.rows[$0] })
    #expect(row.mentions == 4 && row.articleCount == 3)
    #expect(row.positions.first == Position(line: 1, column: 9))
  }

  @Test func `a name that differs between articles is found with the name that it looks like`() throws {
    let session = try session([])
    let table = table(session)
    let found = session.lookalikes(in: table).filter { $0.isDoubtful(in: table) }
      .map { "\(table.rows[$0.wrong].text) \(table.rows[$0.right].text) \($0.edits)" }
    #expect(Set(found) == ["Lumiva Lumivia 1", "Kerouan Kérouan 0"])
  }

  @Test func `a check names each place of the rarer form, and the first of the other`() throws {
    let session = try session([])
    let table = table(session)
    let text = NameCheckReport(table, lookalikes: session.lookalikes(in: table)).text(in: .english)
    #expect(text.contains("d.txt:1:9: warning: \"Lumiva\" in 1 of these articles, \"Lumivia\" in 3"))
    #expect(text.contains("a.txt:1:9: note: first \"Lumivia\" here"))
    #expect(text.contains("g.txt:1:13: warning: \"Kerouan\" in 1 of these articles, \"Kérouan\" in 3"))
  }

  @Test func `a sheet is an aligned table, JSON or CSV`() throws {
    let session = try session([])
    let table = table(session)
    let report = NameSheetReport(table, lookalikes: session.lookalikes(in: table))
    let lines = report.text(as: .table, in: .english).split(separator: "\n")
    #expect(lines.count == 5 && lines[0].hasPrefix("name     count  articles  kind  known  first place"))
    #expect(lines[1].hasPrefix("Lumivia      4         3"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.text(as: .json, in: .english).utf8))
        as? [[String: Any]])
    #expect(json.count == 4 && json[0]["name"] as? String == "Lumivia" && json[0]["count"] as? Int == 4)
    let csv = report.text(as: .csv, in: .english).components(separatedBy: "\r\n")
    #expect(csv[0].hasPrefix("name,kind,count,articles,known,file,line,column,nearest"))
    #expect(csv[1].hasPrefix("Lumivia,,4,3,no,a.txt,1,9"))
  }

  @Test func `CSV quotes what would break it`() throws {
    var table = NameTable()
    table.add("Dupont, \"Jo\"", kind: .person, mentions: 1, articles: 1)
    let report = NameSheetReport(table, lookalikes: [])
    #expect(report.text(as: .csv, in: .english).contains("\"Dupont, \"\"Jo\"\"\",person,1,1"))
  }

  @Test func `near names are the same however they are sought`() throws {
    var table = NameTable()
    let names = [
      "Lumivia", "Lumiva", "Lumivias", "Kerouan", "Kérouan", "Marchienne", "Marcheinne", "Machienne",
    ]
    for name in names { table.add(name, kind: nil, mentions: 1, articles: 1) }
    func near(_ name: String) -> [String] {
      table.row(of: name).map { row in
        table.near(table.rows[row].letters).map { table.rows[$0.row].text }.filter { $0 != name }
      } ?? []
    }
    #expect(near("Lumivia") == ["Lumiva", "Lumivias"])
    #expect(near("Kérouan") == ["Kerouan"])
    #expect(Set(near("Marchienne")) == ["Marcheinne", "Machienne"])
  }
}
