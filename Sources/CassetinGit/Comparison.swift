import CassetinFiles

/// Files of a repository and what they were in a commit.
struct Comparison {
  /// What came of it, by the keys of the files.
  private(set) var changes: [[UInt8]: ChangedLines.Change] = [:]

  private let root: String
  /// The keys of the files by their paths from the root on, in the order in which they were named.
  private var keys: [[UInt8]: [[UInt8]]] = [:]
  private var paths: [[UInt8]] = []

  /// Bytes of files and blobs that are compared.
  private static let longest = 32 << 20

  /// A comparison in the repository at `root`, a path without links.
  init(root: String) { self.root = root }

  /// Adds the file at `path`, which has no links; what lies elsewhere is left out.
  mutating func add(_ path: String, as key: [UInt8]) {
    let prefix = Array((root == "/" ? root : root + "/").utf8)
    guard path.utf8.starts(with: prefix) else { return }
    add(Array(path.utf8.dropFirst(prefix.count)), as: key)
  }

  private mutating func add(_ path: [UInt8], as key: [UInt8]) {
    if keys[path] == nil { paths.append(path) }
    keys[path, default: []].append(key)
  }

  /// Compares all with the commit `base`.
  mutating func compare(with base: String, in repository: GitRepository) throws(GitFailure) {
    guard !paths.isEmpty else { return }
    guard let entries = try repository.entries(of: base) else { throw .missingObject(base) }
    try compareSubmodules(entries, of: repository)
    var objects: [[UInt8]: String] = [:]
    for entry in entries where entry.kind == .file && keys[entry.path] != nil {
      objects[entry.path] = entry.object
    }
    let new = paths.filter { objects[$0] == nil }
    if !new.isEmpty {
      objects.merge(try renames(of: new, in: entries, repository)) { $1 }
    }
    try compare(objects, repository)
  }

  /// Compares the files of submodules with the commits that `entries` have of those.
  private mutating func compareSubmodules(
    _ entries: [GitRepository.Entry], of repository: GitRepository
  ) throws(GitFailure) {
    for entry in entries where entry.kind == .submodule {
      let prefix = entry.path + [UInt8(ascii: "/")]
      let inner = paths.filter { $0.starts(with: prefix) }
      guard !inner.isEmpty else { continue }
      let path = String(decoding: entry.path, as: UTF8.self)
      let place = root + "/" + path
      paths.removeAll { $0.starts(with: prefix) }
      guard let module = Repository(around: place), module.root.utf8.elementsEqual(place.utf8) else {
        continue
      }
      let submodule = try repository.submodule(at: place)
      var comparison = Comparison(root: place)
      for path in inner {
        for key in keys[path] ?? [] { comparison.add(Array(path.dropFirst(prefix.count)), as: key) }
      }
      do throws(GitFailure) {
        try comparison.compare(with: entry.object, in: submodule)
      } catch {
        guard error == .missingObject(entry.object) else { throw error }
        throw .missingSubmodule(path: path)
      }
      changes.merge(comparison.changes) { $1 }
    }
  }

  /// Compares files with the blobs they were.
  private mutating func compare(_ objects: [[UInt8]: String], _ repository: GitRepository) throws(GitFailure)
  {
    // By blobs, for two files may have been one.
    var changed: [String: [[UInt8]]] = [:]
    var names: [String] = []
    for path in paths {
      guard let object = objects[path], let bytes = bytes(at: path) else { continue }
      if BlobName(of: bytes).description == object {
        note(.nothing, of: path)
      } else {
        if changed[object] == nil { names.append(object) }
        changed[object, default: []].append(path)
      }
    }
    var found: [(path: [UInt8], change: ChangedLines.Change)] = []
    try repository.forEachBlob(names, longest: Self.longest) { name, old in
      guard let old else { return }
      for path in changed[name] ?? [] {
        guard let new = bytes(at: path) else { continue }
        found.append((path, .lines(LineDifference(from: old, to: new[...]).changed)))
      }
    }
    for (path, change) in found { note(change, of: path) }
  }

  /// The blobs that new files were under other names.
  private func renames(
    of new: [[UInt8]], in entries: [GitRepository.Entry], _ repository: GitRepository
  ) throws(GitFailure) -> [[UInt8]: String] {
    let extensions = Set(new.map(Self.fileExtension))
    let gone = entries.filter { entry in
      entry.kind == .file && keys[entry.path] == nil && extensions.contains(Self.fileExtension(entry.path))
        && (try? File.status(of: root + "/" + String(decoding: entry.path, as: UTF8.self))) == nil
    }
    guard !gone.isEmpty else { return [:] }
    let texts = new.map { (path: $0, bytes: bytes(at: $0) ?? []) }
    var objects: [[UInt8]: String] = [:]
    var unmatched = Dictionary(gone.enumerated().map { ($1.object, $0) }) { first, _ in first }
    for text in texts {
      let name = BlobName(of: text.bytes).description
      if unmatched.removeValue(forKey: name) != nil { objects[text.path] = name }
    }
    let rest = texts.filter { objects[$0.path] == nil && !$0.bytes.isEmpty }
    guard !rest.isEmpty, rest.count <= Renames.mostFiles, unmatched.count <= Renames.mostFiles else {
      return objects
    }
    var renames = Renames()
    let names = gone.map(\.object).filter { unmatched[$0] != nil }
    try repository.forEachBlob(names, longest: Self.longest) { name, bytes in
      if let bytes, let number = unmatched.removeValue(forKey: name) { renames.add(gone: number, bytes) }
    }
    for (number, text) in rest.enumerated() { renames.compare(new: number, text.bytes) }
    for (number, index) in renames.best() { objects[rest[number].path] = gone[index].object }
    return objects
  }

  private static func fileExtension(_ path: [UInt8]) -> [UInt8] {
    let name = path.split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return [] }
    return name[dot...].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private mutating func note(_ change: ChangedLines.Change, of path: [UInt8]) {
    for key in keys[path] ?? [] { changes[key] = change }
  }

  /// What a file holds now; nil when it cannot be read or is too long, so that all of it counts.
  private func bytes(at path: [UInt8]) -> [UInt8]? {
    let path = root + "/" + String(decoding: path, as: UTF8.self)
    guard let bytes = try? File.bytes(at: path, limit: Self.longest), bytes.count <= Self.longest else {
      return nil
    }
    return bytes
  }
}
