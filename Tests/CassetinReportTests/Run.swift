import CassetinLint
import CassetinReport
import CassetinText

func source(_ text: String, _ name: String = "article.txt") -> Source {
  Source(name: SourceName(name), text: text)
}

/// The pieces of the report in `format` on a run over `reports`, in one.
func reported(
  _ reports: [FileReport], as format: OutputFormat,
  _ options: ReportOptions = ReportOptions(language: .english)
) -> String {
  var reporter = format.reporter(options)
  var tally = Tally()
  var text = reporter.begin()
  for report in reports {
    tally.count(report.diagnostics)
    text += reporter.report(report)
  }
  return text + reporter.end(tally)
}

/// What is said of one text, without what opens and closes the report in the formats of lines.
func reported(
  _ diagnostics: [Diagnostic], as format: OutputFormat,
  _ options: ReportOptions = ReportOptions(language: .english)
) -> String {
  var reporter = format.reporter(options)
  return reporter.report(FileReport(name: "article.txt", diagnostics: diagnostics))
}
