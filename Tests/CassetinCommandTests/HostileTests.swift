import Testing

/// What a pull request of a stranger may bring.
@Suite struct HostileTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write("a.md", Sample.error)
    _ = try place.shell("git init -q .; mkdir sub")
    return place
  }

  @Test(arguments: [".cassetin.yml", "house-names.yml"])
  func `a file of settings that is a link out of the repository is not read`(name: String) throws {
    let place = try place()
    _ = try place.shell("echo 'SECRET: hunter2' > ../secret.yml; ln -s ../secret.yml \(name)")
    let ran = try place.run("a.md")
    #expect(ran.status == 2)
    #expect(ran.error.contains("leads out of the repository") && !ran.error.contains("SECRET"))
  }

  @Test func `a repository is not ruled by what stands above it`() throws {
    let place = try place()
    _ = try place.shell("echo 'words: dévelopement' > ../.cassetin.yml")
    #expect(try place.run("a.md").status == 1)
    #expect(try place.shell("cd sub; exec \"$cassetin\" ../a.md").status == 1)
  }

  @Test func `what Git keeps is none of the settings’ business`() throws {
    let place = try place()
    try place.write(".cassetin.yml", "word-files: .git/config\n")
    #expect(try place.run("config").error.contains("leads out of the repository"))
  }

  @Test func `a link that leads to nothing yet is not written through`() throws {
    let place = try place()
    _ = try place.shell("mkdir ../outside; ln -s ../outside/db db; echo 'archive: db' > .cassetin.yml")
    #expect(try place.run("archive", "build", ".").status == 2)
    #expect(try place.shell("ls ../outside").output.isEmpty)
  }

  @Test(arguments: [
    ["--output", "json:a.md"], ["--apply", "--log", "./a.md"], ["--output", "text:sub/../a.md"],
  ])
  func `no report takes the place of an article`(options: [String]) throws {
    let place = try place()
    let ran = try place.run(options + ["a.md"])
    #expect(ran.status == 2 && ran.error.contains("is an article of this run"))
    #expect(try place.text("a.md") == Sample.error)
  }

  @Test func `no line of a report is a command to a job of GitHub`() throws {
    let place = try place()
    try place.write("house-names.yml", "- { name: \"K##[add-mask]e\", not: Kiev }\n")
    try place.write("##[error]b.txt", "::error::Il va à Kiev. Un dévelopement lent.\n")
    for options in [[], ["--color", "always"], ["--messages", "fr"]] {
      let ran = try place.run(options + ["##[error]b.txt"])
      #expect(ran.status == 1 && !ran.output.contains("##["))
      #expect(!ran.lines.contains { $0.drop { $0 == " " }.hasPrefix("::") })
    }
  }

  @Test func `one long word costs no more than many short ones`() throws {
    let place = try place()
    try place.write("long.md", "Le maire dit " + String(repeating: "a", count: 200_000) + ".\n")
    #expect(try place.shell("timeout 60 \"$cassetin\" long.md").status == 0)
  }

  @Test func `a file without end is no text`() throws {
    let place = try place()
    _ = try place.shell("ln -s /dev/zero zero.md")
    #expect(try place.run("zero.md").output.contains("zero.md: error: is larger than 64 MB"))
  }
}
