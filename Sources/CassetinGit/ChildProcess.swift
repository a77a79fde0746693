import CassetinFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run to its end, without a shell.
struct ChildProcess {
  /// What came of it.
  struct Result {
    /// Its exit status; that of a signal is negative.
    let status: Int32
    let output: [UInt8]
    /// The beginning of what it said of errors.
    let errors: String
  }

  /// Its file, by an absolute path.
  let program: String
  let arguments: [String]
  /// All of its environment: nothing is inherited.
  let environment: [String]
  /// Bytes of output after which it is ended.
  let limit: Int

  private static let longestErrors = 1 << 16

  /// Runs it, with `input` on its standard input.
  /// - Throws: `EFBIG` when it printed more than `limit` bytes.
  func run(input: [UInt8] = []) throws(SystemFailure) -> Result {
    // Files, not pipes, for what it reads and for its errors: nobody waits for another, and no signal is sent.
    let source = try Self.scratchFile()
    defer { close(source) }
    try File.send(input, to: source)
    guard lseek(source, 0, SEEK_SET) == 0 else { throw .last }
    let errors = try Self.scratchFile()
    defer { close(errors) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child: pid_t
    do throws(SystemFailure) {
      child = try spawn(reading: source, writing: ends[1], errors: errors)
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    let output: [UInt8]
    do throws(SystemFailure) {
      output = try File.bytes(from: ends[0], limit: limit)
      if output.count > limit { throw SystemFailure(number: EFBIG) }
    } catch {
      kill(child, SIGKILL)
      _ = Self.wait(for: child)
      throw error
    }
    let status = Self.wait(for: child)
    _ = lseek(errors, 0, SEEK_SET)
    let text = (try? File.bytes(from: errors, limit: Self.longestErrors)) ?? []
    return Result(
      status: status, output: output,
      errors: String(decoding: text.prefix(Self.longestErrors), as: UTF8.self))
  }

  private func spawn(reading input: Int32, writing output: Int32, errors: Int32) throws(SystemFailure)
    -> pid_t
  {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, number) in [(input, Int32(0)), (output, 1), (errors, 2)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    }
    var words = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    var variables = environment.map { strdup($0) }
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, program, &actions, nil, words, variables)
    guard failure == 0 else { throw SystemFailure(number: failure) }
    return child
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : -signal
  }

  /// A file that has no name any more.
  private static func scratchFile() throws(SystemFailure) -> Int32 {
    let folder = environment("TMPDIR").flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil } ?? "/tmp"
    var template = Array((folder + "/cassetin-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// What the environment of this process says of `name`.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
