/// Cuts the run of text that begins at one place into tokens: a word with its elision and clitics, a number,
/// an address, or one mark.
struct WordScanner {
  struct Piece {
    let range: Range<Int>
    let kind: Token.Kind
    let needsNormalising: Bool
  }

  private(set) var pieces: [Piece] = []
  private let text: [UInt8]
  private let end: Int

  /// A scanner of `text`, which ends at byte `end`.
  init(_ text: [UInt8], to end: Int) {
    self.text = text
    self.end = end
  }

  /// Scans from `start`, where a visible scalar stands, and leaves at least one piece.
  mutating func scan(from start: Int) {
    pieces.removeAll(keepingCapacity: true)
    let (value, length) = UTF8Decoding.scalar(in: text, at: start)
    if ScalarClass.isLetter(value) {
      scanWord(from: start)
    } else if ScalarClass.isDigit(value) {
      scanNumber(from: start)
    } else if value == 0xFFFC || isTagStart(value, start, length) {
      addOpaque(from: start, to: value == 0xFFFC ? start + length : endOfAddress(start + length))
    } else {
      add(start..<endOfMark(value, start, length), .punctuation)
    }
  }

  private mutating func add(_ range: Range<Int>, _ kind: Token.Kind, needsNormalising: Bool = false) {
    pieces.append(Piece(range: range, kind: kind, needsNormalising: needsNormalising))
  }

  private mutating func addOpaque(from start: Int, to end: Int) {
    pieces.removeAll(keepingCapacity: true)
    add(start..<max(end, start + 1), .opaque)
  }

  private func scalar(_ index: Int) -> (value: UInt32, length: Int) {
    index < end ? UTF8Decoding.scalar(in: text, at: index) : (0, 0)
  }

  /// True at # or @ before a letter or digit, at / before a letter, and at a backslash: a hashtag, a handle, a path.
  private func isTagStart(_ value: UInt32, _ start: Int, _ length: Int) -> Bool {
    let next = scalar(start + length).value
    switch value {
    case 0x23, 0x40: return ScalarClass.isLetter(next) || ScalarClass.isDigit(next) || next == 0x5F
    case 0x5C, 0x5F: return ScalarClass.isLetter(next)
    case 0x2F: return ScalarClass.isLetter(next) && (start == 0 || text[start - 1] <= 0x20)
    case 0x2E:
      return ScalarClass.isLetter(next) && !ScalarClass.isUppercase(next)
        && (start == 0 || text[start - 1] <= 0x20)
    default: return false
    }
  }

  /// Dots in a row are one mark; so are hyphens.
  private func endOfMark(_ value: UInt32, _ start: Int, _ length: Int) -> Int {
    var index = start + length
    guard value == 0x2E || value == 0x2D else { return index }
    while index < end, UInt32(text[index]) == value { index += 1 }
    return index
  }

  private mutating func scanNumber(from start: Int) {
    var index = start
    while index < end {
      let (value, length) = scalar(index)
      let isSeparator = value == 0x2E || value == 0x2C || value == 0x3A
      if ScalarClass.isDigit(value) || ScalarClass.isLetter(value) || value == 0x5F || value == 0xB0 {
        index += length
      } else if isSeparator || ScalarClass.isHyphen(value) || value == 0x2F,
        ScalarClass.isDigit(scalar(index + length).value)
      {
        index += length
      } else if value == 0x2E || value == 0x5F || ScalarClass.isHyphen(value),
        ScalarClass.isLetter(scalar(index + length).value),
        !ScalarClass.isUppercase(scalar(index + length).value)
      {
        index += length
      } else {
        break
      }
    }
    add(start..<index, .number)
  }

  private mutating func scanWord(from start: Int) {
    var wordStart = start
    var index = start
    var needsNormalising = false
    var hyphens: [Int] = []
    scanning: while index < end {
      let (value, length) = scalar(index)
      if ScalarClass.isLetter(value) {
        index += length
        continue
      }
      // Most words end at a space, which none of the cases below is.
      if value == 0x20 { break }
      let next = scalar(index + length).value
      switch value {
      case _ where ScalarClass.isCombining(value) || ScalarClass.isInvisible(value):
        needsNormalising = true
        index += length
      case _ where ScalarClass.isApostrophe(value):
        let isElision = ElisionPrefix.contains(text, wordStart..<index)
        if isElision {
          add(wordStart..<index + length, .elision, needsNormalising: needsNormalising || value != 0x2019)
          needsNormalising = false
          hyphens.removeAll()
          index += length
          wordStart = index
          guard ScalarClass.isLetter(next) else { return }
        } else if ScalarClass.isLetter(next) {
          needsNormalising = needsNormalising || value != 0x2019
          index += length
        } else {
          break scanning
        }
      case _ where ScalarClass.isHyphen(value) && ScalarClass.isLetter(next):
        needsNormalising = needsNormalising || value != 0x2D
        hyphens.append(index)
        index += length
      case _ where ScalarClass.isDigit(value) || (ScalarClass.isHyphen(value) && ScalarClass.isDigit(next)):
        return addOpaque(from: start, to: endOfAddress(index))
      case 0x40 where ScalarClass.isLetter(next), 0x5F, 0x5C:
        return addOpaque(from: start, to: endOfAddress(index))
      case 0x3A where next == 0x2F || next == 0x3A:
        return addOpaque(from: start, to: endOfAddress(index))
      case 0x2E
      where (ScalarClass.isLetter(next) && !ScalarClass.isUppercase(next)) || ScalarClass.isDigit(next):
        return addOpaque(from: start, to: endOfAddress(index))
      case 0x2E where ScalarClass.isUppercase(next) && isInitial(wordStart..<index):
        return scanInitials(from: wordStart)
      case 0xB7, 0x2022,
        0x2027 where ScalarClass.isLetter(next):
        return addOpaque(from: start, to: endOfInclusive(index))
      case 0x28 where next == 0x29 || closesShortly(index + length):
        return addOpaque(from: start, to: endOfInclusive(index))
      case 0x2A where ScalarClass.isLetter(next):
        return addOpaque(from: start, to: endOfAddress(index))
      default:
        break scanning
      }
    }
    addWord(wordStart..<index, hyphens, needsNormalising)
  }

  /// Splits a trailing pronoun or particle off: dit-il, a-t-on, celui-ci; not off a capitalised name (Kim Jong-il).
  private mutating func addWord(_ range: Range<Int>, _ hyphens: [Int], _ needsNormalising: Bool) {
    var range = range
    var clitics: [Range<Int>] = []
    if !hyphens.isEmpty, !Clitic.belongsToWord(text, range),
      !ScalarClass.isUppercase(scalar(range.lowerBound).value) || hyphens.count > 0 && pieces.isEmpty == false
        || Clitic.isPronoun(text, hyphens[hyphens.count - 1]..<range.upperBound)
    {
      var remaining = hyphens
      while let hyphen = remaining.popLast() {
        let length = scalar(hyphen).length
        guard Clitic.contains(text, (hyphen + length)..<range.upperBound) else { break }
        var start = hyphen
        if let before = remaining.last, text[before + scalar(before).length] | 0x20 == UInt8(ascii: "t"),
          before + scalar(before).length + 1 == hyphen
        {
          start = before
          remaining.removeLast()
        }
        clitics.append(start..<range.upperBound)
        range = range.lowerBound..<start
      }
    }
    add(range, .word, needsNormalising: needsNormalising)
    for clitic in clitics.reversed() { add(clitic, .clitic, needsNormalising: needsNormalising) }
  }

  private func isInitial(_ range: Range<Int>) -> Bool {
    ScalarClass.isUppercase(scalar(range.lowerBound).value)
      && range.lowerBound + scalar(range.lowerBound).length == range.upperBound
  }

  /// S.N.C.F., J.-C., U.S.: capitals and stops in turn.
  private mutating func scanInitials(from start: Int) {
    var index = start
    while ScalarClass.isUppercase(scalar(index).value) {
      let afterLetter = index + scalar(index).length
      guard scalar(afterLetter).value == 0x2E else { break }
      index = afterLetter + 1
      if ScalarClass.isHyphen(scalar(index).value) { index += scalar(index).length }
    }
    add(start..<index, .opaque)
  }

  /// The end of an address, path or identifier that goes on at `index`: the next space, quotation mark or bracket,
  /// less closing punctuation.
  private func endOfAddress(_ index: Int) -> Int {
    var index = index
    while index < end {
      let (value, length) = scalar(index)
      if ScalarClass.isSpace(value) || value == 0xFFFC { break }
      if [0x22, 0x3C, 0x3E, 0xAB, 0xBB, 0x201C, 0x201D, 0x60, 0x7C, 0x5D, 0x7D].contains(value) { break }
      if value == 0x29, text[index - 1] != UInt8(ascii: "(") { break }
      if ScalarClass.isApostrophe(value), !ScalarClass.isLetter(scalar(index + length).value) { break }
      index += length
    }
    while index > 0, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F].contains(text[index - 1]) { index -= 1 }
    return index
  }

  /// The end of an inclusive form that goes on at `index`: candidat·e·s, élu(e)s, render().
  private func endOfInclusive(_ index: Int) -> Int {
    var index = index
    while index < end {
      let (value, length) = scalar(index)
      guard
        ScalarClass.isLetter(value) || [0xB7, 0x2022, 0x2027].contains(value)
          || value == 0x28 && (scalar(index + length).value == 0x29 || closesShortly(index + length))
          || value == 0x29
      else { break }
      if value == 0x29, !text[..<index].suffix(8).contains(UInt8(ascii: "(")) { break }
      index += length
    }
    return index
  }

  /// True when at most six letters stand between `index` and a closing bracket: (s), (e)s, (trice).
  private func closesShortly(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<7 {
      let (value, length) = scalar(index)
      if value == 0x29 { return true }
      guard ScalarClass.isLetter(value) else { return false }
      index += length
    }
    return false
  }
}
