import Cassetin
import CassetinLint
import CassetinText
import Testing

@Suite struct FixerTests {
  @Test(
    arguments: [
      ("aa et aa.", "bbbb et bbbb.", ["0..<2 aa→bbbb", "6..<8 aa→bbbb"]),
      ("Été : aa.", "Été : bbbb.", ["8..<10 aa→bbbb"]),
      ("\u{FEFF}aa\r\naa", "\u{FEFF}bbbb\r\nbbbb", ["3..<5 aa→bbbb", "7..<9 aa→bbbb"]),
      ("rien", "rien", []), ("", "", []),
    ] as [(String, String, [String])])
  func `each fix is listed at its place in the original`(text: String, fixed: String, log: [String]) {
    let result = toySession(ToyRule("toy", "aa", "bbbb")).fix(source(text))
    #expect(Array(result.text.utf8) == Array(fixed.utf8))
    #expect(result.log == log)
    #expect(result.original.bytes == Array(text.utf8))
    #expect(result.isChanged == (text != fixed))
  }

  @Test(arguments: [
    (
      "xx aa xx aa xx", "y bbbb y bbbb y",
      [
        "0..<2 xx→y", "3..<5 aa→bbbb", "6..<8 xx→y", "9..<11 aa→bbbb", "12..<14 xx→y",
      ]
    ),
    ("aa xx", "bbbb y", ["0..<2 aa→bbbb", "3..<5 xx→y"]),
    ("xx é aa", "y é bbbb", ["0..<2 xx→y", "6..<8 aa→bbbb"]),
  ])
  func `a fix of a later pass is listed at its place in the original too`(
    text: String, fixed: String, log: [String]
  ) {
    let later = ToyRule("later") { document in
      document.runs(of: ["aa"]).isEmpty
        ? document.runs(of: ["xx"]).map { .init(range: $0, fixes: [(nil, "y", .safe)]) } : []
    }
    let result = toySession(ToyRule("toy", "aa", "bbbb"), later).fix(source(text))
    #expect(result.text == fixed)
    #expect(result.log == log)
  }

  @Test func `what is fixed twice stands at one place of the original`() {
    let result = toySession(ToyRule("one", "aa", "bbbb"), ToyRule("two", "bbbb", "c")).fix(
      source("é aa aa é"))
    #expect(result.text == "é c c é")
    #expect(Set(result.log) == ["3..<5 aa→bbbb", "6..<8 aa→bbbb", "3..<5 bbbb→c", "6..<8 bbbb→c"])
  }

  @Test func `words may be dropped and put in`() {
    let drop = ToyRule("drop") { document in
      document.runs(of: ["le", "le"]).map { .init(range: $0, fixes: [(nil, "le", .safe)]) }
    }
    let put = ToyRule("put") { document in
      document.runs(of: ["un", "roi"]).map { run in
        let gap = TextRange(run.lowerBound.index + 3..<run.lowerBound.index + 3)
        return .init(range: run, fixes: [(gap, "bon ", .safe)])
      }
    }
    let result = toySession(drop, put).fix(source("le le roi et un roi et le le fou"))
    #expect(result.text == "le roi et un bon roi et le fou")
    #expect(result.log == ["0..<5 le le→le", "16..<16 →bon ", "23..<28 le le→le"])
  }

  @Test func `a fix that overlaps an earlier one waits for the next pass`() {
    let wide = ToyRule("wide") { document in
      document.runs(of: ["aa", "bb"]).map { run in
        .init(
          range: TextRange(run.lowerBound.index..<run.lowerBound.index + 2), fixes: [(run, "cc bb", .safe)])
      }
    }
    let result = toySession(wide, ToyRule("narrow", "bb", "dd")).fix(source("aa bb fin"))
    #expect(result.text == "cc dd fin")
    #expect(result.log == ["0..<5 aa bb→cc bb", "0..<5 bb→dd"])
  }

  @Test(arguments: [
    (Applicability.safe, "bb xx yy"), (.unsafe, "bb cc yy"), (.displayOnly, "bb cc dd"),
  ])
  func `only fixes that are sure enough are applied`(applicability: Applicability, fixed: String) {
    let session = toySession(
      ToyRule("safe", "aa", "bb"), ToyRule("unsafe", "xx", "cc", applying: .unsafe),
      ToyRule("shown", "yy", "dd", applying: .displayOnly))
    #expect(session.fix(source("aa xx yy"), applying: applicability).text == fixed)
  }

  @Test func `the first fix of a finding is the one that counts`() {
    #expect(toySession(ToyRule("toy", "aa", "bb", "cc")).fix(source("aa")).text == "bb")
    let rule = ToyRule("toy") { document in
      document.runs(of: ["aa"]).map { .init(range: $0, fixes: [(nil, "bb", .unsafe), (nil, "cc", .safe)]) }
    }
    #expect(!toySession(rule).fix(source("aa")).isChanged)
  }

  @Test func `rules that never agree end after ten passes`() {
    let result = toySession(ToyRule("one", "aa", "bb"), ToyRule("two", "bb", "aa")).fix(source("aa"))
    #expect(result.applied.count == 10)
    #expect(result.text == "aa")
    #expect(!toySession(ToyRule("same", "aa", "aa")).fix(source("aa")).isChanged)
  }

  @Test(arguments: [
    (RuleMetadata.Precedence.exact, Severity.warning, RuleMetadata.Precedence.general, Severity.error, "one"),
    (.general, .error, .specific, .note, "two"), (.specific, .error, .specific, .warning, "one"),
    (.specific, .warning, .specific, .error, "two"), (.general, .error, .general, .error, "two"),
  ])
  func `of overlapping findings the better one is kept`(
    first: RuleMetadata.Precedence, firstSeverity: Severity, second: RuleMetadata.Precedence,
    secondSeverity: Severity,
    kept: String
  ) {
    let narrow = ToyRule("one", "aa", severity: firstSeverity, precedence: first)
    let wide = ToyRule("two", severity: secondSeverity, precedence: second) { document in
      document.runs(of: ["aa", "bb"]).map { .init(range: $0) }
    }
    for rules in [(narrow, wide), (wide, narrow)] {
      let findings = toySession(rules.0, rules.1).check(source("fin aa bb fin aa bb"))
      #expect(findings.map(\.rule.description) == [kept, kept])
    }
  }

  @Test func `findings that only touch are both kept, in the order of the text`() {
    let session = toySession(ToyRule("two", "bb"), ToyRule("one", "aa"), ToyRule("stop", "."))
    #expect(session.found("bb aa. aa") == ["two: bb", "one: aa", "stop: .", "one: aa"])
  }

  @Test(arguments: [
    ("« Le dévelopement avance », dit-il.", "article.txt"),
    ("Il dit : “Le dévelopement avance.”", "article.txt"),
    ("> Le dévelopement avance.", "article.md"),
    ("Il dit « un « dévelopement » lent » et rit.", "article.txt"),
  ])
  func `a quotation is rewritten only when that is asked for`(text: String, name: String) throws {
    let session = try session()
    #expect(session.found(text, name) == ["unknown-word: dévelopement"])
    #expect(!session.fix(source(text, name)).isChanged)
    #expect(
      session.fix(source(text, name), applying: .unsafe).text
        == text.replacing("dévelopement", with: "développement"))
  }

  @Test(arguments: [
    "<blockquote>\nLe dévelopement avance.\n</blockquote>\n", "Il dit <q>un dévelopement lent</q>.",
  ])
  func `a quotation in HTML is not rewritten either`(text: String) throws {
    let isChanged = try session().fix(source(text, "article.md")).isChanged
    #expect(!isChanged)
  }

  @Test(arguments: [
    "Le dévelo**pement** avance.", "Le d&eacute;velopement avance.", "Le *dé*velopement avance.",
  ])
  func `a word that markup breaks is never rewritten`(text: String) throws {
    let session = try session()
    #expect(session.check(source(text, "article.md")).map(\.rule) == ["unknown-word"])
    #expect(!session.fix(source(text, "article.md"), applying: .unsafe).isChanged)
  }
}
