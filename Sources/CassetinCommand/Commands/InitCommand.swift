import ArgumentParser
import Cassetin
import CassetinConfiguration
import CassetinFiles
import CassetinLint

/// `cassetin init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Looks at the articles of this folder and writes a first .cassetin.yml.")

  @Flag(help: "Print the file instead of writing it.")
  var print = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let language = messages.language
    if !print, (try? File.status(of: ProjectFile.name)) != nil {
      throw Output.failing(
        "\(ProjectFile.name): error: \(Message.alreadyThere.text(in: language))\n")
    }
    let project: Project
    do throws(ProjectError) {
      project = try Project()
    } catch {
      throw Output.failing(
        error.failures.map { "\($0.place): error: \($0.message.text(in: language))\n" }.joined())
    }
    let survey = RepositorySurvey(of: project)
    let text = ProjectDraft(survey, in: language).text
    if print { return Output.write(text, to: .standardOutput) }
    try Output.orFail(at: ProjectFile.name, language) { () throws(SystemFailure) in
      let file = try OutputFile(at: ProjectFile.name)
      file.write(text)
      try file.finish()
    }
    Output.write(Message.written(survey.articles.count).text(in: language) + "\n", to: .standardOutput)
  }
}

extension Message {
  fileprivate static let alreadyThere = Message(
    english: "is there already; --print shows what would be written",
    french: "existe déjà ; --print montre ce qui serait écrit")

  fileprivate static func written(_ articles: Int) -> Message {
    Message(
      english: "\(ProjectFile.name) written for \(articles.text(in: .english)) articles; next: cassetin .",
      french: "\(ProjectFile.name) écrit pour \(articles.text(in: .french)) articles ; ensuite : cassetin .")
  }
}
