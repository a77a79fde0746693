import CassetinArchive
import Foundation
import Testing

@Suite struct ArchiveBuildTests {
  private func place() throws -> Workplace {
    try Workplace(articles: [
      "posts/a.md": Press.prince, "posts/b-c.txt": Press.kane, "posts/b/d.MD": Press.kane,
      "posts/b/notes.yml": Press.prince, "posts/.hidden.md": Press.prince, "posts/.git/e.md": Press.prince,
    ])
  }

  @Test func `a folder is read, unchanged articles are skipped, changed ones read anew, lost ones forgotten`()
    throws
  {
    let place = try place()
    func build() throws -> Ran { try place.run("archive", "build", "--archive", "a.db", "posts") }
    let first = try build()
    #expect(first.status == 0 && first.error.isEmpty)
    #expect(first.output == "3 articles read: 3 names in a.db\n")
    #expect(try place.archivedPaths("a.db") == ["posts/a.md", "posts/b-c.txt", "posts/b/d.MD"])
    let bytes = try place.bytes("a.db")
    #expect(try build().output == "0 articles read, 3 unchanged: 3 names in a.db\n")
    #expect(try place.bytes("a.db") == bytes)
    try place.write("posts/b/d.MD", Press.none)
    try FileManager.default.removeItem(atPath: place.path("posts/a.md"))
    #expect(try build().output == "1 article read, 1 unchanged, 1 forgotten: 2 names in a.db\n")
    let anew = try place.run("archive", "build", "--archive", "b.db", "posts", "--messages", "fr")
    #expect(anew.output == "2 articles lus : 2 noms dans b.db\n")
    #expect(try place.dump("a.db") == place.dump("b.db"))
    #expect(
      try place.run("archive", "build", "--archive", "a.db", "posts", "--messages", "fr").output
        == "0 article lu, 2 inchangés : 2 noms dans a.db\n")
  }

  @Test func `what is ignored or excluded is not recorded`() throws {
    let place = try place()
    _ = try place.shell("echo b-c.txt > posts/.cassetinignore; echo 'exclude: \"*.MD\"' > .cassetin.yml")
    #expect(try place.run("archive", "build", "--archive", "a.db", "posts").status == 0)
    #expect(try place.archivedPaths("a.db") == ["posts/a.md"])
  }

  @Test func `names and counts are kept, and words of longer names as parts`() throws {
    let place = try place()
    #expect(try place.run("archive", "build", "posts/a.md").status == 0)
    let archive = try Archive.open(at: place.path("cassetin-archive.db"), for: .reading)
    let name = try #require(try archive.count(of: "Matthew Prince"))
    #expect(name.articles == 1 && name.mentions == 2 && name.kind == .person)
    #expect(try archive.count(of: "Prince")?.articlesAsPart == 1)
  }

  @Test(arguments: [
    ("", "posts/a.md"), ("", "./posts//a.md"), ("", "posts/../posts/a.md"), ("", "posts/b/../a.md"),
    ("", "\"$PWD/posts/a.md\""), ("cd posts;", "../posts/a.md"),
    ("ln -s \"$PWD\" ../here;", "../here/posts/a.md"),
  ])
  func `an article has one path however it is named`(before: String, argument: String) throws {
    let place = try place()
    let expected = before.hasPrefix("cd") ? "a.md" : before.isEmpty ? "posts/a.md" : "../here/posts/a.md"
    let ran = try place.shell(
      "archive=\"$PWD/a.db\"; \(before) \"$cassetin\" archive build --archive \"$archive\" \(argument)")
    #expect(ran.status == 0, "\(ran.error)")
    #expect(try place.archivedPaths("a.db") == [expected])
  }

  @Test func `the settings name the archive, and paths are relative to their folder`() throws {
    let place = try place()
    try place.makeFolder("desk")
    try place.write(".cassetin.yml", "archive: desk/names.db\n")
    // Of no concern here.
    try place.write("house-names.yml", "[")
    #expect(
      try place.shell("cd posts/b && \"$cassetin\" archive build .").lines
        == ["1 article read: 2 names in ../../desk/names.db"])
    #expect(try place.archivedPaths("desk/names.db") == ["posts/b/d.MD"])
    #expect(try place.run("archive", "build", ".").output.hasPrefix("2 articles read, 1 unchanged: "))
    #expect(
      try place.shell("cd posts/b && \"$cassetin\" archive build .").lines
        == ["0 articles read, 1 unchanged: 3 names in ../../desk/names.db"])
    #expect(try place.run("archive", "stats").output.hasPrefix("desk/names.db: 3 articles, 3 names, "))
    try FileManager.default.removeItem(atPath: place.path("posts/b/d.MD"))
    #expect(
      try place.shell("cd posts/b && \"$cassetin\" archive build ..").lines
        == ["0 articles read, 2 unchanged, 1 forgotten: 3 names in ../../desk/names.db"])
    try place.write(".cassetin.yml", "archiv: a\n")
    let wrong = try place.run("archive", "stats")
    #expect(wrong.status == 2 && wrong.error.hasPrefix(".cassetin.yml:1:1: error: unknown key \"archiv\""))
  }

  @Test func `only what is gone from the named folders is forgotten`() throws {
    let place = try Workplace(articles: [
      "post/a.md": Press.prince, "posts/b.md": Press.prince, "posts/in/c.md": Press.prince,
      "d.md": Press.kane,
    ])
    #expect(try place.run("archive", "build", "post", "posts", "d.md").status == 0)
    for name in ["post/a.md", "posts/b.md", "posts/in/c.md", "d.md"] {
      try FileManager.default.removeItem(atPath: place.path(name))
    }
    func left(_ folder: String) throws -> [String] {
      _ = try place.run("archive", "build", folder)
      return try place.archivedPaths("cassetin-archive.db")
    }
    #expect(try left("post") == ["d.md", "posts/b.md", "posts/in/c.md"])
    #expect(try left("./posts/in/") == ["d.md", "posts/b.md"])
    #expect(try left("none") == ["d.md", "posts/b.md"])
    #expect(try left(".") == [])
  }

  @Test func `what cannot be read is told, and the run goes on`() throws {
    let place = try place()
    #expect(try place.run("archive", "build", "posts").status == 0)
    try place.write("posts/a.md", [0x61, 0])
    try place.write("posts/b-c.txt", [0x63, 0x61, 0x66, 0xE9])
    try place.write("posts/new.md", Press.none)
    let ran = try place.run("archive", "build", "posts", "none.md")
    #expect(ran.status == 2)
    #expect(
      ran.error.split(separator: "\n").map { $0.prefix { $0 != ";" } } == [
        "none.md: error: no such file", "posts/a.md: error: is no text: NUL at byte 1",
        "posts/b-c.txt: error: is not UTF-8 from byte 3 on, and looks like Latin-1",
      ])
    let summary = "1 article read, 1 unchanged, 2 forgotten, 3 not readable: 2 names in cassetin-archive.db"
    #expect(ran.lines == [summary])
    #expect(try place.archivedPaths("cassetin-archive.db") == ["posts/b/d.MD", "posts/new.md"])
  }

  @Test func `links are left out of folders, and a folder in itself has an end`() throws {
    let place = try place()
    _ = try place.shell("ln -s . posts/loop; ln -s a.md posts/link.md; ln -s posts named")
    let ran = try place.run("archive", "build", "posts")
    #expect(ran.status == 0 && ran.output.hasPrefix("3 articles read: "))
    #expect(try place.run("archive", "build", "named/").output.hasPrefix("3 articles read: "))
  }

  @Test func `one worker and four write the same bytes, whatever the order and however often it is named`()
    throws
  {
    let place = try Workplace()
    for folder in ["p", "p/q"] {
      try place.makeFolder(folder)
      for number in 0..<300 { try place.write("\(folder)/\(number).md", Press.article(number)) }
    }
    let runs = [["--jobs", "1", "p"], ["--jobs", "4", "p"], ["p/q", "p/7.md", "./p", "p"]]
    for (number, arguments) in runs.enumerated() {
      let ran = try place.run(["archive", "build", "--archive", "\(number).db"] + arguments)
      #expect(ran.output.hasPrefix("600 articles read: "))
    }
    #expect(try place.bytes("0.db") == place.bytes("1.db"))
    #expect(try place.bytes("0.db") == place.bytes("2.db"))
  }

  @Test func `a terminal is shown a bar, which is gone at the end`() throws {
    let place = try Workplace()
    for number in 0..<300 { try place.write("\(number).md", Press.article(number)) }
    let shown = try place.runOnTerminal(["archive", "build", "."], showsErrors: true)
    #expect(
      shown
        == "\r[                    ]  0 of 300\r[#################   ]  256 of 300\r\u{1B}[K")
    #expect(try place.run("archive", "build", ".").error.isEmpty)
  }
}
