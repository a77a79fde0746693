/// The shortest way from one list of numbers to another (Myers, An O(ND) Difference Algorithm, 1986).
enum ShortestScript {
  /// Steps that a script may have; time and memory grow with their square.
  private static let longest = 512

  /// The places in `new` of what is kept of `old`; nil when more than `longest` steps lead from one to the other.
  static func kept(from old: ArraySlice<Int>, to new: ArraySlice<Int>) -> [Int]? {
    let limit = min(longest, old.count + new.count)
    // How far in `old` one gets on each diagonal, that of number 0 at `limit` + 1; and that before each step.
    var furthest = Array(repeating: 0, count: 2 * limit + 3)
    var traces: [[Int]] = []
    for steps in 0...limit {
      traces.append(furthest)
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let place = diagonal + limit + 1
        let isDown = goesDown(on: diagonal, after: steps, furthest, place)
        var x = isDown ? furthest[place + 1] : furthest[place - 1] + 1
        var y = x - diagonal
        while x < old.count, y < new.count, old[old.startIndex + x] == new[new.startIndex + y] {
          x += 1
          y += 1
        }
        furthest[place] = x
        if x >= old.count, y >= new.count {
          return kept(traces, from: old.count, new.count, limit).map { new.startIndex + $0 }
        }
      }
    }
    return nil
  }

  /// True when the best way to a diagonal puts an element of the new list in.
  private static func goesDown(on diagonal: Int, after steps: Int, _ furthest: [Int], _ place: Int) -> Bool {
    diagonal == -steps || diagonal != steps && furthest[place - 1] < furthest[place + 1]
  }

  /// Goes the way back from its end.
  private static func kept(_ traces: [[Int]], from x: Int, _ y: Int, _ limit: Int) -> [Int] {
    var (x, y) = (x, y)
    var kept: [Int] = []
    for steps in traces.indices.reversed() {
      let diagonal = x - y
      let isDown = goesDown(on: diagonal, after: steps, traces[steps], diagonal + limit + 1)
      let before = isDown ? diagonal + 1 : diagonal - 1
      let start = steps == 0 ? (x: 0, y: 0) : (x: traces[steps][before + limit + 1], y: 0)
      let startY = steps == 0 ? 0 : start.x - before
      while x > start.x, y > startY {
        x -= 1
        y -= 1
        kept.append(y)
      }
      (x, y) = (start.x, startY)
    }
    return kept
  }
}
