import CassetinText

/// Which lines of a text are not in an older one, at their place among the others.
///
/// Lines are those of `LineIndex`, compared without their ends: a file that a clone keeps with the line ends of Windows
/// has not changed. Lines that are in both once hold the texts together (patience); between them, the shortest script of
/// Myers decides, and where that is long, all counts as changed.
struct LineDifference {
  /// Lines by number, equal for equal lines.
  private let old: [Int]
  private let new: [Int]
  /// True for the lines of `new` that are in `old` too.
  private var isKept: [Bool]

  /// Compares the bytes of two texts.
  init(from old: ArraySlice<UInt8>, to new: ArraySlice<UInt8>) {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func numbered(_ text: ArraySlice<UInt8>) -> [Int] {
      Self.lines(of: Array(text)).map { line in
        if let number = numbers[line] { return number }
        numbers[line] = numbers.count
        return numbers.count - 1
      }
    }
    self.old = numbered(old)
    self.new = numbered(new)
    isKept = Array(repeating: false, count: self.new.count)
    compare(self.old.indices, self.new.indices, isFirst: true)
  }

  /// The lines that are new, as runs of one-based numbers.
  var changed: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for index in isKept.indices where !isKept[index] {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound...(index + 1)
      } else {
        runs.append((index + 1)...(index + 1))
      }
    }
    return runs
  }

  /// The lines without their ends; a byte-order mark counts for nothing.
  static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let index = LineIndex(text)
    return (0..<index.count).map { line in
      let start = index.start(of: line).index
      var end = line + 1 < index.count ? index.start(of: line + 1).index : text.count
      while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
      let line = text[start..<end]
      return start == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    }
  }

  /// Compares a part of both.
  private mutating func compare(_ old: Range<Int>, _ new: Range<Int>, isFirst: Bool = false) {
    var (old, new) = (old, new)
    while let left = old.first, let right = new.first, self.old[left] == self.new[right] {
      isKept[right] = true
      (old, new) = (left + 1..<old.upperBound, right + 1..<new.upperBound)
    }
    while let left = old.last, let right = new.last, self.old[left] == self.new[right] {
      isKept[right] = true
      (old, new) = (old.lowerBound..<left, new.lowerBound..<right)
    }
    guard !old.isEmpty, !new.isEmpty else { return }
    guard isFirst else { return keepShortest(old, new) }
    var (left, right) = (old.lowerBound, new.lowerBound)
    for pair in anchors(old, new) {
      compare(left..<pair.old, right..<pair.new)
      isKept[pair.new] = true
      (left, right) = (pair.old + 1, pair.new + 1)
    }
    compare(left..<old.upperBound, right..<new.upperBound)
  }

  /// Lines that stand once in each part, in one order in both: as many as there are.
  private func anchors(_ old: Range<Int>, _ new: Range<Int>) -> [(old: Int, new: Int)] {
    var places: [Int: (count: Int, old: Int, newCount: Int)] = [:]
    for index in old { places[self.old[index], default: (0, index, 0)].count += 1 }
    for index in new { places[self.new[index]]?.newCount += 1 }
    let pairs = new.compactMap { index -> (old: Int, new: Int)? in
      guard let place = places[self.new[index]], place.count == 1, place.newCount == 1 else { return nil }
      return (place.old, index)
    }
    // The longest run of pairs that rise in `old` too: the last pair of the best run of each length, and who is before.
    var ends: [Int] = []
    var previous: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      let length = ends.partitioningIndex { pairs[$0].old >= pair.old }
      previous.append(length > 0 ? ends[length - 1] : nil)
      if length < ends.count { ends[length] = index } else { ends.append(index) }
    }
    var run: [(old: Int, new: Int)] = []
    var next = ends.last
    while let index = next {
      run.append(pairs[index])
      next = previous[index]
    }
    return run.reversed()
  }

  /// Keeps what a shortest script keeps, or nothing when that is too long.
  private mutating func keepShortest(_ old: Range<Int>, _ new: Range<Int>) {
    for place in ShortestScript.kept(from: self.old[old], to: self.new[new]) ?? [] { isKept[place] = true }
  }
}
