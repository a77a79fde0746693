import Testing

@Suite struct SeveralFilesTests {
  private static let names = [
    "c.txt", "a.txt", "none.txt", "b.md", "nul.txt", "d.txt", "e.txt", "f.txt", "g.txt",
  ]

  private func place() throws -> Workplace {
    let place = try Workplace()
    for name in Self.names where name != "none.txt" { try place.write(name, Sample.error) }
    try place.write("nul.txt", [0x61, 0])
    try place.write("e.txt", Sample.clean)
    try place.write("f.txt", "Cloudflare bloque. Clouflare répond. Cloudflare attend.\n")
    return place
  }

  @Test func `files are reported in the order of the arguments, a bad one among them`() throws {
    let ran = try place().run(Self.names)
    #expect(ran.status == 2)
    let files = ran.lines.dropLast().map { String($0.prefix { $0 != ":" }) }
    #expect(files == Self.names.filter { $0 != "e.txt" }.flatMap { $0 == "f.txt" ? [$0, $0] : [$0] })
    #expect(ran.lines.last?.hasPrefix("6 errors, 2 files not checked in 9 files; ") == true)
    #expect(ran.error.isEmpty)
  }

  @Test(arguments: [[], ["--format", "jsonl"], ["--diff"], ["--color", "always"], ["--messages", "fr"]])
  func `one worker and four print the same bytes`(options: [String]) throws {
    let place = try place()
    let runs = try ["1", "2", "4"].map { try place.run(options + ["--jobs", $0] + Self.names) }
    #expect(!runs[0].outputBytes.isEmpty)
    for run in runs.dropFirst() {
      #expect(run.outputBytes == runs[0].outputBytes)
      #expect(run.error == runs[0].error)
      #expect(run.status == runs[0].status)
    }
  }

  @Test(arguments: ["1", "4"])
  func `the good files are mended beside the bad ones`(jobs: String) throws {
    let place = try place()
    #expect(try place.run(["--apply", "--jobs", jobs] + Self.names).status == 2)
    for name in ["a.txt", "b.md", "c.txt", "d.txt", "g.txt"] {
      #expect(try place.text(name) == Sample.mended)
    }
    #expect(try place.bytes("nul.txt") == [0x61, 0])
    #expect(try place.names() == Self.names.filter { $0 != "none.txt" }.sorted())
  }

  @Test(arguments: ["1", "2"])
  func `the words that one text declares are its own`(jobs: String) throws {
    let place = try Workplace()
    try place.write("a.txt", "<!-- cassetin-words dévelopement -->\nLe dévelopement. Dévelopement durable.\n")
    try place.write("b.txt", "Le maire attend. Dévelopement durable. Le dévelopement.\n")
    let ran = try place.run("--jobs", jobs, "a.txt", "b.txt")
    let found = ran.lines.filter { $0.hasPrefix("b.txt:") }.count
    #expect(found == 2)
  }

  @Test func `a file named twice is checked once`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    #expect(
      try place.run("a.txt", "./a.txt", ".").lines.last == "1 error in 1 file; 1 can be fixed with --apply")
  }
}
