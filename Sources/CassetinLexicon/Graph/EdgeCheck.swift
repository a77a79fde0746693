/// Whether numbers are the edges of a graph: see `GraphBuilder`.
///
/// Walks rely on it to come to an end, and to meet no word twice.
enum EdgeCheck {
  /// True when each edge leads to the beginning of an earlier node or ends a word, and the edges of a node bear ever
  /// greater bytes; half a millisecond for French.
  static func isGraph(_ bytes: UnsafeRawBufferPointer, offset: Int, count: Int, root: Int) -> Bool {
    guard count > 1 else { return root == 0 }
    func edge(_ index: Int) -> UInt32 {
      bytes.loadUnaligned(fromByteOffset: offset + index * 4, as: UInt32.self)
    }
    func isNode(_ index: Int) -> Bool { index == 1 || edge(index - 1) & GraphBuilder.isLast != 0 }
    guard root > 0, root < count, isNode(root), edge(count - 1) & GraphBuilder.isLast != 0 else {
      return false
    }
    var node = 1
    var greatest = -1
    for index in 1..<count {
      let value = edge(index)
      let target = Int(value >> 10)
      let byte = Int(value & 0xFF)
      guard byte > greatest, target < node else { return false }
      guard target > 0 ? isNode(target) : value & GraphBuilder.isFinal != 0 else { return false }
      greatest = byte
      if value & GraphBuilder.isLast != 0 {
        node = index + 1
        greatest = -1
      }
    }
    return true
  }
}
