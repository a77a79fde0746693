import CassetinLint
import CassetinReport
import CassetinText
import Foundation
import Testing

/// What holds of every format.
@Suite struct FormatTests {
  /// Formats that are one JSON document.
  private static let documents: [OutputFormat] = [.json, .sarif, .gitlab, .rdjson]
  private static let lines: [OutputFormat] = [.jsonl, .rdjsonl]
  private static let markup: [OutputFormat] = [.checkstyle, .junit]

  private func parse(_ text: String, as format: OutputFormat) throws {
    if Self.documents.contains(format) { _ = try JSON(text) }
    if Self.lines.contains(format) { for line in text.split(separator: "\n") { _ = try JSON(String(line)) } }
    if Self.markup.contains(format) { _ = try XML(text) }
  }

  @Test(arguments: OutputFormat.allCases, MessageLanguage.allCases)
  func `a run with one of each can be read, and gives the same bytes twice`(
    format: OutputFormat, language: MessageLanguage
  ) throws {
    var options = Sample.options
    options.language = language
    let text = reported(Sample.run, as: format, options)
    try parse(text, as: format)
    #expect(text == reported(Sample.run, as: format, options))
    #expect(text.hasSuffix("\n"))
    #expect(text.contains(language == .french ? "n’est pas maire" : "is no mayor"))
  }

  @Test(arguments: OutputFormat.allCases)
  func `an empty run can be read`(format: OutputFormat) throws {
    let text = reported([FileReport](), as: format)
    try parse(text, as: format)
    #expect(text.isEmpty == [.text, .jsonl, .rdjsonl].contains(format))
  }

  @Test(arguments: OutputFormat.allCases, Sample.hostileNames)
  func `no name of a file and no text of one breaks the form or commands a terminal`(
    format: OutputFormat, name: String
  ) throws {
    let finding = Sample.finding(
      saying: name, notes: [Note(Message(english: name, french: name), at: Sample.evidence)],
      fixes: [Fix(Edit(replacing: Sample.range, with: name), .safe)])
    let text = reported(
      [Sample.report(name, [finding]), Sample.failure(name), Sample.applied(name)], as: format)
    try parse(text, as: format)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains { 0x7F..<0xA0 ~= $0.value })
    for line in text.split(whereSeparator: \.isNewline) where format != .github {
      let visible = line.unicodeScalars.drop {
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
      }
      #expect(!visible.starts(with: "::".unicodeScalars), "\(line)")
    }
    let plain = reported([Sample.report("a.md", [finding]), Sample.failure(), Sample.applied()], as: format)
    #expect(text.count { $0 == "\n" } == plain.count { $0 == "\n" })
  }

  @Test(arguments: OutputFormat.allCases, ["./a.md", ".//././a.md"])
  func `no path begins with a full stop and a slash`(format: OutputFormat, name: String) {
    #expect(
      reported([Sample.report(name), Sample.failure(name)], as: format)
        == reported([Sample.report("a.md"), Sample.failure("a.md")], as: format))
  }

  @Test(arguments: OutputFormat.allCases)
  func `what is written while the run goes on is kept nowhere`(format: OutputFormat) {
    var reporter = format.reporter(Sample.options)
    _ = reporter.begin()
    var tally = Tally()
    let pieces = (0..<200).map { number in
      tally.count(Sample.report().diagnostics)
      return reporter.report(Sample.report("\(number).md"))
    }
    let keeps = format == .github || format == .githubSummary
    #expect(pieces.allSatisfy { $0.isEmpty == keeps })
    #expect(reporter.end(tally).utf8.count < (keeps ? 12_000 : 300))
  }

  @Test(arguments: OutputFormat.allCases)
  func `written fixes are told by the formats for people and programs, not by those of services`(
    format: OutputFormat
  ) {
    let tells = [.text, .json, .jsonl].contains(format)
    let written = reported([Sample.applied("z.md")], as: format)
    #expect(written.contains("maire") == tells)
  }
}
