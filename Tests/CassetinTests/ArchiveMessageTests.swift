import Cassetin
import CassetinArchive
import CassetinFiles
import CassetinLint
import Testing

@Suite("Failures of archives")
struct ArchiveMessageTests {
  private static let faults: [ArchiveError.Fault] = [
    .missing, .isFolder, .notAllowed, .readOnly, .notArchive, .otherVersion(found: 7, expected: 1), .damaged,
    .unfinished, .busy, .full, .conflict(article: "a/é.md"), .system(.noSuchFile), .database(code: 266),
  ]

  private func texts(_ fault: ArchiveError.Fault) -> [String] {
    [MessageLanguage.english, .french].map { ArchiveError(path: "names", fault: fault).message.text(in: $0) }
  }

  @Test("are told apart in each language")
  func distinct() {
    let texts = Self.faults.map(texts)
    for language in 0..<2 { #expect(Set(texts.map { $0[language] }).count == Self.faults.count) }
  }

  @Test("name what was found and what was expected")
  func facts() {
    for text in texts(.otherVersion(found: 7, expected: 1)) {
      #expect(text.contains("7"))
    }
    for text in texts(.conflict(article: "a/é.md")) { #expect(text.contains("a/é.md")) }
    for text in texts(.database(code: 266)) { #expect(text.contains("266")) }
  }
}
