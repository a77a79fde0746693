import Cassetin
import CassetinLint
import CassetinRules
import CassetinText
import Foundation
import Testing

/// The rules about names on whole articles, written without knowledge of them: see Tests/CassetinTests/Articles.
@Suite struct NameArticleTests {
  private static let folder = projectRoot + "/Tests/CassetinTests/Articles"
  private static let names: [any Rule] = RuleSet.builtIn.filter { $0.metadata.topic == .names }

  private func articles(_ name: String) throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/" + name)
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted()
      .map { ($0, try String(contentsOfFile: Self.folder + "/\(name)/\($0)", encoding: .utf8)) }
  }

  @Test func `clean articles hold no error, no safe fix and hardly a warning`() throws {
    let session = try session(Self.names, language: nil)
    var words = 0
    var warnings: [String] = []
    for (name, text) in try articles("clean") {
      let source = source(text, name)
      words += text.split { $0 == " " || $0 == "\n" }.count
      for finding in session.check(source) {
        let place = "\(name): \(finding.rule): \(source[finding.range])"
        if finding.severity == .error { Issue.record("error: \(place)") }
        if finding.fixes.first?.applicability == .safe { Issue.record("safe fix: \(place)") }
        if finding.severity >= .warning { warnings.append(place) }
      }
    }
    // Four in ten thousand words, in articles that are full of namesakes on purpose.
    #expect(warnings.count * 10_000 <= 4 * words, "\(warnings.count) in \(words) words: \(warnings)")
  }

  /// An article with the slips as ⟦wrong|right⟧.
  private struct Faulty {
    let text: String
    let slips: [(range: TextRange, right: String)]

    init(_ marked: String) {
      var text = ""
      var slips: [(TextRange, String)] = []
      for (number, part) in marked.components(separatedBy: "⟦").enumerated() {
        guard number > 0 else {
          text += part
          continue
        }
        let pieces = part.components(separatedBy: "⟧")
        let forms = pieces[0].components(separatedBy: "|")
        let start = text.utf8.count
        text += forms[0]
        slips.append((TextRange(start..<text.utf8.count), forms[1]))
        text += pieces.dropFirst().joined(separator: "⟧")
      }
      self.text = text
      self.slips = slips
    }
  }

  @Test func `slips are found, and nothing wrong is ever applied`() throws {
    let session = try session(Self.names, language: nil)
    let kinds = try String(contentsOfFile: Self.folder + "/faulty/kinds.tsv", encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    var found: [String: Int] = [:]
    var total: [String: Int] = [:]
    for (name, marked) in try articles("faulty") {
      let article = Faulty(marked)
      let source = source(article.text, name)
      let findings = session.check(source)
      let own = kinds.filter { $0[0] == name }.map { $0[3] }
      #expect(own.count == article.slips.count, "\(name)")
      for ((range, _), kind) in zip(article.slips, own) {
        total[kind, default: 0] += 1
        if findings.contains(where: { $0.range.overlaps(range) }) { found[kind, default: 0] += 1 }
      }
      for fix in session.fix(source, applying: .safe).applied {
        let isRight = article.slips.contains { slip in
          slip.range.overlaps(fix.range) && (slip.right.contains(fix.after) || fix.after.contains(slip.right))
        }
        if !isRight { Issue.record("\(name): \(fix.before) → \(fix.after)") }
      }
    }
    // What was found when this was written, less a tenth; see Benchmarks/README.md.
    for (kind, least) in [
      ("letters", 0.6), ("acronym", 0.6), ("accent", 0.7), ("case", 0.7), ("hyphen", 0.6), ("particle", 0.6),
      ("transliteration", 0.5), ("swap", 0.5), ("truncated", 0.7),
    ] {
      let share = Double(found[kind] ?? 0) / Double(max(1, total[kind] ?? 0))
      #expect(share >= least, "\(kind): \(found[kind] ?? 0) of \(total[kind] ?? 0)")
    }
  }
}
