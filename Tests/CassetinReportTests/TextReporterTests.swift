import CassetinLint
import CassetinReport
import CassetinText
import Foundation
import Testing

@Suite struct TextReporterTests {
  private let text = "Été 😀 :\n\tla\u{7} \"mare\" du maire"
  /// On `mare`, in the second line.
  private let range = TextRange(19..<23)

  private let detailed = ReportOptions(language: .english, isDetailed: true)

  private func finding(_ notes: [Note] = [], _ applicability: Applicability? = .safe) -> Finding {
    Finding(
      rule: "toy-rule", severity: .warning, range: range,
      message: Message(english: "\"mare\" is no mayor", french: "« mare » n’est pas maire"), notes: notes,
      fixes: applicability.map { [Fix(Edit(replacing: range, with: "maire"), $0)] } ?? [])
  }

  private func lines(
    _ finding: Finding, _ language: MessageLanguage = .english, isDetailed: Bool = false,
    usesColor: Bool = false
  ) -> String {
    var options = ReportOptions(language: language)
    (options.isDetailed, options.usesColor) = (isDetailed, usesColor)
    return reported([.finding(finding, in: source(text, "a.txt"))], as: .text, options)
  }

  @Test func `a finding is a line, its placed notes are lines below`() {
    let evidence = Message(english: "seen here", french: "vu ici")
    let notes = [Note(evidence, at: TextRange(0..<3)), Note(evidence)]
    #expect(
      lines(finding(notes))
        == "a.txt:2:7: warning: \"mare\" is no mayor [toy-rule]\na.txt:1:1: note: seen here\n")
    #expect(lines(finding(notes), .french).hasSuffix(": vu ici\n"))
    #expect(lines(finding(), .french).contains("« mare » n’est pas maire [toy-rule]"))
  }

  @Test func `in detail the source line, its carets and the fix follow`() {
    #expect(
      lines(finding(), isDetailed: true).split(separator: "\n").dropFirst() == [
        "  |  la  \"mare\" du maire", "  |       ^~~~", "  → maire (--apply)",
      ])
    #expect(lines(finding([], .unsafe), isDetailed: true).hasSuffix("→ maire (--unsafe)\n"))
    #expect(lines(finding([], .displayOnly), isDetailed: true).hasSuffix("→ maire (by hand)\n"))
    #expect(lines(finding([], nil), isDetailed: true).hasSuffix("^~~~\n"))
    #expect(lines(finding([], .displayOnly), .french, isDetailed: true).hasSuffix("→ maire (à la main)\n"))
  }

  @Test func `colour is put around and never inside words`() {
    let plain = lines(finding(), isDetailed: true)
    let colored = lines(finding(), isDetailed: true, usesColor: true)
    #expect(!plain.contains("\u{1B}") && colored.contains("\u{1B}[1;35mwarning\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: [0, 50, 500, 4_000])
  func `a long line is shown in part, with the caret below the word`(before: Int) throws {
    let text = String(repeating: "é ", count: before) + "mare" + String(repeating: " à", count: 300)
    let range = TextRange(before * 3..<before * 3 + 4)
    let finding = Finding(
      rule: "toy-rule", severity: .note, range: range, message: Message(english: "", french: ""))
    let lines = reported([.finding(finding, in: source(text))], as: .text, detailed).split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[1].unicodeScalars.count <= 102)
    let column = try #require(lines[2].unicodeScalars.firstIndex(of: "^"))
    let indent = lines[2].unicodeScalars.distance(from: lines[2].startIndex, to: column)
    #expect(String(String.UnicodeScalarView(lines[1].unicodeScalars.dropFirst(indent).prefix(4))) == "mare")
  }

  @Test func `control characters of a text do not reach the terminal`() {
    let wild = source("un \u{1B}[2J\u{9B}2J\u{7F} mare", "a.txt")
    let finding = Finding(
      rule: "toy-rule", severity: .error, range: TextRange(13..<17), message: Message(english: "", french: "")
    )
    let lines = reported([.finding(finding, in: wild)], as: .text, detailed)
    #expect(!lines.contains("\u{1B}"))
    #expect(!lines.unicodeScalars.contains { $0.value >= 0x7F && $0.value < 0xA0 })
  }

  @Test(arguments: OutputFormat.allCases)
  func `many findings in one long line are reported in linear time`(format: OutputFormat) {
    func time(_ count: Int) -> Duration {
      let source = source(String(repeating: "Une mare pour un maire. ", count: count))
      let diagnostics = (0..<count).map { index in
        let range = TextRange(index * 24 + 4..<index * 24 + 8)
        let message = Message(english: "mare", french: "mare")
        return Diagnostic.finding(
          Finding(rule: "toy-rule", severity: .error, range: range, message: message), in: source)
      }
      return ContinuousClock().measure { _ = reported(diagnostics, as: format) }
    }
    _ = time(100)
    // Sixteen times as much: sixteen times as long, not two hundred and fifty-six times.
    let (short, long) = (time(200), time(3_200))
    #expect(long < (short + .milliseconds(1)) * 64, "\(short) for a part, \(long) for the whole")
  }

  @Test func `a failure is a line`() {
    let failure = Diagnostic.failure(
      name: "a.txt", Message(english: "no such file", french: "fichier introuvable"))
    #expect(reported([failure], as: .text).hasPrefix("a.txt: error: no such file\n"))
  }
}
