import CassetinText

/// Names of other scripts with their romanisations, all of them right somewhere.
///
/// A line is `Preferred form | Other form, Other form`.
public struct TransliterationTable: Sendable {
  private var groups: [UInt64: Int] = [:]
  private var preferred: Set<UInt64> = []

  init(_ table: WordTable) {
    for (number, line) in table.lines.enumerated() where !line.hasPrefix("#") {
      let forms = line.split { $0 == "|" || $0 == "," }.map { Self.key($0.drop { $0 == " " }) }
      guard let first = forms.first, forms.count > 1 else { continue }
      preferred.insert(first)
      for form in forms { groups[form] = number }
    }
  }

  private static func key(_ text: Substring) -> UInt64 {
    var text = text
    while text.last == " " { text.removeLast() }
    var hash = FNV1a()
    hash.add(text.utf8)
    return hash.value
  }

  /// True when no name is listed.
  public var isEmpty: Bool { groups.isEmpty }

  /// The number of the name that `text`, written exactly so, romanises.
  public func group(of text: String) -> Int? { groups[Self.key(text[...])] }

  /// True when `text` is the form that the French press prefers.
  public func isPreferred(_ text: String) -> Bool { preferred.contains(Self.key(text[...])) }
}
