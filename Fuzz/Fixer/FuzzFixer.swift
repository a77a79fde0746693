import Cassetin
import CassetinLint
import CassetinText
import Synchronization

/// Fixes what libFuzzer makes up: bytes outside the fixes must stay, and nothing may be left to fix.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFixer(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  Fuzzed.withSession { session in fuzz(text, session) }
  return 0
}

/// One input in one format and one way: the length of the text chooses.
private func fuzz(_ text: String, _ session: Session) {
  let length = text.utf8.count
  let source = Source(name: SourceName(length % 2 == 0 ? "article.md" : "article.txt"), text: text)
  let applicability = length % 4 < 2 ? Applicability.safe : .unsafe
  let fixed = session.fix(source, applying: applicability)
  checkBounds(fixed.remaining, in: fixed.source)
  checkUntouched(source, fixed)
  // Rules that undo one another's fixes would still be at it after ten passes.
  guard fixed.applied.count < 10 else { return }
  precondition(!session.fix(fixed.source, applying: applicability).isChanged, "a second run fixes nothing")
}

private func checkBounds(_ findings: [Finding], in source: Source) {
  var end = TextOffset(0)
  for finding in findings {
    precondition(finding.range.lowerBound >= end, "findings in order")
    precondition(source.hasWholeScalars(in: finding.range), "whole scalars")
    end = finding.range.upperBound
  }
}

/// What one pass replaces, put into the source at its places, is the fixed text.
private func checkUntouched(_ source: Source, _ fixed: FixedSource) {
  guard fixed.isChanged else {
    precondition(fixed.source.bytes == source.bytes, "an unchanged text")
    return
  }
  var rebuilt: [UInt8] = []
  var end = 0
  for fix in fixed.applied {
    // A later pass has been at the same place: what stands there is not told by this list.
    guard fix.range.lowerBound.index >= end, source[fix.range] == fix.before else { return }
    rebuilt += source.bytes[end..<fix.range.lowerBound.index] + Array(fix.after.utf8)
    end = fix.range.upperBound.index
  }
  rebuilt += source.bytes[end...]
  precondition(rebuilt == fixed.source.bytes, "bytes outside the fixes stay")
}

private enum Fuzzed {
  private static let linter = try? Linter(closesDictionaries: false)
  private static let session = Mutex<Session?>(nil)
  private static let runs = Atomic(0)

  /// Gives `body` a session that it shares with other runs: to open a dictionary costs more than to check a text, and
  /// a session that has met too many words costs memory.
  static func withSession(_ body: (Session) -> Void) {
    session.withLock { session in
      if session == nil || runs.wrappingAdd(1, ordering: .relaxed).newValue % 20_000 == 0 {
        session = linter?.session()
      }
      guard let session else { preconditionFailure("no dictionary") }
      body(session)
    }
  }
}
