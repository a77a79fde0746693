import Testing

@Suite struct HouseNamesTests {
  private static let kyiv = "- name: Kyiv\n  not: Kiev\n  note: depuis 2022\n"
  private static let text = "Le train part pour Kiev.\n"
  private static let finding = "error: \"Kiev\" is written \"Kyiv\" here: depuis 2022 [house-name]"

  /// A folder with the article and the files of `files`.
  private func place(_ files: [(String, String)]) throws -> Workplace {
    let place = try Workplace()
    try place.write("a.txt", Self.text)
    _ = try place.shell("mkdir -p desk in/side")
    for (name, text) in files { try place.write(name, text) }
    return place
  }

  @Test(
    arguments: [
      ([("house-names.yml", kyiv)], "", "a.txt"), ([("house-names.yml", kyiv)], "cd in/side;", "../../a.txt"),
      ([("house-names.yml", "["), ("in/house-names.yml", kyiv)], "cd in/side;", "../../a.txt"),
      ([("names.yml", kyiv), ("house-names.yml", "[")], "", "a.txt --house-names names.yml"),
      (
        [("desk/n.yml", kyiv), (".cassetin.yml", "house-names: desk/n.yml"), ("house-names.yml", "[")], "",
        "a.txt"
      ),
      ([("desk/n.yml", kyiv), (".cassetin.yml", "house-names: desk/n.yml")], "cd in/side;", "../../a.txt"),
      (
        [("desk/n.yml", "["), (".cassetin.yml", "house-names: desk/n.yml"), ("names.yml", kyiv)], "",
        "--house-names=names.yml a.txt"
      ),
      ([("house-names.yml", kyiv), (".cassetin.yml", "# nothing yet")], "", "a.txt"),
    ] as [([(String, String)], String, String)])
  func `the file of the desk is found or named`(files: [(String, String)], folder: String, arguments: String)
    throws
  {
    let ran = try place(files).shell("\(folder) exec \"$cassetin\" \(arguments)")
    #expect(ran.error.isEmpty)
    #expect(ran.lines.first?.hasSuffix("a.txt:1:20: " + Self.finding) == true, "\(ran.output)")
    #expect(ran.status == 1)
  }

  @Test(
    arguments: [
      (
        [("house-names.yml", "- nam: a\n- name: b\n  kind: c\n")], "",
        [
          "house-names.yml:1:3: error: unknown key \"nam\"; the nearest is \"name\", of name, kind, also, not, note",
          "house-names.yml:1:3: error: the key \"name\" is missing here",
          "house-names.yml:3:9: error: unknown value \"c\"; the nearest is \"place\", of brand, medium, institution, person, place",
        ]
      ),
      (
        [("house-names.yml", "- name: [a\n")], "", ["house-names.yml:1:9: error: what begins here has no end"]
      ),
      (
        [("house-names.yml", "- name: [a\n")], "--messages fr",
        ["house-names.yml:1:9: error: ce qui commence ici n’a pas de fin"]
      ),
      (
        [("house-names.yml", "- name: a\n  not: a\n")], "",
        ["house-names.yml:2:8: error: \"a\" is forbidden here and accepted in line 1"]
      ),
      ([("house-names.yml", "a: é\0")], "", ["house-names.yml:1:5: error: is no text: NUL at byte 5"]),
      ([], "--house-names none.yml", ["none.yml: error: no such file"]),
      ([], "--house-names desk", ["desk: error: is a folder; name the files in it"]),
      (
        [(".cassetin.yml", "# ours\nhouse-names: no/n.yml")], "",
        [".cassetin.yml:2:14: error: no/n.yml: no such file"]
      ),
      (
        [(".cassetin.yml", "archive: []\nhous-names: a")], "",
        [
          ".cassetin.yml:1:10: error: found a list, expected a text",
          ".cassetin.yml:2:1: error: unknown key \"hous-names\"; the nearest is \"house-names\", of extends, house-names, archive, baseline, word-files, exclude, include, fail-on, messages, output, language, front-matter, words, rules, overrides",
        ]
      ),
    ] as [([(String, String)], String, [String])])
  func `what is wrong ends the run with all its places`(
    files: [(String, String)], options: String, errors: [String]
  ) throws {
    let ran = try place(files).shell("exec \"$cassetin\" \(options) a.txt")
    #expect(ran.status == 2)
    #expect(ran.output.isEmpty)
    #expect(ran.error == errors.map { $0 + "\n" }.joined())
  }

  @Test func `a settled name is mended, not in a quotation`() throws {
    let place = try place([("house-names.yml", Self.kyiv)])
    try place.write("a.txt", Self.text + "« Kiev tient. »\n")
    #expect(try place.run("--apply", "a.txt").status == 1)
    #expect(try place.text("a.txt") == "Le train part pour Kyiv.\n« Kiev tient. »\n")
    #expect(try place.run("--unsafe", "a.txt").status == 0)
    #expect(try place.text("a.txt") == "Le train part pour Kyiv.\n« Kyiv tient. »\n")
  }

  @Test func `a folder called as the file is passed over`() throws {
    let place = try place([])
    let ran = try place.shell("mkdir house-names.yml .cassetin.yml; exec \"$cassetin\" a.txt")
    #expect(ran.status == 0 && ran.error.isEmpty)
  }

  @Test func `house names come through a pipe too`() throws {
    let place = try place([("n.yml", Self.kyiv)])
    let ran = try place.shell("cat n.yml | \"$cassetin\" --house-names /dev/stdin a.txt")
    #expect(ran.status == 1 && ran.output.contains(Self.finding))
    let endless = try place.shell("yes | \"$cassetin\" --house-names /dev/stdin a.txt")
    #expect(endless.error == "/dev/stdin:1:1: error: the file is larger than 4 MB\n")
  }

  @Test func `the examples of the rule name their house names`() throws {
    let english = try Workplace().run("explain", "house-name")
    #expect(english.lines.contains("House names of these examples:"))
    #expect(english.lines.contains("  Kyiv (place); not Kiev, Kiyv"))
    #expect(
      try Workplace().run("explain", "house-name", "--messages", "fr").output.contains("pas Kiev, Kiyv"))
  }
}
