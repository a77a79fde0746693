import Foundation
import Testing

/// Dictionaries of a few words, so that no test depends on what is installed beyond the frequency lists.
@Suite struct DictionaryCommandTests {
  private static let affixes = "SET UTF-8\nSFX S Y 1\nSFX S 0 s . is:pl\n"
  private static let words = "2\nzorglub/S po:nom is:mas\nblorque po:adj is:epi is:sg\n"

  /// Two small dictionaries and a cache, all in the folder of the place.
  private func workplace(affixes: String = affixes, words: String = words) throws -> Workplace {
    let place = try Workplace()
    try place.write("fr.aff", affixes)
    try place.write("fr.dic", words)
    // In the place of the installed one, which takes longer to expand.
    try place.write("en_US.aff", Self.affixes)
    try place.write("en_US.dic", Self.words)
    return place
  }

  private func run(_ place: Workplace, _ arguments: [String]) throws -> Ran {
    try place.run(
      ["dictionary"] + arguments, environment: ["DICPATH": place.path, "XDG_CACHE_HOME": place.path])
  }

  private func graphs(_ place: Workplace) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.path("cassetin")).filter {
      $0.hasSuffix(".graph")
    }.sorted()
  }

  @Test func `what is built is listed, verified and said by the doctor`() throws {
    let place = try workplace()
    #expect(try run(place, ["list"]).lines[1].contains("not built yet"))
    let unbuilt = try run(place, ["verify", "fr"])
    #expect(unbuilt.status == 2 && unbuilt.output.contains("not built yet"))
    let built = try run(place, ["build", "fr"])
    #expect(built.status == 0 && built.error.isEmpty)
    let file = try #require(try graphs(place).first)
    #expect(try graphs(place).count == 1 && file.wholeMatch(of: /fr-[0-9a-f]{16}\.graph/) != nil)
    #expect(built.lines.first == "fr: \(place.path("fr.dic"))")
    #expect(built.lines.last?.wholeMatch(of: #/    \d+,\d+ forms, \d\.\d MB in .*\.graph/#) != nil)
    let list = try run(place, ["list"])
    #expect(list.status == 0)
    #expect(list.lines[0] == "fr: \(place.path("fr.aff")), \(place.path("fr.dic"))")
    #expect(list.lines[1].hasPrefix("    compiled: ") && list.lines[1].hasSuffix(file))
    let verified = try run(place, ["verify", "fr"])
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.lines[1].hasSuffix("; all of 3 words accepted by Hunspell"))
    let doctor = try place.run(
      "doctor", environment: ["DICPATH": place.path, "XDG_CACHE_HOME": place.path])
    #expect(doctor.lines.contains(list.lines[1]))
    #expect(doctor.lines.contains("cache: \(place.path("cassetin")), writable"))
  }

  @Test func `stale graphs and old temporary files are listed and removed, others stay`() throws {
    let place = try workplace()
    let folder = place.path("cassetin")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in [".cassetin-new", ".cassetin-old", "fr-0000000000000000.graph", "notes.txt"] {
      try place.write("cassetin/\(name)", "x")
    }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: folder + "/.cassetin-old")
    let stale = ["\(folder)/.cassetin-old", "\(folder)/fr-0000000000000000.graph"]
    let list = try run(place, ["list"])
    #expect(
      list.lines.filter { $0.hasPrefix("stale: ") }.map { String($0.split(separator: " ")[1]) } == stale)
    let built = try run(place, ["build", "fr"])
    #expect(built.lines.suffix(2) == stale.map { "removed: \($0)" }[...])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix("fr-") }
    #expect(left.sorted() == [".cassetin-new", "notes.txt"])
    #expect(try graphs(place).count == 1)
    // Another dictionary leaves the old graph behind.
    try place.write("fr.dic", "1\nplonk\n")
    #expect(try run(place, ["list"]).lines.contains { $0.hasPrefix("stale: ") && $0.contains("/fr-") })
  }

  @Test(arguments: [
    ("COMPOUNDFLAG C\n", "1\nmot/C\n", "it lets words be put together freely", "composer librement"),
    ("COMPLEXPREFIXES\n", "1\nmot\n", "prefixes upon prefixes", "des préfixes à des préfixes"),
    ("CHECKSHARPS\n", "1\nmot\n", "it takes SS for ß", "il admet SS pour ß"),
    ("LANG tr_TR\n", "1\nmot\n", "\"tr_TR\"", "« tr_TR »"),
    ("SFX S Y many\n", "1\nmot\n", "line 2 of its .aff file", "la ligne 2 de son fichier .aff"),
  ])
  func `a dictionary that stays with Hunspell says why`(
    affixes: String, words: String, english: String, french: String
  ) throws {
    let place = try workplace(affixes: "SET UTF-8\n" + affixes, words: words)
    let list = try run(place, ["list"])
    #expect(list.lines[1].hasPrefix("    stays with Hunspell: ") && list.lines[1].contains(english))
    let inFrench = try run(place, ["list", "--messages", "fr"])
    #expect(inFrench.lines[1].hasPrefix("    reste à Hunspell : ") && inFrench.lines[1].contains(french))
    let built = try run(place, ["build", "fr"])
    #expect(built.status == 0 && built.lines[1] == list.lines[1])
    // Now beside the graph of the frequency list.
    #expect(try run(place, ["list"]).lines[1] == list.lines[1])
    let verified = try run(place, ["verify", "fr"])
    #expect(verified.status == 0 && verified.output.contains("nothing to compare with Hunspell"))
  }

  @Test func `a damaged graph is found out`() throws {
    let place = try workplace()
    _ = try run(place, ["build", "fr"])
    let name = try "cassetin/" + #require(graphs(place).first)
    var bytes = try place.bytes(name)
    bytes[bytes.count / 2] ^= 1
    try place.write(name, bytes)
    let damaged = try run(place, ["verify", "fr"])
    #expect(damaged.status == 2 && damaged.output.contains("is damaged; the next check builds it anew"))
    #expect(try run(place, ["list", "--messages", "fr"]).output.contains("est abîmé ; la prochaine"))
    #expect(try run(place, ["lookup", "zorglub"]).status == 0)
    #expect(try run(place, ["verify", "fr"]).status == 0)
  }

  @Test func `a cache that cannot be written is told by build and doctor, and by no check`() throws {
    let place = try workplace()
    // A file in the place of the folder stops root too.
    try place.write("file", "x")
    try place.write("a.txt", "Le zorglub est blorque.\n")
    let environment = ["DICPATH": place.path, "XDG_CACHE_HOME": place.path("file")]
    let built = try place.run(["dictionary", "build", "fr"], environment: environment)
    #expect(built.status == 2 && built.lines.count == 2)
    #expect(built.output.contains("cannot be written: Not a directory"))
    let doctor = try place.run("doctor", "--messages", "fr", environment: environment)
    #expect(
      doctor.output.contains("cache : impossible d’écrire dans \(place.path("file"))/cassetin : un fichier"))
    let checked = try place.run("a.txt", environment: environment)
    #expect(checked.status == 0 && checked.output.isEmpty && checked.error.isEmpty, "\(checked)")
    let nowhere = ["DICPATH": place.path, "XDG_CACHE_HOME": "", "HOME": ""]
    #expect(
      try place.run(["dictionary", "build", "fr"], environment: nowhere).output.contains(
        "neither XDG_CACHE_HOME"))
    #expect(try place.run(["dictionary", "list"], environment: nowhere).status == 0)
  }

  @Test func `a word is looked up with its frequency and its readings in words`() throws {
    let place = try workplace()
    let ran = try run(place, ["lookup", "zorglubs", "Blorque", "journal", "zorgluvs"])
    #expect(ran.status == 1)
    #expect(
      Array(ran.lines.prefix(5)) == [
        "zorglubs: known, no figure of frequency", "    zorglub: noun, masculine, plural",
        "Blorque: known, no figure of frequency", "    blorque: adjective, either gender, singular",
        "journal: unknown, frequency 6 of 9",
      ])
    #expect(ran.lines.contains("zorgluvs: unknown, no figure of frequency"))
    #expect(ran.lines.last?.hasPrefix("    nearest: zorglub") == true, "\(ran.output)")
    let french = try run(place, ["lookup", "zorglubs", "--messages", "fr"])
    #expect(french.status == 0)
    #expect(
      french.lines == [
        "zorglubs : connu, sans fréquence connue", "    zorglub : nom, masculin, pluriel",
      ])
  }

  @Test(arguments: [
    ["build", "la"], ["verify", "la"], ["lookup"], ["lookup", "--language", "la", "a"], ["list", "fr"],
  ])
  func `wrong usage of the dictionary is told`(arguments: [String]) throws {
    let ran = try Workplace().run(["dictionary"] + arguments)
    #expect(ran.status == 2 && ran.output.isEmpty && ran.error.contains("Usage: cassetin dictionary"))
  }

  @Test func `the installed French dictionary knows that belles is beau`() throws {
    let ran = try Workplace().run("dictionary", "lookup", "belles", "l’école", "--messages", "fr")
    #expect(ran.status == 0, "\(ran.error)")
    #expect(ran.lines.contains("    beau : nom, adjectif, féminin, pluriel"), "\(ran.output)")
  }

  @Test func `what Hunspell refuses is a difference`() throws {
    let place = try workplace()
    _ = try run(place, ["build", "fr"])
    let name = try "cassetin/" + #require(graphs(place).first)
    var graph = try place.bytes(name)
    try place.write("fr.dic", "1\nplonk\n")
    _ = try run(place, ["build", "fr"])
    let other = try "cassetin/" + #require(graphs(place).first)
    let key = try place.bytes(other)[16..<24]
    try place.write(other, graph)
    let stale = try run(place, ["verify", "fr"])
    #expect(stale.status == 2 && stale.output.contains("was made from another dictionary"))
    // The key says of what a graph was made.
    graph.replaceSubrange(16..<24, with: key)
    try place.write(other, graph)
    let different = try run(place, ["verify", "fr"])
    #expect(different.status == 1)
    #expect(different.lines.last == "    refused by Hunspell: 3 (blorque, zorglub, zorglubs)")
  }
}
