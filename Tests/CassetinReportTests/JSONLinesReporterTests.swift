import CassetinLint
import CassetinReport
import CassetinText
import Foundation
import Testing

@Suite struct JSONLinesReporterTests {
  private func line(
    _ text: String, _ range: Range<Int>, _ fixes: [Fix], message: String = "", name: String = "a.txt"
  ) -> String {
    let finding = Finding(
      rule: "toy-rule", severity: .note, range: TextRange(range),
      message: Message(english: message, french: ""),
      fixes: fixes)
    return reported([.finding(finding, in: source(text, name))], as: .jsonl)
  }

  private func values(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    "\"", "\\", "a\nb", "\r\n", "\t", "\u{0}", "\u{1B}[2J", "\u{2028}", "😀", "é", "e\u{301}", "</script>",
    "/",
  ])
  func `any text comes through whole and on one line`(text: String) throws {
    let line = line(
      text, 0..<text.utf8.count, [Fix(Edit(replacing: TextRange(0..<text.utf8.count), with: text), .safe)],
      message: text, name: text)
    #expect(line.hasSuffix("}\n") && line.utf8.count { $0 < 0x20 } == 1)
    let values = try values(line)
    for key in ["text", "message", "file"] {
      #expect((values[key] as? String).map { Array($0.utf8) } == Array(text.utf8), "\(key)")
    }
    #expect((values["suggestions"] as? [String])?.map { Array($0.utf8) } == [Array(text.utf8)])
  }

  @Test(arguments: [(Applicability.safe, true), (.unsafe, false), (.displayOnly, false)])
  func `apply says whether --apply would write the first suggestion`(
    applicability: Applicability, applies: Bool
  ) throws {
    let range = TextRange(3..<5)
    let fixes = [
      Fix(Edit(replacing: range, with: "ee"), applicability),
      Fix(Edit(replacing: range, with: "ff"), .displayOnly),
    ]
    let values = try values(line("aa bb cc", 3..<5, fixes))
    #expect(values["apply"] as? Bool == applies)
    #expect(values["suggestions"] as? [String] == ["ee", "ff"])
  }

  @Test func `apply is not true of a suggestion that is not there`() throws {
    let fixes = [
      Fix(Edit(replacing: TextRange(2..<5), with: ""), .safe),
      Fix(Edit(replacing: TextRange(3..<5), with: "dd"), .unsafe),
    ]
    let values = try values(line("aa bb cc", 3..<5, fixes))
    let suggestions = try #require(values["suggestions"] as? [String])
    #expect(suggestions == ["dd"])
    #expect(values["apply"] as? Bool == false)
  }

  @Test func `a finding over two lines has both its ends`() throws {
    let values = try values(line("été\nun\nfin", 2..<8, []))
    #expect(["line", "column", "end_line", "end_column"].map { values[$0] as? Int } == [1, 2, 2, 3])
  }

  @Test func `there is no summary`() {
    var reporter = OutputFormat.jsonl.reporter(ReportOptions(language: .french))
    #expect(reporter.begin() + reporter.end(Tally()) == "")
  }
}
