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

  @Test("is refused or compiled, whatever its bytes", arguments: 0..<40)
  func noise(seed: Int) {
    var random = Generator(seed: seed)
    let marks = Array("SFX A Y 1\nPFX 0 s/ [^]. \nAF AM SET UTF-8 FLAG long num ICONV BREAK IGNORE é_".utf8)
    func noise() -> [UInt8] {
      (0..<random.below(400)).map { _ in random.below(9) == 0 ? UInt8(random.below(256)) : random.pick(marks)
      }
    }
    for _ in 0..<20 {
      let (affixes, words) = (noise(), Array("5\n".utf8) + noise())
      guard let graph = try? WordGraph(compiling: affixes, words: words) else { continue }
      Probe(words: ["s", "", "é", "A-s", "\u{FFFD}"]).ask(graph)
    }
  }
}
