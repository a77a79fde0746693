import Cassetin
import CassetinLint
import CassetinText
import Testing

/// Marks ⟦ ⟧ stand around what is still reported.
@Suite struct SuppressionTests {
  private let session = toySession(ToyRule("bad-word", "faute"), ToyRule("other-word", "erreur"))

  private func expect(
    _ marked: String, in names: [String] = ["article.txt", "article.md"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let example = Example.flagged(marked)
    for name in names {
      for text in [example.text, example.text.replacing("\n", with: "\r\n")] {
        let source = source(text, name)
        let found = session.check(source).map {
          source[$0.range] + "@\(source.position(of: $0.range.lowerBound))"
        }
        let plain = Source(name: source.name, text: example.text)
        let expected = example.ranges.map { plain[$0] + "@\(plain.position(of: $0.lowerBound))" }
        #expect(found == expected, "\(name)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: [
    "une ⟦faute⟧ et une ⟦erreur⟧", "une ⟦faute⟧ <!-- une note -->", "cassetin-ignore ⟦faute⟧",
    "une ⟦faute⟧ et <!-- cassetin-ignore sans fin", "une ⟦faute⟧ <!-- voir cassetin-ignore -->",
    "une ⟦faute⟧ <!-- cassetin-ignore-end --> et une ⟦faute⟧", "une ⟦faute⟧ <!-- cassetin-ignor -->",
    "une ⟦faute⟧ <!-- cassetin-words faute -->",
  ])
  func `without a directive all is reported`(marked: String) { expect(marked) }

  @Test(arguments: [
    "une faute <!-- cassetin-ignore -->\n\nune ⟦faute⟧", "une ⟦faute⟧\n\nune faute<!--cassetin-ignore-->",
    "une ⟦faute⟧\nune faute <!-- cassetin-ignore --> et une erreur\nune ⟦faute⟧",
    "<!-- cassetin-ignore --> une faute\n\nune ⟦faute⟧",
  ])
  func `a directive beside text silences its line`(marked: String) { expect(marked) }

  @Test(arguments: [
    "<!-- cassetin-ignore -->\nune faute et une erreur\nune ⟦faute⟧",
    "une ⟦faute⟧\n\n<!-- cassetin-ignore -->\n\n\nune faute\n\nune ⟦faute⟧",
    "une ⟦faute⟧\n\n  <!-- cassetin-ignore -->  \n \t\nune faute\n\nune ⟦faute⟧",
    "une ⟦faute⟧\n\n<!-- cassetin-ignore -->\n",
  ])
  func `a directive alone on its line silences the next that is not blank`(marked: String) { expect(marked) }

  @Test(arguments: [
    "une faute et une ⟦erreur⟧ <!-- cassetin-ignore bad-word -->",
    "une faute et une erreur <!-- cassetin-ignore bad-word, other-word -->",
    "une faute et une erreur <!-- cassetin-ignore bad-word other-word -->",
    "<!-- cassetin-ignore other-word -->\nune ⟦faute⟧ et une erreur",
    "une ⟦faute⟧ <!-- cassetin-ignore bad-wrod -->",
  ])
  func `rule names narrow a directive`(marked: String) { expect(marked) }

  @Test(arguments: [
    "une faute et une ⟦erreur⟧ <!-- cassetin-ignore \"faute\" -->",
    "une faute et une erreur <!-- cassetin-ignore \"faute\" \"erreur\" -->",
    "une faute et une erreur <!-- cassetin-ignore \"faute\", other-word -->",
    "une ⟦faute⟧ <!-- cassetin-ignore \"fautes\" -->", "une ⟦faute⟧ <!-- cassetin-ignore \"une faute\" -->",
  ])
  func `words in quotation marks narrow a directive`(marked: String) { expect(marked) }

  @Test(arguments: [
    "une faute\n\nune erreur\n\n<!-- cassetin-ignore-file -->\n",
    "<!-- cassetin-ignore-file -->\n\nune faute",
    "une faute\n\n<!-- cassetin-ignore-file bad-word -->\n\nune faute et une ⟦erreur⟧",
    "<!-- cassetin-ignore-file \"erreur\" -->\n\nune ⟦faute⟧ et une erreur",
  ])
  func `a whole text can be silenced`(marked: String) { expect(marked) }

  @Test(arguments: [
    "une ⟦faute⟧ <!-- cassetin-ignore-start --> une faute <!-- cassetin-ignore-end --> une ⟦faute⟧",
    "une ⟦faute⟧\n\n<!-- cassetin-ignore-start -->\n\nune faute\n\nune erreur\n\n<!-- "
      + "cassetin-ignore-end -->\n\nune ⟦faute⟧",
    "<!-- cassetin-ignore-start bad-word -->\n\nune faute et une ⟦erreur⟧\n\n<!-- cassetin-ignore-end "
      + "-->\n\nune ⟦faute⟧",
    "une ⟦faute⟧\n\n<!-- cassetin-ignore-start -->\n\nune faute",
    "<!-- cassetin-ignore-start bad-word -->\n\nune faute\n\n<!-- cassetin-ignore-start other-word "
      + "-->\n\nune faute et une "
      + "erreur\n\n<!-- cassetin-ignore-end -->\n\nune ⟦erreur⟧ et une faute\n\n<!-- "
      + "cassetin-ignore-end -->\n\nune ⟦faute⟧",
  ])
  func `what stands between two directives can be silenced`(marked: String) { expect(marked) }

  @Test(arguments: [
    "une faute [sic] et une ⟦faute⟧", "une faute (sic) et une ⟦faute⟧", "une « faute » [sic] et une ⟦faute⟧",
    "une faute, (sic) et une ⟦faute⟧", "une faute\u{A0}[sic]", "une \"faute\" (sic) et une ⟦faute⟧",
    "une faute[sic]",
    "une ⟦faute⟧ sic", "[sic] une ⟦faute⟧", "une ⟦faute⟧ un peu plus loin [sic]", "une ⟦faute⟧ [sic",
  ])
  func `a word before sic is meant so`(marked: String) { expect(marked) }

  @Test(arguments: ["une ⟦faute⟧ (sicilienne)", "une ⟦faute⟧ [sic transit]"])
  func `a bracket that only begins like sic silences nothing`(marked: String) {
    expect(marked)
  }

  @Test(arguments: [
    "```\n<!-- cassetin-ignore-file -->\n```\n\nune ⟦faute⟧",
    "Écrire `<!-- cassetin-ignore -->` après une ⟦faute⟧",
  ])
  func `a directive in code is none`(marked: String) {
    expect(marked, in: ["article.md"])
  }

  @Test(
    arguments: [
      ("<!-- cassetin-words dévelopement -->\nLe dévelopement avance.", []),
      (
        "Le dévelopement avance.\n\n<!-- cassetin-words dévelopement, isue -->", ["unused-directive: isue"]
      ),
      (
        "<!-- cassetin-words dévelopement isue -->\nLe dévelopement avance. L’isue est là. Le "
          + "dévelopement dure.",
        []
      ),
      ("<!-- cassetin-words \"dévelopement\" -->\nLe dévelopement avance.", []),
      ("<!-- cassetin-words\ndévelopement\nisue\n-->\nLe dévelopement avance. Cette isue est là.", []),
      (
        "<!-- cassetin-words dévelopement -->\nLes dévelopements avancent.",
        ["unused-directive: dévelopement", "unknown-word: dévelopements"]
      ),
      ("<!-- cassetin-words Clouflare -->\nCloudflare bloque. Clouflare répond. Cloudflare attend.", []),
    ] as [(String, [String])])
  func `words that the text declares are right`(text: String, found: [String]) throws {
    let session = try CassetinTests.session()
    for name in ["article.txt", "article.md"] { #expect(session.found(text, name) == found) }
    #expect(session.found("Le dévelopement avance.") == ["unknown-word: dévelopement"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a directive may stand on several lines`(lineEnd: String) throws {
    let session = try CassetinTests.session()
    let texts = [
      "<!--\ncassetin-ignore\n-->\nLe dévelopement.",
      "<!-- cassetin-words\nisue\nchangemment\n-->\nL’isue, le changemment.",
    ]
    for text in texts {
      let found = session.found(text.replacing("\n", with: lineEnd))
      #expect(found == [])
    }
  }

  @Test func `what is silenced is not fixed`() throws {
    let text =
      "Le dévelopement <!-- cassetin-ignore --> avance.\n\nLe dévelopement [sic] avance. Le "
      + "dévelopement dure."
    let fixed = try CassetinTests.session().fix(source(text))
    #expect(fixed.log == ["\(text.utf8.count - 19)..<\(text.utf8.count - 6) dévelopement→développement"])
  }
}
