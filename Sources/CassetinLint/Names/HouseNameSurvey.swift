import CassetinText

/// Reads the forms of house names as a text is read, and notes what contradicts itself.
struct HouseNameSurvey {
  /// The forms of all entries, in their order: of each the name, the aliases, the forbidden ones.
  private(set) var forms: [HouseForm] = []
  private(set) var defects: [HouseNames.Defect] = []
  private let readings: [String: HouseFormReading]
  /// The first mention of each name, of each accepted form, and of each forbidden one with its replacement.
  private var names: [String: HouseNames.Spelling] = [:]
  private var accepted: [String: HouseNames.Spelling] = [:]
  private var forbidden: [String: (spelling: HouseNames.Spelling, replacement: String)] = [:]

  /// Words that a name may have.
  private static let mostWords = 12

  init(_ entries: [HouseNames.Entry]) {
    readings = HouseFormReading.all(
      entries.flatMap { entry in
        ([entry.name] + entry.aliases + entry.forbidden.flatMap { [$0.spelling, $0.replacement] })
          .compactMap { $0?.text }
      })
    for entry in entries { noteAccepted(entry) }
    for (number, entry) in entries.enumerated() { add(entry, number) }
  }

  private mutating func noteAccepted(_ entry: HouseNames.Entry) {
    for spelling in [entry.name] + entry.aliases {
      guard let reading = checked(spelling), accepted[reading.text] == nil else { continue }
      accepted[reading.text] = spelling
    }
  }

  private mutating func add(_ entry: HouseNames.Entry, _ number: Int) {
    guard let name = readings[entry.name.text] else { return }
    if let other = names[name.text] {
      note(.repeatedName(name.text, first: other.position), at: entry.name)
    } else {
      names[name.text] = entry.name
    }
    let own = forms.count
    for (place, spelling) in ([entry.name] + entry.aliases).enumerated() {
      guard let reading = readings[spelling.text] else { continue }
      forms.append(HouseForm(reading, entry: number, isName: place == 0))
    }
    for item in entry.forbidden {
      guard let reading = checked(item.spelling) else { continue }
      let replacement = item.replacement ?? entry.name
      guard let right = readings[replacement.text],
        let place = forms[own...].firstIndex(where: { $0.isAccepted && $0.text == right.text })
      else {
        note(.foreignReplacement(replacement.text, name: name.text), at: replacement)
        continue
      }
      forbid(item.spelling, reading, as: right.text)
      forms.append(HouseForm(reading, entry: number, replacement: place))
    }
  }

  /// Notes what contradicts that `spelling` is forbidden.
  private mutating func forbid(
    _ spelling: HouseNames.Spelling, _ reading: HouseFormReading, as replacement: String
  ) {
    if let other = accepted[reading.text] {
      note(.acceptedAndForbidden(reading.text, acceptedAt: other.position), at: spelling)
    }
    if let before = forbidden[reading.text] {
      guard before.replacement != replacement else { return }
      let fault = HouseNames.Defect.Fault.twoReplacements(
        reading.text, before.replacement, replacement, first: before.spelling.position)
      note(fault, at: spelling)
    } else {
      forbidden[reading.text] = (spelling, replacement)
    }
  }

  /// What is read of a form, nil with a defect when it is no name.
  private mutating func checked(_ spelling: HouseNames.Spelling) -> HouseFormReading? {
    guard let reading = readings[spelling.text] else {
      note(.blank, at: spelling)
      return nil
    }
    if reading.parts > Self.mostWords { note(.tooLong(limit: Self.mostWords), at: spelling) }
    return reading
  }

  private mutating func note(_ fault: HouseNames.Defect.Fault, at spelling: HouseNames.Spelling) {
    defects.append(HouseNames.Defect(fault: fault, position: spelling.position))
  }
}

/// What the tokenizer makes of a form.
struct HouseFormReading {
  /// The text with ’ for every apostrophe, - for every hyphen and single spaces.
  let text: String
  /// The tokens as text.
  let words: [String]
  /// The fold key, never empty.
  let key: [UInt8]

  /// The words that a text may make of it: each space, hyphen and apostrophe parts two.
  var parts: Int { words.count + text.unicodeScalars.count { $0 == "-" || $0 == "’" } }

  /// What is read of `texts`, in one go; those without a letter or digit are left out.
  static func all(_ texts: [String]) -> [String: HouseFormReading] {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for text in texts {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      ranges.append(start..<bytes.count)
    }
    let source = Source(name: SourceName(""), text: String(decoding: bytes, as: UTF8.self))
    let document = Tokenizer.document(
      from: source, prose: Prose(blocks: forms(at: ranges)), language: .french, vocabulary: Vocabulary())
    var readings: [String: HouseFormReading] = [:]
    for block in document.blocks {
      let text = document.text(block.tokens)
      let key = Fold.key(text)
      guard !key.isEmpty else { continue }
      readings[source[block.range]] = HouseFormReading(
        text: text, words: document.tokens[block.tokens].map { document.text($0) }, key: key)
    }
    return readings
  }

  /// Each form is a block.
  private static func forms(at ranges: [Range<Int>]) -> [ProseBlock] {
    ranges.map { ProseBlock(kind: .listItem, pieces: [.text(TextRange($0))]) }
  }
}
