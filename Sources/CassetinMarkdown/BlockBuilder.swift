import CassetinText

/// Gathers the pieces of the block at hand.
struct BlockBuilder {
  private(set) var pieces: [ProseBlock.Piece] = []
  /// From which piece on the text is in a language of its own, as elements in the line name it; the last is current.
  private var languages: [(start: Int, language: NamedLanguage?)] = []
  private var needsSpace = false

  /// True before the first piece.
  var isEmpty: Bool { pieces.isEmpty }
  /// The number of pieces.
  var count: Int { pieces.count }
  /// The end of the last piece in the source, 0 before the first.
  var end: Int { pieces.last?.range.upperBound.index ?? 0 }

  /// Puts a space before what comes next.
  mutating func addSpace() { needsSpace = true }

  /// Adds bytes that are prose as they stand.
  mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    addNeededSpace()
    let range = TextRange(range)
    if case .text(let previous) = pieces.last, previous.upperBound == range.lowerBound,
      languages.last?.start != pieces.count
    {
      pieces[pieces.count - 1] = .text(previous.lowerBound..<range.upperBound)
    } else {
      pieces.append(.text(range))
    }
  }

  /// Adds bytes that read as `text`.
  mutating func addReading(_ range: Range<Int>, _ text: String) {
    addNeededSpace()
    pieces.append(.reading(TextRange(range), text))
  }

  /// Adds bytes that are one thing and no prose.
  mutating func addOpaque(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    addNeededSpace()
    if case .opaque(let previous) = pieces.last, previous.upperBound.index == range.lowerBound {
      pieces[pieces.count - 1] = .opaque(previous.lowerBound..<TextOffset(range.upperBound))
    } else {
      pieces.append(.opaque(TextRange(range)))
    }
  }

  private mutating func addNeededSpace() {
    if needsSpace, let end = pieces.last?.range.upperBound { pieces.append(.reading(end..<end, " ")) }
    needsSpace = false
  }

  /// What comes next is in `language`, or in that of the block when it is nil.
  mutating func setLanguage(_ language: NamedLanguage?) {
    if languages.isEmpty, language == nil { return }
    if languages.last?.start == pieces.count { languages.removeLast() }
    languages.append((pieces.count, language))
  }

  /// Takes the pieces from `start` on away.
  mutating func removePieces(from start: Int) -> [ProseBlock.Piece] {
    let removed = Array(pieces[start...])
    pieces.removeSubrange(start...)
    while let last = languages.last, last.start > start { languages.removeLast() }
    return removed
  }

  /// The block of all pieces, nil when there is no prose in them; begins a new one.
  ///
  /// Text in a language that only a part of the block has is opaque; what the whole block has is its language.
  mutating func finish(kind: Block.Kind, language: NamedLanguage) -> ProseBlock? {
    let carried = languages.last?.language
    defer {
      pieces.removeAll(keepingCapacity: true)
      languages = carried == nil ? [] : [(0, carried)]
      needsSpace = false
    }
    guard pieces.contains(where: \.isProse) else { return nil }
    guard !languages.isEmpty else { return ProseBlock(kind: kind, pieces: pieces, language: language) }
    var own: [NamedLanguage] = []
    for (index, piece) in pieces.enumerated() where piece.isProse {
      let named = ownLanguage(of: index) ?? language
      if !own.contains(named) { own.append(named) }
    }
    if own.count == 1 { return ProseBlock(kind: kind, pieces: pieces, language: own[0]) }
    let visible = pieces.enumerated().map { index, piece in
      let named = ownLanguage(of: index) ?? language
      return piece.isProse && named != language ? ProseBlock.Piece.opaque(piece.range) : piece
    }
    guard visible.contains(where: \.isProse) else { return nil }
    return ProseBlock(kind: kind, pieces: visible, language: language)
  }

  private func ownLanguage(of piece: Int) -> NamedLanguage? {
    let next = languages.partitioningIndex { $0.start > piece }
    return next > 0 ? languages[next - 1].language : nil
  }
}

extension ProseBlock.Piece {
  /// True for text, which alone makes a block one of prose.
  var isProse: Bool {
    if case .text = self { true } else { false }
  }
}
