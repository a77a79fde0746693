extension ToyDictionary {
  /// What an affix asks for and may go with.
  static let affixKinds = [
    ToyDictionary(
      "conditions of suffixes",
      """
      SFX A Y 5
      SFX A y ies [^aeiou]y
      SFX A 0 s [aeiou]y
      SFX A 0 es [sxz]
      SFX A é èrent .é
      SFX A 0 s [^sxzyé]
      """,
      words: "story/A\nday/A\nbox/A\nété/A\né/A\nmot/A\ny/A\nfaçon/A"),
    ToyDictionary(
      "conditions of prefixes",
      """
      PFX L Y 3
      PFX L 0 il [l]
      PFX L 0 im [bmp]
      PFX L é hé é[^b]
      PFX M N 1
      PFX M 0 in [^lbmpé].
      """,
      words: "lisible/LM\nmobile/LM\nétat/LM\nébat/LM\nactif/LM\nà/M"),
    ToyDictionary(
      "conditions beyond ASCII",
      """
      SFX A Y 3
      SFX A ère éré [ée]ère
      SFX A 0 ß [^éèê]e
      SFX A œ œux [œæ]
      """,
      words: "éère/A\nmêe/A\nmée/A\nvœ/A\næ/A"),
    ToyDictionary(
      "cross products",
      """
      PFX P Y 1
      PFX P 0 re .
      PFX Q N 1
      PFX Q 0 anti .
      SFX S Y 1
      SFX S 0 s .
      SFX T N 1
      SFX T 0 age .
      """,
      words: "pli/PQST\nmot/PS\nlot/QS\nbat/PT\nfil/QT"),
    ToyDictionary(
      "affixes that take away",
      """
      PFX P Y 2
      PFX P m M m
      PFX P in a in
      SFX S Y 2
      SFX S ot aux ot
      SFX S ine al ine
      """,
      words: "mot/PS\nmine/PS\nine/PS\nin/P\not/S"),
    ToyDictionary(
      "affixes that take a whole word away",
      """
      FULLSTRIP
      SFX A Y 2
      SFX A aller vais aller
      SFX A aller va aller
      PFX P Y 1
      PFX P me moi me
      PFX L Y 1
      PFX L a l'A a
      """,
      words: "aller/A\nraller/A\nme/P\na/L\nallera/LA"),
    ToyDictionary(
      "affixes that may not take a whole word away",
      """
      SFX A Y 2
      SFX A aller vais aller
      SFX A aller va aller
      PFX P Y 1
      PFX P me moi me
      """,
      words: "aller/A\nraller/A\nme/P\nmeme/P"),
    ToyDictionary(
      "two groups of one flag",
      """
      SFX A Y 1
      SFX A 0 s .
      PFX A Y 1
      PFX A 0 re .
      """,
      words: "mot/A\nlu/A"),
    ToyDictionary(
      "elided prefixes",
      """
      PFX L Y 2
      PFX L 0 l' [aàeé]
      PFX L a l'A a
      PFX Q N 1
      PFX Q 0 qu' [aàeéi]
      SFX S Y 1
      SFX S 0 s .
      SFX T N 1
      SFX T 0 age .
      """,
      words: "école/LS\naile/LQST\nami/QS\nil/Q\nchat/LS\nAlain/LQ",
      asked: ["l'Aile", "l'Ail", "qu'il", "Qu'Il"]),
    ToyDictionary(
      "a circumfix",
      """
      CIRCUMFIX X
      PFX A Y 1
      PFX A 0 leg/X .
      PFX B Y 1
      PFX B 0 legesleg/X .
      PFX P Y 1
      PFX P 0 re .
      SFX C Y 3
      SFX C 0 obb . is:comp
      SFX C 0 obb/AX . is:super
      SFX C 0 obb/BX . is:supersuper
      """,
      words: "nagy/C po:adj\nkis/CP\nmag/CA"),
  ]

  /// Affixes that bring others.
  static let twofold = [
    ToyDictionary(
      "suffixes upon suffixes",
      """
      SFX A Y 2
      SFX A 0 able/B .
      SFX A 0 eur/BC .
      SFX B Y 1
      SFX B 0 s/D .
      SFX C N 1
      SFX C 0 isme .
      SFX D Y 1
      SFX D 0 que .
      """,
      words: "port/A\nlav/AB\nmot/C"),
    ToyDictionary(
      "prefixes that suffixes bring",
      """
      SFX A Y 1
      SFX A 0 able/P .
      SFX N N 1
      SFX N 0 eur/P .
      SFX B Y 1
      SFX B 0 s/P .
      SFX C Y 1
      SFX C 0 ment/B .
      PFX P Y 1
      PFX P 0 in .
      PFX Q Y 1
      PFX Q 0 l' .
      """,
      words: "port/A\nlav/AN\nmot/NB\nton/CQ\nsal/C"),
    ToyDictionary(
      "suffixes that prefixes bring",
      """
      PFX P Y 1
      PFX P 0 re/S .
      PFX Q N 1
      PFX Q 0 un/S .
      SFX S Y 1
      SFX S 0 er/T .
      SFX T Y 1
      SFX T 0 a .
      """,
      words: "port/P\nlav/PS\nmot/Q"),
    ToyDictionary(
      "two suffixes and a prefix",
      """
      PFX P Y 1
      PFX P 0 re .
      PFX L Y 1
      PFX L 0 l' .
      SFX A Y 1
      SFX A 0 age/B .
      SFX B Y 1
      SFX B e es e
      SFX C N 1
      SFX C 0 ur/B .
      """,
      words: "lav/PA\nport/LAC\nmot/PLC\nbat/A"),
  ]
}
