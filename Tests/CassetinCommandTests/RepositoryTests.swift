import Foundation
import Testing

@Suite struct RepositoryTests {
  /// A repository of articles with an error each, and things that are no articles.
  private func place() throws -> Workplace {
    let place = try Workplace()
    _ = try place.shell(
      "git init -q .; mkdir -p posts/2024 drafts node_modules/x .hidden; ln -s .. posts/loop")
    for name in [
      "posts/a.md", "posts/2024/b.md", "drafts/c.md", "node_modules/x/d.md", ".hidden/e.md", "f.txt",
    ] {
      try place.write(name, Sample.error)
    }
    try place.write("posts/code.py", Sample.error)
    return place
  }

  private func checked(_ ran: Ran) -> [String] {
    ran.lines.filter { $0.contains(": error: ") }.map { String($0.prefix { $0 != ":" }) }
  }

  @Test func `a folder is walked, and what is no article is left alone`() throws {
    let ran = try place().run(".")
    #expect(checked(ran) == ["drafts/c.md", "f.txt", "posts/2024/b.md", "posts/a.md"])
    #expect(ran.status == 1 && ran.error.isEmpty)
  }

  @Test func `ignore files and settings are obeyed, and named files are checked unless a hook asks`() throws {
    let place = try place()
    try place.write(".gitignore", "drafts/\n")
    try place.write(".cassetinignore", "f.txt\n")
    try place.write(".cassetin.yml", "exclude: posts/{2023,2024}/\n")
    #expect(checked(try place.run(".")) == ["posts/a.md"])
    #expect(checked(try place.run("drafts/c.md", "f.txt")) == ["drafts/c.md", "f.txt"])
    #expect(
      checked(try place.run("--force-exclude", "drafts/c.md", "posts/2024/b.md", "posts/a.md")) == [
        "posts/a.md"
      ])
    try place.write(".cassetin.yml", "include: drafts/\n")
    #expect(checked(try place.run(".")) == ["drafts/c.md", "posts/2024/b.md", "posts/a.md"])
  }

  @Test func `a pattern that the shell leaves is expanded`() throws {
    let place = try place()
    #expect(checked(try place.run("posts/**/*.md")) == ["posts/2024/b.md", "posts/a.md"])
    let none = try place.run("posts/*.html", "f.txt")
    #expect(none.output.contains("posts/*.html: error: no file matches") && none.status == 2)
    #expect(checked(none).contains("f.txt"))
  }

  @Test(arguments: ["posts/a.md\nf.txt\n", "posts/a.md\0f.txt", "./posts/a.md\r\n\r\nf.txt"])
  func `the articles may come in a list`(list: String) throws {
    let place = try place()
    let ran = try place.run(["--files-from", "-"], input: Array(list.utf8))
    #expect(checked(ran).map { $0.replacingOccurrences(of: "./", with: "") } == ["posts/a.md", "f.txt"])
    try place.write("list", list)
    #expect(try place.run("--files-from", "list").output == ran.output)
    #expect(try place.run("--files-from", "none").error == "none: error: no such file\n")
  }

  @Test func `no article is an error unless that is allowed`() throws {
    let place = try place()
    try place.makeFolder("empty")
    let ran = try place.run("empty")
    #expect(ran.status == 2)
    #expect(ran.error == "cassetin: no article in empty; --allow-empty permits that\n")
    #expect(try place.run("--allow-empty", "empty").status == 0)
    #expect(try place.run(["--files-from", "-"], input: []).status == 2)
    #expect(try place.run("--allow-empty", "empty/*.md").status == 0)
  }

  @Test func `an article of which nothing is read is an error unless that is allowed`() throws {
    let place = try place()
    try place.write("code.md", "```\nLe dévelopement.\n")
    try place.write("blank.md", "\n \n")
    let ran = try place.run("code.md")
    #expect(ran.status == 2)
    #expect(
      ran.lines == [
        "code.md: error: no word of it was checked: it has no prose that is read",
        "1 file not checked in 1 file",
      ])
    #expect(try place.run("blank.md").status == 0)
    #expect(try place.run("--allow-empty", "code.md").status == 0)
    // Among other pages one without prose is told and no error; of nothing else a run is one.
    try place.makeFolder("pages")
    for name in ["a", "b"] { try place.write("pages/\(name).md", "---\nfullname: Jean Petit\n---\n") }
    let silent = try place.run("pages")
    #expect(silent.error == "cassetin: of 2 articles no word was checked; --stats tells why\n")
    #expect(silent.status == 2)
    try place.write("pages/c.md", Sample.clean)
    #expect(try place.run("pages").status == 0)
    #expect(try place.run("--allow-empty", "pages").error.isEmpty)
  }

  @Test func `an unknown text file is plain text when it is named, and no text is an error`() throws {
    let place = try place()
    #expect(checked(try place.run("posts/code.py")) == ["posts/code.py"])
    try place.write("a.bin", [0x7F, 0, 1])
    #expect(try place.run("a.bin").output.contains("a.bin: error: is no text"))
  }

  @Test func `several reports are written at once, files whole or not at all`() throws {
    let place = try place()
    try place.write("out.sarif", "old")
    let ran = try place.run(
      "--output", "sarif:out.sarif", "--output", "text", "--output", "gitlab:gl.json", "posts/a.md")
    #expect(ran.status == 1 && checked(ran) == ["posts/a.md"])
    #expect(try place.text("out.sarif").contains("\"2.1.0\""))
    #expect(try place.text("gl.json").hasPrefix("["))
    #expect(try !place.names().contains { $0.hasPrefix(".cassetin-") })
    let bad = try place.run("--output", "sarif:no/out.sarif", "posts/a.md")
    #expect(bad.status == 2 && bad.error == "no/out.sarif: error: no such file\n")
    #expect(try place.run("--output", "sarf", "a").error.contains("the nearest is \"sarif\""))
  }

  @Test func `a report takes the place of a link, and does not follow it`() throws {
    let place = try place()
    try place.write("precious", "precious")
    _ = try place.shell("ln -s precious out.json")
    _ = try place.run("--output", "json:out.json", "posts/a.md")
    #expect(try place.text("precious") == "precious")
    #expect(try place.text("out.json").hasPrefix("{"))
  }

  @Test func `what was changed is noted for the correction notice`() throws {
    let place = try place()
    #expect(try place.run("--apply", "--log", "log.txt", "posts").status == 0)
    #expect(
      try place.text("log.txt")
        == ["posts/2024/b.md", "posts/a.md"].map {
          "\($0):1:20: note: fixed: \"dévelopement\" → \"développement\" [unknown-word]\n"
        }.joined())
    #expect(try place.run("--apply", "--log", "log.jsonl", "drafts").status == 0)
    #expect(try place.text("log.jsonl").contains("\"before\":\"dévelopement\""))
    #expect(try place.run("--log", "log.txt", "posts").error.contains("--apply"))
  }

  @Test func `links that leave the repository are not written through`() throws {
    let place = try place()
    _ = try place.shell("cp f.txt ../outside.txt; ln -s ../outside.txt link.txt; ln -s f.txt inner.txt")
    let ran = try place.run("--apply", "link.txt", "inner.txt")
    #expect(ran.status == 2 && ran.output.contains("link.txt: error: is a link that leads out"))
    #expect(try place.text("../outside.txt") == Sample.error)
    #expect(try place.text("f.txt") == Sample.mended)
  }

  @Test func `statistics go to standard error`() throws {
    let ran = try place().run("--stats", ".")
    #expect(ran.error.contains("words checked") && ran.error.contains("unknown-word"))
    #expect(ran.error.contains("files that are no text"))
  }

  @Test func `a bar is drawn for who watches, and no other`() throws {
    let place = try place()
    for number in 0..<20 { try place.write("posts/\(number).md", Sample.clean) }
    #expect(try place.run("posts").error.isEmpty)
    let bar = try place.runOnTerminal(["posts"], showsErrors: true)
    #expect(bar.isEmpty || bar.hasSuffix("\r\u{1B}[K"))
  }

  @Test func `a first file of settings is drafted and holds`() throws {
    let place = try place()
    try place.write("_config.yml", "")
    let ran = try place.run("init")
    #expect(ran.output == ".cassetin.yml written for 4 articles; next: cassetin .\n")
    let text = try place.text(".cassetin.yml")
    #expect(text.contains("\n# language: fr\n") && text.contains("exclude: [\"/_site/\"]\n"))
    #expect(try place.run("config").error.isEmpty)
    #expect(try place.run("init").status == 2)
    #expect(try place.run("init", "--print").output.contains("\n# language: fr\n"))
  }
}
