import CassetinLint
import CassetinReport
import CassetinText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prints a Markdown table of the processor time that each format takes to report 100,000 findings, ten in
/// each of 10,000 texts.
let paragraph = "Lundi, le « maire » 😀 a reçu la mare et le préfet à Étretat, dit-on encore. "
let source = Source(name: SourceName("posts/2024/article.md"), text: String(repeating: paragraph, count: 60))
let width = paragraph.utf8.count

let findings = (0..<10).map { number in
  let start = number * 6 * width + 37
  let range = TextRange(start..<start + 4)
  return Finding(
    rule: "toy-rule", severity: .warning, range: range,
    message: Message(
      english: "\"mare\" is in no dictionary; \"maire\" is near", french: "« mare » est inconnu"),
    notes: [
      Note(Message(english: "first \"maire\" here", french: "premier « maire » ici"), at: TextRange(14..<19))
    ],
    fixes: [
      Fix(Edit(replacing: range, with: "maire"), .safe),
      Fix(Edit(replacing: range, with: "marée"), .displayOnly),
    ])
}
let report = FileReport(name: source.name.description, diagnostics: findings.map { .finding($0, in: source) })

print("| 100,000 findings in 10,000 texts | ms | MB |\n| --- | --: | --: |")
for format in OutputFormat.allCases {
  var reporter = format.reporter(ReportOptions(language: .english, version: "0.0.0"))
  var tally = Tally()
  var bytes = reporter.begin().utf8.count
  let start = clock()
  for _ in 0..<10_000 {
    tally.count(report.diagnostics)
    bytes += reporter.report(report).utf8.count
  }
  bytes += reporter.end(tally).utf8.count
  let milliseconds = (clock() - start) / (CLOCKS_PER_SEC / 1_000)
  print("| \(format.rawValue) | \(milliseconds) | \(bytes / 1_000_000) |")
}
