/// The language that a source names for a part of itself.
public enum NamedLanguage: Sendable, Equatable {
  case unnamed
  case checked(Language)
  /// Named, and none of those that are checked: no rule judges the text.
  case foreign

  /// Reads a language tag (`fr`, `fr-CA`, `en_GB`) or the name that a language has for itself; unnamed when it is
  /// neither, as are the names of programming languages.
  public init(tag: some StringProtocol) {
    let words = tag.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else {
      self = .unnamed
      return
    }
    switch first {
    case "fr", "fra", "fre", "français", "francais", "french": self = .checked(.french)
    case "en", "eng", "english", "anglais": self = .checked(.english)
    default: self = Self.foreignTags.contains(String(first)) ? .foreign : .unnamed
    }
  }

  /// Tags of ISO 639 for languages in which newsrooms that write French or English also publish or quote.
  private static let foreignTags: Set<String> = [
    "aa", "af", "am", "ar", "az", "ba", "be", "bg", "bm", "bn", "bo", "br", "bs", "ca", "co", "cs", "cy",
    "da",
    "de", "deu", "dz", "el", "eo", "es", "et", "eu", "fa", "ff", "fi", "fo", "fy", "ga", "gd", "gl", "gn",
    "gsw",
    "ha", "he", "hi", "hr", "ht", "hu", "hy", "ia", "id", "ig", "is", "it", "ita", "ja", "ka", "kk", "km",
    "kn",
    "ko", "ku", "ky", "la", "lb", "ln", "lo", "lt", "lv", "mg", "mi", "mk", "mn", "mr", "ms", "mt", "my",
    "nb",
    "ne", "nl", "nn", "no", "oc", "pa", "pl", "ps", "pt", "qu", "rm", "ro", "ru", "rw", "sa", "se", "si",
    "sk",
    "sl", "sn", "so", "spa", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tr", "tt", "ty",
    "ug",
    "uk", "ur", "uz", "vi", "wo", "xh", "yi", "yo", "zh", "zu",
  ]
}
