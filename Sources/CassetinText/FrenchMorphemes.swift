/// The French words that lose their last vowel before an apostrophe and then make a token of their own.
public enum ElisionPrefix {
  private static let words: Set<[UInt8]> = Set(
    ["l", "d", "j", "m", "t", "s", "c", "ç", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]
      .map { Array($0.utf8) })

  /// True when `word`, without its apostrophe, is such a word.
  public static func contains(_ word: some StringProtocol) -> Bool {
    let bytes = Array(word.utf8)
    return contains(bytes, bytes.indices)
  }

  static func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 7 else { return false }
    if range.count == 1 {
      switch text[range.lowerBound] | 0x20 {
      case UInt8(ascii: "l"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "m"), UInt8(ascii: "t"),
        UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "n"):
        return true
      default: return false
      }
    }
    return words.contains(text[range].map { $0 < 0x80 ? $0 | 0x20 : $0 })
  }
}

/// The French pronouns and particles that follow a word after a hyphen.
enum Clitic {
  private static let pronouns: Set<String> = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "le", "la", "les", "lui", "leur",
    "moi", "toi", "y", "en",
  ]
  private static let words: Set<String> = pronouns.union(["là", "ci"])

  /// Words that end like a pronoun or particle but are whole.
  private static let whole: Set<String> = ["rendez-vous", "garde-à-vous", "chez-soi", "couci-couci", "mi-la"]

  static func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 5 && words.contains(String(decoding: text[range], as: UTF8.self))
  }

  /// True when the bytes, the hyphen included, are a pronoun that inverts with its verb.
  static func isPronoun(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let word = String(decoding: text[range].drop { $0 == 0x2D || $0 >= 0x80 }, as: UTF8.self)
    return pronouns.contains(word) && word != "la" && word != "il" && word != "en"
  }

  static func belongsToWord(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 14 && whole.contains(String(decoding: text[range], as: UTF8.self).lowercased())
  }
}
