/// Builds the minimal acyclic graph of sorted words (Daciuk, Mihov, Watson and Watson 2000).
///
/// An edge is 32 bits: the byte, whether a word ends after it (bit 8), whether it is the last of its node (bit 9), and
/// from bit 10 on the first edge of the node that it leads to, 0 for none. Nodes stand after all nodes that they lead
/// to. Beside each edge stands how many words come before it in its node, so that walking a word counts its number.
struct GraphBuilder {
  /// Edges that 22 bits can name.
  static let edgeLimit = 1 << 22

  /// Edge 0 leads nowhere.
  private(set) var edges: [UInt32] = [0]
  private(set) var wordsBefore: [UInt32] = [0]
  /// The first edge of each node, by a hash of the node.
  private var slots = [UInt32](repeating: 0, count: 1 << 16)
  private var nodeCount = 0
  /// The edges of the nodes on the way to the last word, one list a depth.
  private var open: [[UInt32]] = [[]]
  private var last: [UInt8] = []

  /// The words that a node, named by its first edge, leads to.
  private func words(from node: Int) -> UInt32 {
    guard node > 0 else { return 0 }
    var edge = node
    while edges[edge] & Self.isLast == 0 { edge += 1 }
    return wordsBefore[edge] + words(through: edges[edge])
  }

  private func words(through edge: UInt32) -> UInt32 {
    (edge & Self.isFinal == 0 ? 0 : 1) + words(from: Int(edge >> 10))
  }

  static let isFinal: UInt32 = 1 << 8
  static let isLast: UInt32 = 1 << 9

  /// Adds a word that comes after all before it; false when the graph is full.
  mutating func add(_ word: ArraySlice<UInt8>) -> Bool {
    var shared = 0
    for (byte, other) in zip(word, last) {
      guard byte == other else { break }
      shared += 1
    }
    closeNodes(downTo: shared)
    for byte in word.dropFirst(shared) {
      open[open.count - 1].append(UInt32(byte))
      open.append([])
    }
    open[open.count - 2][open[open.count - 2].count - 1] |= Self.isFinal
    last = Array(word)
    return edges.count < Self.edgeLimit
  }

  /// Ends the graph; returns the first edge of its root, 0 for no words.
  mutating func finish() -> Int {
    closeNodes(downTo: 0)
    let root = place(open[0])
    return root
  }

  private mutating func closeNodes(downTo depth: Int) {
    while open.count - 1 > depth {
      let node = place(open.removeLast())
      let parent = open.count - 1
      open[parent][open[parent].count - 1] |= UInt32(node) << 10
    }
  }

  /// The place of a node with these edges: one that is there, or a new one.
  private mutating func place(_ node: [UInt32]) -> Int {
    guard var lastEdge = node.last else { return 0 }
    lastEdge |= Self.isLast
    var slot = Self.hash(node) & (slots.count - 1)
    while slots[slot] != 0 {
      let first = Int(slots[slot])
      if matches(node, lastEdge, at: first) { return first }
      slot = (slot + 1) & (slots.count - 1)
    }
    let first = edges.count
    var before: UInt32 = 0
    for (index, edge) in node.enumerated() {
      edges.append(index == node.count - 1 ? lastEdge : edge)
      wordsBefore.append(before)
      before += words(through: edge)
    }
    slots[slot] = UInt32(first)
    nodeCount += 1
    if nodeCount * 2 > slots.count { grow() }
    return first
  }

  private func matches(_ node: [UInt32], _ lastEdge: UInt32, at first: Int) -> Bool {
    guard first + node.count <= edges.count else { return false }
    for index in 0..<node.count - 1 where edges[first + index] != node[index] { return false }
    return edges[first + node.count - 1] == lastEdge
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for first in old where first != 0 {
      var node: [UInt32] = []
      var edge = Int(first)
      while edges[edge] & Self.isLast == 0 {
        node.append(edges[edge])
        edge += 1
      }
      node.append(edges[edge] & ~Self.isLast)
      var slot = Self.hash(node) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = first
    }
  }

  private static func hash(_ node: [UInt32]) -> Int {
    var hash: UInt64 = 0
    for edge in node {
      hash = (hash ^ UInt64(edge)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}
