import CassetinLint
import CassetinReport
import CassetinText
import Testing

@Suite struct JSONReporterTests {
  private let json: JSON

  init() throws { json = try JSON(reported(Sample.run, as: .json, Sample.options)) }

  @Test func `the document names its version, the tool, every text and the counts`() {
    #expect(json.keys == ["files", "summary", "tool", "version"])
    #expect(json["version"].int == 1)
    #expect(json["tool"]["name"].string == "cassetin" && json["tool"]["version"].string == "1.2.3")
    #expect(
      json["files"].elements.map { $0["file"].string } == ["a.md", "clean.md", "none.md", "b.md", "c.md"])
    #expect(json["files"].elements.map { $0["findings"].count } == [1, 0, 0, 0, 2])
    #expect(json["files"][2]["errors"][0]["error"].string == "no such file")
    #expect(json["files"][3]["applied"][0]["after"].string == "maire")
    #expect(
      json["summary"].ints("files", "errors", "warnings", "notes", "failures", "applied") == [
        5, 1, 1, 1, 1, 1,
      ])
    #expect(json["summary"]["fixable"].ints("safe", "unsafe") == [3, 0])
  }

  @Test func `a place is told in all units, one-based in its line and zero-based in the text`() {
    let finding = json["files"][0]["findings"][0]
    #expect(finding.ints("line", "column", "end_line", "end_column") == [2, 7, 2, 11])
    #expect(finding.ints("start_byte", "end_byte") == [25, 29])
    #expect(finding["start"].ints("line", "column", "utf8_column", "utf16_column") == [2, 7, 12, 8])
    #expect(finding["start"]["offset"].ints("utf8", "scalar", "utf16") == [25, 15, 17])
    #expect(finding["end"].ints("line", "column", "utf8_column", "utf16_column") == [2, 11, 16, 12])
    #expect(finding["end"]["offset"].ints("utf8", "scalar", "utf16") == [29, 19, 21])
    let text = Array(Sample.text.utf16)[17..<21]
    #expect(String(decoding: text, as: UTF16.self) == finding["text"].string)
  }

  @Test func `a byte-order mark counts in offsets and not in columns`() throws {
    let source = source("\u{FEFF}mare", "a.md")
    let finding = Sample.finding(at: TextRange(3..<7), notes: [], fixes: [])
    let json = try JSON(reported([.finding(finding, in: source)], as: .jsonl))
    #expect(json["start"].ints("column", "utf8_column", "utf16_column") == [1, 1, 1])
    #expect(json["start"]["offset"].ints("utf8", "scalar", "utf16") == [3, 1, 1])
    #expect(json["end"].ints("column", "utf8_column", "utf16_column") == [5, 5, 5])
  }

  @Test(arguments: [1_023, 1_024, 1_025, 5_000])
  func `offsets are right however long the text`(length: Int) throws {
    let before = String(repeating: "😀é", count: length)
    let (start, end) = (before.utf8.count, before.utf8.count + 4)
    let finding = Sample.finding(at: TextRange(start..<end), notes: [], fixes: [])
    let json = try JSON(reported([.finding(finding, in: source(before + "mare"))], as: .jsonl))
    #expect(json["start"]["offset"].ints("utf8", "scalar", "utf16") == [6 * length, 2 * length, 3 * length])
    #expect(json["start"].ints("column", "utf16_column") == [2 * length + 1, 3 * length + 1])
  }

  @Test func `all fixes have their edits and say how far they may be trusted`() {
    let finding = json["files"][0]["findings"][0]
    #expect(
      finding["fixes"].elements.map { $0["applicability"].string } == ["safe", "unsafe", "display-only"])
    #expect(finding["suggestions"].elements.map(\.string) == ["maire", "mère"])
    let edit = finding["fixes"][1]["edits"][0]
    #expect(edit["text"].string == "")
    #expect(edit["start"].ints("utf8", "scalar", "utf16") == [22, 13, 15])
    #expect(edit["end"].ints("utf8", "scalar", "utf16") == [29, 19, 21])
  }

  @Test func `a note has its place where it has one`() {
    let notes = json["files"][0]["findings"][0]["notes"]
    #expect(notes[0].ints("line", "column", "start_byte", "end_byte") == [1, 1, 0, 5])
    #expect(notes[1].keys == ["message"])
  }

  @Test func `the lines are the records of the document with their version and text`() throws {
    let lines = try reported(Sample.run, as: .jsonl, Sample.options).split(separator: "\n").map {
      try JSON(String($0))
    }
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0["version"].int == 1 })
    #expect(lines.map { $0["file"].string } == ["a.md", "none.md", "b.md", "c.md", "c.md"])
    #expect(lines[0].keys == (json["files"][0]["findings"][0].keys + ["file", "version"]).sorted())
    #expect(lines[1].keys == ["error", "file", "version"])
    #expect(lines[2]["applied"].bool == true && lines[2]["start"]["offset"]["utf16"].int == 17)
    let fingerprint = Fingerprint(of: Sample.finding(), in: source(Sample.text)).description
    #expect(lines[0]["fingerprint"].string == fingerprint)
  }
}
