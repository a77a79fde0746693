/// Cuts the tokens of a block into sentences and marks what stands at their head or inside quotation marks.
enum SentenceSplitter {
  /// Abbreviations whose full stop does not end a sentence.
  private static let abbreviations: Set<String> = [
    "m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "mgr", "st", "ste", "cf", "art", "p", "pp", "vol",
    "n",
    "no", "av", "bd", "tél", "ex", "env", "fig", "chap", "éd", "vs", "mr", "mrs", "ms", "jr", "sr", "prof",
  ]

  static func split(
    _ tokens: inout [Token], _ range: Range<Int>, _ vocabulary: Vocabulary, isQuotation: Bool,
    _ add: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    var opens = true
    var quotes = QuoteDepth()
    for index in range {
      let token = tokens[index]
      if isQuotation || quotes.depth > 0 { tokens[index].flags.insert(.isQuoted) }
      guard token.kind == .punctuation else {
        if opens { tokens[index].flags.insert(.opensSentence) }
        opens = token.kind == .elision && opens ? true : opens && token.kind == .number
        continue
      }
      let mark = vocabulary.text(of: token.form)
      if quotes.read(mark, followsSpace: token.flags.contains(.followsSpace)) { opens = true }
      switch mark {
      case ":", "(", "[", "—", "–", "-", "•", "*", ";", "|", ">", "«", "“": opens = true
      case "?", "!", "…", "...": opens = true
      case ".": opens = !isAbbreviation(tokens, index, range.lowerBound, vocabulary)
      default: break
      }
      guard endsSentence(mark), opens, let next = nextWord(tokens, index + 1, range.upperBound, vocabulary)
      else {
        continue
      }
      add(start..<next)
      start = next
    }
    if start < range.upperBound { add(start..<range.upperBound) }
  }

  private static func endsSentence(_ mark: String) -> Bool {
    mark == "." || mark == "?" || mark == "!" || mark == "…" || mark == "..."
  }

  private static func isAbbreviation(
    _ tokens: [Token], _ stop: Int, _ start: Int, _ vocabulary: Vocabulary
  ) -> Bool {
    guard stop > start, !tokens[stop].flags.contains(.followsSpace) else { return false }
    let word = vocabulary.text(of: tokens[stop - 1].form)
    return abbreviations.contains(word.lowercased())
      || word.unicodeScalars.count == 1 && vocabulary.letterCase(of: tokens[stop - 1].form) == .capitalised
  }

  /// The index at which the next sentence starts: past closing marks, at a spaced token that may open one.
  private static func nextWord(
    _ tokens: [Token], _ index: Int, _ end: Int, _ vocabulary: Vocabulary
  ) -> Int? {
    var index = index
    // A sentence ends with a few marks at most; a line of them is none.
    let limit = min(end, index + 8)
    while index < limit, tokens[index].kind == .punctuation, !tokens[index].flags.contains(.followsSpace) {
      index += 1
    }
    if index < end, tokens[index].kind == .punctuation,
      ["»", "”", ")"].contains(vocabulary.text(of: tokens[index].form))
    {
      index += 1
    }
    guard index < end, tokens[index].flags.contains(.followsSpace) else { return nil }
    let token = tokens[index]
    let isLower = token.kind == .word && vocabulary.letterCase(of: token.form) == .lower
    return isLower ? nil : index
  }
}

/// How many quotation marks are open, per block.
private struct QuoteDepth {
  private(set) var depth = 0
  private var straightIsOpen = false

  /// Reads a mark; true when it opens a quotation.
  mutating func read(_ mark: String, followsSpace: Bool) -> Bool {
    switch mark {
    case "«", "“", "„":
      depth += 1
      return true
    case "»", "”":
      depth = max(0, depth - 1)
      return false
    case "\"":
      straightIsOpen.toggle()
      depth = max(0, depth + (straightIsOpen ? 1 : -1))
      return straightIsOpen
    default:
      return false
    }
  }
}
