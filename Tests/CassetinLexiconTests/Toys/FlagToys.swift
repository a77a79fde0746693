extension ToyDictionary {
  /// Ways to write flags.
  static let flags = [
    ToyDictionary(
      "flags of one byte",
      """
      SFX a Y 2
      SFX a 0 s [^s]
      SFX a er ons er
      PFX 9 Y 1
      PFX 9 0 re .
      """,
      words: "chat/a\nmener/a9\nbas/a\nbas9\npar/9"),
    ToyDictionary(
      "flags of one byte beyond ASCII",
      """
      SFX é Y 1
      SFX é 0 s .
      SFX è Y 1
      SFX è 0 x .
      """,
      words: "mot/é\njeu/è"),
    ToyDictionary(
      "long flags",
      """
      FLAG long
      SFX aa Y 1
      SFX aa 0 s .
      SFX ab Y 1
      SFX ab 0 x .
      PFX zz Y 1
      PFX zz 0 re .
      """,
      words: "mot/aa\njeu/abzz\nlot/aaabz\nbab/ba\ncas/aabzz"),
    ToyDictionary(
      "numeric flags",
      """
      FLAG num
      SFX 1 Y 1
      SFX 1 0 s .
      SFX 65000 Y 1
      SFX 65000 0 x/12 .
      SFX 12 Y 1
      SFX 12 0 ie .
      """,
      words: "mot/1\njeu/65000\nlot/1,65000,12\nbab/11"),
    ToyDictionary(
      "flags of one character",
      """
      FLAG UTF-8
      SFX é Y 1
      SFX é 0 s .
      SFX Ω Y 1
      SFX Ω 0 x .
      PFX è Y 1
      PFX è 0 re .
      """,
      words: "mot/éè\njeu/Ω\nlot/éΩ"),
    ToyDictionary(
      "aliases of flags",
      """
      AF 3
      AF AB
      AF B
      AF P
      SFX A Y 1
      SFX A 0 s .
      SFX B Y 1
      SFX B 0 age/3 .
      PFX P Y 1
      PFX P 0 re .
      """,
      words: "mot/1\njeu/2\nlot\nbab/3\npot/1"),
    ToyDictionary(
      "aliases of long flags and of fields",
      """
      FLAG long
      AF 2
      AF aabb
      AF bb
      AM 3
      AM po:nom is:mas
      AM is:pl
      AM po:adj
      SFX aa Y 1
      SFX aa 0 s . 2
      SFX bb Y 1
      SFX bb 0 x . 3
      """,
      words: "mot/1 1\njeu/2 3\nlot/1\ncas 1"),
  ]
}
