extension Document {
  /// The name in an English possessive, Kyiv in Kyiv’s, and where it stands; nil for any other token.
  package func possessiveStem(of token: Token) -> (form: FormID, range: TextRange)? {
    let word = vocabulary.utf8(of: token.form)
    guard token.kind == .word, word.count > 4, word.suffix(4).elementsEqual("’s".utf8) else { return nil }
    let written = source.bytes[token.range.indices]
    for ending in ["’s", "'s"] where written.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      let end = TextOffset(token.range.upperBound.index - ending.utf8.count)
      return (vocabulary.intern(word.dropLast(4)), token.range.lowerBound..<end)
    }
    return nil
  }
}
