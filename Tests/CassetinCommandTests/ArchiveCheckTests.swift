import Testing

/// A check with an archive.
@Suite struct ArchiveCheckTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    for number in 0..<12 {
      try place.write("p\(number).txt", "L’enquête vise Vélodorne, dit-on (\(number)).\n")
    }
    let build = try place.run("archive", "build", "--archive", "desk.db", ".")
    try #require(build.status == 0, "\(build.error)")
    try place.write("new.txt", "L’enquête vise Véldorne depuis lundi.\n")
    return place
  }

  @Test func `a name that no article has is judged by the archive`() throws {
    let place = try place()
    #expect(try place.run("new.txt").status == 0)
    let ran = try place.run("--archive", "desk.db", "--fail-on", "warning", "new.txt")
    #expect(ran.status == 1)
    #expect(
      ran.lines[0].contains("\"Véldorne\" was never seen in 12 articles; the nearest, \"Vélodorne\", in 12"))
    #expect(ran.lines[0].hasSuffix("[unfamiliar-name]"))
  }

  @Test func `the settings of the folder name the archive`() throws {
    let place = try place()
    try place.write(".cassetin.yml", "archive: desk.db\n")
    #expect(try place.run("new.txt").output.contains("[unfamiliar-name]"))
  }

  @Test func `an archive that is none ends the run before anything is read`() throws {
    let place = try place()
    try place.write("bad.db", "no archive")
    for archive in ["bad.db", "none.db", "."] {
      let ran = try place.run("--archive", archive, "new.txt")
      #expect(ran.status == 2 && ran.output.isEmpty)
      #expect(ran.error.hasPrefix("cassetin: \(archive): "), "\(ran.error)")
    }
    #expect(try place.text("bad.db") == "no archive")
  }

  @Test func `one worker and four say the same`() throws {
    let place = try place()
    let names = (0..<12).map { "p\($0).txt" } + ["new.txt"]
    let runs = try ["1", "4"].map { try place.run(["--archive", "desk.db", "--jobs", $0] + names) }
    #expect(!runs[0].outputBytes.isEmpty && runs[0].outputBytes == runs[1].outputBytes)
  }

  @Test func `a draft of house names can be made of the archive alone`() throws {
    let place = try place()
    let ran = try place.run("names", "--draft", "--archive", "desk.db")
    #expect(ran.lines.contains { $0.hasPrefix("- name: Vélodorne  # 12 articles") }, "\(ran.output)")
  }
}
