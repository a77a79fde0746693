import CassetinLexicon
import Testing

@Suite("Inflection in a small dictionary")
struct ToyInflectionTests {
  /// What a lemma has for forms.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let affixes: String
    let words: String
    let lemma: String
    var features: Features = []
    let forms: [String]
  }

  @Test("gives all forms that are words, each once", arguments: cases)
  func forms(of asked: Case) throws {
    let graph = try WordGraph(
      compiling: Array(("SET UTF-8\n" + asked.affixes).utf8), words: Array(asked.words.utf8))
    #expect(graph.forms(of: asked.lemma, with: asked.features) == asked.forms)
  }

  @Test("leads from each reading back to the form", arguments: ToyDictionary.fields + ToyDictionary.twofold)
  func roundTrip(toy: ToyDictionary) throws {
    let graph = try WordGraph(compiling: toy.affixes, words: toy.words)
    let lost = graph.forms.filter { form in
      graph.contains(form)
        && graph.readings(of: form).contains { reading in
          !graph.forms(of: reading.lemma, as: reading.classes, with: reading.features).contains(form)
        }
    }
    #expect(lost.isEmpty)
  }

  private static let endings = "ICONV 1\nICONV ’ '\nOCONV 1\nOCONV ' ’\nSFX A Y 1\nSFX A 0 s . is:pl\n"

  private static let cases = [
    Case(
      testDescription: "stem", affixes: endings, words: "1\nmot/A\n", lemma: "mot", forms: ["mot", "mots"]),
    Case(
      testDescription: "features", affixes: endings, words: "1\nmot/A\n", lemma: "mot", features: .plural,
      forms: ["mots"]),
    Case(
      testDescription: "several stems", affixes: endings, words: "2\nva st:aller\nira/A st:aller\n",
      lemma: "aller", forms: ["ira", "iras", "va"]),
    Case(
      testDescription: "a lemma with ’", affixes: endings, words: "1\nbaha'i/A st:baha’i\n", lemma: "baha’i",
      forms: ["baha’i", "baha’is"]),
    Case(
      testDescription: "a lemma with '", affixes: endings, words: "1\nbaha'i/A\n", lemma: "baha’i",
      forms: ["baha’i", "baha’is"]),
    Case(
      testDescription: "forbidden", affixes: endings + "FORBIDDENWORD F\n", words: "2\nmot/A\nlot/AF\n",
      lemma: "lot", forms: []),
    Case(
      testDescription: "needing an affix", affixes: endings + "NEEDAFFIX N\n", words: "1\nmot/AN\n",
      lemma: "mot", forms: ["mots"]),
    Case(
      testDescription: "prefixed", affixes: endings + "PFX R Y 2\nPFX R 0 re [^a]\nPFX R a r'a a\n",
      words: "2\nmener/R\nappeler/R\n", lemma: "appeler", forms: ["appeler", "r’appeler"]),
    Case(
      testDescription: "letters ignored", affixes: "IGNORE ·\n" + endings,
      words: "1\nam·i/A\n", lemma: "ami", forms: ["ami", "amis"]),
  ]
}
