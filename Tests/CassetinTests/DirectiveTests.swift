import Cassetin
import CassetinLexicon
import CassetinLint
import CassetinRules
import CassetinText
import Testing

/// What is found about directives, and what they silence, with a rule that finds “faute” and one that finds “erreur”.
@Suite struct DirectiveTests {
  private static let toys = [ToyRule("bad-word", "faute"), ToyRule("other-word", "erreur")]
  private static let rules: [any Rule] = toys + [InvalidDirective(), UnmatchedDirective(), UnusedDirective()]

  private func session(_ rules: [any Rule] = rules, of all: [any Rule]? = nil) -> Session {
    Engine(
      rules: rules, of: all, data: LexiconData { _ in nil }, settings: Settings(language: .french)
    ) { _ in
      LanguageDictionary(graph: .empty, authority: nil)
    }.session()
  }

  private func expect(
    _ text: String, _ found: [String], in names: [String] = ["a.txt", "a.md"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for name in names {
      for text in [text, text.replacing("\n", with: "\r\n")] {
        let found = found.map { text.contains("\r") ? $0.replacing("\n", with: "\r\n") : $0 }
        #expect(session().found(text, name) == found, "\(name)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: [
    ("une phrase <!-- cassetin-ignore -->", ["unused-directive: <!-- cassetin-ignore -->"]),
    ("une faute <!-- cassetin-ignore -->", []),
    ("une faute <!-- cassetin-ignore other-word -->", ["bad-word: faute", "unused-directive: other-word"]),
    ("une faute <!-- cassetin-ignore bad-word, other-word -->", ["unused-directive: other-word"]),
    ("une faute <!-- cassetin-ignore \"faute\" \"erreur\" -->", ["unused-directive: \"erreur\""]),
    ("<!-- cassetin-ignore-file -->\n\nune phrase", ["unused-directive: <!-- cassetin-ignore-file -->"]),
    ("<!-- cassetin-ignore-file -->\n\nune faute", []),
    ("<!-- cassetin-ignore -->", ["unused-directive: <!-- cassetin-ignore -->"]),
    ("<!-- cassetin-words mot -->\n\nun mot", []), ("<!-- cassetin-words mot -->\n\nun Mot", []),
    ("<!-- cassetin-words mots -->\n\nun mot", ["unused-directive: mots"]),
    (
      "une faute <!-- cassetin-ignore bad-wrod -->",
      ["bad-word: faute", "invalid-directive: <!-- cassetin-ignore bad-wrod -->"]
    ),
    ("une phrase <!-- cassetin-ignore unused-directive -->", []),
    ("<!-- cassetin-ignore-file unused-directive -->\n\nune phrase <!-- cassetin-ignore -->", []),
  ])
  func `a directive that does nothing is told`(text: String, found: [String]) { expect(text, found) }

  @Test func `a rule that does not run is not missed`() {
    let some = session([DirectiveTests.toys[0], UnusedDirective()], of: DirectiveTests.rules)
    #expect(some.found("une erreur <!-- cassetin-ignore other-word -->") == [])
    #expect(some.found("une erreur <!-- cassetin-ignore -->") == [])
    #expect(some.found("une erreur <!-- cassetin-ignore bad-word -->") == ["unused-directive: bad-word"])
  }

  @Test(arguments: [
    (
      "un\n\n<!-- cassetin-ignore-start -->\n\nune faute",
      ["unmatched-directive: <!-- cassetin-ignore-start -->"]
    ),
    (
      "un\n\n<!-- cassetin-ignore-end -->\n\nune faute",
      ["unmatched-directive: <!-- cassetin-ignore-end -->", "bad-word: faute"]
    ),
    ("<!-- cassetin-ignore-start -->\n\nune faute\n\n<!-- cassetin-ignore-end -->", []),
    (
      "<!-- cassetin-ignore-start -->\n\nun\n\n<!-- cassetin-ignore-end -->",
      ["unused-directive: <!-- cassetin-ignore-start -->"]
    ),
  ])
  func `what begins must end`(text: String, found: [String]) { expect(text, found) }

  @Test(arguments: [
    ("<!-- cassetin-ignore-block -->\nune faute\net une erreur\n\nune faute", ["bad-word: faute"]),
    (
      "<!-- cassetin-ignore-block bad-word -->\n\nune faute\net une erreur\n\nune faute",
      ["other-word: erreur", "bad-word: faute"]
    ),
    ("une faute\nqui dure <!-- cassetin-ignore-block -->\net une erreur\n\nune faute", ["bad-word: faute"]),
    (
      "une faute\n\n<!-- cassetin-ignore-block -->",
      ["bad-word: faute", "unused-directive: <!-- cassetin-ignore-block -->"]
    ),
  ])
  func `a block can be silenced`(text: String, found: [String]) {
    expect(text, found, in: ["a.md"])
  }

  @Test(arguments: [
    ("{/* cassetin-ignore */}\nune faute\n\nune faute", ["bad-word: faute"]),
    ("une faute {/* cassetin-ignore bad-word */}", []),
    ("{/* cassetin-ignor */}\nune phrase", ["invalid-directive: {/* cassetin-ignor */}"]),
  ])
  func `directives of MDX`(text: String, found: [String]) { expect(text, found, in: ["a.mdx"]) }

  @Test(arguments: [
    ("---\n# cassetin-ignore\ntitle: une faute\nsummary: une faute\n---\n", ["bad-word: faute"]),
    ("---\ntitle: une faute # cassetin-ignore bad-word\n---\n", []),
    ("+++\ntitle = \"une faute\" # cassetin-ignore\n+++\n", []),
    (
      "---\ntitle: une # cassetin-ignore\n---\nune faute\n",
      ["unused-directive: # cassetin-ignore", "bad-word: faute"]
    ),
  ])
  func `directives in front matter`(text: String, found: [String]) { expect(text, found, in: ["a.md"]) }

  @Test(arguments: ["---\nlang: de\n---\nune faute", "<p lang=\"es\">une faute</p>"])
  func `nothing is found in a language that is not checked`(text: String) { expect(text, [], in: ["a.md"]) }

  @Test func `a thousand directives cost no more than a thousand lines`() {
    let text = String(
      repeating: "<!-- cassetin-ignore-file bad-word \"faute\" -->\n\nune faute\n\n", count: 5_000)
    let elapsed = ContinuousClock().measure { _ = session().check(source(text, "a.md")) }
    #expect(elapsed < .seconds(20))
  }
}
