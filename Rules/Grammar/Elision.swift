import CassetinLexicon
import CassetinLint
import CassetinText

extension Lexicon {
  /// True when French elides before `form`: it begins with a vowel or a mute h, and is not one of the words
  /// that refuse it (the bundled lists).
  func allowsElision(before form: FormID) -> Bool {
    let lower = vocabulary.lowercase(of: form)
    let word = vocabulary.utf8(of: lower)
    let letters = vocabulary.text(of: lower).unicodeScalars.prefix(2).map { Fold.base(of: $0.value) }
    guard let first = letters.first.flatMap(Unicode.Scalar.init) else { return false }
    if data.noElision.contains(word) { return false }
    switch first {
    case "a", "e", "i", "o", "u", "œ", "æ": return true
    case "h": return !data.aspiratedH.contains(word) && !data.aspiratedH.contains(vocabulary.utf8(of: form))
    case "y":
      return letters.count == 1 || !"aeiou".unicodeScalars.contains { $0.value == letters[1] }
        || word.elementsEqual("yeux".utf8)
    default: return false
    }
  }
}

extension String {
  /// The word capitalised when `model` begins with a capital.
  func cased(like model: String) -> String {
    guard let first = unicodeScalars.first, let other = model.unicodeScalars.first,
      other.properties.isUppercase, !first.properties.isUppercase
    else { return self }
    return first.properties.uppercaseMapping + String(unicodeScalars.dropFirst())
  }
}
