import Testing

@Suite("A small dictionary")
struct ToyTests {
  @Test("says of every word what Hunspell says", arguments: ToyDictionary.all)
  func agreement(toy: ToyDictionary) throws {
    let folder = try Folder()
    let comparison = try toy.comparison(in: folder)
    let questions = toy.questions()
    let differences = comparison.differences(questions, known: toy.knownDifferences)
    #expect(differences.isEmpty, "\(differences.count) of \(questions.count): \(differences.prefix(12))")
    // A list that all or none of were words would show nothing.
    let accepted = questions.count { comparison.graph.contains($0) }
    #expect((1..<questions.count).contains(accepted))
  }
}
