/// Lays out the sections of a graph: see `GraphFormat`.
struct GraphWriter {
  private var bytes: [UInt8]

  init(key: UInt64, root: Int, formCount: Int, holdsDictionary: Bool) {
    bytes = [UInt8](repeating: 0, count: GraphFormat.headerSize)
    bytes.replaceSubrange(0..<8, with: GraphFormat.magic)
    store(GraphFormat.version, at: 8)
    store(GraphFormat.byteOrder, at: 12)
    store(key, at: 16)
    store(UInt32(root), at: 32)
    store(UInt32(formCount), at: 36)
    store(UInt32(holdsDictionary ? 1 : 0), at: 40)
  }

  private mutating func store(_ value: some FixedWidthInteger, at offset: Int) {
    bytes.withUnsafeMutableBytes { $0.storeBytes(of: value, toByteOffset: offset, as: type(of: value)) }
  }

  private mutating func add(_ section: GraphFormat.Section, count: Int) {
    while bytes.count % 8 != 0 { bytes.append(0) }
    store(UInt32(bytes.count), at: 48 + section.rawValue * 8)
    store(UInt32(count), at: 52 + section.rawValue * 8)
  }

  mutating func add(_ section: GraphFormat.Section, _ values: [UInt32]) {
    add(section, count: values.count * 4)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ section: GraphFormat.Section, _ values: [UInt8]) {
    add(section, count: values.count)
    bytes.append(contentsOf: values)
  }

  /// The whole file.
  consuming func finish() -> [UInt8] {
    let sum = bytes.withUnsafeBytes { GraphFormat.checksum($0, from: GraphFormat.checkedFrom) }
    store(sum, at: 24)
    return bytes
  }
}
