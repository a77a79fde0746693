import CassetinLint
import CassetinText
import Testing

@Suite("A baseline")
struct BaselineTests {
  /// The findings of a rule that knows one faulty word, in the file at `path`.
  private func file(_ path: String, _ text: String, fault: String = "faute", rule: RuleID = "toy")
    -> BaselineMatch.File
  {
    let source = source(text, path)
    let found = text.ranges(of: fault).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let finding = Finding(
        rule: rule, severity: .error, range: TextRange(start..<start + fault.utf8.count),
        message: Message(english: "", french: ""))
      return Baseline.Entry(of: finding, in: source, path: path)
    }
    return BaselineMatch.File(path: path, found: found)
  }

  private func baseline(_ files: BaselineMatch.File...) -> Baseline { Baseline(files.flatMap(\.found)) }

  private func match(
    _ baseline: Baseline, _ files: BaselineMatch.File..., gone: Set<String> = []
  ) -> BaselineMatch {
    baseline.match(files, isGone: gone.contains)
  }

  @Test("knows a finding after edits above it, with other line ends, and in a file that has moved")
  func moves() {
    let before = baseline(file("a.md", "Titre\n\nUne grave faute de frappe.\n"))
    let edited = file("a.md", "Titre\n\nNeuf.\n\nUne grave faute de frappe.\n\nFin.\n")
    #expect(match(before, edited).isKnown == [[true]])
    #expect(match(before, file("a.md", "Titre\r\n\r\nUne grave faute de frappe.\r\n")).isKnown == [[true]])
    let moved = match(before, file("b/c.md", "Une grave faute de frappe.\n"), gone: ["a.md"])
    #expect(moved.isKnown == [[true]])
    #expect(moved.stale.isEmpty)
    #expect(moved.updated.entries.map(\.path) == ["b/c.md"])
    #expect(moved.pruned == moved.updated)
  }

  @Test("does not know a second copy of a fault")
  func copies() {
    let text = "Une grave faute de frappe.\n"
    let one = baseline(file("a.md", text))
    #expect(match(one, file("a.md", text + "\n" + text)).isKnown == [[true, false]])
    let two = match(one, file("a.md", text), file("b.md", text))
    #expect(two.isKnown == [[true], [false]])
    #expect(two.updated.entries.count == 2)
    #expect(two.pruned == one)
    #expect(match(two.updated, file("a.md", text), file("b.md", text)).isKnown == [[true], [true]])
  }

  @Test("leaves entries to the files that have a claim to them, whatever was checked")
  func claims() {
    let text = "Une grave faute de frappe.\n"
    let before = baseline(file("b.md", text))
    // b.md is not checked, but there.
    let alone = match(before, file("a.md", text))
    #expect(alone.isKnown == [[false]])
    #expect(alone.stale.isEmpty)
    #expect(alone.updated.entries.map(\.path) == ["a.md", "b.md"])
    #expect(alone.pruned == before)
    // The fault has gone from b.md, into a.md.
    let moved = match(before, file("a.md", text), file("b.md", "Rien.\n"))
    #expect(moved.isKnown == [[true], []])
  }

  @Test("says the same in whatever order files come")
  func order() {
    let text = "Une grave faute de frappe.\n"
    let before = Baseline(
      ["b.md", "gone.md", "d.md"].flatMap { file($0, text).found } + file("e.md", "Autre faute.\n").found)
    let files = ["a.md", "b.md", "c.md", "d.md"].map { file($0, text) } + [file("e.md", "Rien.\n")]
    let expected = ["a.md": [true], "b.md": [true], "c.md": [false], "d.md": [true], "e.md": []]
    for shift in files.indices {
      for order in [Array(files[shift...] + files[..<shift]), (files[shift...] + files[..<shift]).reversed()]
      {
        let match = before.match(order, isGone: { $0 == "gone.md" })
        for (file, isKnown) in zip(order, match.isKnown) { #expect(isKnown == expected[file.path]) }
        #expect(match.stale.map(\.path) == ["e.md"])
        #expect(match.updated.entries.map(\.path) == ["a.md", "b.md", "c.md", "d.md"])
        #expect(match.pruned.entries.map(\.path) == ["a.md", "b.md", "d.md"])
      }
    }
  }

  @Test("has stale entries only of what was checked or is gone")
  func stale() {
    let before = baseline(
      file("a.md", "Une faute ici.\n"), file("b.md", "Une faute là.\n"),
      file("c.md", "Une faute ailleurs.\n"),
      file("a.md", "Une faute tue.\n", rule: "not-run"))
    let match = before.match(
      [file("a.md", "Rien.\n")], isGone: { $0 == "c.md" }, wasRun: { $0 != "not-run" })
    #expect(match.stale.map(\.path) == ["a.md", "c.md"])
    #expect(match.pruned.entries.map(\.path) == ["a.md", "b.md"])
    #expect(match.pruned.entries.map(\.rule) == ["not-run", "toy"])
    #expect(match.updated == match.pruned)
  }

  @Test("is written as it is read")
  func text() throws {
    let before = baseline(
      file("b.md", "Une faute ici.\n"),
      file("a\tb\n\\é.md", "La\tfaute\u{A0}\n grave, la.", fault: "faute\u{A0}\n grave"),
      file("a.md", "Une faute là.\nUne faute là.\n"), file("e\u{301}.md", "x\u{202E}y", fault: "\u{202E}"),
      file("long.md", String(repeating: "mot ", count: 100), fault: String(repeating: "mot ", count: 100)))
    let text = before.text
    #expect(text.hasPrefix("# cassetin baseline 1\n# "))
    #expect(text.contains("\ttoy\ta\\tb\\n\\\\é.md\tfaute grave\n"))
    #expect(text.contains("\t\\u{202e}\n"))
    #expect(text.contains("mot …\n") || text.contains("mot…\n"))
    #expect(try Baseline(parsing: Array(text.utf8)) == before)
    #expect(try Baseline(parsing: Array(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8)) == before)
    let lines = text.split(separator: "\n")
    let shuffled = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    #expect(try Baseline(parsing: Array(shuffled.utf8)).text == text)
    #expect(try Baseline(parsing: Array(Baseline().text.utf8)) == Baseline())
    #expect(before.entries.map(\.path).first == "a\tb\n\\é.md")
  }

  @Test(
    "is read strictly",
    arguments: [
      ("", 1, .noHeader), ("0123456789abcdef\ttoy\ta.md\n", 1, .noHeader),
      ("# cassetin baseline 2\n", 1, .unknownVersion("2")), ("<<<<<<< HEAD\n", 1, .conflict),
      (header + "<<<<<<< HEAD\n", 2, .conflict), (header + "\n=======\n", 3, .conflict),
      (header + "||||||| x\n", 2, .conflict), (header + ">>>>>>> x\r\n", 2, .conflict),
      (header + "0123456789abcdef\ttoy\n", 2, .columns(2)),
      (header + "0123456789abcdef\ttoy\ta\tb\tc\n", 2, .columns(5)), (header + "x\n", 2, .columns(1)),
      (header + "+123456789abcdef\ttoy\ta\n", 2, .fingerprint("+123456789abcdef")),
      (header + "0123456789ABCDEF\ttoy\ta\n", 2, .fingerprint("0123456789ABCDEF")),
      (header + "# x\n0123\ttoy\ta\n", 3, .fingerprint("0123")),
      (header + "0123456789abcdef\tToy\ta\n", 2, .rule("Toy")),
      (header + "0123456789abcdef\t\ta\n", 2, .rule("")),
      (header + "0123456789abcdef\ttoy\t\tx\n", 2, .text("")),
      (header + "0123456789abcdef\ttoy\ta\\q\n", 2, .text("a\\q")),
      (header + "0123456789abcdef\ttoy\ta\t\\u{110000}\n", 2, .text("\\u{110000}")),
    ] as [(String, Int, BaselineError.Reason)])
  func strictness(text: String, line: Int, reason: BaselineError.Reason) {
    #expect(throws: BaselineError(line: line, reason: reason)) { try Baseline(parsing: Array(text.utf8)) }
  }

  private static let header = "# cassetin baseline 1\n"

  @Test("is text, and of bounded length")
  func bytes() {
    let bytes = Array(Self.header.utf8) + [0xE9, 0x0A]
    #expect(throws: BaselineError(line: 2, reason: .notText)) { try Baseline(parsing: bytes) }
    let long = [UInt8](repeating: 0x0A, count: Baseline.longest + 1)
    #expect(throws: BaselineError(line: 1, reason: .tooLong)) { try Baseline(parsing: long) }
  }

  @Test("with one fault in thousands of files costs little more than its length")
  func repetition() {
    let one = file("a.md", "Une faute.\n").found[0]
    let entry = { (path: String) in file(path, "Une faute.\n").found[0] }
    let files = (0..<3000).map { BaselineMatch.File(path: "new/\($0)", found: [entry("new/\($0)")]) }
    let before = Baseline((0..<3000).map { entry("old/\($0)") })
    let duration = ContinuousClock().measure {
      let match = before.match(files, isGone: { _ in true })
      #expect(match.isKnown.allSatisfy { $0 == [true] })
    }
    #expect(one.words == "faute")
    #expect(duration < .seconds(5))
  }
}
