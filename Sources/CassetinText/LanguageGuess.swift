/// Tells French from English by function words.
enum LanguageGuess {
  private static let french = words(
    "le la les un une des du de et est en que qui dans pour sur au aux par plus pas ne se ce son sa ses avec il elle "
      + "ils nous vous je on mais ou où sont a à été être cette ces leur leurs si comme tout fait même aussi donc sans"
  )
  private static let english = words(
    "the of and to in is that it for was with as be by this are at from or have not they which you his he she we "
      + "their has had been will would can an were there when who what how our your its if but all my more about into"
  )

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  /// Gives every block without a language the one that its words show, else the document's, else French.
  static func fill(_ blocks: inout [Block], _ tokens: [Token], _ vocabulary: Vocabulary) {
    guard blocks.contains(where: { $0.language == nil }) else { return }
    var kinds: [Int8] = []
    var total = (french: 0, english: 0)
    var counts: [(french: Int, english: Int)] = []
    for block in blocks {
      var count = (french: 0, english: 0)
      for token in tokens[block.tokens] where token.kind == .word || token.kind == .elision {
        switch kind(of: token.form, vocabulary, &kinds) {
        case 1: count.french += 1
        case 2: count.english += 1
        default: if token.kind == .elision { count.french += 1 }
        }
      }
      counts.append(count)
      total = (total.french + count.french, total.english + count.english)
    }
    let fallback: Language = total.english > total.french ? .english : .french
    for index in blocks.indices where blocks[index].language == nil {
      let count = counts[index]
      if count.french >= 2, count.french >= count.english * 2 {
        blocks[index].language = .french
      } else if count.english >= 2, count.english >= count.french * 2 {
        blocks[index].language = .english
      } else {
        blocks[index].language = fallback
      }
    }
  }

  /// 1 for a French function word, 2 for an English one, 0 for any other; remembered by form.
  private static func kind(of form: FormID, _ vocabulary: Vocabulary, _ kinds: inout [Int8]) -> Int8 {
    let index = Int(form.index)
    while kinds.count <= index { kinds.append(-1) }
    if kinds[index] < 0 {
      let text = vocabulary.text(of: form).lowercased()
      kinds[index] = french.contains(text) ? 1 : english.contains(text) ? 2 : 0
    }
    return kinds[index]
  }
}
