import CassetinArchive
import Foundation
import Testing

@Suite struct ArchiveCommandTests {
  private func place() throws -> Workplace {
    let place = try Workplace(articles: ["a/1.md": Press.prince, "a/2.md": Press.kane, "b/1.md": Press.kane])
    for (name, folders) in [("a.db", ["a"]), ("b.db", ["b"]), ("all.db", ["a", "b"])] {
      #expect(try place.run(["archive", "build", "--archive", name] + folders).status == 0)
    }
    return place
  }

  @Test func `the most frequent names are told with their kinds`() throws {
    let place = try place()
    let ran = try place.run("archive", "stats", "--archive", "all.db")
    #expect(ran.status == 0 && ran.error.isEmpty)
    #expect(
      ran.lines == [
        "all.db: 3 articles, 3 names, 7 mentions, \(try place.size("all.db", ",")) bytes",
        "    GitHub (brand): 3 articles, 3 mentions", "    Omar Kane (person): 2 articles, 2 mentions",
        "    Matthew Prince (person): 1 article, 2 mentions",
      ])
    let french = try place.run("archive", "stats", "--archive", "a.db", "--messages", "fr")
    #expect(
      french.lines[0]
        == "a.db : 2 articles, 3 noms, 5 mentions, \(try place.size("a.db", "\u{202F}"))\u{A0}octets")
    #expect(french.lines[1] == "    GitHub (marque) : 2 articles, 2 mentions")
    #expect(french.lines.contains("    Omar Kane (personne) : 1 article, 1 mention"))
  }

  @Test func `no more than ten names are told`() throws {
    let towns = "Paris Lyon Marseille Toulouse Nice Nantes Bordeaux Lille Rennes Reims Toulon Grenoble"
    let place = try Workplace()
    for town in towns.split(separator: " ") { try place.write("\(town).md", "Le train part pour \(town).\n") }
    #expect(try place.run("archive", "build", ".").status == 0)
    let ran = try place.run("archive", "stats")
    #expect(ran.lines[0].hasPrefix("cassetin-archive.db: 12 articles, 12 names, ") && ran.lines.count == 11)
  }

  @Test func `archives that become one hold what one built at once holds`() throws {
    let place = try place()
    let sources = try ["a.db", "b.db"].map { try place.bytes($0) }
    let ran = try place.run("archive", "merge", "a.db", "b.db", "--into", "new.db")
    #expect(ran.status == 0 && ran.output == "3 articles added: 3 articles, 3 names in new.db\n")
    #expect(try place.dump("new.db") == place.dump("all.db"))
    #expect(try ["a.db", "b.db"].map { try place.bytes($0) } == sources)
    let again = try place.run("archive", "merge", "b.db", "--archive", "new.db", "--messages", "fr")
    #expect(again.output == "0 article ajouté : 3 articles, 3 noms dans new.db\n")
    #expect(try place.run("archive", "merge", "b.db", "--into", "a.db").status == 0)
    #expect(try place.dump("a.db") == place.dump("all.db"))
  }

  @Test func `two versions of an article are a conflict, and nothing is added`() throws {
    let place = try place()
    try place.write("a/1.md", Press.none)
    #expect(try place.run("archive", "build", "--archive", "c.db", "a/1.md").status == 0)
    let before = try place.dump("a.db")
    for arguments in [["b.db", "c.db", "--into", "a.db"], ["b.db", "a.db", "c.db", "--into", "new.db"]] {
      let ran = try place.run(["archive", "merge"] + arguments)
      #expect(ran.status == 2 && ran.output.isEmpty)
      #expect(
        ran.error.hasPrefix("c.db: error: holds \"a/1.md\" in another version than the archive it should"))
    }
    #expect(try place.dump("a.db") == before)
    #expect(try place.run("archive", "stats", "--archive", "new.db").output.hasPrefix("new.db: 0 articles, "))
    let french = try place.run("archive", "merge", "c.db", "--into", "a.db", "--messages", "fr")
    #expect(french.error.hasPrefix("c.db: error: contient « a/1.md » dans une autre version"))
  }

  @Test(
    arguments: [
      ("text", "is no archive, and stays as it is", "n’est pas une archive"),
      (
        "newer", "is an archive of version 9, which this program does not know yet",
        "est une archive de version 9"
      ),
      ("cut", "is damaged; remove it", "est abîmée"),
      ("folder", "is a folder; name the file", "est un dossier"),
      ("none/a.db", "no such file or folder; ", "fichier ou dossier introuvable"),
    ],
    [
      ["build", "a", "--archive", "BAD"], ["stats", "--archive", "BAD"],
      ["merge", "BAD", "b.db", "--into", "a.db"], ["merge", "b.db", "a.db", "--into", "BAD"],
      ["merge", "a.db", "BAD", "--into", "new.db"],
    ])
  func `what is no archive of this version is told and stays as it is`(
    bad: (name: String, english: String, french: String), arguments: [String]
  ) throws {
    let place = try Workplace(articles: ["a/1.md": Press.prince])
    for name in ["a.db", "b.db"] { _ = try Archive.open(at: place.path(name), for: .writing) }
    let archive = try place.bytes("a.db")
    var newer = archive
    newer[60..<64] = [0, 0, 0, 9]
    let files = ["text": Array(Press.prince.utf8), "newer": newer, "cut": Array(archive.dropLast(5000))]
    for (name, bytes) in files { try place.write(name, bytes) }
    try place.makeFolder("folder")
    let list = arguments.map { $0 == "BAD" ? bad.name : $0 }
    let ran = try place.run(["archive"] + list)
    #expect(ran.status == 2 && ran.output.isEmpty)
    #expect(ran.error.hasPrefix("\(bad.name): error: \(bad.english)"), "\(ran.error)")
    let french = try place.run(["archive"] + list + ["--messages", "fr"])
    #expect(
      french.status == 2 && french.error.hasPrefix("\(bad.name): error: \(bad.french)"), "\(french.error)")
    if let bytes = files[bad.name] { #expect(try place.bytes(bad.name) == bytes) }
    #expect(try place.bytes("a.db") == archive)
    #expect(try place.names().contains("new.db") == false)
  }

  @Test(arguments: [
    ["build"], ["build", "a", "--jobs", "0"], ["merge", "a.db"], ["merge", "--into", "a.db"],
    ["stats", "a.db"],
  ])
  func `wrong usage of the archive is told`(arguments: [String]) throws {
    let ran = try Workplace().run(["archive"] + arguments)
    #expect(ran.status == 2 && ran.output.isEmpty && ran.error.contains("Usage: cassetin archive"))
  }
}

extension Workplace {
  /// The bytes of a small file in groups of three digits.
  fileprivate func size(_ name: String, _ separator: String) throws -> String {
    let count = try bytes(name).count
    return "\(count / 1000)\(separator)" + String("\(count % 1000 + 1000)".dropFirst())
  }
}
