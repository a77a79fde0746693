import CassetinLint
import CassetinReport
import CassetinText
import Testing

@Suite struct GitLabReporterTests {
  private func entries(_ reports: [FileReport], _ options: ReportOptions = Sample.options) throws -> [JSON] {
    try JSON(reported(reports, as: .gitlab, options)).elements
  }

  @Test func `an entry has what GitLab asks, and its rule in the description`() throws {
    let entries = try entries(Sample.run)
    #expect(
      entries.map { $0.keys }.allSatisfy {
        $0 == ["check_name", "description", "fingerprint", "location", "severity"]
      })
    #expect(entries.map { $0["severity"].string } == ["minor", "critical", "major", "info"])
    #expect(entries[0]["description"].string == "\"mare\" is no mayor [toy-rule]")
    #expect(entries[0]["check_name"].string == "toy-rule")
    #expect(entries[0]["location"]["path"].string == "a.md")
    #expect(entries[0]["location"]["lines"].ints("begin", "end") == [2, 2])
    #expect(entries[1]["location"]["path"].string == "none.md")
  }

  @Test func `no two findings of a run have one fingerprint, and it does not depend on the line`() throws {
    let twice = [Sample.finding(), Sample.finding()]
    let entries = try entries([Sample.report("a.md", twice), Sample.report("b.md", twice)])
    #expect(Set(entries.map { $0["fingerprint"].string }).count == 4)
    let moved = source("Avant.\n\n" + Sample.text, "a.md")
    let finding = Sample.finding(at: TextRange(33..<37))
    let report = FileReport(name: "a.md", diagnostics: [.finding(finding, in: moved)])
    let entry = try #require(try self.entries([report]).first)
    #expect(entry["location"]["lines"]["begin"].int == 4)
    #expect(entry["fingerprint"].string == entries[0]["fingerprint"].string)
  }

  @Test func `paths are relative to the top of the repository`() throws {
    var options = Sample.options
    (options.workingFolder, options.root) = ("/work/site/posts", "/work/site")
    let paths = try entries([Sample.report("a.md"), Sample.report("/work/b.md")], options).map {
      $0["location"]["path"].string
    }
    #expect(paths == ["posts/a.md", "/work/b.md"])
  }
}
