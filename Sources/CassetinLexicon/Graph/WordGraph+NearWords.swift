/// The forms near a word.
extension WordGraph {
  /// The forms that cost at most `limit` from `typed`, in the order of their bytes; those that are not to be
  /// proposed are left out.
  func words(near typed: [UInt32], limit: Int) -> [NearWord] {
    guard !typed.isEmpty, typed.count <= 64 else { return [] }
    var walk = NearWalk(typed, limit: limit)
    file.withBytes { bytes in visit(root, 0, &walk, bytes) }
    return walk.found.compactMap { word, cost, number in
      let record = record(number)
      guard record.frequency > 0 || record.marks.contains(.isWord),
        record.marks.isDisjoint(with: [.isHidden, .isForbidden, .isUnsuggested])
      else { return nil }
      let text = String(decoding: Self.typeset(word), as: UTF8.self)
      return NearWord(text: text, cost: cost, frequency: record.frequency)
    }
  }

  /// `word` with ’ for the apostrophe of dictionaries.
  private static func typeset(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(UInt8(ascii: "'")) else { return word }
    return word.flatMap { $0 == UInt8(ascii: "'") ? Array("’".utf8) : [$0] }
  }

  private func visit(_ node: Int, _ number: Int, _ walk: inout NearWalk, _ bytes: UnsafeRawBufferPointer) {
    var edge = node
    while edge > 0, edge < count(.edges) {
      let value = value(.edges, edge, bytes)
      let (depth, pending) = (walk.matrix.depth, walk.pending)
      walk.word.append(UInt8(truncatingIfNeeded: value))
      if walk.take(UInt8(truncatingIfNeeded: value)) {
        var below = number + Int(self.value(.wordsBefore, edge, bytes))
        if value & GraphBuilder.isFinal != 0 {
          walk.note(below)
          below += 1
        }
        let target = Int(value >> 10)
        // Nodes stand after those that they lead to: anything else is no graph.
        if target < edge { visit(target, below, &walk, bytes) }
      }
      walk.word.removeLast()
      walk.matrix.pop(to: depth)
      walk.pending = pending
      if value & GraphBuilder.isLast != 0 { break }
      edge += 1
    }
  }
}

/// Where a search through a graph is.
private struct NearWalk {
  let limit: Int32
  let deepest: Int
  var matrix: CostMatrix
  /// The bytes from the root.
  var word: [UInt8] = []
  /// The letter whose bytes are being read, and how many are to come.
  var pending: (value: UInt32, left: Int) = (0, 0)
  private(set) var found: [(word: [UInt8], cost: Int, number: Int)] = []

  init(_ typed: [UInt32], limit: Int) {
    self.limit = Int32(limit)
    deepest = typed.count + limit / Int(EditCost.doubling) + 1
    matrix = CostMatrix(typed: typed, depth: deepest + 1, limit: limit)
  }

  /// Reads a byte; false when no word that begins like this is near.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte & 0xC0 == 0x80 {
      guard pending.left > 0 else { return false }
      pending = (pending.value << 6 | UInt32(byte & 0x3F), pending.left - 1)
    } else if pending.left > 0 {
      // No letter: only a forged graph has it.
      return false
    } else if byte < 0x80 {
      pending = (UInt32(byte), 0)
    } else if byte < 0xE0 {
      pending = (UInt32(byte & 0x1F), 1)
    } else if byte < 0xF0 {
      pending = (UInt32(byte & 0x0F), 2)
    } else {
      pending = (UInt32(byte & 0x07), 3)
    }
    guard pending.left == 0 else { return true }
    guard matrix.depth < deepest else { return false }
    // ’ of a text is ' in dictionaries.
    let letter = pending.value == 0x27 ? 0x2019 : pending.value
    guard matrix.mayGoOn(with: letter, limit: limit) else { return false }
    matrix.push(letter)
    return matrix.bestPossible <= limit
  }

  /// A word ends here.
  mutating func note(_ number: Int) {
    if pending.left == 0, matrix.cost <= limit { found.append((word, Int(matrix.cost), number)) }
  }
}
