/// One line of `ICONV` or `OCONV`.
struct Conversion: Hashable, Sendable {
  let pattern: [UInt8]
  let replacement: [UInt8]
  /// Only where the word begins.
  let isAtStart: Bool
  /// Only where the word ends.
  let isAtEnd: Bool
}

extension Conversion {
  /// `word` with the longest fitting pattern replaced at each place, from the left.
  static func converting(_ word: [UInt8], _ table: [Conversion]) -> [UInt8] {
    guard !table.isEmpty else { return word }
    var result: [UInt8] = []
    var index = 0
    while index < word.count {
      var best: Conversion?
      for conversion in table where word[index...].starts(with: conversion.pattern) {
        let end = index + conversion.pattern.count
        guard !conversion.isAtStart || index == 0, !conversion.isAtEnd || end == word.count else { continue }
        let weight = conversion.weight
        if best.map({ ($0.pattern.count, $0.weight) < (conversion.pattern.count, weight) }) ?? true {
          best = conversion
        }
      }
      result += best?.replacement ?? [word[index]]
      index += best?.pattern.count ?? 1
    }
    return result
  }

  private var weight: Int { (isAtStart ? 1 : 0) + (isAtEnd ? 2 : 0) }
}
