import CassetinArchive
import Foundation
import Testing

@Suite struct ArchiveInterruptionTests {
  /// 400 articles in two folders.
  private func place() throws -> Workplace {
    let place = try Workplace()
    for folder in ["p", "q"] {
      try place.makeFolder(folder)
      for number in 0..<200 { try place.write("\(folder)/\(number).md", Press.article(number)) }
    }
    return place
  }

  @Test func `a build that is killed at any moment leaves an archive, and the next one goes on`() throws {
    let place = try place()
    let start = ContinuousClock.now
    #expect(try place.run("archive", "build", "--archive", "whole.db", "p", "q").status == 0)
    let duration = ContinuousClock.now - start
    let whole = try place.dump("whole.db")
    var broken = 0
    for round in 1...15 {
      let name = "\(round).db"
      let process = try place.start(["archive", "build", "--archive", name, "p", "q"])
      // The first build may have been slow for want of a processor: some kills come early whatever it took.
      usleep(UInt32(min(duration * round / 16, .milliseconds(5 * round)) / .microseconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { broken += 1 }
      let stats = try place.run("archive", "stats", "--archive", name)
      if stats.status == 0 {
        #expect(
          stats.lines[0].wholeMatch(of: #/\d+\.db: (0|256|400) articles, .*/#) != nil, "\(stats.output)")
      } else {
        // Killed before the tables were made.
        #expect(stats.error.contains("no such file") || stats.error.contains("its build broke off"))
      }
      #expect(try place.run("archive", "build", "--archive", name, "p", "q").status == 0)
      #expect(try place.dump(name) == whole)
    }
    #expect(broken > 0)
  }

  @Test(arguments: [[["p", "q"], ["p", "q"]], [["p"], ["q"], ["q", "p"]]])
  func `builds of one file at once lose nothing`(builds: [[String]]) throws {
    let place = try place()
    #expect(try place.run("archive", "build", "--archive", "whole.db", "p", "q").status == 0)
    let processes = try builds.map { try place.start(["archive", "build", "--archive", "a.db"] + $0) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try place.dump("a.db") == place.dump("whole.db"))
    let again = try place.run("archive", "build", "--archive", "a.db", "p", "q")
    #expect(again.output.hasPrefix("0 articles read, 400 unchanged: "))
  }
}
