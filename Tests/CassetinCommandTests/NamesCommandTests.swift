import Foundation
import Testing

/// `cassetin names`
@Suite struct NamesCommandTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write("a.txt", "Le site Lumivia recrute. Lumivia ferme.\n")
    try place.write("b.md", "---\ntitle: Lumivia attend\n---\n\nLe site Lumivia attend.\n")
    try place.write("c.txt", "Le site Lumivia gagne.\n")
    try place.write("d.txt", "Le site Lumiva perd.\n")
    return place
  }

  @Test func `the sheet lists every name with its counts and its first place`() throws {
    let ran = try place().run("names", "a.txt", "b.md", "c.txt", "d.txt")
    #expect(ran.status == 0 && ran.error.isEmpty)
    #expect(ran.lines.count == 3)
    #expect(ran.lines[1].hasPrefix("Lumivia      5         3"))
    #expect(ran.lines[1].contains("a.txt:1:9"))
    #expect(ran.lines[2].contains("Lumivia (5, "))
  }

  @Test func `only the doubtful names are listed on demand`() throws {
    let ran = try place().run("names", "--doubtful", "a.txt", "b.md", "c.txt", "d.txt")
    #expect(ran.lines.count == 2 && ran.lines[1].hasPrefix("Lumiva "))
  }

  @Test func `the sheet is JSON or CSV on demand, the same for any number of workers`() throws {
    let place = try place()
    let json = try place.run("names", "--format", "json", "--jobs", "1", "a.txt", "b.md", "c.txt", "d.txt")
    let records = try JSONSerialization.jsonObject(with: Data(json.outputBytes)) as? [[String: Any]]
    #expect(records?.compactMap { $0["name"] as? String } == ["Lumivia", "Lumiva"])
    let parallel = try place.run(
      "names", "--format", "json", "--jobs", "3", "a.txt", "b.md", "c.txt", "d.txt")
    #expect(parallel.outputBytes == json.outputBytes)
    let csv = try place.run("names", "--format", "csv", "a.txt")
    #expect(csv.output.hasPrefix("name,kind,count") && csv.output.contains("\r\nLumivia,"))
  }

  @Test func `a check reports what differs between articles and fails`() throws {
    let ran = try place().run("names", "--check", "a.txt", "b.md", "c.txt", "d.txt")
    #expect(ran.status == 1)
    #expect(ran.lines.first?.hasPrefix("d.txt:1:9: warning: \"Lumiva\" in 1 of these articles") == true)
    #expect(try place().run("names", "--check", "a.txt", "b.md").status == 0)
  }

  @Test func `a draft of house names is a file that a check can use`() throws {
    let place = try place()
    let draft = try place.run("names", "--draft", "--least", "3", "a.txt", "b.md", "c.txt", "d.txt")
    #expect(draft.lines.contains { $0.hasPrefix("- name: Lumivia  # 3 articles") })
    #expect(draft.lines.contains { $0 == "  # not: Lumiva  # 1" })
    try place.write(
      "house-names.yml", draft.output.replacing("  # not: Lumiva  # 1", with: "  not: Lumiva"))
    let ran = try place.run("d.txt")
    #expect(ran.status == 1 && ran.lines[0].hasSuffix("[house-name]"))
  }

  @Test func `wrong usage and unreadable articles are said`() throws {
    let place = try place()
    #expect(try place.run("names").status == 2)
    #expect(try place.run("names", "--check", "--draft", "a.txt").status == 2)
    let ran = try place.run("names", "none.txt")
    #expect(ran.status == 2 && ran.error.hasPrefix("none.txt: error: "))
  }
}
