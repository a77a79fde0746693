import Cassetin
import CassetinFiles
import CassetinLint

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the program ends.
enum ExitStatus: Int32, Error {
  case clean = 0
  case findings = 1
  /// Wrong usage, an unreadable file, a missing dictionary.
  case unusable = 2
}

/// The two streams of the program and what is known of the person behind them.
enum Output {
  enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  /// Writes `text` at once; a reader that has gone away ends the program as a success.
  static func write(_ text: String, to stream: Stream) {
    write(Array(text.utf8), to: stream)
  }

  static func write(_ bytes: [UInt8], to stream: Stream) {
    signal(SIGPIPE, SIG_IGN)
    do {
      try File.send(bytes, to: stream.rawValue)
    } catch {
      if error.number == EPIPE { finish(.clean) }
      if stream == .standardOutput {
        write("cassetin: \(FileError(error).message.text(in: localeLanguage))\n", to: .standardError)
      }
      finish(.unusable)
    }
  }

  /// Writes why the command cannot go on; to be thrown.
  static func failing(_ text: String) -> ExitStatus {
    write(text, to: .standardError)
    return .unusable
  }

  /// What `body` makes; ends the command with why the file at `path` cannot be had.
  static func orFail<Value>(
    at path: String, _ language: MessageLanguage, _ body: () throws(SystemFailure) -> Value
  ) throws -> Value {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw failing("\(path): error: \(FileError(error).message.text(in: language))\n")
    }
  }

  /// Ends at once: closing a dictionary costs 30 ms, and the system does it for nothing.
  static func finish(_ status: ExitStatus) -> Never { _exit(status.rawValue) }

  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The language of LC_ALL, LC_MESSAGES or LANG: French when the first that is set begins with fr.
  static var localeLanguage: MessageLanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(name), !value.isEmpty { return value.hasPrefix("fr") ? .french : .english }
    }
    return .english
  }

  /// The number of processors at work.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
