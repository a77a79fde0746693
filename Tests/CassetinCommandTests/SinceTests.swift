import Testing

@Suite struct SinceTests {
  /// A repository with one commit of two articles with an error each.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.makeFolder("posts")
    try place.write("posts/a.md", Sample.error + "\n" + Sample.clean)
    try place.write("posts/b.md", Sample.error)
    let made = try place.shell(
      """
      git init -q -b main . && git config user.name a && git config user.email a@b.c \\
        && git add -A && git commit -qm first
      """)
    try #require(made.status == 0, "\(made.error)")
    return place
  }

  @Test func `only what was changed is told and mended`() throws {
    let place = try place()
    #expect(try place.run("--since", "HEAD", ".").output.isEmpty)
    try place.write(
      "posts/a.md", Sample.clean + "\n" + Sample.error + "\n" + Sample.error + "\n" + Sample.clean)
    let ran = try place.run("--since", "main", ".")
    #expect(ran.status == 1)
    #expect(ran.lines.dropLast().map { $0.prefix(15) } == ["posts/a.md:3:20"])
    #expect(try place.run("--since", "HEAD", "--apply", ".").status == 0)
    #expect(
      try place.text("posts/a.md")
        == Sample.clean + "\n" + Sample.mended + "\n" + Sample.error + "\n" + Sample.clean)
    #expect(try place.text("posts/b.md") == Sample.error)
  }

  @Test func `a name is told when one of its places was changed`() throws {
    let place = try place()
    let old = "Clouflare répond. Cloudflare attend. Cloudflare bloque.\n"
    try place.write("posts/a.md", old)
    _ = try place.shell("git commit -qam second")
    try place.write("posts/a.md", old + "\nIl pleut sur Paris.\n")
    #expect(try place.run("--since", "HEAD", ".").output.isEmpty)
    try place.write("posts/a.md", "Cloudflare attend.\n\n" + old)
    #expect(try place.run("--since", "HEAD", ".").lines.first?.hasPrefix("posts/a.md:3:1: error:") == true)
  }

  @Test func `new and renamed files count, and so does the folder one is in`() throws {
    let place = try place()
    _ = try place.shell("git mv posts/b.md posts/c.md")
    try place.write("posts/new.md", Sample.error)
    for (folder, file) in [("", "posts/new.md"), ("cd posts;", "new.md")] {
      let ran = try place.shell("\(folder) exec \"$cassetin\" --since HEAD .")
      #expect(ran.lines.dropLast().map { $0.prefix { $0 != ":" } } == [Substring(file)], "\(ran.error)")
    }
  }

  @Test(arguments: [
    ("nope", "git knows no revision \"nope\""), ("--output=x", "\"--output=x\" is no revision"),
  ])
  func `what git does not know is told`(revision: String, message: String) throws {
    let ran = try place().run("--since=" + revision, ".")
    #expect(ran.status == 2 && ran.error == "cassetin: \(message)\n")
  }

  @Test func `without a repository there is nothing to compare`() throws {
    let place = try Workplace()
    try place.write("a.md", Sample.error)
    #expect(try place.run("--since", "HEAD", ".").error.hasPrefix("cassetin: --since needs a git repository"))
  }
}
