import Cassetin
import CassetinLint

/// A bar on standard error that grows with what is done: `[######              ]  1,234 of 10,000`; nothing where
/// nobody watches.
struct ProgressBar {
  let language: MessageLanguage

  private static let width = 20

  private let isShown = Output.isTerminal(.standardError)
  private let pause: Duration
  private var next: ContinuousClock.Instant
  private var isDrawn = false

  /// A bar whose numbers are written as in `language`.
  ///
  /// By default what is done in half a second has none, and it is drawn ten times a second at most.
  init(
    in language: MessageLanguage, after delay: Duration = .milliseconds(500),
    every pause: Duration = .milliseconds(100)
  ) {
    self.language = language
    self.pause = pause
    next = .now + delay
  }

  /// Draws the bar, or erases it when all is done.
  mutating func show(_ done: Int, of count: Int) {
    guard isShown else { return }
    guard done < count else { return erase() }
    let now = ContinuousClock.now
    guard now >= next else { return }
    next = now + pause
    isDrawn = true
    let length = done * Self.width / count
    let bar = String(repeating: "#", count: length) + String(repeating: " ", count: Self.width - length)
    let (part, whole) = (done.text(in: language), count.text(in: language))
    let figures = Message(english: "\(part) of \(whole)", french: "\(part) sur \(whole)").text(in: language)
    Output.write("\r[\(bar)]  \(figures)", to: .standardError)
  }

  /// Leaves an empty line, as it was.
  mutating func erase() {
    guard isDrawn else { return }
    isDrawn = false
    // To the end of the line: ECMA-48, EL.
    Output.write("\r\u{1B}[K", to: .standardError)
  }
}
