import Cassetin
import CassetinLint
import CassetinText
import Testing

/// A generator of numbers that gives the same ones in every run (SplitMix64, Vigna).
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite struct MutationTests {
  private static let text = """
    La ville de Navelys vote\r
    \r
    Le conseil a dit : « Le budget n’est pas prêt », lorsqu’il a lu\r
    l’étude de Navelys. En réponse à la question\r
    le maire — élu en 2020 — promet un développement « à 100 % » de l’œuvre.\r
    [Voir](https://a.fr/b) *tout* cela.\r

    """

  /// The text with a few scalars dropped, doubled or swapped.
  private func mutated(_ numbers: inout SeededNumbers) -> String {
    var scalars = Array(Self.text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...5, using: &numbers) {
      let index = Int.random(in: 0..<scalars.count - 1, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(scalars[index], at: index)
      default: scalars.swapAt(index, index + 1)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(arguments: [("article.txt", 1), ("article.md", 2)] as [(String, UInt64)])
  func `a text with slips is fixed only where that is said, and once for all`(name: String, seed: UInt64)
    throws
  {
    let session = try session()
    var numbers = SeededNumbers(state: seed)
    for _ in 0..<15 {
      let source = source(mutated(&numbers), name)
      session.check(source).expectSound(in: source)
      let fixed = session.fix(source)
      expectUntouched(source, fixed)
      #expect(!session.fix(fixed.source).isChanged, "\(fixed.text)")
      #expect(
        session.check(fixed.source).allSatisfy { $0.fixes.first?.applicability != .safe }, "\(fixed.text)")
    }
  }

  /// What stands between the applied fixes is found again, in order, from start to end of the fixed text.
  private func expectUntouched(_ source: Source, _ fixed: FixedSource) {
    var kept: [ArraySlice<UInt8>] = []
    var end = 0
    for fix in fixed.applied {
      kept.append(source.bytes[end..<max(end, fix.range.lowerBound.index)])
      end = max(end, fix.range.upperBound.index)
    }
    kept.append(source.bytes[end...])
    let (head, tail) = (kept.first ?? [], kept.last ?? [])
    var rest = fixed.source.bytes[...]
    let isFramed = rest.starts(with: head) && rest.reversed().starts(with: tail.reversed())
    for slice in kept {
      while !rest.isEmpty, !rest.starts(with: slice) { rest = rest.dropFirst() }
      if !rest.starts(with: slice) || !isFramed { Issue.record("\(fixed.log): \(fixed.text)") }
      rest = rest.dropFirst(slice.count)
    }
    if fixed.applied.isEmpty { #expect(source.bytes == fixed.source.bytes) }
  }
}
