import Cassetin
import CassetinLint
import CassetinRules
import CassetinText
import Testing

/// Texts that no newsroom writes: an answer, no crash, and time that grows with the text.
@Suite(.serialized) struct RobustnessTests {
  /// A text of some kind, about `size` bytes long; small, because the debug build is slow.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let size: Int
    private let make: @Sendable (Int) -> String

    init(_ name: String, size: Int = 8_000, _ make: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.size = size
      self.make = make
    }

    /// `unit` over and over.
    init(_ name: String, size: Int = 8_000, of unit: String) {
      self.init(name, size: size) { String(repeating: unit, count: max(1, $0 / unit.utf8.count)) }
    }

    func text(_ size: Int) -> String { make(size) }
  }

  private static let sentence = "Le conseil municipal de la ville a voté hier soir le budget de l’année. "

  /// A made-up name for each number: capitalised letters alone.
  private static func name(_ number: Int) -> String {
    var rest = number
    var name = "B"
    repeat {
      name += ["a", "el", "iro", "uk", "om", "ys", "an", "ev", "ig", "our"][rest % 10]
      rest /= 10
    } while rest > 0
    return name
  }

  static let all: [Hostile] = [
    Hostile("one line", size: 100000, of: sentence),
    Hostile("newlines alone", of: "\n"), Hostile("lone CR", of: "Il pleut.\r"), Hostile("CR alone", of: "\r"),
    Hostile("CR LF", of: "\r\n"), Hostile("NUL", size: 1000, of: "a\0b \0"),
    Hostile("control characters", size: 1000, of: "\u{1}\u{1B}[2J \u{7F}"),
    Hostile("emoji", size: 2000, of: "👩‍👩‍👧‍👦🏳️‍🌈👍🏽 "), Hostile("emoji without spaces", of: "👩‍👩‍👧‍👦"),
    Hostile("flags", size: 2000, of: "🇫🇷🇧🇪"),
    Hostile("right to left", size: 120, of: "كتب الصحفي مقالا عن المدينة. "),
    Hostile("right to left marks", size: 400, of: "\u{202E}le maire\u{202C} "),
    Hostile("combining marks alone", of: "\u{301}"),
    Hostile("one letter, many marks", size: 1000, of: "e\u{301}\u{327}\u{302}"),
    Hostile("invisible characters", of: "\u{200B}\u{FEFF}\u{AD}"),
    Hostile("Chinese", size: 400, of: "市议会昨晚投票通过了预算"),
    Hostile("one word over and over", of: "faute "), Hostile("one unknown word", of: "dévelopement lent "),
    Hostile("one endless word", size: 4000, of: "constitution"),
    Hostile("one endless capital word", size: 4000, of: "AB"),
    Hostile("hyphens", size: 2000, of: "a-"), Hostile("hyphens alone", of: "-"),
    Hostile("apostrophes", of: "l’"),
    Hostile("apostrophes alone", of: "'"), Hostile("full stops", of: "."),
    Hostile("abbreviations", of: "A.B."),
    Hostile("digits", of: "1 "), Hostile("opening quotation marks", of: "« "),
    Hostile("closing quotation marks", of: " »"),
    Hostile("straight quotation marks", of: "\"a"), Hostile("brackets", of: "("),
    Hostile("inclusive forms", size: 2000, of: "élu(e)s·"),
    Hostile("at signs", of: "@a"), Hostile("hash signs", of: "#"), Hostile("URLs", of: "http://a.fr/"),
    Hostile("slashes", of: "/"),
    Hostile("comments", of: "<!-- a -->"), Hostile("unclosed comment", of: "<!-- "),
    Hostile("ends of comments", of: "--> "),
    Hostile("directives", size: 4000, of: "<!-- cassetin-ignore -->\n"),
    Hostile("declared words", of: "<!-- cassetin-words faute -->\n"),
    Hostile("nested zones", size: 20_000, of: "<!-- cassetin-ignore-start --> a\n"),
    Hostile("sic", size: 20_000, of: "faute [sic] "), Hostile("template calls", of: "{{ "),
    Hostile("front matter without end", size: 400) {
      "---\n" + String(repeating: "title: a\n", count: $0 / 9)
    },
    Hostile("front matter of one field") {
      "---\ntitle: \"" + String(repeating: "a ", count: $0 / 2) + "\n---\n"
    },
    Hostile("Markdown quotes", size: 1000, of: ">"), Hostile("Markdown brackets", size: 4000, of: "["),
    Hostile("Markdown links", size: 4000, of: "[a]("), Hostile("Markdown emphasis", of: "*a_"),
    Hostile("Markdown code", of: "`a"),
    Hostile("Markdown lists", size: 2000) {
      (0..<$0 / 40).map { String(repeating: " ", count: $0 % 40) + "- a\n" }.joined()
    },
    Hostile("Markdown table", of: "|a|b\n|-|-\n"), Hostile("HTML tags", size: 2000, of: "<b>a"),
    Hostile("unclosed tags", size: 2000, of: "<a b=\""),
    Hostile("hidden HTML", of: "<script>"), Hostile("entities", size: 120, of: "&eacute;&"),
    Hostile("backslashes", of: "\\"),
    Hostile("half words", size: 1000, of: "lorsqu n répons "), Hostile("letters alone", size: 200, of: "e "),
    Hostile("names with slips", size: 4000, of: "Cloudflare Clouflare. "),
    Hostile("distinct names", size: 4000) { size in (0..<size / 8).map { "Hier \(name($0)) dort. " }.joined()
    },
    Hostile("names that follow one another", size: 2000) { size in
      (0..<size / 8).map { name($0) + " " }.joined()
    },
    Hostile("distinct unknown words", size: 100) { size in
      (0..<size / 10).map { name($0).lowercased() + " " }.joined()
    },
  ]

  @Test(arguments: all, ["article.txt", "article.md"])
  func `a hostile text has findings inside it, in linear time`(hostile: Hostile, name: String) throws {
    let session = try session()
    func time(_ size: Int) -> Duration {
      let source = source(hostile.text(size), name)
      return ContinuousClock().measure { session.check(source).expectSound(in: source) }
    }
    // What opens dictionaries and fills memos is not measured.
    _ = time(hostile.size / 4)
    let short = time(hostile.size / 4)
    let long = time(hostile.size)
    // A busy machine may hold up one run: only a second look counts.
    if long > (short + .milliseconds(20)) * 12 {
      let again = time(hostile.size)
      #expect(again < (short + .milliseconds(20)) * 12, "\(short) for a quarter, \(again) for the whole")
    }
  }

  @Test func `an empty text and single scalars have no findings that fail`() throws {
    let session = try session()
    let scalars =
      (0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) } + ["\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "😀"]
    for name in ["article.txt", "article.md"] {
      #expect(session.check(source("", name)).isEmpty)
      for scalar in scalars where scalar.value % 61 == 0 || scalar.value < 0x30 {
        let source = source("a\(scalar)", name)
        session.check(source).expectSound(in: source)
      }
    }
  }

  @Test(arguments: [("Il pleut. ", 100_000), ("faute ", 50_000), ("\n", 1_000_000)])
  func `what is written very often is read`(unit: String, count: Int) throws {
    let source = source(String(repeating: unit, count: count))
    try session([InconsistentName(), KnownName(), UnknownWord()]).check(source).expectSound(in: source)
  }
}

extension [Finding] {
  /// Expects each finding and fix on scalar boundaries inside `source`, in order and apart.
  func expectSound(in source: Source, sourceLocation: SourceLocation = #_sourceLocation) {
    func isBoundary(_ offset: TextOffset) -> Bool {
      offset.index == source.bytes.count
        || offset.index < source.bytes.count && source.bytes[offset.index] & 0xC0 != 0x80
    }
    var end = TextOffset(0)
    for finding in self {
      let runs = [finding.range] + finding.fixes.map(\.edit.range) + finding.notes.compactMap(\.range)
      let isSound =
        finding.range.lowerBound >= end
        && runs.allSatisfy { isBoundary($0.lowerBound) && isBoundary($0.upperBound) }
      if !isSound {
        Issue.record("\(finding.rule) at \(finding.range.indices)", sourceLocation: sourceLocation)
      }
      end = finding.range.upperBound
    }
  }
}
