#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the bytes of a Hunspell dictionary stand for characters: UTF-8, or one byte a character.
public struct DictionaryEncoding: Sendable {
  /// The scalar of each byte, nil in UTF-8; `unassigned` where the encoding has none.
  private let scalars: [UInt32]?

  private static let unassigned: UInt32 = 0xFFFD

  /// What Hunspell takes for a dictionary without a `SET` line.
  static let defaultName = "ISO8859-1"

  /// UTF-8, in which bytes are taken as they are.
  public static let utf8 = DictionaryEncoding(scalars: nil)

  private init(scalars: [UInt32]?) { self.scalars = scalars }

  /// The encoding of a `SET` line, nil when this system does not know it.
  public init?(named name: String) {
    if name.uppercased() == "UTF-8" {
      self = .utf8
      return
    }
    // The two names of Hunspell that are no names of iconv.
    let systemName = ["microsoft-cp1251": "CP1251", "TIS620-2533": "TIS-620"][name] ?? name
    guard let converter = iconv_open("UTF-8", systemName), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    scalars = (0..<256).map { byte in
      byte < 0x80 ? UInt32(byte) : Self.scalar(of: UInt8(byte), converter) ?? Self.unassigned
    }
  }

  private static func scalar(of byte: UInt8, _ converter: iconv_t) -> UInt32? {
    var input = [CChar(bitPattern: byte)]
    var output = [CChar](repeating: 0, count: 8)
    let left = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var source = input.baseAddress
        var target = output.baseAddress
        var sourceCount = input.count
        var targetCount = output.count
        let result = iconv(converter, &source, &sourceCount, &target, &targetCount)
        return result == 0 ? targetCount : nil
      }
    }
    guard let left else { return nil }
    let text = String(decoding: output.prefix(8 - left).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.unicodeScalars.first?.value
  }

  /// True for one byte a character.
  package var isSingleByte: Bool { scalars != nil }

  /// `bytes` of the dictionary as UTF-8.
  func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let scalars else { return Array(bytes) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 8)
    for byte in bytes { text.append(scalar: scalars[Int(byte)]) }
    return text
  }

  /// The bytes that the dictionary has for `text`, nil when it has no character for some of it.
  public func encode(_ text: String) -> [UInt8]? {
    guard let scalars else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard scalar.value != Self.unassigned, let byte = scalars.firstIndex(of: scalar.value) else {
        return nil
      }
      bytes.append(UInt8(byte))
    }
    return bytes
  }

  /// `bytes` of the dictionary as text.
  public func text(of bytes: some Collection<UInt8>) -> String {
    String(decoding: decode(ArraySlice(Array(bytes))), as: UTF8.self)
  }
}

extension [UInt8] {
  /// These bytes, which are UTF-8, without some scalars.
  func without(_ scalars: some Collection<UInt32>) -> [UInt8] {
    var kept: [UInt8] = []
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars where !scalars.contains(scalar.value) {
      kept.append(scalar: scalar.value)
    }
    return kept
  }

  /// Appends a scalar in UTF-8; what is no scalar becomes U+FFFD.
  mutating func append(scalar value: UInt32) {
    append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? .init())
  }
}
