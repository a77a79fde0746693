import CassetinText

/// A word that may have been meant.
public struct Candidate: Sendable {
  public let text: String
  /// In hundredths of an edit.
  public let cost: Int
  /// 0…9; 0 for a word without a figure.
  public let frequency: Int
  /// Lower is better: cost less what frequency and context speak for it.
  public let score: Int

  /// The one correction of a listed misspelling.
  public let isListed: Bool

  init(text: String, cost: Int, frequency: Int, score: Int, isListed: Bool = false) {
    self.text = text
    self.cost = cost
    self.frequency = frequency
    self.score = score
    self.isListed = isListed
  }

  /// The same judgement of `text`, of which this candidate is a part.
  public func asPart(of text: String) -> Candidate {
    Candidate(text: text, cost: cost, frequency: frequency, score: score)
  }
}

/// A word of a table and what it costs from the word that was typed.
struct NearWord {
  let text: String
  let cost: Int
  /// The digit that follows it in the table.
  let frequency: Int
}

/// What was asked when words near another were looked for.
struct NearKey: Hashable {
  let text: String
  let language: Language
  let accentsOnly: Bool
}

extension WordTable {
  /// The words of the table that cost at most `limit` from `typed`, in the table's order.
  ///
  /// The sorted lines are walked as a trie: words that share a beginning share the work on it, and a beginning
  /// that already costs too much is skipped with all its words.
  func words(near typed: [UInt32], limit: Int) -> [NearWord] {
    withBytes { bytes in
      var found: [NearWord] = []
      let deepest = typed.count + 3
      var matrix = CostMatrix(typed: typed, depth: deepest + 1)
      var path: [UInt8] = []
      var depths: [Int] = [0]
      var line = 0
      while line < bytes.count {
        let end = Self.keyEnd(bytes, from: line)
        var shared = 0
        while shared < path.count, line + shared < end, path[shared] == bytes[line + shared] { shared += 1 }
        while shared > 0, line + shared < end, bytes[line + shared] & 0xC0 == 0x80 { shared -= 1 }
        path.removeSubrange(shared...)
        depths.removeSubrange((shared + 1)...)
        matrix.pop(to: depths[shared])
        var index = line + shared
        var isDead = false
        while index < end, !isDead {
          let (letter, length) = Self.scalar(bytes, index, end)
          matrix.push(letter)
          for step in 0..<length {
            path.append(bytes[index + step])
            depths.append(matrix.depth)
          }
          index += length
          isDead = matrix.bestPossible > Int32(limit) || matrix.depth > deepest
        }
        if isDead {
          line = Self.lineAfter(prefix: path, in: bytes, from: line)
          continue
        }
        if matrix.cost <= Int32(limit) {
          let digit = Self.value(bytes, line).first.map { Int($0) - 48 } ?? 0
          let text = String(decoding: bytes[line..<end], as: UTF8.self)
          found.append(NearWord(text: text, cost: Int(matrix.cost), frequency: digit))
        }
        line = Self.lineEnd(bytes, from: end) + 1
      }
      return found
    }
  }

  private static func scalar(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ end: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 || index + 1 >= end { return (first, 1) }
    if first < 0xE0 || index + 2 >= end { return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2) }
    return (
      (first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3
    )
  }

  /// The first line from `line` on that does not begin with `prefix`: in strides that double, then halve.
  private static func lineAfter(prefix: [UInt8], in bytes: UnsafeRawBufferPointer, from line: Int) -> Int {
    var inside = line
    var stride = 16
    var outside = bytes.count
    while stride < bytes.count {
      let next = lineStart(bytes, atOrAfter: min(inside + stride, bytes.count))
      guard next < bytes.count else { break }
      guard hasPrefix(prefix, bytes, next) else {
        outside = next
        break
      }
      inside = next
      stride *= 2
    }
    while true {
      let next = lineStart(bytes, atOrAfter: (inside + outside) / 2 + 1)
      if next >= outside { break }
      if hasPrefix(prefix, bytes, next) { inside = next } else { outside = next }
    }
    // Between the two a few lines are left.
    var next = lineEnd(bytes, from: inside) + 1
    while next < outside, hasPrefix(prefix, bytes, next) { next = lineEnd(bytes, from: next) + 1 }
    return min(next, bytes.count)
  }

  private static func hasPrefix(_ prefix: [UInt8], _ bytes: UnsafeRawBufferPointer, _ line: Int) -> Bool {
    guard line + prefix.count <= bytes.count else { return false }
    for step in prefix.indices where bytes[line + step] != prefix[step] { return false }
    return true
  }
}
