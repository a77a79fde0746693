import Synchronization

/// Where the time of checks goes: by phase and by rule, over all sessions of an engine.
public final class CheckTimes: Sendable {
  /// A phase of the check, beside the rules.
  public enum Phase: String, Sendable, CaseIterable {
    /// Finding the prose and cutting it into words.
    case reading
    /// House names, directives, counts of forms.
    case preparing
    /// Suppressions, and which of overlapping findings stay.
    case resolving
  }

  private enum Part: Hashable {
    case phase(Phase)
    case rule(RuleID)
  }

  private let spent = Mutex<[Part: Duration]>([:])

  public init() {}

  /// The time since `start` is that of `phase`; gives the time from which the next part begins.
  func add(_ phase: Phase, since start: ContinuousClock.Instant) -> ContinuousClock.Instant {
    add(.phase(phase), since: start)
  }

  /// The time since `start` is that of `rule`.
  func add(_ rule: RuleID, since start: ContinuousClock.Instant) -> ContinuousClock.Instant {
    add(.rule(rule), since: start)
  }

  private func add(_ part: Part, since start: ContinuousClock.Instant) -> ContinuousClock.Instant {
    let now = ContinuousClock.now
    spent.withLock { $0[part, default: .zero] += now - start }
    return now
  }

  /// The phases in their order, then the rules, the longest first.
  public var sorted: [(name: Message, time: Duration)] {
    let spent = spent.withLock { $0 }
    let phases = Phase.allCases.compactMap { phase in
      spent[.phase(phase)].map { (name: phase.name, time: $0) }
    }
    let rules = spent.compactMap { part, time -> (RuleID, Duration)? in
      if case .rule(let id) = part { (id, time) } else { nil }
    }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    return phases
      + rules.map { (Message(english: $0.0.description, french: $0.0.description), $0.1) }
  }
}

extension CheckTimes.Phase {
  fileprivate var name: Message {
    switch self {
    case .reading: Message(english: "reading", french: "lecture")
    case .preparing: Message(english: "preparing", french: "préparation")
    case .resolving: Message(english: "resolving", french: "arbitrage")
    }
  }
}
