import CassetinFiles
import CassetinText
import Testing

@Suite("An installed dictionary")
struct InstalledTests {
  /// Parts of words of which the graph and Hunspell need not say the same, and why.
  static let known: [Language: [String: String]] = [
    .french: [:],
    .english: [:],
  ]

  @Test("says of forms and their neighbours what Hunspell says", arguments: Installed.languages)
  func forms(language: Language) throws {
    let forms = Installed.forms(of: language, count: 450)
    let letters = Array("eéa's-".unicodeScalars)
    var words = forms
    for (number, form) in forms.enumerated() {
      words += form.neighbours(letters: [letters[number % letters.count]]).sampled(3)
      words += form.variants(beside: forms[number * 7 % forms.count]).enumerated()
        .filter { ($0.offset + number) % 7 == 0 }.map(\.element)
    }
    try check(words, language)
  }

  @Test("says of the words of a text what Hunspell says", arguments: Installed.languages)
  func text(language: Language) throws {
    let examples = projectRoot + "/Examples"
    let paths = try File.names(in: examples).map { examples + "/" + $0 } + [projectRoot + "/README.md"]
    let texts = paths.compactMap { try? File.bytes(at: $0) }.map { String(decoding: $0, as: UTF8.self) }
    let words = texts.flatMap { text in
      text.split { !($0.isLetter || $0.isNumber || "’'-.".contains($0)) }.map(String.init)
    }
    #expect(words.count > 500)
    try check(words, language)
  }

  private func check(_ words: [String], _ language: Language) throws {
    let comparison = try Installed.comparison(of: language)
    let words = words.distinct()
    let differences = comparison.differences(words, known: Self.known[language] ?? [:])
    #expect(differences.isEmpty, "\(differences.count) of \(words.count): \(differences.prefix(20))")
  }
}
