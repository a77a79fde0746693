/// What a dictionary says of the words that it is asked, beside its forms.
struct SpellingSettings: Sendable {
  var input: [Conversion] = []
  var output: [Conversion] = []
  var breaks: [[UInt8]] = []
  var ignored: [UInt32] = []
  var elidedPrefixes: [ElidedPrefix] = []
  /// A prefix may take the whole word away.
  var allowsFullStrip = false

  /// Of a graph without a dictionary.
  init() {}

  init(_ expansion: Expansion) {
    let affixes = expansion.affixes
    input = affixes.input
    output = affixes.output
    breaks = affixes.breaks ?? ["-", "^-", "-$"].map { Array($0.utf8) }
    ignored = affixes.ignored.sorted()
    elidedPrefixes = expansion.elidedPrefixes
    allowsFullStrip = affixes.allowsFullStrip
  }

  /// The settings as `init(_:)` reads them.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func number(_ value: Int) { withUnsafeBytes(of: UInt32(value)) { bytes.append(contentsOf: $0) } }
    func text(_ value: [UInt8]) {
      number(value.count)
      bytes.append(contentsOf: value)
    }
    for table in [input, output] {
      number(table.count)
      for conversion in table {
        text(conversion.pattern)
        text(conversion.replacement)
        number((conversion.isAtStart ? 1 : 0) + (conversion.isAtEnd ? 2 : 0))
      }
    }
    number(breaks.count)
    for pattern in breaks { text(pattern) }
    number(ignored.count)
    for scalar in ignored { number(Int(scalar)) }
    number(elidedPrefixes.count)
    for prefix in elidedPrefixes {
      number(prefix.group)
      text(prefix.strip)
      text(prefix.append)
    }
    number(allowsFullStrip ? 1 : 0)
    return bytes
  }

  /// Reads what `bytes` gives; nil when it does not end where it should.
  init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
    var reader = SettingsReader(bytes: bytes, index: bytes.startIndex)
    for table in [\SpellingSettings.input, \SpellingSettings.output] {
      guard let count = reader.count() else { return nil }
      for _ in 0..<count {
        guard let pattern = reader.text(), let replacement = reader.text(), let places = reader.number(),
          !pattern.isEmpty
        else { return nil }
        self[keyPath: table].append(
          Conversion(
            pattern: pattern, replacement: replacement, isAtStart: places & 1 != 0, isAtEnd: places & 2 != 0))
      }
    }
    guard let breakCount = reader.count() else { return nil }
    for _ in 0..<breakCount {
      guard let pattern = reader.text() else { return nil }
      breaks.append(pattern)
    }
    guard let ignoredCount = reader.count() else { return nil }
    for _ in 0..<ignoredCount {
      guard let scalar = reader.number() else { return nil }
      ignored.append(UInt32(scalar))
    }
    guard let prefixCount = reader.count() else { return nil }
    for _ in 0..<prefixCount {
      guard let group = reader.number(), group < 32, let strip = reader.text(), let append = reader.text()
      else {
        return nil
      }
      elidedPrefixes.append(ElidedPrefix(group: group, strip: strip, append: append))
    }
    guard let strips = reader.number() else { return nil }
    allowsFullStrip = strips != 0
    guard reader.index == bytes.endIndex else { return nil }
  }
}

/// Reads numbers and texts one after the other, nil past the end.
private struct SettingsReader {
  let bytes: Slice<UnsafeRawBufferPointer>
  var index: Int

  mutating func number() -> Int? {
    guard index + 4 <= bytes.endIndex else { return nil }
    defer { index += 4 }
    return Int(bytes.base.loadUnaligned(fromByteOffset: index, as: UInt32.self))
  }

  /// A number of things, each of at least four bytes.
  mutating func count() -> Int? {
    guard let count = number(), count <= (bytes.endIndex - index) / 4 else { return nil }
    return count
  }

  mutating func text() -> [UInt8]? {
    guard let count = number(), count <= bytes.endIndex - index else { return nil }
    defer { index += count }
    return Array(bytes[index..<index + count])
  }
}
