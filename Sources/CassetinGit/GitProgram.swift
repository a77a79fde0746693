import CassetinFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Git, called so that nothing a repository brings can make it run anything.
///
/// It is asked for commits, trees and blobs alone. It never looks at files of the work tree, which would put them
/// through the filters that `.gitattributes` names; it compares nothing, so that no driver of `diff` is run; and it
/// fetches nothing.
struct GitProgram {
  /// The root of the repository, a path without links.
  let root: String
  private let program: String
  private let environment: [String]

  /// Bytes of output that are taken.
  private static let limit = 512 << 20

  /// Said before each command. A repository without a work tree, which may lie in another as mere files, is none.
  private static let safety = [
    "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null", "-c", "diff.external=", "-c", "protocol.allow=never", "-c",
    "core.quotePath=false", "-c", "color.ui=false", "-c", "safe.bareRepository=explicit",
  ]

  /// The environment that Git needs to find the settings of who calls it: `safe.directory` may stand there.
  private static let inherited = [
    "HOME", "USER", "LOGNAME", "TMPDIR", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  ]

  /// Finds Git for the repository at `root`, a path without links.
  /// - Parameter variable: the environment.
  init(for root: String, variable: (_ name: String) -> String?) throws(GitFailure) {
    self.root = root
    let folders = Self.programFolders(in: variable("PATH"), outside: root)
    let programs = folders.map { $0 + "/git" }
    guard let program = programs.first(where: { File.exists($0) && access($0, X_OK) == 0 }) else {
      throw .notInstalled
    }
    self.program = program
    environment = Self.environment(path: folders.joined(separator: ":"), variable)
  }

  /// The same program for a repository in that of `other`.
  init(for root: String, like other: GitProgram) {
    self.root = root
    program = other.program
    environment = other.environment
  }

  /// The folders of `PATH` that are absolute and outside of the repository: a pull request may bring programs.
  private static func programFolders(in path: String?, outside root: String) -> [String] {
    (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(String.init).filter { folder in
      guard folder.utf8.first == UInt8(ascii: "/") else { return false }
      // The whole system as one repository has the programs of the system.
      if root == "/" { return true }
      let isInside = (try? File.lies(folder, within: root)) ?? true
      let isProgramInside = (try? File.lies(folder + "/git", within: root)) ?? false
      return !isInside && !isProgramInside
    }
  }

  private static func environment(path: String, _ variable: (_ name: String) -> String?) -> [String] {
    var environment = [
      "PATH=" + path, "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0",
      "GIT_PAGER=cat", "GIT_ATTR_NOSYSTEM=1",
    ]
    let count = variable("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0
    let numbered = (0..<min(max(count, 0), 1000)).flatMap {
      ["GIT_CONFIG_KEY_\($0)", "GIT_CONFIG_VALUE_\($0)"]
    }
    for name in inherited + numbered {
      if let value = variable(name) { environment.append(name + "=" + value) }
    }
    return environment
  }

  /// What a command prints; nil when it fails with the status `absent`, which then means that there is nothing.
  func output(
    _ arguments: [String], input: [UInt8] = [], absent: Int32? = nil
  ) throws(GitFailure) -> [UInt8]? {
    let process = ChildProcess(
      program: program, arguments: ["-C", root] + Self.safety + arguments, environment: environment,
      limit: Self.limit)
    let result: ChildProcess.Result
    do throws(SystemFailure) {
      result = try process.run(input: input)
    } catch {
      throw error.number == EFBIG ? .outputTooLong : .system(error)
    }
    if result.status == 0 { return result.output }
    if result.errors.contains("dubious ownership") || result.errors.contains("unsafe repository") {
      throw .dubiousOwnership(root: root)
    }
    if result.status == absent { return nil }
    if result.errors.contains("not a git repository") { throw .notRepository }
    if result.errors.contains("promisor remote") {
      let words = result.errors.split { $0 == " " || $0 == "\n" }
      throw .missingObject(words.first { $0.utf8.count >= 40 }.map(String.init) ?? "")
    }
    throw .failed(status: result.status, message: result.errors)
  }
}
