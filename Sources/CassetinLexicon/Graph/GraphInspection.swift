/// Why a graph whose bytes are whole is no sound graph all the same: a fault of the compiler.
public enum GraphFault: Sendable, Equatable {
  /// The header counts other forms than a walk meets.
  case count(header: Int, walked: Int)
  /// A form that does not come after the one before it.
  case order(form: String)
  /// A form that a look-up finds elsewhere than a walk does.
  case lookup(form: String)
  /// A form whose readings lead beyond the end of a section.
  case readings(form: String)
}

/// What a walk over all forms of a graph met.
public struct GraphInspection: Sendable {
  /// Forms walked.
  public fileprivate(set) var forms = 0
  /// Those that are words by themselves, in the case in which they are written.
  public fileprivate(set) var words = 0
  /// At most one of each kind, the first that was met.
  public fileprivate(set) var faults: [GraphFault] = []
}

extension WordGraph {
  /// Walks all forms, checks what holds them together and calls `body` with each that is a word, in the order
  /// of their bytes.
  ///
  /// Takes a few tenths of a second.
  public func inspect(words body: (String) -> Void = { _ in }) -> GraphInspection {
    var inspection = GraphInspection()
    var previous: ArraySlice<UInt8> = []
    var (isOrdered, isFound, isReadable) = (true, true, true)
    forEachForm { form, number in
      let text = { String(decoding: form, as: UTF8.self) }
      let record = record(number)
      if isOrdered, !previous.lexicographicallyPrecedes(form) {
        isOrdered = false
        inspection.faults.append(.order(form: text()))
      }
      if isFound, self.number(of: form) != number {
        isFound = false
        inspection.faults.append(.lookup(form: text()))
      }
      if isReadable, !hasSoundEntry(record) {
        isReadable = false
        inspection.faults.append(.readings(form: text()))
      }
      inspection.forms += 1
      if record.marks.contains(.isWord), record.marks.isDisjoint(with: [.isHidden, .isForbidden]) {
        inspection.words += 1
        body(text())
      }
      previous = Array(form)[...]
      return true
    }
    if inspection.forms != formCount {
      inspection.faults.insert(.count(header: formCount, walked: inspection.forms), at: 0)
    }
    return inspection
  }

  /// True when the entry of a form and all that its analyses name are there.
  private func hasSoundEntry(_ record: FormRecord) -> Bool {
    record.entry + 1 < count(.entryStarts)
      && analyses(of: record.entry).allSatisfy { analysis in
        analysis.edit * 4 + 3 < count(.edits) && analysis.morphology * 3 + 2 < count(.morphologies)
      }
  }
}
