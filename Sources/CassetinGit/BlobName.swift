/// The name that Git gives a blob: SHA-1 (FIPS 180-4) of its length and its bytes.
///
/// It tells files that have not changed without asking Git for what they were. Nobody’s safety hangs on it.
struct BlobName {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) =
    (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0)
  private var schedule = Array(repeating: UInt32(0), count: 80)

  /// Forty hexadecimal digits.
  private(set) var description = ""

  /// The name of a blob of these bytes.
  init(of bytes: [UInt8]) {
    var head = Array("blob \(bytes.count)".utf8) + [0]
    let length = head.count + bytes.count
    // The first block and the last are put together, those between are read where they are.
    let taken = min(64 - head.count, bytes.count)
    head += bytes[..<taken]

    self = Self(head: head, rest: bytes[taken...], length: length)
  }

  private init(head: [UInt8], rest: ArraySlice<UInt8>, length: Int) {
    var digest = Self()
    var start = rest.startIndex
    var last = head
    if head.count == 64 {
      digest.add(head[...])
      while rest.endIndex - start >= 64 {
        digest.add(rest[start..<start + 64])
        start += 64
      }
      last = Array(rest[start...])
    }
    last.append(0x80)
    while last.count % 64 != 56 { last.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      last.append(UInt8(truncatingIfNeeded: (length << 3) >> shift))
    }
    for block in stride(from: 0, to: last.count, by: 64) { digest.add(last[block..<block + 64]) }
    let words = [digest.state.0, digest.state.1, digest.state.2, digest.state.3, digest.state.4]
    description = words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private init() {}

  /// Adds a block of 64 bytes.
  private mutating func add(_ block: ArraySlice<UInt8>) {
    for index in 0..<16 {
      let start = block.startIndex + index * 4
      schedule[index] =
        UInt32(block[start]) << 24 | UInt32(block[start + 1]) << 16 | UInt32(block[start + 2]) << 8
        | UInt32(block[start + 3])
    }
    for index in 16..<80 {
      schedule[index] = Self.rotated(
        schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16], by: 1)
    }
    var (a, b, c, d, e) = state
    for index in 0..<80 {
      let (mixed, constant): (UInt32, UInt32) =
        switch index {
        case ..<20: (b & c | ~b & d, 0x5A82_7999)
        case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = Self.rotated(a, by: 5) &+ mixed &+ e &+ constant &+ schedule[index]
      (a, b, c, d, e) = (next, a, Self.rotated(b, by: 30), c, d)
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
  }

  private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }
}
