import CassetinFiles
import Testing

@Suite("A pattern of paths")
struct GlobTests {
  @Test(
    "stands for what it says, and for nothing else",
    arguments: [
      ("a.md", "a.md", "b.md a.mdx xa.md"),
      ("*.md", "a.md .md é.md", "a.txt a/b.md"),
      ("posts/*.md", "posts/a.md", "posts/a/b.md a.md posts/a.txt"),
      ("posts/*/a.md", "posts/x/a.md", "posts/a.md posts/x/y/a.md"),
      ("**/a.md", "a.md x/a.md x/y/a.md", "xa.md x/ya.md"),
      ("posts/**", "posts/a posts/a/b.md", "posts post/a"),
      ("posts/**/*.md", "posts/a.md posts/x/a.md posts/x/y/a.md", "posts/a.txt a.md"),
      ("a**b", "ab axb", "a/b ax/b"),
      ("**/x/**/y", "x/y a/x/y x/b/y a/x/b/c/y", "x y xy a/y"),
      ("?.md", "a.md é.md", "ab.md .md /.md"),
      ("[a-c]x", "ax bx cx", "dx -x x"),
      ("[!a-c]x", "dx éx", "ax x"),
      ("[^a]x", "bx", "ax"),
      ("[]a]x", "]x ax", "bx"),
      ("[a\\]]x", "]x ax", "\\x"),
      ("[a-]x", "-x ax", "bx"),
      ("[é-ï]x", "êx ïx", "ex ðx"),
      ("[[:digit:]]x", "7x", "ax :x"),
      ("[[:nothing:]]x", "", "nx [x"),
      ("[a", "", "a [a"),
      ("\\*.md", "*.md", "a.md"),
      ("a\\", "", "a a\\"),
      ("été/*", "été/a", "ete/a e\u{301}te\u{301}/a"),
    ])
  func matching(pattern: String, yes: String, no: String) throws {
    let glob = try Glob(pattern)
    for path in yes.split(separator: " ") { #expect(glob.matches(String(path)), "\(pattern) \(path)") }
    for path in no.split(separator: " ") { #expect(!glob.matches(String(path)), "\(pattern) \(path)") }
  }

  @Test("takes a byte for a character where Git does")
  func bytes() throws {
    #expect(try !Glob("?", as: .git).matches("é"))
    #expect(try Glob("??", as: .git).matches("é"))
    #expect(try Glob("?", as: .plain).matches("é"))
  }

  @Test(
    "costs no more than its length for each character, however hostile",
    arguments: ["a*", "*a", "**/a*", "[ab]*?*", "*\\a?*", "**/*"])
  func hostile(part: String) throws {
    let count = Glob.longest / part.utf8.count
    let glob = try Glob(String(repeating: part, count: count - 1) + "z")
    let path = String(repeating: "a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", count: 100)
    let duration = ContinuousClock().measure { #expect(!glob.matches(path)) }
    #expect(duration < .seconds(10))
  }

  @Test("has a length that no one reaches")
  func length() {
    #expect(throws: Glob.Failure.tooLong) { try Glob(String(repeating: "a", count: Glob.longest + 1)) }
    #expect(throws: Glob.Failure.tooLong) {
      try Glob.expanding(String(repeating: "a", count: Glob.longest + 1))
    }
  }

  @Test(
    "with braces stands for several",
    arguments: [
      ("posts/{a,b}/*.md", ["posts/a/*.md", "posts/b/*.md"]),
      ("{a,b}{c,d}", ["ac", "ad", "bc", "bd"]),
      ("{a,{b,c}d}", ["a", "bd", "cd"]),
      ("x{,y}", ["x", "xy"]),
      ("{a}", ["{a}"]), ("{}", ["{}"]), ("{a,b", ["{a,b"]), ("a,b}", ["a,b}"]),
      ("{a}{b,c}", ["{a}b", "{a}c"]), ("{a,{b}", ["{a,{b}"]),
      ("\\{a,b}", ["\\{a,b}"]), ("[{a,b}]", ["[{a,b}]"]), ("{{slug}}.md", ["{{slug}}.md"]),
    ])
  func braces(pattern: String, patterns: [String]) throws {
    #expect(try Glob.expanding(pattern) == patterns)
  }

  @Test("with braces stands for a bounded number")
  func manyBraces() throws {
    #expect(throws: Glob.Failure.tooManyAlternatives) {
      try Glob.expanding(String(repeating: "{a,b}", count: 9))
    }
    let nested = String(repeating: "{a,", count: 250) + String(repeating: "}", count: 250)
    #expect(try Glob.expanding(nested).count == 251)
  }

  @Test("is known by its characters")
  func recognition() {
    for text in ["*.md", "a?", "[ab]", "{a,b}"] { #expect(Glob.isPattern(text)) }
    for text in ["a.md", "{a}", "a\\b", ""] { #expect(!Glob.isPattern(text)) }
  }
}
