import CassetinConfiguration
import CassetinLint
import CassetinMarkdown
import CassetinText

/// A first `.cassetin.yml` for a repository, with comments for who goes on from it.
public struct ProjectDraft {
  private let survey: RepositorySurvey
  private let language: MessageLanguage

  /// A draft for what `survey` saw.
  public init(_ survey: RepositorySurvey, in language: MessageLanguage) {
    self.survey = survey
    self.language = language
  }

  /// The text of the file.
  public var text: String {
    [head, languageLines, excludeLines, fieldLines, wordLines, baselineLines, ruleLines, overrideLines]
      .joined(separator: "\n")
  }

  private var head: String {
    let articles = survey.articles.count.text(in: language)
    let folder = survey.mainFolder.map { $0.path.isEmpty ? "." : $0.path } ?? "."
    let generator = survey.generator.map { " (\($0.rawValue))" } ?? ""
    return word(
      "# Settings of Cassetin: \(articles) articles, most of them in \(folder)\(generator).\n"
        + "# cassetin config shows what is in force, cassetin explain what a rule does.\n",
      "# Réglages de Cassetin : \(articles) articles, la plupart dans \(folder)\(generator).\n"
        + "# cassetin config montre ce qui est en vigueur, cassetin explain ce que fait une règle.\n")
  }

  private var languageLines: String {
    // To each block its own language is right also where nearly all are in one.
    comment(.language) + "# language: \((survey.language ?? .french).rawValue)\n"
  }

  private var excludeLines: String {
    let patterns = survey.generator?.exclude ?? []
    guard !patterns.isEmpty else { return comment(.exclude) + "# exclude: [themes/]\n" }
    return comment(.exclude) + "exclude: [\(patterns.map(YAMLScalar.text).joined(separator: ", "))]\n"
  }

  private var fieldLines: String {
    // A field is worth a line where every twentieth article has a sentence in it.
    let others = survey.fields
      .filter { !FrontMatterFields.standard.contains($0.key) && $0.value * 20 >= max(survey.readCount, 1) }
      .map(\.key).sorted()
    guard !others.isEmpty else { return comment(.frontMatter) + "# front-matter: []\n" }
    return comment(.frontMatter)
      + word(
        "# These hold sentences here and are not usual.\n",
        "# Ceux-ci contiennent ici des phrases et ne sont pas habituels.\n")
      + "# front-matter: [\(others.map(YAMLScalar.text).joined(separator: ", "))]\n"
  }

  private var wordLines: String {
    comment(.words) + "words: []\n\n" + comment(.wordFiles) + "# word-files: words.txt\n"
  }

  private var baselineLines: String {
    comment(.baseline)
      + word(
        "# cassetin baseline create writes .cassetin-baseline; then only what is new is told.\n",
        "# cassetin baseline create écrit .cassetin-baseline ; n’est signalé ensuite que le nouveau.\n")
      + "# baseline: desk/known-findings\n"
  }

  private var ruleLines: String {
    comment(.rules)
      + "# rules:\n#   repeated-word: off\n#   unknown-word: { level: warning, fix: unsafe, accept: [zorglub] }\n"
  }

  private var overrideLines: String {
    comment(.overrides)
      + "# overrides:\n#   - files: \(survey.generator?.drafts ?? "drafts/")\n#     rules: { unknown-word: note }\n"
  }

  private func comment(_ key: ProjectFile.Key) -> String { "# \(key.summary.text(in: language))\n" }

  private func word(_ english: String, _ french: String) -> String {
    Message(english: english, french: french).text(in: language)
  }
}
