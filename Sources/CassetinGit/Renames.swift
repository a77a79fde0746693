/// Which files that are gone new files were once: those of the same bytes, else those that share half of their lines.
struct Renames {
  /// A file that is gone.
  struct Gone {
    let object: String
    let path: [UInt8]
  }

  /// Files of each side beyond which only the same bytes are looked for (`diff.renameLimit` of Git is 1,000).
  static let mostFiles = 1000
  /// Lines that stand in more files than this tell nothing.
  private static let mostHolders = 100

  /// The files that are gone by the hashes of their lines, and how many bytes they have of each.
  private var holders: [ArraySlice<UInt8>: [(file: Int, bytes: Int)]] = [:]
  private var sizes: [Int: Int] = [:]
  private var pairs: [(shared: Double, gone: Int, new: Int)] = []

  /// Adds the text of a file that is gone, by its number.
  mutating func add(gone number: Int, _ text: ArraySlice<UInt8>) {
    let lines = Self.weights(Array(text))
    sizes[number] = lines.values.reduce(0, +)
    for (line, bytes) in lines where holders[line, default: []].count <= Self.mostHolders {
      holders[line, default: []].append((number, bytes))
    }
  }

  /// Compares a new file with all that are gone and were added.
  mutating func compare(new number: Int, _ text: [UInt8]) {
    let lines = Self.weights(text)
    let size = lines.values.reduce(0, +)
    var shared: [Int: Int] = [:]
    for (line, bytes) in lines {
      let all = holders[line] ?? []
      guard all.count <= Self.mostHolders else { continue }
      for holder in all { shared[holder.file, default: 0] += min(bytes, holder.bytes) }
    }
    for (gone, bytes) in shared {
      let part = Double(bytes) / Double(max(size, sizes[gone] ?? 0, 1))
      if part >= 0.5 { pairs.append((part, gone, number)) }
    }
  }

  /// For new files the file that each once was: the most alike first, no file twice.
  func best() -> [Int: Int] {
    var best: [Int: Int] = [:]
    var taken: Set<Int> = []
    let ordered = pairs.sorted { left, right in
      left.shared != right.shared
        ? left.shared > right.shared : (left.gone, left.new) < (right.gone, right.new)
    }
    for pair in ordered where best[pair.new] == nil && taken.insert(pair.gone).inserted {
      best[pair.new] = pair.gone
    }
    return best
  }

  /// How many bytes each line of a text has in all its places, short ones left out.
  private static func weights(_ text: [UInt8]) -> [ArraySlice<UInt8>: Int] {
    var weights: [ArraySlice<UInt8>: Int] = [:]
    for line in LineDifference.lines(of: text) where line.count > 3 {
      weights[line, default: 0] += line.count
    }
    return weights
  }
}
