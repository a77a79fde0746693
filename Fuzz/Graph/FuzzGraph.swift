import CassetinLexicon

/// Opens a graph whose bytes libFuzzer has changed, with a checksum that says they are right, and asks it for words.
///
/// The input is a list of changes of five bytes each: an offset in three bytes, what kind of change, its value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGraph(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  var file = Sample.file
  for start in stride(from: 0, to: input.count - 4, by: 5) {
    let offset = (Int(input[start]) | Int(input[start + 1]) << 8 | Int(input[start + 2]) << 16) % file.count
    switch input[start + 3] % 4 {
    case 0: file[offset] ^= input[start + 4]
    case 1: file[offset] = 0xFF
    case 2: file.removeLast(min(file.count - 1, Int(input[start + 4])))
    default: file[offset] = input[start + 4]
    }
  }
  guard let graph = try? WordGraph(ByteView(WordGraph.checked(file))) else { return 0 }
  for word in Sample.words {
    _ = graph.contains(word)
    for reading in graph.readings(of: word) { _ = graph.forms(of: reading.lemma, with: reading.features) }
    _ = graph.candidates(for: word)
  }
  _ = graph.isSound
  return 0
}

/// A small dictionary with a bit of everything.
private enum Sample {
  static let words = [
    "chat", "chats", "l’ami", "AMIS", "refaire", "e-mail", "caht", "jusqu’où", "œuvre.", "12,5",
  ]

  static let affixes = """
    SET UTF-8
    FLAG long
    FULLSTRIP
    NEEDAFFIX ()
    KEEPCASE ||
    ICONV 1
    ICONV ’ '
    OCONV 1
    OCONV ' ’
    BREAK 1
    BREAK -
    PFX L' Y 2
    PFX L' 0 l' .
    PFX L' a l'A a
    PFX Re Y 1
    PFX Re 0 re .
    SFX S. Y 2
    SFX S. 0 0/L' [^s] is:sg
    SFX S. 0 s [^s] is:pl
    SFX V. Y 2
    SFX V. re sais re po:ipre po:1sg
    SFX V. re sons re po:ipre po:1pl
    """

  static let stems = """
    6
    chat/S.() po:nom is:mas
    ami/S.() po:nom is:mas
    faire/V.Re po:v3_it____a
    œuvre/S.L' po:nom is:fem
    mail/S. po:nom
    kWh/|| po:nom
    """

  static let file: [UInt8] =
    (try? WordGraph(compiling: Array(affixes.utf8), words: Array(stems.utf8)))?.bytes ?? []
}
