/// `posts/{a,b}/*.md` is `posts/a/*.md` and `posts/b/*.md`; braces without a comma stand for themselves.
enum BraceExpansion {
  private static let (open, close, comma) = (UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","))

  /// Where the outermost braces of a pattern stand first, with the commas that part what is in them.
  private static func braces(in pattern: [UInt8]) -> (open: Int, commas: [Int], close: Int)? {
    // Each brace that is open, with its commas.
    var opened: [(open: Int, commas: [Int])] = []
    var found: (open: Int, commas: [Int], close: Int)?
    var isInSet = false
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInSet = isInSet || pattern[index...].contains(UInt8(ascii: "]"))
      case UInt8(ascii: "]"): isInSet = false
      case open where !isInSet: opened.append((index, []))
      case comma where !isInSet && !opened.isEmpty: opened[opened.count - 1].commas.append(index)
      case close where !isInSet:
        guard let last = opened.popLast(), !last.commas.isEmpty else { break }
        if last.open < found?.open ?? .max { found = (last.open, last.commas, index) }
        if opened.isEmpty { return found }
      default: break
      }
      index += 1
    }
    return found
  }

  /// True when a pattern has braces that stand for several.
  static func isPresent(in pattern: [UInt8]) -> Bool { braces(in: pattern) != nil }

  /// The patterns that `pattern` stands for, in their order.
  static func patterns(_ pattern: [UInt8], most: Int) throws(Glob.Failure) -> [[UInt8]] {
    var done: [[UInt8]] = []
    // What is still to be looked through, the next one last.
    var waiting = [pattern]
    while let next = waiting.popLast() {
      guard let braces = braces(in: next) else {
        done.append(next)
        continue
      }
      let ends = braces.commas + [braces.close]
      guard done.count + waiting.count + ends.count <= most else { throw .tooManyAlternatives }
      for (start, end) in zip([braces.open] + braces.commas, ends).reversed() {
        waiting.append(Array(next[..<braces.open] + next[(start + 1)..<end] + next[(braces.close + 1)...]))
      }
    }
    return done
  }
}

extension Glob {
  /// Patterns that the braces of one may stand for.
  public static let mostAlternatives = 256

  /// The patterns without braces that `pattern` stands for, in their order.
  public static func expanding(_ pattern: String) throws(Failure) -> [String] {
    guard pattern.utf8.count <= longest else { throw .tooLong }
    return try BraceExpansion.patterns(Array(pattern.utf8), most: mostAlternatives).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
