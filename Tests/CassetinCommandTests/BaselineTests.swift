import Testing

@Suite struct BaselineTests {
  /// Two articles with known findings.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.makeFolder("posts")
    try place.write("posts/a.md", Sample.error)
    try place.write("posts/b.md", "Il pleut.\n\n" + Sample.quoted)
    try place.write(".cassetin.yml", "baseline: known\n")
    let ran = try place.run("baseline", "create")
    #expect(ran.output == "known: 2 known findings, 2 new, 0 forgotten\n" && ran.status == 0, "\(ran.error)")
    return place
  }

  @Test func `what is known is not told, from any folder, whatever is written above it`() throws {
    let place = try place()
    try place.write("posts/a.md", "Un titre.\n\nIl neige.\n\n" + Sample.error)
    for (folder, path) in [("", "."), ("cd posts;", "."), ("", "posts/a.md")] {
      let ran = try place.shell("\(folder) exec \"$cassetin\" \(path)")
      #expect(
        ran.status == 0 && ran.error.isEmpty && !ran.output.contains("error:"), "\(ran.output)\(ran.error)")
    }
    #expect(
      try place.run("--baseline", "none", ".").error.hasPrefix(
        "none: error: no such file; cassetin baseline create"))
  }

  @Test func `the file that is written is the one that is read, with or without settings`() throws {
    let place = try Workplace()
    try place.write("a.md", Sample.error)
    #expect(
      try place.run("baseline", "create").output.hasPrefix(".cassetin-baseline: 1 known finding, 1 new"))
    #expect(try place.run(".").status == 0)
    #expect(try place.run("init").status == 0)
    #expect(try place.run(".").status == 0)
  }

  @Test(arguments: ["1", "2"])
  func `a second copy is new, and what moves with its file is not`(jobs: String) throws {
    let place = try place()
    _ = try place.shell("mkdir old; mv posts/b.md old/c.md")
    try place.write("posts/a.md", Sample.error + "\n" + Sample.error)
    let ran = try place.run("--jobs", jobs, ".")
    #expect(ran.lines.filter { $0.contains(": error: ") }.map { $0.prefix(13) } == ["posts/a.md:3:"])
    #expect(ran.status == 1)
  }

  @Test func `known findings are not mended`() throws {
    let place = try place()
    try place.write("posts/a.md", Sample.error + "\nLa vile a un dévelopement rapide.\n")
    _ = try place.run("--apply", ".")
    #expect(try place.text("posts/a.md").hasPrefix(Sample.error))
    #expect(try place.text("posts/a.md").contains("développement rapide"))
  }

  @Test func `what is mended is told, and forgotten when that is asked`() throws {
    let place = try place()
    try place.write("posts/a.md", Sample.mended)
    let ran = try place.run(".")
    #expect(ran.status == 0)
    #expect(
      ran.error == "cassetin: 1 known finding is there no more; cassetin baseline prune forgets it\n")
    #expect(try place.run("baseline", "prune").output == "known: 1 known finding, 0 new, 1 forgotten\n")
    try place.write("posts/d.md", Sample.error)
    #expect(try place.run("baseline", "prune").output == "known: 1 known finding, 0 new, 0 forgotten\n")
    #expect(try place.run(".").status == 1)
    #expect(try place.run("baseline", "update").output == "known: 2 known findings, 1 new, 0 forgotten\n")
    #expect(try place.run(".").status == 0)
    #expect(try place.run("baseline", "create").status == 2)
  }

  @Test func `of files that are not checked nothing is stale`() throws {
    let place = try place()
    #expect(try place.run("posts/b.md").error.isEmpty)
    #expect(try place.run("--ignore", "unknown-word", ".").error.isEmpty)
  }

  @Test(arguments: [
    ("no baseline\n", "known:1: error: is no file of known findings"),
    ("# cassetin baseline 1\n<<<<<<< HEAD\n", "known:2: error: a merge conflict stands here"),
    ("# cassetin baseline 1\nx\ty\tz\n", "known:2: error: \"x\" is no fingerprint"),
  ])
  func `a file that is none is told with its line`(text: String, error: String) throws {
    let place = try place()
    try place.write("known", text)
    let ran = try place.run(".")
    #expect(ran.status == 2 && ran.error.hasPrefix(error), "\(ran.error)")
  }
}
