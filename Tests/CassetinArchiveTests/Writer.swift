import Foundation
import Testing

/// The built program `ArchiveWriter` and others beside the tests.
enum Writer {
  /// In the folder of the bundle of tests.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let parts = bundle.components(separatedBy: "/")
    let end = parts.firstIndex { $0.hasSuffix(".xctest") } ?? parts.count - 1
    let folder = parts[..<end].joined(separator: "/")
    return URL(fileURLWithPath: (folder.isEmpty ? "." : folder) + "/ArchiveWriter").path
  }()

  /// Starts a program, `ArchiveWriter` itself by default; its standard output goes to the file `output`, if anywhere.
  static func start(
    _ arguments: [String], program: String = path, output: String? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    if let output {
      try Data().write(to: URL(fileURLWithPath: output))
      process.standardOutput = FileHandle(forWritingAtPath: output)
    }
    try process.run()
    return process
  }

  /// What a script of the shell prints; `$writer` is the program.
  static func shell(_ script: String, in folder: Folder) throws -> String {
    let process = try start(
      ["-c", "writer='\(path)'; cd '\(folder.path)'; \(script)"], program: "/bin/sh",
      output: folder["out"])
    process.waitUntilExit()
    return String(decoding: try folder.bytes(of: "out"), as: UTF8.self)
  }

  /// True where a process may be given a file system of its own, as root of its own.
  static let hasOwnFileSystems: Bool = {
    guard let folder = try? Folder() else { return false }
    return (try? shell("unshare --map-root-user --mount mount -t tmpfs tmpfs . && echo yes", in: folder))
      == "yes\n"
  }()

  /// What makes root as bound by permissions as others are, nil where that cannot be done.
  static let unprivileged: String? = {
    if geteuid() != 0 { return "" }
    guard let folder = try? Folder() else { return nil }
    let answer = try? shell("setpriv --bounding-set -all echo yes", in: folder)
    return answer == "yes\n" ? "setpriv --bounding-set -all " : nil
  }()
}
