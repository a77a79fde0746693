/// Readings and inflection.
extension WordGraph {
  /// An analysis as the file has it.
  struct StoredAnalysis {
    let edit: Int
    let morphology: Int
    let elisions: UInt32
    let marks: Analysis.Marks
  }

  /// The values of a list that `starts` and `values` lay out, nothing for a number that is not there.
  private func list(_ number: Int, _ starts: GraphFormat.Section, _ values: GraphFormat.Section) -> [UInt32] {
    guard number >= 0, number + 1 < count(starts) else { return [] }
    return file.withBytes { bytes in
      let start = Int(value(starts, number, bytes))
      let end = min(Int(value(starts, number + 1, bytes)), count(values))
      guard start < end else { return [] }
      return (start..<end).map { value(values, $0, bytes) }
    }
  }

  /// The analyses of an entry.
  func analyses(of entry: Int) -> [StoredAnalysis] {
    let values = list(entry, .entryStarts, .entries)
    return stride(from: 1, to: values.count - 3, by: 4).map { index in
      StoredAnalysis(
        edit: Int(values[index]), morphology: Int(values[index + 1]), elisions: values[index + 2],
        marks: Analysis.Marks(rawValue: values[index + 3]))
    }
  }

  private func string(_ number: Int) -> ArraySlice<UInt8> {
    file.withBytes { bytes in
      let (offset, count) = place(of: .strings)
      let start = Int(value(.stringStarts, number, bytes))
      let end = min(Int(value(.stringStarts, number + 1, bytes)), count)
      guard start < end else { return [] }
      return Array(bytes[offset + start..<offset + end])[...]
    }
  }

  /// `word` with head and tail exchanged; nil when it has other ones.
  private func exchanging(
    _ word: [UInt8], head: (old: Int, new: Int), tail: (old: Int, new: Int)
  ) -> [UInt8]? {
    let (oldHead, oldTail) = (string(head.old), string(tail.old))
    guard word.count >= oldHead.count + oldTail.count, word.starts(with: oldHead),
      word.suffix(oldTail.count).elementsEqual(oldTail)
    else { return nil }
    return string(head.new) + word.dropFirst(oldHead.count).dropLast(oldTail.count) + string(tail.new)
  }

  private func edit(_ number: Int) -> [Int] {
    file.withBytes { bytes in (0..<4).map { Int(value(.edits, number * 4 + $0, bytes)) } }
  }

  private func morphology(_ number: Int) -> (WordClasses, Features) {
    file.withBytes { bytes in
      let low = UInt64(value(.morphologies, number * 3 + 1, bytes))
      let high = UInt64(value(.morphologies, number * 3 + 2, bytes))
      return (
        WordClasses(rawValue: value(.morphologies, number * 3, bytes)), Features(rawValue: high << 32 | low)
      )
    }
  }

  func reading(of form: [UInt8], _ analysis: StoredAnalysis) -> Reading {
    let edit = edit(analysis.edit)
    let lemma = exchanging(form, head: (edit[0], edit[1]), tail: (edit[2], edit[3])) ?? form
    let (classes, features) = morphology(analysis.morphology)
    let written = Conversion.converting(lemma, settings.output)
    return Reading(lemma: String(decoding: written, as: UTF8.self), classes: classes, features: features)
  }

  /// The number of the list of a lemma’s forms, 0 for what is no lemma.
  private func paradigm(of lemma: [UInt8]) -> Int {
    guard let record = record(of: lemma) else { return 0 }
    return Int(list(record.entry, .entryStarts, .entries).first ?? 0)
  }

  /// The forms of `lemma` that have all of `features` in one reading of all of `classes`, each once; commonest first,
  /// then by their bytes.
  ///
  /// An epicene adjective answers for either gender. Without features, all forms; none for what is no lemma.
  ///
  ///     graph.forms(of: "aller", with: [.present, .thirdPerson, .plural])     // ["vont"]
  public func forms(
    of lemma: String, as classes: WordClasses = [], with features: Features = []
  ) -> [String] {
    let written = Array(lemma.utf8)
    // Fields of a dictionary may spell a lemma as no text is looked up: st:baha’i.
    let lemma = paradigm(of: written) > 0 ? written : Conversion.converting(written, settings.input)
    let values = list(paradigm(of: lemma), .paradigmStarts, .paradigms)
    var found: Set<[UInt8]> = []
    for index in stride(from: 0, to: values.count - 1, by: 2) {
      let (itsClasses, itsFeatures) = morphology(Int(values[index + 1]))
      guard itsClasses.isSuperset(of: classes), itsFeatures.isSuperset(of: features) else { continue }
      let edit = edit(Int(values[index]))
      if let form = exchanging(lemma, head: (edit[1], edit[0]), tail: (edit[3], edit[2])) {
        found.insert(form)
      }
    }
    return found.map { (form: $0, frequency: frequency(of: $0)) }
      .sorted { left, right in
        left.frequency != right.frequency
          ? left.frequency > right.frequency : left.form.lexicographicallyPrecedes(right.form)
      }
      .map { String(decoding: Conversion.converting($0.form, settings.output), as: UTF8.self) }
  }
}
