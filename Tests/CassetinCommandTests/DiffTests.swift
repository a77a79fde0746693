import Testing

@Suite struct DiffTests {
  private static let paragraphs = (1...30).map { "Le paragraphe numéro \($0) ne dit rien de neuf.\n\n" }

  static let texts: [String] = [
    Sample.error, "Un dévelopement lent", "Il pleut.\nUn dévelopement lent",
    "\u{FEFF}Un dévelopement.\r\n\r\nIl pleut.\r\n",
    Sample.error + paragraphs.joined() + Sample.error,
    paragraphs.joined() + Sample.error + paragraphs.joined() + Sample.error + Sample.error
      + paragraphs.joined(),
    "Un dévelopement.\n\n\n\n\nUn dévelopement.\n\n\n\n\n\n\n\nUn dévelopement.\n\n",
    "---\n-- \n+++ b\n@@ -1 +1 @@\n\nUn dévelopement.\n",
  ]

  @Test(arguments: texts.indices)
  func `the diff is taken by patch and by git and gives the text of --apply`(index: Int) throws {
    let place = try Workplace()
    try place.write("a.txt", Self.texts[index])
    let ran = try place.run("--diff", "a.txt")
    #expect(ran.error.contains("a.txt:"), "the report is on standard error")
    #expect(try place.text("a.txt") == Self.texts[index])
    try place.write("a.diff", ran.outputBytes)
    let git = try place.shell("git apply --check --unsafe-paths -p1 a.diff")
    #expect(git.status == 0, "\(git.error)\n\(ran.output)")
    try place.write("patched.txt", Self.texts[index])
    let patch = try place.shell("patch --binary patched.txt a.diff")
    #expect(patch.status == 0, "\(patch.output)\n\(ran.output)")
    _ = try place.run("--apply", "a.txt")
    #expect(try place.bytes("patched.txt") == place.bytes("a.txt"))
    #expect(try place.bytes("a.txt") != Array(Self.texts[index].utf8))
  }

  @Test func `the diffs of several files are one patch`() throws {
    let place = try Workplace()
    for name in ["a.txt", "b.txt", "c.txt"] {
      try place.write(name, name == "b.txt" ? Sample.clean : Sample.error)
    }
    try place.write("all.diff", try place.run("--diff", "a.txt", "b.txt", "c.txt").outputBytes)
    #expect(try place.shell("patch --binary -p1 < all.diff").status == 0)
    #expect(try place.text("a.txt") == Sample.mended)
    #expect(try place.text("b.txt") == Sample.clean)
    #expect(try place.text("c.txt") == Sample.mended)
  }

  @Test func `a text that stays as it is gives no diff`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.quoted)
    let ran = try place.run("--diff", "a.txt")
    #expect(ran.status == 1 && ran.output.isEmpty)
    #expect(try place.run("--diff", "--unsafe", "a.txt").lines.first == "--- a/a.txt")
  }

  @Test(arguments: ["un article.txt", "l\"été\".txt", "a\\b.txt", "deux\nlignes.txt", "été/à l’œil.md"])
  func `a file of any name is patched by git`(name: String) throws {
    let place = try Workplace()
    try place.makeFolder("été")
    try place.write(name, Sample.error)
    try place.write("all.diff", try place.run("--diff", "./" + name).outputBytes)
    let git = try place.shell("git init -q . && git apply all.diff")
    #expect(git.status == 0, "\(git.error)")
    #expect(try place.text(name) == Sample.mended)
  }
}
