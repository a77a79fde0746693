import CassetinArchive
import CassetinFiles
import CassetinLexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Builds an archive of invented names, asks it and prints a Markdown table.
///
/// Argument: how many distinct names, by default 1,000,000. The same names and articles come in every run.
@main
enum ArchiveBenchmark {
  static func main() throws {
    let size = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000
    var template = Array("/tmp/cassetin-archive-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure.last }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = folder + "/names.archive"
    defer {
      unlink(path)
      rmdir(folder)
    }
    var press = InventedPress(names: size)
    try build(path, &press)
    try ask(path, &press)
  }

  private static func build(_ path: String, _ press: inout InventedPress) throws {
    let archive = try Archive.open(at: path, for: .writing)
    let clock = ContinuousClock()
    var (time, processor, records) = (Duration.zero, Duration.zero, 0)
    while !press.isExhausted {
      let articles = (0..<5000).map { _ in press.article() }
      records += articles.reduce(0) { $0 + $1.names.count }
      let start = processorTime()
      time += try clock.measure { try archive.record(articles) }
      processor += processorTime() - start
    }
    let statistics = try archive.statistics
    print("| articles | names | records | build, s | of the processor, s | records a second | file, MB |")
    print("|---|---|---|---|---|---|---|")
    print(
      "| \(statistics.articles) | \(statistics.names) | \(records) | \(time.components.seconds)",
      "| \(processor.components.seconds) | \(records * 1000 / max(1, microseconds(time) / 1000))",
      "| \(statistics.fileSize / 1_000_000) |\n")
  }

  /// What the process has had of the processor, which other processes change little.
  private static func processorTime() -> Duration {
    .microseconds(Int(clock()) * 1_000_000 / Int(CLOCKS_PER_SEC))
  }

  private static func ask(_ path: String, _ press: inout InventedPress) throws {
    let clock = ContinuousClock()
    var archive = try Archive.open(at: path, for: .reading)
    print("| question | asked | right | median, µs | 99 %, µs | worst, µs |\n|---|---|---|---|---|---|")
    let openings = try (0..<100).map { _ in
      try clock.measure { archive = try Archive.open(at: path, for: .reading) }
    }
    report("open", openings, right: openings.count)
    var right = 0
    var times = try (0..<10_000).map { _ in
      let name = press.anyName()
      return try clock.measure { if try archive.count(of: name) != nil { right += 1 } }
    }
    report("count", times, right: right)
    right = 0
    times = try (0..<1000).map { _ in
      let name = press.longName()
      let typed = press.mistyped(name)
      return try clock.measure {
        if try archive.nearest(to: typed, limit: 1000).contains(where: { $0.name.text == name }) {
          right += 1
        }
      }
    }
    report("nearest", times, right: right)
  }

  private static func report(_ question: String, _ times: [Duration], right: Int) {
    let times = times.sorted().map(microseconds)
    print(
      "| \(question) | \(times.count) | \(right) | \(times[times.count / 2])",
      "| \(times[times.count * 99 / 100]) | \(times[times.count - 1]) |")
  }

  private static func microseconds(_ time: Duration) -> Int {
    Int(time.components.seconds) * 1_000_000 + Int(time.components.attoseconds / 1_000_000_000_000)
  }
}
