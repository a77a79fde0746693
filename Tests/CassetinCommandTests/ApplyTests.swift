import Foundation
import Testing

@Suite struct ApplyTests {
  @Test(arguments: [
    (Sample.error, Sample.mended), ("\u{FEFF}Un dévelopement.\n", "\u{FEFF}Un développement.\n"),
    ("Il pleut.\r\n\r\nUn dévelopement.\r\n", "Il pleut.\r\n\r\nUn développement.\r\n"),
    ("Un dévelopement lent", "Un développement lent"),
    ("Il pleut.\rUn dévelopement.\r", "Il pleut.\rUn développement.\r"),
    ("Un  dévelopement\t lent. \n\n\n", "Un  développement\t lent. \n\n\n"),
    ("E\u{301}te\u{301} : un dévelopement.\n", "E\u{301}te\u{301} : un développement.\n"),
  ])
  func `only the fault itself is written`(text: String, mended: String) throws {
    let place = try Workplace()
    try place.write("a.txt", text)
    #expect(try place.run("--apply", "a.txt").status == 0)
    #expect(try place.bytes("a.txt") == Array(mended.utf8))
    #expect(try place.names() == ["a.txt"])
  }

  @Test func `the second run changes nothing`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    #expect(try place.run("--apply", "a.txt").lines.count == 2)
    let attributes = try FileManager.default.attributesOfItem(atPath: place.path("a.txt"))
    let ran = try place.run("--apply", "a.txt")
    #expect(ran.status == 0 && ran.output.isEmpty && ran.error.isEmpty)
    #expect(try place.text("a.txt") == Sample.mended)
    let later = try FileManager.default.attributesOfItem(atPath: place.path("a.txt"))
    #expect(later[.systemFileNumber] as? Int == attributes[.systemFileNumber] as? Int)
  }

  @Test(arguments: [0o600, 0o644, 0o755, 0o664])
  func `the mode stays`(mode: Int) throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path("a.txt"))
    _ = try place.run("--apply", "a.txt")
    #expect(try place.text("a.txt") == Sample.mended)
    let attributes = try FileManager.default.attributesOfItem(atPath: place.path("a.txt"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
  }

  @Test(arguments: ["folder/a.txt", "../articles/folder/a.txt"])
  func `a symbolic link stays one and its file is mended`(target: String) throws {
    let place = try Workplace()
    let files = FileManager.default
    try files.createDirectory(atPath: place.path("folder"), withIntermediateDirectories: false)
    try place.write("folder/a.txt", Sample.error)
    try files.createSymbolicLink(atPath: place.path("link.txt"), withDestinationPath: target)
    try files.createSymbolicLink(atPath: place.path("second.txt"), withDestinationPath: "link.txt")
    #expect(try place.run("--apply", "second.txt").status == 0)
    #expect(try files.destinationOfSymbolicLink(atPath: place.path("second.txt")) == "link.txt")
    #expect(try files.destinationOfSymbolicLink(atPath: place.path("link.txt")) == target)
    #expect(try place.text("folder/a.txt") == Sample.mended)
    #expect(try place.names() == ["folder", "link.txt", "second.txt"])
    #expect(try files.contentsOfDirectory(atPath: place.path("folder")) == ["a.txt"])
  }

  @Test func `what was applied is listed at its place in the old text, and what is left in the new`() throws {
    let place = try Workplace()
    try place.write("a.txt", "Un dévelopement, un autre dévelopement. « Un dévelopement », dit-il.\n")
    let ran = try place.run("--apply", "a.txt")
    #expect(ran.status == 1)
    try #require(ran.lines.count == 4)
    #expect(
      ran.lines.prefix(2) == [
        "a.txt:1:4: note: fixed: \"dévelopement\" → \"développement\" [unknown-word]",
        "a.txt:1:27: note: fixed: \"dévelopement\" → \"développement\" [unknown-word]",
      ])
    #expect(ran.lines[2].hasPrefix("a.txt:1:48: error: \"dévelopement\""))
    #expect(ran.lines.last == "2 fixes applied, 1 error in 1 file; 1 can be fixed with --unsafe")
  }

  @Test func `--unsafe writes the reviewable fixes too`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.quoted)
    #expect(try place.run("--apply", "a.txt").status == 1)
    #expect(try place.text("a.txt") == Sample.quoted)
    #expect(try place.run("--apply", "--unsafe", "a.txt").status == 0)
    #expect(try place.text("a.txt") == "« Le développement est lent », dit le maire.\n")
  }

  @Test func `without --apply nothing is written`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    for options in [[], ["--diff"], ["--diff", "--apply"], ["--diff", "--unsafe"], ["--color", "always"]] {
      _ = try place.run(options + ["a.txt"])
      #expect(try place.text("a.txt") == Sample.error)
      #expect(try place.names() == ["a.txt"])
    }
  }

  @Test func `a name that begins with a dash is a file after two dashes`() throws {
    let place = try Workplace()
    try place.write("--apply", Sample.error)
    #expect(try place.run("--apply", "--", "--apply").status == 0)
    #expect(try place.text("--apply") == Sample.mended)
  }
}
