import Testing

@Suite struct StandardInputTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: [
    (["-"], "-"), (["-", "--stdin-name", "une.txt"], "une.txt"),
    (["check", "--stdin-name", "é b.txt", "-"], "é b.txt"),
  ])
  func `standard input is reported under its name`(arguments: [String], name: String) throws {
    let ran = try place.run(arguments, input: Array(Sample.error.utf8))
    #expect(ran.status == 1)
    #expect(ran.lines.first?.hasPrefix("\(name):1:20: error: ") == true)
    #expect(try place.names().isEmpty)
  }

  @Test(
    arguments: [
      (["--stdin-name", "a.md"], 0), ([], 1), (["--as", "markdown"], 0),
      (["--stdin-name", "a.md", "--as", "text"], 1),
    ] as [([String], Int32)])
  func `the name or --as tells the format`(options: [String], status: Int32) throws {
    let ran = try place.run(options + ["-"], input: Array("Il pleut.\n\n```\nUn dévelopement.\n```\n".utf8))
    #expect(ran.status == status, "\(ran.output)")
  }

  @Test(arguments: [
    (Sample.error, Sample.mended), (Sample.clean, Sample.clean), ("", ""),
    ("Un dévelopement", "Un développement"),
    ("\u{FEFF}Un dévelopement.\r\n", "\u{FEFF}Un développement.\r\n"), (Sample.warning, Sample.warning),
  ])
  func `with --apply only the corrected text is on standard output`(text: String, corrected: String) throws {
    let ran = try place.run("-", "--apply", input: Array(text.utf8))
    #expect(ran.status == 0)
    #expect(ran.outputBytes == Array(corrected.utf8))
    #expect(ran.error.isEmpty == (text == corrected && text != Sample.warning))
  }

  @Test func `with --diff only the diff is on standard output`() throws {
    let ran = try place.run("-", "--diff", "--stdin-name", "a.txt", input: Array(Sample.error.utf8))
    #expect(ran.lines.prefix(2) == ["--- a/a.txt", "+++ b/a.txt"])
    #expect(ran.lines.count == 5)
    #expect(ran.error.contains("a.txt:1:20: note: to be fixed:"))
  }

  @Test func `bytes that are no text give no text`() throws {
    let ran = try place.run("-", "--apply", input: [0x61, 0, 0x62])
    #expect(ran.status == 2)
    #expect(ran.outputBytes.isEmpty)
    #expect(ran.error.contains("-: error: is no text: NUL at byte 1"))
  }

  @Test func `standard input may stand among files`() throws {
    for name in ["a.txt", "b.txt"] { try place.write(name, Sample.error) }
    let ran = try place.run("a.txt", "-", "b.txt", input: Array(Sample.error.utf8))
    #expect(ran.lines.prefix(3).map { $0.prefix { $0 != ":" } } == ["a.txt", "-", "b.txt"])
  }
}
