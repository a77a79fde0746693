extension ToyDictionary {
  /// Letters exchanged before and after the look-up.
  static let conversions = [
    ToyDictionary(
      "letters exchanged before",
      """
      ICONV 5
      ICONV ’ '
      ICONV ﬁ fi
      ICONV _x ks
      ICONV x_ cs
      ICONV _zz_ deux
      PFX L Y 1
      PFX L 0 l' .
      """,
      words: "fin/L\nksylo\naxe\nlacs\ndeux\nl’as\nfix",
      asked: [
        "ﬁn", "l’ﬁn", "L’ﬁn", "xylo", "lax", "zz", "azz", "zza", "xx", "ksylo", "Xylo", "axylo", "ﬁx", "ﬁx.",
      ]),
    ToyDictionary(
      "longer and shorter patterns",
      """
      ICONV 4
      ICONV a b
      ICONV aa c
      ICONV aaa_ d
      ICONV ab _
      """,
      words: "b\nc\nd\nbb\ncb\ncd\nx",
      asked: ["a", "aa", "aaa", "aaaa", "aaaaa", "xaaa", "aab", "aba", "ba", "ab"],
      knownDifferences: [
        "aaa": "Hunspell up to 1.7.2 tries no shorter pattern where the longest does not stand at its end"
      ]),
    ToyDictionary(
      "letters exchanged after",
      """
      OCONV 2
      OCONV ' ’
      OCONV oe œ
      SFX S Y 1
      SFX S 0 s . is:pl
      PFX L Y 1
      PFX L 0 l' .
      """,
      words: "oeuf/LS po:nom\nami/LS st:ami po:nom\naujourd'hui\ncoeurs st:coeur is:pl"),
    ToyDictionary(
      "letters exchanged after, at one end", "OCONV 1\nOCONV _a A", words: "mot\nami\narbre",
      knownDifferences: [
        "ami": "Hunspell looks for the ends in a whole line of its analysis, the graph in the lemma",
        "arbre": "as ami",
      ]),
    ToyDictionary(
      "letters to be ignored",
      """
      IGNORE ٌَ·-
      SFX A Y 1
      SFX A 0 ·e .
      PFX L Y 1
      PFX L 0 l' .
      """,
      words: "am·i/AL\nmot/A\nvisuel-le/A\nab",
      asked: ["a·m·i", "l'a·mi", "amie", "ami·e", "visuelle", "·", "a-b"]),
  ]

  /// Places where words may be cut.
  static let breaks = [
    ToyDictionary("cuts at hyphens", "SFX A Y 1\nSFX A 0 s .", words: "arc/A\nen\nciel/A\nporte-clé\n-ci"),
    ToyDictionary(
      "cuts of its own",
      """
      BREAK 4
      BREAK —
      BREAK =
      BREAK ^~
      BREAK ''$
      SFX A Y 1
      SFX A 0 s .
      """,
      words: "arc/A\nen\nciel/A\na=b",
      asked: [
        "arc—ciel", "arc=ciel", "arc-ciel", "~arc", "arc~", "arc''", "''arc", "~arc=ciels''", "arc—", "—arc",
        "arc=en=ciel", "arc==ciel", "a=b=arc", "arc=a=b",
      ]),
    ToyDictionary("no cuts", "BREAK 0\nSFX A Y 1\nSFX A 0 s .", words: "arc/A\nen\nciel\nà-côté"),
    ToyDictionary(
      "many cuts", "BREAK 2\nBREAK -\nBREAK ^-", words: "a\nb\na-b",
      asked: [
        "a-b-a-b", "a-a-a-a-a-a-a-a-a-a", "a-a-a-a-a-a-a-a-a-a-a", "a-c-b", "--a", "---a", "a-", "a-b-",
        "b-a-c",
        "a-a-a-a-a", "c-a-b",
      ]),
    ToyDictionary(
      "cuts of no bytes and of anchors alone", "BREAK 3\nBREAK ^\nBREAK $\nBREAK +", words: "a\nb\nab",
      asked: ["a+b", "^a", "a$", "a^b", "+a", "a+", "a$b"]),
  ]
}
