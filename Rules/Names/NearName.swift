import CassetinLexicon
import CassetinLint
import CassetinText

/// A word of a text beside the words that it may be a slip of.
struct NearName {
  let index: Int
  let scalars: [UInt32]
  let block: Block
  let document: Document
  let lexicon: Lexicon

  init(
    _ index: Int, _ scalars: [UInt32], _ block: Block, _ document: Document, _ lexicon: Lexicon
  ) {
    self.index = index
    self.scalars = scalars
    self.block = block
    self.document = document
    self.lexicon = lexicon
  }

  /// True when `near` may be meant: not as a form of it, and with the other words of the name beside it.
  func mayBe(_ near: HouseNames.NearWord) -> Bool {
    let meant = near.word.unicodeScalars.map(\.value)
    guard min(scalars.count, meant.count) >= 3, !isInflection(of: meant), !isOtherCompound(than: meant),
      near.isOneEdit || !sharesStem(with: meant)
    else { return false }
    guard near.form.words.count > 1 else {
      return min(scalars.count, meant.count) >= 4 && !document.isPartOfName(index, lexicon)
        && scalars.first.map(Fold.base) == meant.first.map(Fold.base)
    }
    var letters = meant.count
    for (place, word) in near.form.words.enumerated() where place != near.place {
      let other = index + place - near.place
      guard block.tokens.contains(other), document.text(document.tokens[other]) == word else { return false }
      letters += word.unicodeScalars.count
    }
    // Le and La stand beside everything.
    return letters >= 8
  }

  /// True when the word is the meant one in another number or gender, or made of it: Kyivs, Zelenska.
  private func isInflection(of meant: [UInt32]) -> Bool {
    let letters = { (text: String) in text.unicodeScalars.map(\.value) }
    if scalars.starts(with: meant) {
      let ending = Array(scalars.dropFirst(meant.count))
      return ending.count > 1 || letters("sxeaéi").contains(ending[0])
    }
    if meant.starts(with: scalars) {
      let ending = Array(meant.dropFirst(scalars.count))
      return ["s", "x", "e", "es"].contains { letters($0) == ending }
    }
    guard scalars.count == meant.count, scalars.dropLast() == meant.dropLast(), let own = scalars.last,
      let other = meant.last
    else { return false }
    // A last vowel for another; i for y is a slip.
    let vowels = letters("aeioéy")
    return vowels.contains(own) && vowels.contains(other) && letters("iy") != [own, other].sorted()
  }

  /// True when two slips would both stand at the end, where another word of the same stem differs: Sécurité,
  /// Securitas.
  private func sharesStem(with meant: [UInt32]) -> Bool {
    zip(scalars, meant).prefix { $0 == $1 }.count + 2 >= min(scalars.count, meant.count)
  }

  /// True when the one part of a compound in capitals that differs is short or a word itself: ReactJS, ReactOS.
  private func isOtherCompound(than meant: [UInt32]) -> Bool {
    let (own, other) = (Self.parts(of: scalars), Self.parts(of: meant))
    guard own.count > 1, own.count == other.count,
      let part = zip(own, other).first(where: { $0 != $1 })?.0
    else { return false }
    let text = String(String.UnicodeScalarView(part.compactMap(Unicode.Scalar.init)))
    let form = lexicon.vocabulary.intern(text.lowercased())
    return part.count <= 3 || Language.allCases.contains { lexicon.isCommonWord(form, in: $0) }
  }

  /// The parts of a word that begin with a capital after a small letter.
  private static func parts(of scalars: [UInt32]) -> [ArraySlice<UInt32>] {
    var starts = [0]
    for index in scalars.indices.dropFirst()
    where ScalarClass.isUppercase(scalars[index]) && !ScalarClass.isUppercase(scalars[index - 1]) {
      starts.append(index)
    }
    return zip(starts, starts.dropFirst() + [scalars.count]).map { scalars[$0..<$1] }
  }
}

extension HouseNames.NearWord {
  /// The word that may be meant.
  var word: String { form.words[place] }
}
