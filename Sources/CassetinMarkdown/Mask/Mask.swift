import CassetinText

/// The runs of a Markdown text that md4c would misread, for they are no Markdown: template calls, formulas, footnote
/// marks, expressions of MDX.
///
/// md4c is given a copy in which they are commas, as many as they have bytes: every offset stays.
struct Mask {
  /// A run that is hidden.
  struct Run {
    let range: Range<Int>
    let kind: Kind
    /// True when nothing else stands on its lines: it ends what stands before it.
    let standsAlone: Bool
  }

  /// What a hidden run is.
  enum Kind {
    /// A call whose parameters may hold captions.
    case call
    /// Any other template call or expression.
    case template
    case formula
    /// What is read literally: code that a template holds.
    case code
    /// Marks that the reader of the text does not see: `{: .lead }`, `[^1]`.
    case mark
    /// `[^1]:` before a footnote.
    case footnoteLabel
    case comment
  }

  /// In order, disjoint.
  let runs: [Run]
  /// The bytes for md4c.
  let bytes: [UInt8]

  /// Reads `source` from `start` on, where the front matter ends; linear, or nearly.
  init(_ source: Source, from start: Int, isMDX: Bool) {
    let bytes = source.bytes
    guard isMDX || Self.needsMask(bytes[start...]) else {
      runs = []
      self.bytes = bytes
      return
    }
    var scanner = MaskScanner(bytes, from: start, isMDX: isMDX)
    scanner.scan()
    runs = scanner.runs
    self.bytes = runs.isEmpty ? bytes : Self.masked(bytes, runs)
  }

  /// True when something stands in `bytes` that a run may begin with.
  private static func needsMask(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "$"): return true
        case UInt8(ascii: "^") where previous == UInt8(ascii: "["): return true
        case UInt8(ascii: "!") where previous == UInt8(ascii: "<"): return true
        default: previous = byte
        }
      }
      return false
    }
  }

  private static func masked(_ bytes: [UInt8], _ runs: [Run]) -> [UInt8] {
    var masked = bytes
    for run in runs {
      for index in run.range { masked[index] = UInt8(ascii: ",") }
      guard run.kind == .footnoteLabel else { continue }
      // A footnote goes on, as an item of a list does, in what is indented below it.
      masked[run.range.lowerBound] = UInt8(ascii: "-")
      masked[run.range.lowerBound + 1] = UInt8(ascii: " ")
    }
    return masked
  }
}
