/// The difference of two texts as `patch` and `git apply` read it.
public enum UnifiedDiff {
  /// Lines shown around a change.
  private static let context = 3

  /// The diff of `before` and `after` for the file `name`; empty when they are equal. Bytes are kept as they are.
  public static func text(name: String, before: [UInt8], after: [UInt8]) -> [UInt8] {
    let old = lines(before)
    let new = lines(after)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    guard !removed.isEmpty || !inserted.isEmpty else { return [] }
    let path = String(name.withoutDotSlash.drop { $0 == "/" })
    var result = Array("--- \(header("a/" + path))\n+++ \(header("b/" + path))\n".utf8)
    for hunk in hunks(script(old, new, removed, inserted)) { append(hunk, old, new, to: &result) }
    return result
  }

  /// A name as the head of a diff has it: in quotation marks where it would end early or begin another line; a tab
  /// ends one with spaces.
  private static func header(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }
    guard !isPlain else { return name.utf8.contains(0x20) ? name + "\t" : name }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private struct Line {
    enum Kind { case kept, removed, inserted }
    let kind: Kind
    /// Lines of the old and the new text before this one.
    let old: Int
    let new: Int
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func script(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ removed: Set<Int>, _ inserted: Set<Int>
  ) -> [Line] {
    var script: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        script.append(Line(kind: .removed, old: left, new: right))
        left += 1
      } else if right < new.count, inserted.contains(right) {
        script.append(Line(kind: .inserted, old: left, new: right))
        right += 1
      } else {
        script.append(Line(kind: .kept, old: left, new: right))
        left += 1
        right += 1
      }
    }
    return script
  }

  private static func hunks(_ script: [Line]) -> [ArraySlice<Line>] {
    var hunks: [ArraySlice<Line>] = []
    for index in script.indices where script[index].kind != .kept {
      let range = max(0, index - context)..<min(script.count, index + context + 1)
      if let last = hunks.last, last.endIndex >= range.lowerBound {
        hunks[hunks.count - 1] = script[last.startIndex..<range.upperBound]
      } else {
        hunks.append(script[range])
      }
    }
    return hunks
  }

  private static func append(
    _ hunk: ArraySlice<Line>, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], to result: inout [UInt8]
  ) {
    guard let first = hunk.first else { return }
    let oldCount = hunk.count { $0.kind != .inserted }
    let newCount = hunk.count { $0.kind != .removed }
    let oldStart = oldCount == 0 ? first.old : first.old + 1
    let newStart = newCount == 0 ? first.new : first.new + 1
    result += Array("@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8)
    for line in hunk {
      let bytes: ArraySlice<UInt8>
      switch line.kind {
      case .kept:
        result.append(UInt8(ascii: " "))
        bytes = old[line.old]
      case .removed:
        result.append(UInt8(ascii: "-"))
        bytes = old[line.old]
      case .inserted:
        result.append(UInt8(ascii: "+"))
        bytes = new[line.new]
      }
      result += bytes
      if bytes.last != 0x0A { result += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }
}
