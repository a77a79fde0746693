import CassetinConfiguration
import CassetinText
import Testing

@Suite struct ProjectFileTests {
  private func file(_ text: String) throws(ConfigurationErrors) -> ProjectFile {
    try ProjectFile(Array(text.utf8), named: SourceName(".cassetin.yml"))
  }

  @Test func `a file of settings says where things are`() throws {
    let file = try file("# ours\nhouse-names: desk/noms.yml\narchive: ../archive\n")
    #expect(file.houseNames?.text == "desk/noms.yml")
    #expect(file.houseNames?.position == Position(line: 2, column: 14))
    #expect(file.archive?.text == "../archive")
  }

  @Test(arguments: ["", "# nothing\n", "{}"])
  func `a file may say nothing`(text: String) throws {
    let file = try file(text)
    #expect(file.houseNames == nil && file.archive == nil)
  }

  @Test(
    arguments: [
      ("archiv: a", .unknownKey("archiv", nearest: "archive", all: ["house-names", "archive"]), 1, 1),
      (
        "\nhouse_names: a",
        .unknownKey("house_names", nearest: "house-names", all: ["house-names", "archive"]), 2, 1
      ),
      ("archive: [a]", .unexpected(.list, expected: .text), 1, 10),
      ("archive:", .unexpected(.nothing, expected: .text), 1, 9),
      ("archive: ''", .unexpected(.nothing, expected: .text), 1, 10),
      ("- archive", .unexpected(.list, expected: .mapping), 1, 1),
    ] as [(String, ConfigurationFault, Int, Int)])
  func `what is wrong is told with its place`(
    text: String, fault: ConfigurationFault, line: Int, column: Int
  ) throws {
    let error = try #require(throws: ConfigurationErrors.self) { try file(text) }
    #expect(error.errors.map(\.fault) == [fault])
    #expect(error.errors.map(\.position) == [Position(line: line, column: column)])
  }
}
