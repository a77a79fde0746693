import CassetinLexicon
import CassetinText

extension Document {
  /// True when a capitalised word stands beside the token: Elsa Luneville is no place.
  func isPartOfName(_ index: Int) -> Bool {
    followsCapitalised(index) || precedesCapitalised(index)
  }

  /// True when a capitalised word stands beside the token that is no common word at the head of a sentence: Selon
  /// Kervadec is no longer name.
  func isPartOfName(_ index: Int, _ lexicon: Lexicon) -> Bool {
    precedesCapitalised(index)
      || followsCapitalised(index) && !isOpener(tokens[index - 1], lexicon)
  }

  private func isOpener(_ token: Token, _ lexicon: Lexicon) -> Bool {
    token.flags.contains(.opensSentence) && lexicon.frequency(of: token.form, in: .french) >= 5
      && !lexicon.readings(of: token.form).contains { $0.classes.contains(.firstName) }
  }

  private func followsCapitalised(_ index: Int) -> Bool {
    tokens[index].flags.contains(.followsSpace) && !tokens[index].flags.contains(.opensSentence)
      && isCapitalised(index - 1)
  }

  private func precedesCapitalised(_ index: Int) -> Bool {
    isCapitalised(index + 1) && !tokens[index + 1].flags.contains(.opensSentence)
  }

  private func isCapitalised(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].letterCase != .lower
  }
}
