import CassetinLint

extension Linter {
  /// Hands what `transform` makes of each of `items` to `body`, in their order whatever the number of workers.
  ///
  /// Each worker has a session of its own and takes the next item when it has done one; few results wait at once, so
  /// that the number of items costs no memory.
  public func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item], workers: Int, _ transform: @escaping @Sendable (Item, Session) -> Result,
    _ body: (Result) async -> Void
  ) async {
    let workers = max(1, min(workers, items.count))
    guard workers > 1 else {
      var session = session()
      for item in items {
        if session.isLarge { session = self.session() }
        await body(transform(item, session))
      }
      return
    }
    let window = Window(count: items.count, width: workers * Self.resultsOfWorker)
    let (results, sender) = AsyncStream.makeStream(of: (Int, Result).self)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask {
          var session = session()
          while let index = await window.take() {
            if session.isLarge { session = self.session() }
            sender.yield((index, transform(items[index], session)))
          }
        }
      }
      var waiting: [Int: Result] = [:]
      var next = 0
      for await (index, result) in results {
        waiting[index] = result
        while let result = waiting.removeValue(forKey: next) {
          await body(result)
          next += 1
          await window.advance()
        }
        if next == items.count { break }
      }
    }
  }

  /// Results of one worker that may wait for an earlier one.
  private static let resultsOfWorker = 16

  /// What `transform` makes of each of `inputs`, in their order whatever the number of workers; each worker has a
  /// session of its own.
  public func map<Item: Sendable, Result: Sendable>(
    _ inputs: [Item], workers: Int, _ transform: @escaping @Sendable (Item, Session) -> Result
  ) async -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(inputs.count)
    await forEach(inputs, workers: workers, transform) { results.append($0) }
    return results
  }
}

/// Which items may be begun: none much further on than those that are done with.
private actor Window {
  private let count: Int
  private let width: Int
  private var next = 0
  private var done = 0
  private var waiting: [CheckedContinuation<Int?, Never>] = []

  init(count: Int, width: Int) {
    self.count = count
    self.width = width
  }

  /// The next item to begin, nil when there is none.
  func take() async -> Int? {
    guard next < count else { return nil }
    guard next >= done + width else {
      defer { next += 1 }
      return next
    }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// One more item is done with.
  func advance() {
    done += 1
    while !waiting.isEmpty, next < count, next < done + width {
      waiting.removeFirst().resume(returning: next)
      next += 1
    }
    guard next >= count else { return }
    for continuation in waiting { continuation.resume(returning: nil) }
    waiting = []
  }
}
