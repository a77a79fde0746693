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
      let mark = Mark(token.form, vocabulary)
      if quotes.read(mark) { opens = true }
      switch mark {
      case .opening, .openingQuotation, .end: opens = true
      case .stop: opens = !isAbbreviation(tokens, index, range.lowerBound, vocabulary)
      case .lowQuotation, .closingQuotation, .straightQuotation, .closingBracket, .other: break
      }
      guard mark == .stop || mark == .end, opens,
        let next = nextWord(tokens, index + 1, range.upperBound, vocabulary)
      else {
        continue
      }
      add(start..<next)
      start = next
    }
    if start < range.upperBound { add(start..<range.upperBound) }
  }

  private static func isAbbreviation(
    _ tokens: [Token], _ stop: Int, _ start: Int, _ vocabulary: Vocabulary
  ) -> Bool {
    guard stop > start, !tokens[stop].flags.contains(.followsSpace) else { return false }
    let word = vocabulary.text(of: tokens[stop - 1].form)
    return abbreviations.contains(word.lowercased())
      || word.unicodeScalars.count == 1 && tokens[stop - 1].letterCase == .capitalised
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
    if index < end, tokens[index].kind == .punctuation {
      let mark = Mark(tokens[index].form, vocabulary)
      if mark == .closingQuotation || mark == .closingBracket { index += 1 }
    }
    guard index < end, tokens[index].flags.contains(.followsSpace) else { return nil }
    let token = tokens[index]
    let isLower = token.kind == .word && token.letterCase == .lower
    return isLower ? nil : index
  }
}

/// What a mark of punctuation does to the sentence that it stands in.
private enum Mark {
  /// What follows begins with a capital: colon, dash, bullet, opening bracket.
  case opening
  case openingQuotation
  /// „, which opens a quotation in the languages that use it.
  case lowQuotation
  case closingQuotation
  /// ", which opens and closes in turn.
  case straightQuotation
  case closingBracket
  case stop
  /// ?, !, … and ...
  case end
  case other

  init(_ form: FormID, _ vocabulary: Vocabulary) {
    guard let scalar = vocabulary.onlyScalar(of: form) else {
      self = vocabulary.utf8(of: form).elementsEqual([0x2E, 0x2E, 0x2E]) ? .end : .other
      return
    }
    switch Unicode.Scalar(scalar) {
    case ":", "(", "[", "—", "–", "-", "•", "*", ";", "|", ">": self = .opening
    case "«", "“": self = .openingQuotation
    case "„": self = .lowQuotation
    case "»", "”": self = .closingQuotation
    case "\"": self = .straightQuotation
    case ")": self = .closingBracket
    case ".": self = .stop
    case "?", "!", "…": self = .end
    default: self = .other
    }
  }
}

/// How many quotation marks are open, per block.
private struct QuoteDepth {
  private(set) var depth = 0
  private var straightIsOpen = false

  /// Reads a mark; true when it opens a quotation.
  mutating func read(_ mark: Mark) -> Bool {
    switch mark {
    case .openingQuotation, .lowQuotation:
      depth += 1
      return true
    case .closingQuotation:
      depth = max(0, depth - 1)
      return false
    case .straightQuotation:
      straightIsOpen.toggle()
      depth = max(0, depth + (straightIsOpen ? 1 : -1))
      return straightIsOpen
    case .opening, .closingBracket, .stop, .end, .other:
      return false
    }
  }
}
