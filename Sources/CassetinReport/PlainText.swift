extension Unicode.Scalar {
  /// True for the control characters C0 and C1 and DEL, by which a text could command the terminal, for the
  /// line and paragraph separators, for those that turn the direction of writing and could make a line
  /// read as another, and for tags, which nobody sees.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// The text with a space for each control character, and one in `##[`, with which a job of GitHub is commanded from
  /// anywhere in a line of its log.
  package var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.isControl || $0 == "#" }) else { return self }
    var plain = String.UnicodeScalarView()
    var hashes = 0
    for scalar in unicodeScalars {
      if scalar == "[", hashes >= 2 { plain.append(" ") }
      hashes = scalar == "#" ? hashes + 1 : 0
      plain.append(scalar.isControl ? " " : scalar)
    }
    return String(plain)
  }

  /// The path without the `./` at its beginning, which says nothing.
  var withoutDotSlash: String {
    var rest = utf8[...]
    while rest.starts(with: "./".utf8) {
      rest = rest.dropFirst(2)
      while rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    }
    return rest.isEmpty || rest.count == utf8.count ? self : String(Substring(rest))
  }

  /// The text with what `replacement` gives for ASCII characters, as they are where it gives nil.
  ///
  /// By bytes, because to those who read a form a colon is one also before a combining mark, which makes
  /// another `Character` of it.
  func replacingASCII(_ replacement: (UInt8) -> String?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      if byte < 0x80, let text = replacement(byte) { bytes += text.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text, or its beginning and an ellipsis in `limit` scalars.
  func shortened(to limit: Int) -> String {
    guard unicodeScalars.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit - 1))) + "…"
  }
}
