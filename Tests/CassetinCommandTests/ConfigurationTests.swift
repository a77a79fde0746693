import Testing

@Suite struct ConfigurationTests {
  /// A folder with an article that has one error, and the files of `files`.
  private func place(_ files: [(String, String)] = []) throws -> Workplace {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    _ = try place.shell("mkdir -p desk drafts in/side")
    try place.write("drafts/b.txt", Sample.error)
    for (name, text) in files { try place.write(name, text) }
    return place
  }

  @Test(
    arguments: [
      ("rules: { unknown-word: off }", "", 0), ("rules: { unknown-word: warning }", "warning", 0),
      ("rules: { unknown-word: warning }\nfail-on: warning", "warning", 1),
      ("rules: { unknown-word: { accept: dévelopement } }", "", 0), ("words: [dévelopement]", "", 0),
      ("word-files: desk/words.txt", "", 0), ("extends: desk/base.yml", "", 0),
      ("language: en\noverrides: [{ files: a.txt, language: fr }]", "error", 1),
      ("overrides: [{ files: drafts/**, words: dévelopement }]", "error", 1),
    ])
  func `settings change what is found`(settings: String, severity: String, status: Int32) throws {
    let place = try place([
      (".cassetin.yml", settings), ("desk/words.txt", "dévelopement # ours\n"),
      ("desk/base.yml", "word-files: words.txt"),
    ])
    for (folder, path) in [("", "a.txt"), ("cd in/side;", "../../a.txt")] {
      let ran = try place.shell("\(folder) exec \"$cassetin\" \(path)")
      #expect(ran.error.isEmpty && ran.status == status)
      #expect(
        ran.output.contains(": \(severity.isEmpty ? "error" : severity): \"dévelopement\"") == !severity
          .isEmpty)
    }
  }

  @Test func `fixes are written as far as they are trusted`() throws {
    let place = try place([(".cassetin.yml", "rules: { unknown-word: { fix: unsafe } }")])
    #expect(try place.run("--apply", "a.txt").status == 1)
    #expect(try place.text("a.txt") == Sample.error)
    #expect(try place.run("--unsafe", "a.txt").status == 0)
    #expect(try place.text("a.txt") == Sample.mended)
  }

  @Test(
    arguments: [
      ("extends: ../out.yml", ".cassetin.yml:1:10: error: \"../out.yml\" leads out of the repository"),
      (
        "word-files: [/etc/hostname]",
        ".cassetin.yml:1:14: error: \"/etc/hostname\" leads out of the repository"
      ),
      (
        "house-names: desk/link.yml",
        ".cassetin.yml:1:14: error: \"desk/link.yml\" leads out of the repository"
      ),
      ("baseline: ../known", ".cassetin.yml:1:11: error: \"../known\" leads out of the repository"),
      (
        "extends: desk/loop.yml",
        "desk/loop.yml:1:10: error: \"../.cassetin.yml\" is extended already on the way here"
      ),
      (
        "rules: { unknown-wrod: off }",
        ".cassetin.yml:1:10: error: unknown key \"unknown-wrod\"; the nearest is \"unknown-word\""
      ),
      ("extends: desk/none.yml", ".cassetin.yml:1:10: error: desk/none.yml: no such file"),
    ])
  func `no file leads out of the repository or round in a circle`(settings: String, error: String) throws {
    let place = try place([(".cassetin.yml", settings), ("desk/loop.yml", "extends: ../.cassetin.yml")])
    _ = try place.shell("echo 'language: fr' > ../out.yml; ln -s /etc/hostname desk/link.yml")
    let ran = try place.run("a.txt")
    #expect(ran.status == 2 && ran.output.isEmpty)
    #expect(ran.error.hasPrefix(error), "\(ran.error)")
  }

  @Test func `the command line may let files lead out`() throws {
    let place = try place([(".cassetin.yml", "extends: ../out.yml")])
    _ = try place.shell("echo 'words: dévelopement' > ../out.yml")
    #expect(try place.run("--allow-outside", "a.txt").status == 0)
  }

  @Test func `a file of settings may be named`() throws {
    let place = try place([("desk/strict.yml", "words: dévelopement"), (".cassetin.yml", "[")])
    #expect(try place.run("--config", "desk/strict.yml", "a.txt").status == 0)
    #expect(try place.run("--config", "none.yml", "a.txt").error == "none.yml: error: no such file\n")
  }

  @Test func `what is in force is printed with its origins`() throws {
    let place = try place([
      (
        ".cassetin.yml",
        "extends: desk/base.yml\noverrides:\n  - files: drafts/**\n    rules: { repeated-word: off }\n"
      ),
      ("desk/base.yml", "language: fr\nwords: [zorglub]\n"),
    ])
    let all = try place.run("config").lines
    #expect(all.contains { $0.hasPrefix("language: fr ") && $0.hasSuffix("# desk/base.yml:1:11") })
    #expect(all.contains { $0.hasPrefix("  - zorglub ") && $0.hasSuffix("# desk/base.yml:2:9") })
    #expect(all.contains { $0.hasPrefix("  repeated-word: error ") && $0.hasSuffix("# default") })
    let draft = try place.run("config", "drafts/b.txt", "--ignore", "known-name").lines
    #expect(
      draft.contains {
        $0.hasPrefix("  repeated-word: off ") && $0.hasSuffix("# .cassetin.yml:4:29, for drafts/**")
      })
    #expect(draft.contains { $0.hasPrefix("  known-name: off ") && $0.hasSuffix("# --ignore") })
    // What is printed is itself a file of settings.
    try place.write("again.yml", try place.run("config").output)
    #expect(try place.run("config", "--config", "again.yml").error.isEmpty)
  }

  @Test func `the schema knows every key and rule`() throws {
    let schema = try place().run("config", "--schema").output
    for word in ["\"overrides\"", "\"unknown-word\"", "\"certainty\"", "\"sarif\"", "draft-07"] {
      #expect(schema.contains(word))
    }
  }
}
