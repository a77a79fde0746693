/// Damage done to the text of a dictionary.
struct Mutation {
  var random: Generator

  init(seed: Int) { random = Generator(seed: seed) }

  /// `file` after one to three damages.
  mutating func damaging(_ file: [UInt8]) -> [UInt8] {
    var file = file
    for _ in 0...random.below(3) { file = damagedOnce(file) }
    return file
  }

  private mutating func damagedOnce(_ file: [UInt8]) -> [UInt8] {
    guard !file.isEmpty else { return [UInt8(ascii: "\n")] }
    var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let line = random.below(lines.count)
    let other = random.below(lines.count)
    switch random.below(9) {
    case 0: return flipped(file)
    case 1: lines.insert(lines[line], at: other)
    case 2: lines.remove(at: line)
    case 3: lines.swapAt(line, other)
    case 4: lines[line] = Array(lines[line].prefix(random.below(lines[line].count + 1)))
    case 5: lines[line] = withOtherNumbers(lines[line])
    case 6: lines[line] = withFieldsExchanged(lines[line])
    case 7: lines[line] += Array(random.pick([" # so", " x", "\t", "/A", "/", "  ", " po:nom"]).utf8)
    default: return Array(file.prefix(random.below(file.count + 1)))
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// With one byte another.
  private mutating func flipped(_ file: [UInt8]) -> [UInt8] {
    var file = file
    let letters = Array("AB/ 019.[]^_\\-\n\té'sX".utf8)
    file[random.below(file.count)] =
      random.below(4) == 0 ? UInt8(14 + random.below(242)) : random.pick(letters)
    return file
  }

  private mutating func withOtherNumbers(_ line: [UInt8]) -> [UInt8] {
    let numbers = ["0", "-1", "2", "7", "00", "1x", "99999999999999999999", "65536", "2147483647", "+1"]
    var result: [UInt8] = []
    for byte in line {
      if (0x30...0x39).contains(byte) {
        result += Array(random.pick(numbers).utf8)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private mutating func withFieldsExchanged(_ line: [UInt8]) -> [UInt8] {
    var fields = line.split(separator: 0x20, omittingEmptySubsequences: false)
    fields.swapAt(random.below(fields.count), random.below(fields.count))
    return Array(fields.joined(separator: [0x20]))
  }
}
