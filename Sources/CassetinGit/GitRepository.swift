import CassetinFiles

/// A repository, as far as it is asked for what was once in it.
struct GitRepository {
  /// What a commit has at a path.
  struct Entry {
    /// The kinds of what a tree holds; links are none of them.
    enum Kind {
      case file, submodule
    }

    let kind: Kind
    /// The name of the blob, or of the commit of a submodule.
    let object: String
    let path: [UInt8]
  }

  private let git: GitProgram
  /// True when older commits were left out of the clone.
  private let isShallow: Bool

  /// The repository that begins where `git` is called.
  init(_ git: GitProgram) throws(GitFailure) {
    self.git = git
    let output = try git.output(["rev-parse", "--is-shallow-repository", "--show-toplevel"]) ?? []
    let lines = output.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    guard lines.count == 2 else { throw .notRepository }
    isShallow = lines[0].elementsEqual("true".utf8)
    // Settings may send Git to another work tree, and a broken folder to the repository around this one.
    let top = String(decoding: lines[1].dropLast(), as: UTF8.self)
    guard let resolved = try? File.resolved(top), resolved.utf8.elementsEqual(git.root.utf8) else {
      throw .notRepository
    }
  }

  /// The repository that begins at `root`, a path without links, in this one.
  func submodule(at root: String) throws(GitFailure) -> GitRepository {
    try GitRepository(GitProgram(for: root, like: git))
  }

  /// The commit with which the work tree is compared for `revision`: the last one from which both that and `HEAD` come,
  /// or, where nothing is shared, that of the revision.
  func base(of revision: String) throws(GitFailure) -> String {
    let bytes = revision.utf8
    guard let first = bytes.first, first != UInt8(ascii: "-"), !bytes.contains(0) else {
      throw .invalidRevision(revision)
    }
    let head = try commit("HEAD")
    guard let commit = try commit(revision) else {
      throw head == nil ? .noCommits : .unknownRevision(revision, isShallow: isShallow)
    }
    // A branch without a commit comes from nothing.
    guard let head else { return commit }
    if let output = try git.output(["merge-base", commit, head], absent: 1), let base = Self.name(in: output)
    {
      return base
    }
    guard !isShallow else { throw .noMergeBase(revision) }
    return commit
  }

  /// The name of the commit that `revision` means; nil when there is none.
  private func commit(_ revision: String) throws(GitFailure) -> String? {
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    do throws(GitFailure) {
      return try git.output(arguments, absent: 1).flatMap(Self.name)
    } catch {
      // Git is louder about revisions that it cannot read: `a..b`, `main@{nothing}`.
      guard case .failed = error else { throw error }
      return nil
    }
  }

  /// The one name of an object in what Git printed.
  private static func name(in output: [UInt8]) -> String? {
    // Some releases print the option before it.
    guard let line = output.split(separator: UInt8(ascii: "\n")).last else { return nil }
    let isName = line.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x66 }
    return isName && (line.count == 40 || line.count == 64) ? String(decoding: line, as: UTF8.self) : nil
  }

  /// The files and submodules of a commit, in the order of the bytes of their paths; nil when the commit is not here.
  func entries(of commit: String) throws(GitFailure) -> [Entry]? {
    guard let output = try git.output(["ls-tree", "-r", "-z", "--full-tree", commit], absent: 128) else {
      return nil
    }
    return output.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let fields = line[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 3 else { return nil }
      let kind: Entry.Kind
      if fields[0].starts(with: "100".utf8) {
        kind = .file
      } else if fields[0].elementsEqual("160000".utf8) {
        kind = .submodule
      } else {
        return nil
      }
      return Entry(
        kind: kind, object: String(decoding: fields[2], as: UTF8.self), path: Array(line[(tab + 1)...]))
    }
  }

  /// Calls `body` with the bytes of each blob, in the order of `names`; with nil where there are more than `longest`.
  func forEachBlob(
    _ names: [String], longest: Int, _ body: (_ name: String, _ bytes: ArraySlice<UInt8>?) -> Void
  ) throws(GitFailure) {
    let sizes = try sizes(of: names)
    var batch: [String] = []
    var waiting = 0
    for (name, size) in zip(names, sizes) {
      guard size <= longest else {
        body(name, nil)
        continue
      }
      batch.append(name)
      waiting += size
      guard waiting > Self.batchSize else { continue }
      try read(batch, body)
      (batch, waiting) = ([], 0)
    }
    try read(batch, body)
  }

  /// Bytes of blobs that are in memory at once, and little more.
  private static let batchSize = 32 << 20

  private func sizes(of names: [String]) throws(GitFailure) -> [Int] {
    guard !names.isEmpty else { return [] }
    let input = Array((names.joined(separator: "\n") + "\n").utf8)
    let output = try git.output(["cat-file", "--batch-check=%(objectsize)"], input: input) ?? []
    var sizes: [Int] = []
    for (name, line) in zip(names, output.split(separator: UInt8(ascii: "\n"))) {
      guard let size = Int(String(decoding: line, as: UTF8.self)) else { throw .missingObject(name) }
      sizes.append(size)
    }
    return sizes
  }

  private func read(
    _ names: [String], _ body: (_ name: String, _ bytes: ArraySlice<UInt8>?) -> Void
  ) throws(GitFailure) {
    guard !names.isEmpty else { return }
    let input = Array((names.joined(separator: "\n") + "\n").utf8)
    let output = try git.output(["cat-file", "--batch=%(objectsize)"], input: input) ?? []
    var start = 0
    for name in names {
      guard let end = output[start...].firstIndex(of: UInt8(ascii: "\n")),
        let size = Int(String(decoding: output[start..<end], as: UTF8.self)), end + 1 + size < output.count
      else { throw .missingObject(name) }
      body(name, output[(end + 1)..<(end + 1 + size)])
      start = end + size + 2
    }
  }
}
