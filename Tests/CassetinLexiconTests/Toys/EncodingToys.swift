extension ToyDictionary {
  private static let noCapital = ["ÿ": "ISO 8859-1 has no Ÿ, so Hunspell knows none; the graph reads UTF-8"]

  /// Encodings, ends of lines, and what begins a file.
  static let encodings = [
    ToyDictionary(
      "ISO 8859-1",
      """
      SET ISO8859-1
      SFX é Y 2
      SFX é 0 e é
      SFX é 0 s [^sé]
      PFX L Y 1
      PFX L 0 l' [éa]
      """,
      words: "été/éL\nfaçon/é\nÎle\nañ/L\nœ\nÿ", knownDifferences: noCapital),
    ToyDictionary(
      "ISO 8859-15",
      """
      SET ISO8859-15
      SFX A Y 1
      SFX A f fs [œŒ]uf
      """,
      words: "œuf/A\nŒuf/A\nbœuf/A\n€\nŽan\nÿ", knownDifferences: noCapital),
    ToyDictionary(
      "KOI8-R",
      """
      SET KOI8-R
      SFX A Y 2
      SFX A а ы [кт]а
      SFX A 0 ом [^аё]
      PFX P Y 1
      PFX P 0 пере .
      """,
      words: "карта/A\nдом/AP\nёлка/A\nМосква\nСССР/A"),
    ToyDictionary(
      "lines that end in CR and LF",
      """
      AM 1
      AM po:nom
      AF 1
      AF SP
      SFX S Y 2
      SFX S 0 s [^s]
      SFX S 0 x/1 u 1
      PFX P Y 1
      PFX P 0 re
      ICONV 1
      ICONV ’ '
      BREAK 1
      BREAK =
      """,
      words: "mot/1 1\njeu/1\nd'or\nlot", asked: ["d’or", "mot=jeu", "mot-jeu"], lineEnd: "\r\n"),
    ToyDictionary(
      "a byte order mark", "SFX A Y 1\nSFX A 0 s .", words: "mot/A\nlot", start: [0xEF, 0xBB, 0xBF]),
    ToyDictionary(
      "a byte order mark and ends of two bytes", "KEEPCASE K\nSFX A Y 1\nSFX A 0 s .",
      words: "mot/A\nlot/K\n",
      lineEnd: "\r\n", start: [0xEF, 0xBB, 0xBF]),
  ]

  /// What stands beside words.
  static let fields = [
    ToyDictionary(
      "fields of morphology",
      """
      SFX A Y 2
      SFX A 0 s . is:pl
      SFX A l ux al is:mas is:pl
      SFX V Y 2
      SFX V er e er po:v1_it____a is:ipre is:3sg
      SFX V er é/A er po:v1_it____a is:ppas
      PFX R Y 1
      PFX R 0 re . ds:re
      PFX L Y 1
      PFX L 0 l' .
      """,
      words: """
        mot/A po:nom is:mas is:sg
        cheval/A\tpo:nom is:mas
        est/L po:v0ei__t_zz is:ipre is:3sg st:être
        est/L po:nom is:mas
        chant/A st:chanter po:nom
        chanter/VR po:v1_it____a is:infi
        aimer/VL st:aimer po:v1_it____a is:infi
        deux mots po:loc.nom
        x po:adj
        tout ph:tou po:adj st:tout is:mas
        """),
    ToyDictionary(
      "slashes in words", "SFX A Y 1\nSFX A 0 s .",
      words: #"km\/h"# + "\n" + #"et\/ou/A"# + "\n/A\n/\nmot/A\n1/A",
      asked: ["km/h", "KM/H", "et/ous", "et/ou", "/", "/A", "A", "1s"],
      knownDifferences: ["/a": "Hunspell 1.7.1 loses what follows a slash that begins a line"]),
    ToyDictionary(
      "numbers", "SFX A Y 1\nSFX A 0 e .", words: "2/A\nmot\n1er\nB2B",
      asked: [
        "12", "1,5", "1.5", "1-5", "1,,5", "1,", "1.", ",5", "1.5.2", "1-a", "mot-12", "2e", "12e", "1er",
        "1ER",
      ]),
    ToyDictionary(
      "words twice", "SFX A Y 1\nSFX A 0 s . is:pl\nSFX B Y 1\nSFX B 0 s . is:sg",
      words: """
        mot/A po:nom
        mot/B po:adj
        mot/A po:nom
        mots po:nom is:inv
        """),
  ]
}
