import CassetinHunspell
import CassetinLexicon
import Testing

@Suite("A damaged dictionary", .timeLimit(.minutes(1)))
struct HostileDictionaryTests {
  @Test("is refused, or says of words what Hunspell says", arguments: ToyDictionary.all)
  func damaged(toy: ToyDictionary) throws {
    let folder = try Folder()
    var mutation = Mutation(seed: toy.name.utf8.reduce(0) { $0 &* 31 &+ Int($1) })
    let questions = toy.questions(limit: 40).filter { word in
      !toy.knownDifferences.keys.contains(where: word.lowercased().contains)
    }
    var found: [String] = []
    for _ in 0..<16 {
      let inAffixes = mutation.random.below(3) > 0
      let affixes = inAffixes ? mutation.damaging(toy.affixes) : toy.affixes
      let words = inAffixes ? toy.words : mutation.damaging(toy.words)
      guard let graph = try? WordGraph(compiling: affixes, words: words) else { continue }
      let files = try folder.write(affixes: affixes, words: words)
      // Closing what Hunspell did not read to its end could take from others what they share.
      guard let hunspell = HunspellSpeller(files, closesAtEnd: false) else { continue }
      let wrong = questions.filter { graph.contains($0) != hunspell.accepts($0) }
      if !wrong.isEmpty {
        let before = inAffixes ? toy.affixes : toy.words
        found.append("\(wrong.prefix(4)): \(difference(before, inAffixes ? affixes : words))")
      }
    }
    #expect(found.isEmpty)
  }

  /// The lines that damage took away and put there.
  private func difference(_ before: [UInt8], _ after: [UInt8]) -> String {
    func lines(_ file: [UInt8]) -> [String] {
      file.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
    return lines(after).difference(from: lines(before)).map { change in
      switch change {
      case .insert(let line, let text, _): "+\(line + 1) \(text)"
      case .remove(let line, let text, _): "-\(line + 1) \(text)"
      }
    }.joined(separator: "; ")
  }

  @Test("is refused or compiled, whatever stands in it", arguments: 0..<20)
  func noise(seed: Int) {
    var random = Generator(seed: seed)
    let heads = [
      "SFX A Y 1\nSFX A ", "PFX P N 1\nPFX P ", "AF 1\nAF ", "ICONV 1\nICONV ", "BREAK 1\nBREAK ", "AM ",
    ]
    let parts = ["0 ", "s ", "[^", "]", ".", "/", "A", "P", "é", "_", "\\", "'", "0", "1", ":", "\t", "$"]
    func noise(_ beginnings: [String]) -> [UInt8] {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(6) {
        bytes += Array("\n\(random.pick(beginnings))".utf8)
        for _ in 0..<random.below(9) { bytes += Array(random.pick(parts).utf8) }
        if random.below(9) == 0 { bytes.append(UInt8(random.below(256))) }
      }
      return bytes
    }
    var count = 0
    for _ in 0..<60 {
      let affixes = Array("SET UTF-8".utf8) + noise(heads)
      let words = Array("5".utf8) + noise(["mot", "été", "/", ""])
      guard let graph = try? WordGraph(compiling: affixes, words: words) else { continue }
      count += 1
      Probe(words: ["mots", "", "é", "A-s", "\u{FFFD}", "l'été"]).ask(graph)
    }
    #expect((1..<60).contains(count))
  }
}
