import CassetinLexicon
import CassetinText
import Testing

/// A dictionary and what keeps it from being expanded.
private struct Refused: Sendable, CustomTestStringConvertible {
  let obstacle: Obstacle?
  let affixes: String
  var words = "1\nmot/A\n"

  var testDescription: String { affixes.split(separator: "\n").first.map(String.init) ?? "nothing" }
}

@Suite("A dictionary that cannot be expanded")
struct ObstacleTests {
  @Test("is refused for its reason", arguments: refused)
  private func refusal(dictionary: Refused) {
    #expect(obstacle(dictionary) == dictionary.obstacle)
  }

  private func obstacle(_ dictionary: Refused) -> Obstacle? {
    do throws(Obstacle) {
      _ = try WordGraph(compiling: Array(dictionary.affixes.utf8), words: Array(dictionary.words.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("is refused before it takes all memory")
  func explosion() throws {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    func group(_ flag: String, continued: String) -> String {
      "SFX \(flag) Y \(letters.count * 4)\n"
        + letters.map { letter in
          (0..<4).map { "SFX \(flag) 0 \(letter)\($0)\(continued) .\n" }.joined()
        }.joined()
    }
    let affixes = "SET UTF-8\n" + group("A", continued: "/B") + group("B", continued: "")
    // Long words meet the limit of bytes long before that of forms.
    let words = "99\n" + (0..<99).map { String(repeating: "mot", count: 75) + "\($0)/A\n" }.joined()
    let refused = Refused(obstacle: nil, affixes: affixes, words: words)
    guard case .tooLarge = obstacle(refused) else {
      Issue.record("not refused")
      return
    }
  }

  private static let refused: [Refused] = [
    Refused(obstacle: .complexPrefixes, affixes: "COMPLEXPREFIXES\nSFX A Y 1\nSFX A 0 s ."),
    Refused(obstacle: .sharpS, affixes: "CHECKSHARPS\nKEEPCASE K"),
    Refused(obstacle: .language("tr_TR"), affixes: "LANG tr_TR"),
    Refused(obstacle: .language("hu_HU"), affixes: "LANG hu_HU"),
    Refused(obstacle: .language("az"), affixes: "LANG az"),
    Refused(obstacle: .language("crh"), affixes: "LANG crh"),
    Refused(obstacle: nil, affixes: "LANG fr_FR"),
    Refused(obstacle: .encoding("KLINGON-8"), affixes: "SET KLINGON-8"),
    Refused(obstacle: .compounding, affixes: "COMPOUNDFLAG A"),
    Refused(obstacle: .compounding, affixes: "COMPOUNDBEGIN A"),
    Refused(obstacle: .compounding, affixes: "COMPOUNDMIDDLE A"),
    Refused(obstacle: .compounding, affixes: "COMPOUNDEND A"),
    Refused(obstacle: .compounding, affixes: "COMPOUNDRULE 1\nCOMPOUNDRULE A*B"),
    Refused(
      obstacle: .compounding, affixes: "FLAG long\nCOMPOUNDRULE 1\nCOMPOUNDRULE (xx)*(aa)?(bb)",
      words: "1\nmot/aa\n"),
    Refused(obstacle: .compounding, affixes: "COMPOUNDFLAG B\nSFX A Y 1\nSFX A 0 s/B ."),
    Refused(
      obstacle: .compounding, affixes: "ONLYINCOMPOUND O\nSFX A Y 1\nSFX A 0 s .", words: "1\nlot/OA\n"),
    Refused(obstacle: nil, affixes: "COMPOUNDFLAG B"),
    Refused(
      obstacle: nil,
      affixes: "COMPOUNDMIN 1\nONLYINCOMPOUND c\nCOMPOUNDRULE 2\nCOMPOUNDRULE n*1t\nCOMPOUNDRULE n*mp",
      words: "6\n0/nm\n1/n1\n2/nm\n1st/p\n1th/tc\nmot\n"),
    Refused(obstacle: .malformed(inAffixes: true, line: 1), affixes: "FLAG short"),
    Refused(obstacle: .malformed(inAffixes: true, line: 1), affixes: "SFX A Y 2\nSFX A 0 s ."),
    Refused(obstacle: .malformed(inAffixes: true, line: 1), affixes: "SFX A Y many\nSFX A 0 s ."),
    Refused(obstacle: .malformed(inAffixes: true, line: 3), affixes: "SET UTF-8\nSFX A Y 1\nSFX B 0 s ."),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "SFX A Y 1\nPFX A 0 s ."),
    Refused(obstacle: .malformed(inAffixes: true, line: 1), affixes: "AF 2\nAF A"),
    Refused(obstacle: .malformed(inAffixes: true, line: 1), affixes: "BREAK 3\nBREAK -"),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "ICONV 1\nICONV a"),
    Refused(
      obstacle: .malformed(inAffixes: true, line: 3), affixes: "ICONV 1\nICONV a b\nICONV 1\nICONV c d"),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "BREAK 0\nBREAK 0"),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "SET UTF-8\nSET UTF-8"),
    Refused(obstacle: .malformed(inAffixes: true, line: 3), affixes: "SFX A Y 1\nSFX A 0 s .\nFLAG long"),
    Refused(obstacle: .forbiddenWarnings, affixes: "WARN A\nFORBIDWARN"),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "KEEPCASE A\nKEEPCASE B"),
    Refused(obstacle: .malformed(inAffixes: true, line: 1), affixes: "KEEPCASE"),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "SFX A Y 1\nSFX A 0 s [ab"),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "SFX A Y 1\nSFX A 0 s a]"),
    Refused(obstacle: .malformed(inAffixes: true, line: 2), affixes: "SFX A Y 1\nSFX A 0 s []"),
    Refused(obstacle: .malformed(inAffixes: false, line: 1), affixes: "SET UTF-8", words: ""),
    Refused(obstacle: .malformed(inAffixes: false, line: 1), affixes: "SET UTF-8", words: "mot\nlot\n"),
    Refused(obstacle: .malformed(inAffixes: false, line: 1), affixes: "SET UTF-8", words: "0\nmot\n"),
    Refused(
      obstacle: .malformed(inAffixes: false, line: 1), affixes: "SET UTF-8",
      words: "99999999999999999999\nmot\n"),
    Refused(obstacle: nil, affixes: ""),
  ]
}
