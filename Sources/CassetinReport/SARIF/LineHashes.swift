import CassetinText

/// The hashes by which GitHub knows the lines of a text again, `primaryLocationLineHash`.
///
/// GitHub's upload computes them itself and warns of each result that has another; who uploads in another way
/// has to give them. A hash is the value at 37, in 64 bits, of the polynomial of the first hundred UTF-16
/// units from the beginning of the line on, whatever lines they are in: without blanks and tabs, each line
/// end as LF, the end of the text as U+FFFF and zeros from there on. A number follows for lines of one hash
/// (github/codeql-action, src/fingerprints.ts).
struct LineHashes {
  private var hashes: [(hash: UInt64, occurrence: Int)] = []

  private static let length = 100
  private static let base: UInt64 = 37
  /// What the unit that leaves the hundred counted for, once the next one has come.
  private static let leaving = (0..<length).reduce(1) { power, _ in power &* base } as UInt64

  /// Reads `source`; linear.
  init(_ source: Source) {
    var window = Window()
    var isLineStart = true
    var isAfterReturn = false
    for unit in String(decoding: source.bytes, as: UTF8.self).utf16 {
      let isSecondOfPair = isAfterReturn && unit == 0x0A
      isAfterReturn = unit == 0x0D
      if isSecondOfPair || unit == 0x20 || unit == 0x09 { continue }
      window.add(unit == 0x0D ? 0x0A : unit, isLineStart: isLineStart)
      isLineStart = unit == 0x0D || unit == 0x0A
    }
    window.add(0xFFFF, isLineStart: isLineStart)
    for _ in 0..<Self.length { window.add(0, isLineStart: false) }
    var counts: [UInt64: Int] = [:]
    for hash in window.hashes {
      counts[hash, default: 0] += 1
      hashes.append((hash, counts[hash] ?? 1))
    }
  }

  /// The hash of the one-based `line`.
  subscript(line: Int) -> String {
    guard line >= 1, line <= hashes.count else { return "" }
    return "\(String(hashes[line - 1].hash, radix: 16)):\(hashes[line - 1].occurrence)"
  }

  /// The hundred units that were read last, and the hashes of the lines whose hundred are complete.
  private struct Window {
    private(set) var hashes: [UInt64] = []
    private var units = [UInt16](repeating: 0, count: LineHashes.length)
    private var starts = [Bool](repeating: false, count: LineHashes.length)
    private var hash: UInt64 = 0
    private var index = 0

    mutating func add(_ unit: UInt16, isLineStart: Bool) {
      if starts[index] { hashes.append(hash) }
      starts[index] = isLineStart
      hash = LineHashes.base &* hash &+ UInt64(unit) &- LineHashes.leaving &* UInt64(units[index])
      units[index] = unit
      index = (index + 1) % LineHashes.length
    }
  }
}
