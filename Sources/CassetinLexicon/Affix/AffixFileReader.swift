/// Reads the lines of a `.aff` file, in two passes: `SET`, `FLAG` and aliases rule the reading of the others.
struct AffixFileReader {
  let file: [UInt8]
  let bounds: [Range<Int>]
  private var next = 0

  init(file: [UInt8], bounds: [Range<Int>]) {
    self.file = file
    self.bounds = bounds
  }

  private func line(_ index: Int) -> AffixLine { AffixLine(file[bounds[index]], number: index + 1) }

  private func malformed(_ line: AffixLine) -> Obstacle { .malformed(inAffixes: true, line: line.number) }

  mutating func readNotation(into affixes: inout AffixFile) throws(Obstacle) {
    let place = bounds.indices.first { line($0).text(0) == "SET" }
    let name = place.map { line($0).text(1) } ?? DictionaryEncoding.defaultName
    guard name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let encoding = DictionaryEncoding(named: name)
    else { throw .encoding(name) }
    affixes.encoding = encoding
    var isAmongAffixes = false
    var settings: Set<String> = []
    for index in bounds.indices {
      let line = line(index)
      let keyword = line.text(0)
      for name in ["SET", "PFX", "SFX"] where keyword.hasPrefix(name) {
        // Hunspell looks no further than that.
        guard keyword == name else { throw malformed(line) }
        if name != "SET" { isAmongAffixes = true }
      }
      guard ["SET", "FLAG", "IGNORE", "AF", "AM"].contains(keyword) else { continue }
      // Hunspell stops at what is given twice, and at affixes when it looks for these.
      let isNew = settings.insert(keyword).inserted || ["AF", "AM"].contains(keyword)
      guard isNew, !isAmongAffixes, line.fields.count > 1 else { throw malformed(line) }
      switch keyword {
      case "FLAG":
        switch line.text(1) {
        case "long": affixes.notation.kind = .long
        case "num": affixes.notation.kind = .number
        case "UTF-8": affixes.notation.kind = .scalar
        default: throw malformed(line)
        }
      case "IGNORE":
        let text = affixes.encoding.text(of: line[1])
        affixes.ignored = Set(text.unicodeScalars.map(\.value))
      default: break
      }
    }
    affixes.morphologyAliases = try aliases("AM").map { affixes.encoding.decode($0) }
    let notation = affixes.notation
    affixes.notation.aliases = try aliases("AF").map { notation.spelledFlags($0) }
  }

  /// What follows the lines `keyword`, the first of which gives their number.
  private func aliases(_ keyword: String) throws(Obstacle) -> [ArraySlice<UInt8>] {
    let found = bounds.indices.map(line).filter { $0.text(0) == keyword }
    guard let head = found.first else { return [] }
    guard let count = Int(head.text(1)), count == found.count - 1 else { throw malformed(head) }
    return found.dropFirst().map { keyword == "AF" ? $0[1] : $0.rest(from: 1) }
  }

  mutating func readRest(into affixes: inout AffixFile) throws(Obstacle) {
    while next < bounds.count {
      let line = line(next)
      next += 1
      switch line.text(0) {
      case "PFX": try readGroup(line, &affixes, isPrefix: true)
      case "SFX": try readGroup(line, &affixes, isPrefix: false)
      case "ICONV":
        guard affixes.input.isEmpty else { throw malformed(line) }
        affixes.input = try readConversions(line, affixes)
      case "OCONV":
        guard affixes.output.isEmpty else { throw malformed(line) }
        affixes.output = try readConversions(line, affixes)
      case "BREAK":
        guard affixes.breaks == nil else { throw malformed(line) }
        affixes.breaks = try readTable(line).map { affixes.encoding.decode($0[1]) }
      case "COMPOUNDRULE":
        for rule in try readTable(line) {
          affixes.compoundFlags.formUnion(ruleFlags(rule[1], affixes))
        }
      case "COMPLEXPREFIXES": throw .complexPrefixes
      case "CHECKSHARPS": throw .sharpS
      case "FORBIDWARN": throw .forbiddenWarnings
      case "LANG": try checkLanguage(line.text(1))
      default: try readSetting(line, &affixes)
      }
    }
  }

  private func readSetting(_ line: AffixLine, _ affixes: inout AffixFile) throws(Obstacle) {
    let flag = affixes.notation.flag(line[1])
    func set(_ setting: inout Flag?) throws(Obstacle) {
      guard setting == nil, flag != nil else { throw malformed(line) }
      setting = flag
    }
    switch line.text(0) {
    case "NEEDAFFIX", "PSEUDOROOT": try set(&affixes.needAffix)
    case "ONLYINCOMPOUND": try set(&affixes.onlyInCompound)
    case "FORBIDDENWORD": try set(&affixes.forbidden)
    case "KEEPCASE": try set(&affixes.keepCase)
    case "NOSUGGEST": try set(&affixes.noSuggest)
    case "CIRCUMFIX": try set(&affixes.circumfix)
    case "FULLSTRIP": affixes.allowsFullStrip = true
    case "COMPOUNDFLAG", "COMPOUNDBEGIN", "COMPOUNDMIDDLE", "COMPOUNDLAST", "COMPOUNDEND":
      guard let flag else { throw malformed(line) }
      affixes.compoundFlags.insert(flag)
    default: break
    }
  }

  /// Languages that Hunspell treats by rules of their own.
  private func checkLanguage(_ name: String) throws(Obstacle) {
    if ["tr", "az", "crh", "hu"].contains(name.split(separator: "_").first ?? "") { throw .language(name) }
  }

  /// The flags of a compound rule: with long and numeric flags each stands in parentheses.
  private func ruleFlags(_ rule: ArraySlice<UInt8>, _ affixes: AffixFile) -> [Flag] {
    let marks = Array("()*?".utf8)
    return rule.split(whereSeparator: { marks.contains($0) }).flatMap { affixes.notation.spelledFlags($0) }
  }

  /// The lines of a table whose head gives their number.
  private mutating func readTable(_ head: AffixLine) throws(Obstacle) -> [AffixLine] {
    guard let count = Int(head.text(1)), count >= 0, count <= bounds.count - next else {
      throw malformed(head)
    }
    var lines: [AffixLine] = []
    for _ in 0..<count {
      let line = line(next)
      guard line.text(0) == head.text(0), line.fields.count > 1 else { throw malformed(line) }
      lines.append(line)
      next += 1
    }
    return lines
  }

  private mutating func readConversions(
    _ head: AffixLine, _ affixes: AffixFile
  ) throws(Obstacle) -> [Conversion] {
    var conversions: [Conversion] = []
    for line in try readTable(head) {
      guard line.fields.count > 2 else { throw malformed(line) }
      var pattern = affixes.encoding.decode(line[1])
      let underscore = UInt8(ascii: "_")
      let isAtStart = pattern.first == underscore
      if isAtStart { pattern.removeFirst() }
      let isAtEnd = pattern.last == underscore
      if isAtEnd { pattern.removeLast() }
      conversions.append(
        Conversion(
          pattern: pattern.map { $0 == underscore ? 0x20 : $0 },
          replacement: affixes.encoding.decode(line[2]).map { $0 == underscore ? 0x20 : $0 },
          isAtStart: isAtStart, isAtEnd: isAtEnd))
    }
    return conversions.filter { !$0.pattern.isEmpty }
  }

  private mutating func readGroup(
    _ head: AffixLine, _ affixes: inout AffixFile, isPrefix: Bool
  ) throws(Obstacle) {
    guard head.fields.count >= 4, let flag = affixes.notation.flag(head[1]), let count = Int(head.text(3)),
      count > 0, count <= bounds.count - next
    else { throw malformed(head) }
    let isCrossed = head.text(2).hasPrefix("Y")
    var group =
      (isPrefix ? affixes.prefixes : affixes.suffixes)[flag] ?? AffixGroup(flag: flag, isCrossed: isCrossed)
    guard group.isCrossed == isCrossed else { throw malformed(head) }
    for _ in 0..<count {
      let line = line(next)
      next += 1
      guard line.text(0) == head.text(0), line.fields.count >= 4, affixes.notation.flag(line[1]) == flag
      else {
        throw malformed(line)
      }
      guard Condition.isWellFormed(affixes.encoding.decode(line[4])) else { throw malformed(line) }
      group.affixes.append(affix(line, affixes))
    }
    if isPrefix { affixes.prefixes[flag] = group } else { affixes.suffixes[flag] = group }
  }

  private func affix(_ line: AffixLine, _ affixes: AffixFile) -> Affix {
    func text(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      bytes.elementsEqual("0".utf8) ? [] : affixes.letters(bytes)
    }
    let parts = line[3]
    let slash = parts.firstIndex(of: UInt8(ascii: "/"))
    let condition = line.fields.count > 4 ? Condition(affixes.encoding.decode(line[4])[...]) : Condition()
    return Affix(
      strip: line[2].elementsEqual("0".utf8) ? [] : affixes.encoding.decode(line[2]),
      append: text(slash.map { parts[..<$0] } ?? parts), condition: condition,
      continuation: slash.map { affixes.flags(parts[($0 + 1)...]) } ?? [],
      morphology: affixes.morphology(affixes.morphologyAliases.isEmpty ? line.rest(from: 5) : line[5]),
      line: line.number)
  }
}
