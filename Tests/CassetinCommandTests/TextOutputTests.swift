import Foundation
import Testing

@Suite struct TextOutputTests {
  @Test func `a finding stands on one line with its place and its rule`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    let ran = try place.run("a.txt")
    #expect(
      ran.output == """
        a.txt:1:20: error: "dévelopement" is in no dictionary; "développement" is near [unknown-word]
        1 error in 1 file; 1 can be fixed with --apply

        """)
    #expect(ran.error.isEmpty)
  }

  @Test(arguments: [
    ("Le dévelopement avance.", 1, 4), ("L’été, le dévelopement avance.", 1, 11),
    ("Il a ri 😀👩‍👩‍👧 : le dévelopement avance.", 1, 21), ("L’e\u{301}te\u{301}, le dévelopement avance.", 1, 13),
    ("Il pleut.\r\nUn dévelopement avance.\r\n", 2, 4), ("Il pleut.\rUn dévelopement avance.", 2, 4),
    ("\u{FEFF}Le dévelopement avance.", 1, 4), ("Il pleut.\n\n\nUn dévelopement avance.\n", 4, 4),
  ])
  func `columns count scalars from one`(text: String, line: Int, column: Int) throws {
    let place = try Workplace()
    try place.write("a.txt", text)
    let ran = try place.run("a.txt")
    #expect(ran.lines.first?.hasPrefix("a.txt:\(line):\(column): error: ") == true, "\(ran.output)")
  }

  @Test func `a note stands below its finding, at its own place`() throws {
    let place = try Workplace()
    try place.write("a.txt", "Cloudflare bloque. Clouflare répond. Cloudflare attend.\n")
    let lines = try place.run("a.txt").lines
    try #require(lines.count == 3)
    #expect(
      lines[0].hasPrefix("a.txt:1:20: error: \"Clouflare\" ") && lines[0].hasSuffix(" [inconsistent-name]"))
    #expect(lines[1].hasPrefix("a.txt:1:1: note: first \"Cloudflare\" here; 2 against 1, "))
  }

  @Test(
    arguments: [
      ([Sample.clean], [], ""), ([Sample.clean, ""], [], "no findings in 2 files\n"),
      ([Sample.warning], [], "1 warning in 1 file\n"),
      ([Sample.quoted], [], "1 error in 1 file; 1 can be fixed with --unsafe\n"),
      (
        [Sample.error + Sample.error, Sample.quoted, Sample.warning], [],
        "3 errors, 1 warning in 3 files; 2 can be fixed with --apply, 1 more with --unsafe\n"
      ),
      ([Sample.error], ["--apply"], "1 fix applied in 1 file\n"),
      ([Sample.error + Sample.quoted], ["--unsafe"], "2 fixes applied in 1 file\n"),
    ] as [([String], [String], String)])
  func `a summary closes the run`(texts: [String], options: [String], summary: String) throws {
    let place = try Workplace()
    let names = texts.indices.map { "\($0).txt" }
    for (name, text) in zip(names, texts) { try place.write(name, text) }
    let ran = try place.run(options + names)
    #expect(ran.lines.last.map { $0 + "\n" } ?? "" == summary)
  }

  @Test(
    arguments: [
      (["--messages", "fr"], [:]), ([], ["LANG": "fr_FR.UTF-8"]), ([], ["LC_ALL": "fr_CA", "LANG": "en_US"]),
      ([], ["LC_MESSAGES": "fr", "LANG": "de_DE"]), (["--messages", "fr"], ["LC_ALL": "en_GB.UTF-8"]),
    ] as [([String], [String: String])])
  func `messages are French where that is asked`(options: [String], environment: [String: String]) throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    let ran = try place.run(options + ["a.txt"], environment: environment)
    #expect(
      ran.output.contains("« dévelopement » n’est dans aucun dictionnaire ; « développement » est proche"))
    #expect(ran.lines.last == "1 erreur dans 1 fichier ; 1 correction avec --apply")
  }

  @Test(
    arguments: [
      (["--messages", "en"], ["LANG": "fr_FR.UTF-8"]), ([], ["LC_ALL": "C", "LANG": "fr_FR"]), ([], [:]),
    ] as [([String], [String: String])])
  func `messages are English otherwise`(options: [String], environment: [String: String]) throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    let ran = try place.run(options + ["a.txt"], environment: environment)
    #expect(ran.lines.last == "1 error in 1 file; 1 can be fixed with --apply")
  }

  @Test func `a report in French says the same word for error everywhere`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    let lines = try place.run("--messages", "fr", "a.txt", "none.txt").lines
    try #require(lines.count == 3)
    let words = lines.prefix(2).map { $0.split(separator: ": ").dropFirst().first }
    #expect(words[0] == words[1])
  }

  @Test func `colour and source lines are there when asked for`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    let colored = try place.run("--color", "always", "a.txt", environment: ["NO_COLOR": "1"]).output
    #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(colored.contains("  | Le conseil juge le dévelopement trop lent.\n"))
    #expect(colored.contains("| " + String(repeating: " ", count: 19) + "\u{1B}[32m^~~~~~~~~~~~\u{1B}[0m\n"))
    #expect(colored.contains("→ développement\u{1B}[0m (--apply)"))
    for options in [[], ["--color", "never"], ["--color", "auto"]] {
      #expect(!(try place.run(options + ["a.txt"]).output.contains("\u{1B}")))
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/pts"), "Linux has its terminals there"),
    arguments: [
      ([], [:], true), ([], ["NO_COLOR": ""], true), ([], ["NO_COLOR": "1"], false),
      (["--color", "never"], [:], false),
      (["--color", "always"], ["NO_COLOR": "1"], true),
    ] as [([String], [String: String], Bool)])
  func `a terminal has colour unless that is refused`(
    options: [String], environment: [String: String], isColored: Bool
  ) throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    let output = try place.runOnTerminal(options + ["a.txt"], environment: environment)
    #expect(output.contains("\u{1B}[") == isColored, "\(output)")
    #expect(output.contains("^~~~~~~~~~~~"))
  }
}
