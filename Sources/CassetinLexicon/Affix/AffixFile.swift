/// A prefix or suffix: what it takes away, puts there and asks for.
struct Affix: Sendable {
  let strip: [UInt8]
  let append: [UInt8]
  let condition: Condition
  /// Flags of affixes that may follow, and restrictions.
  let continuation: [Flag]
  let morphology: Morphology
  /// Of the file, one-based.
  let line: Int
}

/// The affixes of one flag.
struct AffixGroup: Sendable {
  let flag: Flag
  /// True when prefixes and suffixes may stand at once.
  let isCrossed: Bool
  var affixes: [Affix] = []
}

/// What a `.aff` file says: hunspell(5).
struct AffixFile: Sendable {
  /// Hunspell’s own where no line names one.
  var encoding = DictionaryEncoding(named: "ISO8859-1") ?? .utf8
  var notation = FlagNotation()
  var prefixes: [Flag: AffixGroup] = [:]
  var suffixes: [Flag: AffixGroup] = [:]
  var needAffix: Flag?
  var onlyInCompound: Flag?
  var forbidden: Flag?
  var keepCase: Flag?
  var noSuggest: Flag?
  var circumfix: Flag?
  var allowsFullStrip = false
  /// Flags of stems that enter compounds.
  var compoundFlags: Set<Flag> = []
  var ignored: Set<UInt32> = []
  var input: [Conversion] = []
  var output: [Conversion] = []
  /// Patterns at which a word may be cut; nil for Hunspell’s own.
  var breaks: [[UInt8]]?
  var morphologyAliases: [[UInt8]] = []

  /// Reads the bytes of a `.aff` file.
  init(_ file: [UInt8]) throws(Obstacle) {
    let bounds = AffixLine.bounds(of: file)
    var reader = AffixFileReader(file: file, bounds: bounds)
    try reader.readNotation(into: &self)
    try reader.readRest(into: &self)
  }

  /// The flags written as `bytes`, in order, each once.
  func flags(_ bytes: ArraySlice<UInt8>) -> [Flag] {
    Set(notation.flags(bytes)).sorted { $0.value < $1.value }
  }

  /// `bytes` of the dictionary in UTF-8, without the characters to be ignored.
  func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = encoding.decode(bytes)
    return ignored.isEmpty ? text : text.without(ignored)
  }

  /// Morphological fields, or the number of an alias of such.
  func morphology(_ bytes: ArraySlice<UInt8>) -> Morphology {
    guard !morphologyAliases.isEmpty else { return Morphology(encoding.decode(bytes)[...]) }
    let number = bytes.leadingNumber
    return morphologyAliases.indices.contains(number - 1)
      ? Morphology(morphologyAliases[number - 1][...]) : Morphology()
  }
}
