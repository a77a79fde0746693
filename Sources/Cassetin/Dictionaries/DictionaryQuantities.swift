import CassetinLint

/// Numbers as the two languages write them.
extension Int {
  /// The digits in groups of three: 603,123; 603 123 with narrow no-break spaces in French.
  public func text(in language: MessageLanguage) -> String {
    let separator =
      switch language {
      case .english: ","
      case .french: "\u{202F}"
      }
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }

  /// A number of bytes, in megabytes from a tenth of one on: 3.8 MB; 3,8 Mo.
  func sizeText(in language: MessageLanguage) -> String {
    let tenths = (self + 50_000) / 100_000
    switch language {
    case .english: return tenths > 0 ? "\(tenths / 10).\(tenths % 10) MB" : "\(text(in: language)) bytes"
    case .french:
      return tenths > 0 ? "\(tenths / 10),\(tenths % 10)\u{A0}Mo" : "\(text(in: language))\u{A0}octets"
    }
  }
}
