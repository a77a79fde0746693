import Cassetin
import CassetinLint
import CassetinNames
import CassetinText
import Testing

/// What a document names, and where.
@Suite struct EntityTests {
  private func names(_ text: String, _ file: String = "article.txt") throws -> DocumentNames {
    try session([], language: .french).names(in: source(text, file))
  }

  @Test(arguments: [
    ("Selon Gaspard Kervadec, tout va bien.", ["Gaspard Kervadec"]),
    ("Hier, M. Kervadec et Mme Tellier ont signé.", ["Kervadec", "Tellier"]),
    ("Le président Gaspard Kervadec et le Président Kervadec parlent.", ["Gaspard Kervadec", "Kervadec"]),
    ("Henri de Kersal reçoit M. de Kersal.", ["Henri de Kersal", "de Kersal"]),
    ("Elle cite Karin von der Aue et Mme von der Aue.", ["Karin von der Aue", "von der Aue"]),
    ("Il lit Dvořák’s Eighth et part.", ["Dvořák", "Eighth"]),
    ("LA VILLE VOTE ENCORE", []),
    ("Interrogé, le maire se tait. Pourtant, il pleut.", []),
    ("L’entreprise Lumivia et d’Orvanis signent.", ["Lumivia", "Orvanis"]),
    ("Voir #Lumivia et www.lumivia.example.", []),
  ])
  func `mentions are the capitalised words in a row, less titles and the heads of sentences`(
    text: String, expected: [String]
  ) throws {
    let names = try names(text)
    #expect(names.mentions.map { names.document.nameText(of: $0) } == expected)
  }

  @Test func `a surname and a first name alone belong to the one full name that they can mean`() throws {
    let names = try names(
      "Gaspard Kervadec parle. Kervadec sort. Gaspard rit. Anne Tellier et Paul Tellier attendent. Tellier dort."
    )
    let kervadec = try #require(names.entities.first { $0.name == "Gaspard Kervadec" })
    #expect(kervadec.mentions.count == 1 && kervadec.shortMentions.count == 2)
    #expect(kervadec.kind == .person)
    // Two people have this surname.
    #expect(names.entities.first { $0.name == "Anne Tellier" }?.shortMentions == [])
    #expect(names.entities.contains { $0.name == "Tellier" })
  }

  @Test func `spellings with the same letters are one entity, whose commonest spelling names it`() throws {
    let names = try names("Jean-Loup Ravier parle. Jean Loup Ravier sort. Jean-Loup Ravier rit.")
    #expect(names.entities.map(\.name) == ["Jean-Loup Ravier"])
    #expect(names.sheet.map(\.text) == ["Jean-Loup Ravier", "Jean Loup Ravier"])
    #expect(names.sheet.map(\.mentions) == [2, 1])
  }

  @Test func `what an archive records are names as they stand, and the words of longer ones`() throws {
    let counts = try names("Gaspard Kervadec parle. Kervadec sort.").textCounts
    #expect(
      counts.map { "\($0.text) \($0.mentions) \($0.isPart)" } == [
        "Gaspard Kervadec 1 false", "Kervadec 1 false", "Gaspard 1 true", "Kervadec 1 true",
      ])
  }

  @Test func `a title in the front matter is a headline`() throws {
    let names = try names("---\ntitle: Lumivia recrute\n---\n\nLa société Lumivia recrute.\n", "article.md")
    #expect(names.mentions.map(\.isInHeadline) == [true, false])
  }

  @Test(arguments: [
    ("cloudflare", "clouflare", Slip.lostInside), ("gatsby", "gastby", .swap),
    ("bonfanti", "bonfantti", .doubled),
    ("hennequin", "henequin", .lostDouble), ("belkacem", "belkacen", .changedAtEnd),
    ("moreau", "morau", .lostInside),
    ("trevithick", "trevithic", .lostAtEnd), ("ruby", "jruby", .firstAdded),
    ("lambrechts", "lambretchs", .twoEdits),
  ])
  func `a slip is told by what it did to the letters`(right: String, wrong: String, slip: Slip) {
    func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    #expect(Slip(from: letters(right), to: letters(wrong)) == slip)
    #expect(Slip(from: letters(right), to: letters(right)) == nil)
    #expect(Slip(from: letters("abcdef"), to: letters("uvwxyz")) == nil)
  }

  @Test func `pairs of names are found in linear time`() throws {
    let syllables = ["ka", "ler", "min", "to", "ra", "vel", "dor", "si", "gan", "pou"]
    var text = ""
    for number in 0..<20_000 {
      var rest = number
      var name = ""
      for _ in 0..<5 {
        name += syllables[rest % 10]
        rest /= 10
      }
      text += "Hier, le village de \(name.capitalized) vote. "
    }
    let names = try names(text)
    let clock = ContinuousClock()
    var count = 0
    let elapsed = clock.measure { count = names.pairs().count }
    #expect(count < 2_000_000 && elapsed < .seconds(60))
  }
}
