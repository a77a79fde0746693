/// What a baseline says of the findings of a run.
///
/// A finding takes an entry of its fingerprint and its file. What is left is then matched across files, so that a file
/// may move, but only with entries that no other file has a claim to: those of files that are gone, and those of files
/// of this run that have no such finding any more. The order in which files come makes no difference.
public struct BaselineMatch: Sendable {
  /// A file of the run, with all that was found in it: what is left out here counts as mended.
  public struct File: Sendable {
    /// As the baseline names it.
    public let path: String
    /// In their order in the text.
    public let found: [Baseline.Entry]

    public init(path: String, found: [Baseline.Entry]) {
      self.path = path
      self.found = found
    }
  }

  /// For each file, and for each finding in it, whether it is known; in the order of the files as they were given.
  public private(set) var isKnown: [[Bool]]
  /// Entries of files that were checked or that are gone to which no finding belongs any more.
  public private(set) var stale: [Baseline.Entry] = []

  private let files: [File]
  /// The entries of files, or of rules, outside of this run.
  private var untouched: [Baseline.Entry] = []

  /// Matches the findings of `files`.
  /// - Parameters:
  ///   - isGone: whether a file that was not checked is there no more.
  ///   - wasRun: false for rules that had nothing to say in this run: their entries stay.
  init(
    _ baseline: Baseline, _ files: [File], isGone: (_ path: String) -> Bool, wasRun: (RuleID) -> Bool
  ) {
    self.files = files
    isKnown = files.map { Array(repeating: false, count: $0.found.count) }
    var open = OpenEntries(baseline.entries.filter { wasRun($0.rule) })
    for (number, file) in files.enumerated() {
      let path = Array(file.path.utf8)
      for (index, entry) in file.found.enumerated() {
        isKnown[number][index] = open.take(entry.fingerprint, in: path)
      }
    }
    let checked = Set(files.map { Array($0.path.utf8) })
    var gone: [[UInt8]: Bool] = [:]
    func isFree(_ path: [UInt8]) -> Bool {
      if checked.contains(path) { return true }
      if let isGone = gone[path] { return isGone }
      let isFree = isGone(String(decoding: path, as: UTF8.self))
      gone[path] = isFree
      return isFree
    }
    let ordered = files.indices.sorted {
      files[$0].path.utf8.lexicographicallyPrecedes(files[$1].path.utf8)
    }
    for number in ordered {
      for (index, entry) in files[number].found.enumerated() where !isKnown[number][index] {
        isKnown[number][index] = open.take(entry.fingerprint, where: isFree)
      }
    }
    untouched = baseline.entries.filter { !wasRun($0.rule) }
    for entry in open.left {
      if isFree(Array(entry.path.utf8)) { stale.append(entry) } else { untouched.append(entry) }
    }
  }

  /// The baseline after which nothing of this run is new, and nothing stale: known findings where they are now, new
  /// ones, and what lies outside of this run.
  public var updated: Baseline { Baseline(files.flatMap(\.found) + untouched) }

  /// The baseline without what is stale; nothing new is in it.
  public var pruned: Baseline {
    let known = zip(files, isKnown).flatMap { file, isKnown in
      zip(file.found, isKnown).filter(\.1).map(\.0)
    }
    return Baseline(known + untouched)
  }
}

extension Baseline {
  /// Matches all that was found in the files of a run with what is known.
  public func match(
    _ files: [BaselineMatch.File], isGone: (_ path: String) -> Bool,
    wasRun: (RuleID) -> Bool = { _ in true }
  ) -> BaselineMatch {
    BaselineMatch(self, files, isGone: isGone, wasRun: wasRun)
  }
}

/// Entries that no finding has taken yet.
private struct OpenEntries {
  /// What a finding and its entry share.
  private struct Key: Hashable {
    let fingerprint: Fingerprint
    let path: [UInt8]
  }

  private let entries: [Baseline.Entry]
  private var isTaken: [Bool]
  /// The entries of a file, by their places, the first one last.
  private var ofFile: [Key: [Int]] = [:]
  /// The entries of all files in their order; what is behind `next` is taken, or no one may take it.
  private var ofAll: [Fingerprint: (places: [Int], next: Int)] = [:]

  init(_ entries: [Baseline.Entry]) {
    self.entries = entries
    isTaken = Array(repeating: false, count: entries.count)
    for (place, entry) in entries.enumerated().reversed() {
      ofFile[Key(fingerprint: entry.fingerprint, path: Array(entry.path.utf8)), default: []].append(place)
    }
    for (place, entry) in entries.enumerated() {
      ofAll[entry.fingerprint, default: ([], 0)].places.append(place)
    }
  }

  /// Takes an entry of a fingerprint in the file at `path`; false when there is none.
  mutating func take(_ fingerprint: Fingerprint, in path: [UInt8]) -> Bool {
    guard let place = ofFile[Key(fingerprint: fingerprint, path: path)]?.popLast() else { return false }
    isTaken[place] = true
    return true
  }

  /// Takes the first entry of a fingerprint whose path is free, which shall not change; false when there is none.
  mutating func take(_ fingerprint: Fingerprint, where isFree: (_ path: [UInt8]) -> Bool) -> Bool {
    while let (places, next) = ofAll[fingerprint], next < places.count {
      ofAll[fingerprint]?.next += 1
      let place = places[next]
      guard !isTaken[place], isFree(Array(entries[place].path.utf8)) else { continue }
      isTaken[place] = true
      return true
    }
    return false
  }

  /// What nobody took, in the order of the baseline.
  var left: [Baseline.Entry] { zip(entries, isTaken).filter { !$1 }.map(\.0) }
}
