import CassetinMarkdown
import CassetinText
import Foundation
import Testing

/// Runs the examples of the CommonMark specification, which is not part of this project:
/// `COMMONMARK_SPEC=/path/to/spec.txt swift test --filter Specification`.
///
/// Of those of 0.31.2 about twenty differ by design: titles of images in definitions elsewhere are not read, unknown
/// character references are opaque, tags that are not closed and what stands in `style` are no text, and md4c 0.4
/// follows the specification 0.29 for Unicode symbols beside emphasis.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["COMMONMARK_SPEC"] != nil))
struct SpecificationTests {
  private struct Case {
    let number: Int
    let markdown: String
    let html: String
  }

  private func cases() throws -> [Case] {
    let path = try #require(ProcessInfo.processInfo.environment["COMMONMARK_SPEC"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var cases: [Case] = []
    let parts = text.components(separatedBy: "\n" + fence + " example\n").dropFirst()
    for (index, part) in parts.enumerated() {
      let body = part.components(separatedBy: "\n" + fence)[0]
      let halves = (body + "\n").components(separatedBy: "\n.\n")
      // An example may begin with the line that parts it.
      let isEmpty = body.hasPrefix(".\n") || body == "."
      let markdown = isEmpty ? "" : halves[0] + "\n"
      let html = isEmpty ? String(body.dropFirst(2)) : halves.dropFirst().joined(separator: "\n.\n")
      cases.append(
        Case(
          number: index + 1, markdown: markdown.replacing("→", with: "\t"),
          html: html.replacing("→", with: "\t")))
    }
    return cases
  }

  @Test func `the prose of each example is the text of its rendering`() throws {
    var agreeing = 0
    var differing: [String] = []
    let cases = try cases()
    for example in cases {
      // A line before it, so that no example is taken for front matter.
      let reading = Reading("# \n" + example.markdown)
      #expect(reading.disorder == nil, "example \(example.number)")
      let found = Self.letters(reading.texts.joined(separator: " "))
      let expected = Self.letters(RenderedText.text(of: example.html))
      if found == expected {
        agreeing += 1
      } else {
        differing.append(
          "\(example.number)\n  source   \(example.markdown.debugDescription)\n  found    \(found)\n  expected \(expected)"
        )
      }
    }
    print("\(agreeing) of \(cases.count) examples agree")
    for difference in differing { print("differs: \(difference)") }
    #expect(cases.count > 600)
    #expect(differing.count <= 22)
  }

  /// Words alone: white space is one space, and what is opaque to the reader stands for nothing.
  private static func letters(_ text: String) -> String {
    text.replacing("□", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The text that a reference rendering shows, without code.
private enum RenderedText {
  static func text(of html: String) -> String {
    var text = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      rest = rest[open...]
      if let hidden = ["pre", "code", "script", "style", "textarea"].first(where: {
        rest.hasPrefix("<\($0)>") || rest.hasPrefix("<\($0) ")
      }), let end = rest.range(of: "</\(hidden)>") {
        text += " "
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!--"), let end = rest.range(of: "-->") {
        rest = rest[end.upperBound...]
      } else if let close = end(of: rest) {
        let tag = String(rest[..<close])
        rest = rest[close...]
        text += shown(by: tag)
      } else {
        text += "<"
        rest = rest.dropFirst()
      }
    }
    return decoded(text + rest)
  }

  /// The index after the tag, whose values may hold >.
  private static func end(of rest: Substring) -> String.Index? {
    let next = rest.dropFirst().first ?? " "
    guard next.isLetter || "/!?".contains(next) else { return nil }
    var quote: Character?
    for index in rest.indices {
      if let open = quote {
        if rest[index] == open { quote = nil }
      } else if rest[index] == "\"" || rest[index] == "'" {
        quote = rest[index]
      } else if rest[index] == ">" {
        return rest.index(after: index)
      }
    }
    return nil
  }

  /// Images show their alternative text and their title.
  private static func shown(by tag: String) -> String {
    if tag.hasPrefix("<img") {
      return ["alt", "title"].map { name in
        guard let start = tag.range(of: " \(name)=\"") else { return " " }
        return " " + tag[start.upperBound...].prefix { $0 != "\"" } + " "
      }.joined()
    }
    let name = tag.dropFirst(tag.hasPrefix("</") ? 2 : 1).prefix { $0.isLetter || $0.isNumber }
    return ["em", "strong", "a", "del", "b", "i", "span", "bab", "c2c"].contains(String(name)) ? "" : " "
  }

  private static func decoded(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
