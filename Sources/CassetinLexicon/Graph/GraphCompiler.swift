import CassetinText

/// Makes the sections of a graph from an expansion and from forms with their classes of frequency.
struct GraphCompiler {
  /// A form and why it is there.
  private struct Item {
    /// Its first eight bytes, for quick comparison.
    let key: UInt64
    let start: UInt32
    let count: UInt16
    let origin: Origin
    let number: UInt32
  }

  private enum Origin: UInt8 {
    case analysis, lemma, listed
  }

  private let expansion: Expansion?
  private var bytes: [UInt8]
  private var items: [Item] = []
  private var lemmas = Interner()
  private var lemmaOfStem: [UInt32] = []
  private var strings = Interner()
  private var edits = Interner()
  private var morphologies = Interner()
  private var paradigms = Interner()
  private var entries = Interner()
  private var editOfAnalysis: [UInt32] = []
  private var morphologyOfAnalysis: [UInt32] = []
  private var paradigmOfLemma: [UInt32] = []
  private var builder = GraphBuilder()
  private var records: [UInt32] = []

  /// The bytes of the compiled graph of `expansion`, if there is one, and of the words of lists.
  static func compile(_ expansion: Expansion?, lists: [WordTable], key: UInt64) throws(Obstacle) -> [UInt8] {
    var compiler = GraphCompiler(expansion)
    for list in lists { compiler.list(list) }
    compiler.readAnalyses()
    compiler.sortItems()
    return try compiler.write(key: key)
  }

  private init(_ expansion: Expansion?) {
    self.expansion = expansion
    bytes = expansion?.bytes ?? []
    // Entry 0: a form of which nothing is known but its frequency.
    _ = entries.number(of: [0])
    _ = paradigms.number(of: [])
  }

  /// The class of words of a list without figures: rare, but words that are used.
  private static let unfigured = 2

  private mutating func list(_ words: WordTable) {
    for line in words.lines {
      let parts = line.utf8.split(separator: 0x09)
      guard let form = parts.first else { continue }
      let digit = parts.count > 1 ? parts[1].first.map { Int($0) - 0x30 } ?? 0 : Self.unfigured
      if (1...9).contains(digit) { append(WordGraph.typewritten(form), .listed, digit) }
    }
  }

  private mutating func append(_ form: [UInt8], _ origin: Origin, _ number: Int) {
    guard !form.isEmpty, form.count < 256 else { return }
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: form)
    items.append(
      Item(
        key: Self.key(bytes, Int(start), form.count), start: start, count: UInt16(form.count), origin: origin,
        number: UInt32(number)))
  }

  private static func key(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt64 {
    var key: UInt64 = 0
    for step in 0..<8 { key = key << 8 | (step < count ? UInt64(bytes[start + step]) : 0) }
    return key
  }

  /// Numbers lemmas, edits and morphologies, and groups the forms of each lemma.
  private mutating func readAnalyses() {
    guard let expansion else { return }
    lemmaOfStem = expansion.stems.map { stem in UInt32(lemmas.number(of: stem.lemma.map(UInt32.init))) }
    editOfAnalysis.reserveCapacity(expansion.analyses.count)
    for analysis in expansion.analyses {
      let lemma = lemmas[Int(lemmaOfStem[Int(analysis.stem)])]
      editOfAnalysis.append(UInt32(edit(analysis, lemma)))
      let features = analysis.features.rawValue
      morphologyOfAnalysis.append(
        UInt32(
          morphologies.number(of: [
            analysis.classes.rawValue, UInt32(truncatingIfNeeded: features), UInt32(features >> 32),
          ])))
    }
    groupByLemma(expansion.analyses)
    for lemma in 0..<lemmas.count where paradigmOfLemma[lemma] > 0 {
      append(lemmas[lemma].map { UInt8(truncatingIfNeeded: $0) }, .lemma, lemma)
    }
    for (number, analysis) in expansion.analyses.enumerated() {
      items.append(
        Item(
          key: Self.key(bytes, Int(analysis.start), Int(analysis.count)), start: analysis.start,
          count: analysis.count, origin: .analysis, number: UInt32(number)))
    }
  }

  /// The number of the edit between a form and its lemma.
  private mutating func edit(_ analysis: Analysis, _ lemma: ArraySlice<UInt32>) -> Int {
    let start = Int(analysis.start)
    let form = bytes[start..<start + Int(analysis.count)]
    let head = form.prefix(Int(analysis.prefix.appended))
    let stem = analysis.prefix.stripped == 0 ? lemma[...] : lemma.dropFirst(Int(analysis.prefix.stripped))
    let rest = form.dropFirst(head.count)
    var shared = 0
    for (byte, other) in zip(rest, stem) {
      guard UInt32(byte) == other else { break }
      shared += 1
    }
    // Not inside a letter: a tail of whole letters serves more words.
    while shared > 0, shared < rest.count, rest[rest.startIndex + shared] & 0xC0 == 0x80 { shared -= 1 }
    let parts = [
      strings.number(of: head.map(UInt32.init)),
      strings.number(of: lemma.prefix(lemma.count - stem.count)),
      strings.number(of: rest.dropFirst(shared).map(UInt32.init)),
      strings.number(of: stem.dropFirst(shared)),
    ]
    return edits.number(of: parts.map { UInt32($0) })
  }

  private mutating func groupByLemma(_ analyses: [Analysis]) {
    var forms = [[UInt64]](repeating: [], count: lemmas.count)
    for (number, analysis) in analyses.enumerated() {
      guard analysis.marks.contains(.isWord), analysis.marks.isDisjoint(with: [.isHidden, .isForbidden])
      else {
        continue
      }
      forms[Int(lemmaOfStem[Int(analysis.stem)])]
        .append(UInt64(morphologyOfAnalysis[number]) << 32 | UInt64(editOfAnalysis[number]))
    }
    paradigmOfLemma = forms.map { forms in
      var sequence: [UInt32] = []
      var previous: UInt64?
      for form in forms.sorted() where form != previous {
        sequence += [UInt32(truncatingIfNeeded: form), UInt32(form >> 32)]
        previous = form
      }
      return UInt32(paradigms.number(of: sequence))
    }
  }

  private mutating func sortItems() {
    bytes.withUnsafeBufferPointer { bytes in
      items.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        let shorter = Int(min(left.count, right.count))
        var step = min(8, shorter)
        while step < shorter {
          let (mine, other) = (bytes[Int(left.start) + step], bytes[Int(right.start) + step])
          if mine != other { return mine < other }
          step += 1
        }
        if left.count != right.count { return left.count < right.count }
        if left.origin != right.origin { return left.origin.rawValue < right.origin.rawValue }
        return left.number < right.number
      }
    }
  }

  private mutating func write(key: UInt64) throws(Obstacle) -> [UInt8] {
    var index = 0
    while index < items.count {
      var end = index + 1
      while end < items.count, items[end].key == items[index].key, text(of: end) == text(of: index) {
        end += 1
      }
      guard builder.add(text(of: index)) else { throw .tooLarge(limit: GraphBuilder.edgeLimit) }
      records.append(record(of: items[index..<end]).rawValue)
      index = end
    }
    let root = items.isEmpty ? 0 : builder.finish()
    guard entries.count <= FormRecord.entryLimit else { throw .tooLarge(limit: FormRecord.entryLimit) }
    var writer = GraphWriter(
      key: key, root: root, formCount: records.count, holdsDictionary: expansion != nil)
    writer.add(.edges, builder.edges)
    writer.add(.wordsBefore, builder.wordsBefore)
    writer.add(.records, records)
    writer.add(.entryStarts, entries.starts)
    writer.add(.entries, entries.values)
    writer.add(.paradigmStarts, paradigms.starts)
    writer.add(.paradigms, paradigms.values)
    writer.add(.edits, edits.values)
    writer.add(.morphologies, morphologies.values)
    writer.add(.stringStarts, strings.starts)
    writer.add(.strings, strings.values.map { UInt8(truncatingIfNeeded: $0) })
    writer.add(.settings, expansion.map { SpellingSettings($0).bytes } ?? [])
    return writer.finish()
  }

  private func text(of index: Int) -> ArraySlice<UInt8> {
    let item = items[index]
    return bytes[Int(item.start)..<Int(item.start) + Int(item.count)]
  }

  private mutating func record(of items: ArraySlice<Item>) -> FormRecord {
    var frequency = 0
    var paradigm: UInt32 = 0
    var found: [(order: UInt64, number: Int)] = []
    for item in items {
      switch item.origin {
      case .listed: frequency = max(frequency, Int(item.number))
      case .lemma: paradigm = paradigmOfLemma[Int(item.number)]
      case .analysis:
        found.append((expansion?.analyses[Int(item.number)].order ?? 0, Int(item.number)))
      }
    }
    if found.isEmpty, paradigm == 0 { return FormRecord(entry: 0, frequency: frequency, marks: []) }
    found.sort { ($0.order, $0.number) < ($1.order, $1.number) }
    let analyses = found.compactMap { expansion?.analyses[$0.number] }
    var sequence = [paradigm]
    for (place, analysis) in zip(found, analyses) {
      // A forbidden stem has no reading.
      if analysis.marks.isSuperset(of: [.isForbidden, .isStem]) { continue }
      let part = [
        editOfAnalysis[place.number], morphologyOfAnalysis[place.number], analysis.elisions,
        analysis.marks.rawValue,
      ]
      let isKnown = stride(from: 1, to: sequence.count, by: 4).contains {
        sequence[$0..<$0 + 4].elementsEqual(part)
      }
      if !isKnown { sequence += part }
    }
    return FormRecord(
      entry: entries.number(of: sequence), frequency: frequency, marks: Self.marks(of: analyses))
  }

  /// The marks by which Hunspell judges a form: those of the analysis that it comes upon first.
  private static func marks(of analyses: [Analysis]) -> Analysis.Marks {
    if let first = analyses.first, first.marks.isSuperset(of: [.isForbidden, .isStem]) {
      return .isForbidden
    }
    let words = analyses.filter { $0.marks.contains(.isWord) }
    guard let first = words.first(where: { !$0.marks.contains(.isHidden) }) ?? words.first else { return [] }
    if first.marks.contains(.isForbidden) { return .isForbidden }
    return first.marks.subtracting(.isStem)
  }
}
