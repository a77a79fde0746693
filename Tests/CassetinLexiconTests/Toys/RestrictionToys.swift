extension ToyDictionary {
  /// Flags that forbid.
  static let restrictions = [
    ToyDictionary(
      "stems and affixes that need an affix",
      """
      NEEDAFFIX X
      SFX A Y 2
      SFX A 0 s .
      SFX A 0 age/X .
      SFX B Y 1
      SFX B 0 eur/XA .
      PFX P Y 1
      PFX P 0 re .
      PFX Q Y 1
      PFX Q 0 un/X .
      PFX L Y 1
      PFX L 0 l' .
      """,
      words: "mot/XA\nlot/A\nport/BP\nlav/XQA\npar/QB\net/XL\nbal/PA",
      knownDifferences: [
        "reporteur":
          "Hunspell accepts a suffix that needs a prefix and has it, but does not analyse the word",
        "rebalage": "as reporteur",
      ]),
    ToyDictionary(
      "the older name of that flag",
      """
      PSEUDOROOT X
      SFX A Y 1
      SFX A 0 s .
      """,
      words: "mot/XA\nlot/A\nX/X"),
    ToyDictionary(
      "stems and affixes of compounds only",
      """
      ONLYINCOMPOUND O
      SFX A Y 2
      SFX A 0 s .
      SFX A 0 o/O .
      PFX P Y 2
      PFX P 0 re .
      PFX P 0 ge/O .
      """,
      words: "mot/A\nlot/O\nport/AP\nbat/O"),
    ToyDictionary(
      "forbidden words",
      """
      FORBIDDENWORD F
      SFX A Y 1
      SFX A 0 s .
      SFX B Y 1
      SFX B 0 x/F .
      PFX P Y 1
      PFX P 0 re .
      PFX L Y 1
      PFX L 0 l' .
      """,
      words:
        "mot/AP\nmots/F\nlot/FA\nremot/F\nParis\nparis/F\nROME/F\nrome\nami/LA\nl'ami/F\npot/B\narc-ami/F\narc"
    ),
    ToyDictionary(
      "a forbidden homonym",
      """
      FORBIDDENWORD F
      SFX A Y 1
      SFX A 0 s .
      """,
      words: "mot/A\nmot/F\nlot/F\nlot/A\nbat\nbat/FA"),
    ToyDictionary(
      "words that are not proposed",
      """
      NOSUGGEST !
      SFX A Y 1
      SFX A 0 s .
      """,
      words: "mot/!A\nlot/A\nMerde/!"),
    ToyDictionary(
      "words warned of",
      """
      WARN W
      SFX A Y 1
      SFX A 0 s .
      """,
      words: "mot/WA\nlot/A\nParis/W"),
  ]

  /// Capitals.
  static let cases = [
    ToyDictionary(
      "words of one case",
      """
      KEEPCASE K
      SFX A Y 2
      SFX A 0 s .
      SFX A 0 x/K .
      PFX L Y 1
      PFX L 0 l' .
      """,
      words: "kg/K\nmot/KA\nParis/K\nWHO/K\nMHz/KA\nlot/A\nami/LKA\nabc.\nabd./K"),
    ToyDictionary(
      "inner capitals",
      """
      SFX S Y 1
      SFX S 0 's .
      SFX A Y 1
      SFX A 0 s .
      PFX L Y 1
      PFX L 0 l' .
      """,
      words: "OpenOffice.org/S\nCIA/S\nUNO\niPhone/A\nMcDonald/L\nONU/LA\nnational\nDDR/A\nCia",
      asked: [
        "OPENOFFICE.ORG", "Openoffice.org", "OPENOFFICE.ORG'S", "CIA'S", "Cia's", "L'ONU", "l'Onu", "UNO'S",
      ]),
    ToyDictionary(
      "capitals, small letters and both",
      """
      SFX A Y 1
      SFX A 0 s .
      PFX D Y 1
      PFX D 0 d' .
      """,
      words: "Pierre/A\npierre\nmarie/A\nAlembert/D\nSNCF\nÉtat/AD\nété/AD\nI\nà",
      asked: ["D'ALEMBERT", "D'Alembert", "d'ALEMBERT", "D'ÉTAT", "D'ÉTÉ", "D'États"]),
    ToyDictionary(
      "letters of two cases that are not one to one",
      """
      SFX A Y 1
      SFX A 0 s .
      """,
      words: "straße/A\nœuf/A\nŒdipe\nĳs\nǆep\nﬁn\nıs\nİl\nςas/A",
      knownDifferences: ["i\u{307}l": "Hunspell accepts İl, but does not analyse it"]),
    ToyDictionary(
      "abbreviations",
      """
      SFX A Y 1
      SFX A 0 s .
      """,
      words: "etc.\nM.\nMM.\nDr/A\np.m.\nSt./A\nÉ.-U."),
  ]
}
