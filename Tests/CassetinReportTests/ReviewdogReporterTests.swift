import CassetinLint
import CassetinReport
import CassetinText
import Testing

@Suite struct ReviewdogReporterTests {
  @Test func `columns are bytes of the line, ends exclusive`() throws {
    let diagnostic = try JSON(reported([Sample.report("./a.md")], as: .rdjson))["diagnostics"][0]
    #expect(diagnostic["location"]["path"].string == "a.md")
    let range = diagnostic["location"]["range"]
    #expect(range["start"].ints("line", "column") == [2, 12])
    #expect(range["end"].ints("line", "column") == [2, 16])
    #expect(diagnostic["severity"].string == "WARNING" && diagnostic["code"]["value"].string == "toy-rule")
    let related = diagnostic["related_locations"]
    #expect(related.count == 1 && related[0]["message"].string == "seen [here]")
    #expect(related[0]["location"]["range"]["end"].ints("line", "column") == [1, 6])
  }

  @Test func `what suggestions write makes the text that the fix makes`() throws {
    let diagnostic = try JSON(reported([Sample.report()], as: .rdjson))["diagnostics"][0]
    #expect(diagnostic["suggestions"].elements.map { $0["text"].string } == ["maire", "", "mère"])
    let range = diagnostic["suggestions"][1]["range"]
    let line = Array("\t😀é « mare » du maire".utf8)
    let start = try #require(range["start"]["column"].int)
    let end = try #require(range["end"]["column"].int)
    #expect(String(decoding: line[(start - 1)..<(end - 1)], as: UTF8.self) == "« mare")
  }

  @Test func `a byte-order mark is part of its line`() throws {
    let finding = Sample.finding(at: TextRange(3..<7), notes: [], fixes: [])
    let source = source("\u{FEFF}mare", "a.md")
    let json = try JSON(reported([.finding(finding, in: source)], as: .rdjsonl))
    #expect(json["location"]["range"]["start"]["column"].int == 4)
  }

  @Test func `a line stands alone, the document names its source once`() throws {
    let document = try JSON(reported(Sample.run, as: .rdjson, Sample.options))
    #expect(document["source"]["name"].string == "cassetin")
    let diagnostics = document["diagnostics"].elements
    #expect(diagnostics.map { $0["severity"].string } == ["WARNING", "ERROR", "ERROR", "INFO"])
    #expect(diagnostics.allSatisfy { $0["source"].isAbsent })
    #expect(diagnostics[1]["location"].keys == ["path"])
    let lines = try reported(Sample.run, as: .rdjsonl, Sample.options).split(separator: "\n").map {
      try JSON(String($0))
    }
    #expect(lines.count == 4 && lines.allSatisfy { $0["source"]["name"].string == "cassetin" })
  }
}
