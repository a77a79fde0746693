import Foundation
import Testing

@Suite struct ApplyInterruptionTests {
  private static let count = 200

  @Test(arguments: ["1", "2"])
  func `a run that is killed at any moment leaves each file as it was or wholly mended`(jobs: String) throws {
    let place = try Workplace()
    try place.makeFolder("posts")
    let texts = (0..<Self.count).map {
      "Article \($0).\n\n" + String(repeating: Sample.error + "\n", count: 1 + $0 % 7)
    }
    func restore() throws {
      for (number, text) in texts.enumerated() { try place.write("posts/\(number).md", text) }
    }
    try restore()
    let start = ContinuousClock.now
    #expect(try place.run("--apply", "--jobs", jobs, "posts").status == 0)
    let duration = ContinuousClock.now - start
    let mended = try (0..<Self.count).map { try place.text("posts/\($0).md") }
    #expect(mended != texts)
    var broken = 0
    for round in 1...20 {
      try restore()
      let process = try place.start(["--apply", "--jobs", jobs, "posts"])
      usleep(UInt32(duration * round / 20 / .microseconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { broken += 1 }
      let left = try (0..<Self.count).map { try place.text("posts/\($0).md") }
      for number in 0..<Self.count {
        #expect(left[number] == texts[number] || left[number] == mended[number])
      }
    }
    #expect(broken > 0, "no run was broken off")
    // What is left of a file that was being written is hidden, and no article.
    _ = try place.run("--apply", "posts")
    #expect(try (0..<Self.count).map { try place.text("posts/\($0).md") } == mended)
  }
}
