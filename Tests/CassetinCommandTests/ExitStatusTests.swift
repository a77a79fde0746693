import Foundation
import Testing

@Suite struct ExitStatusTests {
  @Test(
    arguments: [
      (Sample.clean, [], 0), ("", [], 0), (Sample.error, [], 1), (Sample.warning, [], 0),
      (Sample.warning, ["--fail-on", "warning"], 1), (Sample.warning, ["--fail-on", "note"], 1),
      (Sample.error, ["--fail-on", "warning"], 1), (Sample.error, ["--fail-on", "never"], 0),
      (Sample.error, ["--apply"], 0), (Sample.quoted, ["--apply"], 1), (Sample.quoted, ["--unsafe"], 0),
      (Sample.error, ["--diff"], 0), (Sample.error, ["--format", "jsonl"], 1),
    ] as [(String, [String], Int32)])
  func `the status says whether findings are left`(text: String, options: [String], status: Int32) throws {
    let place = try Workplace()
    try place.write("a.txt", text)
    let ran = try place.run(options + ["a.txt"])
    #expect(ran.status == status, "\(ran.output)\(ran.error)")
  }

  @Test(
    arguments: [
      [], ["check"], ["--bogus", "a.txt"], ["--fail-on", "sometimes", "a.txt"], ["--format", "xml", "a.txt"],
      ["--jobs", "0", "a.txt"], ["--jobs", "many", "a.txt"], ["-", "-"], ["--language", "la", "a.txt"],
      ["--color", "blue", "a.txt"], ["--as", "word", "a.txt"], ["rules", "more"], ["explain"],
    ] as [[String]])
  func `wrong usage is told on standard error`(arguments: [String]) throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.clean)
    let ran = try place.run(arguments)
    #expect(ran.status == 2)
    #expect(ran.output.isEmpty)
    #expect(ran.error.lowercased().contains("usage: cassetin"))
  }

  @Test(
    arguments: [
      ([0x61, 0x62, 0, 0x63], "is no text: NUL at byte 2"),
      ([0x80, 0x81, 0x82, 0x83], "is not valid UTF-8 from byte 0 on"),
      (Array("été ".utf8) + [0xF0, 0x9F, 0x98], "is not valid UTF-8 from byte 6 on"),
      (
        Array("Le maire est all".utf8) + [0xE9] + Array(" en ville.".utf8),
        "from byte 16 on, and looks like Latin-1"
      ),
      ([0xFF, 0xFE, 0x4C, 0, 0x65, 0], "is UTF-16 text"),
      ([0xFE, 0xFF, 0, 0x4C, 0, 0x65], "is UTF-16 text"),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 text are named and left alone`(bytes: [UInt8], message: String) throws {
    let place = try Workplace()
    try place.write("a.txt", bytes)
    for options in [[], ["--apply"], ["--diff"]] {
      let ran = try place.run(options + ["a.txt"])
      #expect(ran.status == 2)
      #expect((ran.output + ran.error).contains("a.txt: error: "))
      #expect((ran.output + ran.error).contains(message), "\(ran.output)\(ran.error)")
    }
    #expect(try place.bytes("a.txt") == bytes)
    #expect(try place.names() == ["a.txt"])
  }

  @Test(arguments: [
    ("none.txt", "none.txt: error: no such file"), ("*.md", "*.md: error: no file matches"),
    ("a.txt/b.txt", "a.txt/b.txt: error: no such file"),
  ])
  func `a path that is no file is named`(path: String, message: String) throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.clean)
    try FileManager.default.createDirectory(atPath: place.path("folder"), withIntermediateDirectories: false)
    let ran = try place.run(path)
    #expect(ran.status == 2)
    #expect(ran.output.contains(message))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read is named`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.clean)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: place.path("a.txt"))
    let ran = try place.run("a.txt")
    #expect(ran.status == 2)
    #expect(ran.output.contains("a.txt: error: permission denied"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func `a file that may not be written is named and left alone`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: place.path("a.txt"))
    let ran = try place.run("--apply", "a.txt")
    #expect(ran.status == 2)
    #expect(ran.output.contains("a.txt: error: permission denied"))
    #expect(try place.text("a.txt") == Sample.error)
  }

  @Test func `a dictionary that cannot be used is an error`() throws {
    let place = try Workplace()
    try place.write("fr.aff", "SET NO-SUCH-ENCODING\n")
    try place.write("fr.dic", "1\nchat\n")
    try place.write("a.txt", Sample.clean)
    let environment = ["DICPATH": place.path]
    #expect(try place.run("doctor", environment: environment).status == 2)
    let ran = try place.run("a.txt", environment: environment)
    #expect(ran.status == 2)
  }

  @Test func `a reader that goes away is no failure`() throws {
    let place = try Workplace()
    try place.write("a.txt", String(repeating: Sample.error, count: 1_500))
    let ran = try place.shell("{ \"$cassetin\" a.txt; echo $? > status; } | head -n 1")
    #expect(ran.lines.count == 1)
    #expect(ran.error.isEmpty)
    #expect(try place.text("status") == "0\n")
  }
}
