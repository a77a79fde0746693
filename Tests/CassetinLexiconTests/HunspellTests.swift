import CassetinHunspell
import CassetinLexicon
import Testing

@Suite("Hunspell")
struct HunspellTests {
  /// A speller of a dictionary with one word, été.
  private func speller(_ encoding: String, in folder: Folder) throws -> HunspellSpeller {
    let toy = ToyDictionary("été", "SET \(encoding)", words: "été")
    return try #require(
      HunspellSpeller(try folder.write(affixes: toy.affixes, words: toy.words, as: encoding)))
  }

  @Test(
    "keeps its dictionaries whole when others are closed", arguments: ["ISO8859-1", "ISO8859-15", "UTF-8"])
  func closing(encoding: String) throws {
    let folder = try Folder()
    let kept = try speller("UTF-8", in: folder)
    #expect(kept.accepts("ÉTÉ"))
    for _ in 0..<100 {
      let closed = try speller(encoding, in: folder)
      #expect(closed.accepts("été"))
    }
    #expect(kept.accepts("ÉTÉ"))
    #expect(try speller("UTF-8", in: folder).accepts("ÉTÉ"))
  }

  @Test("has no opinion of what its encoding cannot write")
  func unwritable() throws {
    let folder = try Folder()
    let speller = try speller("ISO8859-1", in: folder)
    #expect(!speller.accepts("été€") && speller.readings(of: "été€").isEmpty)
    let unknown = try folder.write(affixes: Array("SET KLINGON-8\n".utf8), words: Array("1\nmot\n".utf8))
    #expect(HunspellSpeller(unknown) == nil)
  }

  @Test("is not opened for files that are not there")
  func missing() throws {
    let folder = try Folder()
    #expect(HunspellSpeller(DictionaryFiles(affixes: folder["none.aff"], words: folder["none.dic"])) == nil)
  }
}
