import Foundation
import Testing

/// What a run of the program left behind.
struct Ran {
  let status: Int32
  let outputBytes: [UInt8]
  let error: String

  /// Standard output as text.
  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A folder of its own in which the built program runs, removed at the end.
final class Workplace {
  /// The folder of the articles, which is the program's current one.
  let path: String
  /// What the tests themselves need, apart from the articles.
  private let scratch: String

  init() throws {
    let root = NSTemporaryDirectory() + "/cassetin-tests-" + UUID().uuidString
    path = root + "/articles"
    scratch = root + "/scratch"
    for folder in [path, scratch] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  /// The built program, in the folder of the bundle of tests.
  static let program: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let parts = bundle.components(separatedBy: "/")
    let end = parts.firstIndex { $0.hasSuffix(".xctest") } ?? parts.count - 1
    let folder = parts[..<end].joined(separator: "/")
    return URL(fileURLWithPath: (folder.isEmpty ? "." : folder) + "/cassetin").path
  }()

  /// The folder that holds the compiled dictionaries of all runs, beside the built program: no test writes to
  /// the user’s own. Each is compiled once a build, which takes a debug build some seconds.
  static let cache: String = {
    let folder = (program as NSString).deletingLastPathComponent + "/command-tests-cache"
    // A program that was built since may compile other graphs.
    if let built = date(of: program), let made = date(of: folder + "/cassetin"), made < built {
      try? FileManager.default.removeItem(atPath: folder)
    }
    for language in ["fr", "en"] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["dictionary", "lookup", "--language", language, "a"]
      process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": folder]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      // Whatever fails here fails again in a test that says so.
      if (try? process.run()) != nil { process.waitUntilExit() }
    }
    return folder
  }()

  /// When the file or the names in the folder at `path` last changed.
  private static func date(of path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file of the folder.
  /// Makes a folder and those above it.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// The names in the folder, hidden ones too.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// Runs the program in the folder, in the C locale unless `environment` says otherwise.
  func run(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Ran {
    try run(Self.program, arguments, input: input, environment: environment)
  }

  /// Runs the program with a list of arguments.
  func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws -> Ran {
    try run(Self.program, arguments, input: input, environment: environment)
  }

  /// Runs `script` in the folder; `$cassetin` is the program.
  func shell(_ script: String) throws -> Ran {
    try run("/bin/sh", ["-c", script], environment: ["cassetin": Self.program])
  }

  /// Runs the program, or another, with a list of arguments.
  func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Ran {
    // Files, because a pipe that nobody empties would hold the program up.
    let run = scratch + "/" + UUID().uuidString
    func stream(_ name: String, _ bytes: [UInt8] = []) throws -> FileHandle {
      try Data(bytes).write(to: URL(fileURLWithPath: run + name))
      return try #require(FileHandle(forUpdatingAtPath: run + name))
    }
    let (output, error) = (try stream(".out"), try stream(".err"))
    let process = try Self.process(program, arguments, environment, folder: path)
    process.standardInput = try stream(".in", input)
    process.standardOutput = output
    process.standardError = error
    try process.run()
    process.waitUntilExit()
    return Ran(
      status: process.terminationStatus,
      outputBytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: run + ".out"))),
      error: String(decoding: try Data(contentsOf: URL(fileURLWithPath: run + ".err")), as: UTF8.self))
  }

  /// Starts the program, whose output nobody reads.
  func start(_ arguments: [String]) throws -> Process {
    let process = try Self.process(Self.program, arguments, [:], folder: path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// What the program writes to a terminal: its output, or its errors.
  func runOnTerminal(
    _ arguments: [String], environment: [String: String] = [:], showsErrors: Bool = false
  ) throws -> String {
    let (master, slave) = try Self.terminal()
    defer { close(master) }
    let process = try Self.process(Self.program, arguments, environment, folder: path)
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = showsErrors ? FileHandle.nullDevice : handle
    process.standardError = showsErrors ? handle : FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    close(slave)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var count = read(master, &buffer, buffer.count)
    while count > 0 {
      output += buffer[..<count]
      count = read(master, &buffer, buffer.count)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The two ends of a new pseudo-terminal. Glibc's own functions for it are hidden from Swift.
  private static func terminal() throws -> (master: Int32, slave: Int32) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (unlocked, number) = (Int32(0), Int32(0))
    let (unlock, getNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
    try #require(
      master >= 0 && ioctl(master, unlock, &unlocked) == 0 && ioctl(master, getNumber, &number) == 0)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    return (master, slave)
  }

  private static func process(
    _ program: String, _ arguments: [String], _ environment: [String: String], folder: String
  ) throws -> Process {
    try #require(FileManager.default.isExecutableFile(atPath: program), "no \(program)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let inherited = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME", "DICPATH"].contains($0.key)
    }
    process.environment = inherited.merging(["LANG": "C", "XDG_CACHE_HOME": cache]) { $1 }.merging(
      environment
    ) { $1 }
    return process
  }
}

/// Texts with known faults.
enum Sample {
  static let clean = "Le conseil municipal vote le budget de la ville.\n"
  /// One error that `--apply` mends.
  static let error = "Le conseil juge le dévelopement trop lent.\n"
  static let mended = "Le conseil juge le développement trop lent.\n"
  /// One warning without a fix.
  static let warning = "<!-- cassetin-ignor -->\nLe conseil municipal vote le budget.\n"
  /// One error in a quotation, which only `--unsafe` mends.
  static let quoted = "« Le dévelopement est lent », dit le maire.\n"
}
