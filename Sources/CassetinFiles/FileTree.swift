/// The regular files of a folder and of the folders in it, but for those that are hidden or that rules leave out.
///
/// Links are not followed: what they lead to is listed where it is, and no tree is without end.
public struct FileTree: Sendable {
  /// A folder that could not be read.
  public struct Failure: Error, Sendable, Equatable {
    /// The folder.
    public let path: String
    public let failure: SystemFailure

    public init(path: String, failure: SystemFailure) {
      self.path = path
      self.failure = failure
    }
  }

  /// The paths of the files, in the order of their bytes; those of the folder `.` begin with no `./`.
  public private(set) var files: [String] = []
  /// The folders that could not be read, in the same order; `files` lacks what is in them.
  public private(set) var failures: [Failure] = []
  /// The ignore files that could not be obeyed.
  public private(set) var ignoreFailures: [IgnoreFailure] = []
  /// How much was left out; what ignored folders hold counts as one.
  public private(set) var leftOut = LeftOutCounts()

  /// What the paths of the files begin with, and what stands for it in paths without links.
  private var root: (shown: String, real: String) = ("", "")
  private var rules: IgnoreRules?
  /// Patterns of which one must match a file, or a folder that holds it; nil when all files are listed.
  private let globs: [Glob]?

  /// Where a walk is.
  private struct Place {
    /// The folder as who named it would, with a slash at its end; empty for the current one.
    var shown: [UInt8]
    /// The same without links, with a slash at its end.
    var real: [UInt8]
    /// True in a folder that is left out, of which settings keep a part.
    var isLeftOut = false
    /// True when one of the patterns matches the folder or one above it.
    var isMatched = false
  }

  /// The files in the folder at `path`, or where a link there leads, whose names are wanted.
  /// - Parameter rules: those at `path` before the ignore files in it are read; without them, all but what is hidden is
  ///   listed.
  public init(of path: String, obeying rules: IgnoreRules? = nil, where isWanted: (_ name: String) -> Bool) {
    self.init(of: path, obeying: rules, matching: nil, where: isWanted)
  }

  /// The files in the folder at `path` that one of `globs` matches, or that lie in a folder that one matches.
  init(
    of path: String, obeying rules: IgnoreRules?, matching globs: [Glob]?,
    where isWanted: (_ name: String) -> Bool
  ) {
    self.rules = rules
    self.globs = globs
    do throws(SystemFailure) {
      let isCurrent = path == "." || path.isEmpty
      let real = try File.resolved(isCurrent ? "." : path)
      let shown = isCurrent || path.utf8.last == UInt8(ascii: "/") ? isCurrent ? "" : path : path + "/"
      root = (shown, real == "/" ? real : real + "/")
      walk(Place(shown: Array(root.shown.utf8), real: Array(root.real.utf8)), isWanted)
    } catch {
      failures.append(Failure(path: path, failure: error))
    }
  }

  /// The path without links of one of the files.
  public func resolvedPath(of file: String) -> String {
    root.real + String(Substring(file.utf8.dropFirst(root.shown.utf8.count)))
  }

  /// A folder that is being walked.
  private struct Step {
    let place: Place
    let entries: [FolderListing.Entry]
    /// The entry that is next.
    var next = 0
    /// That of the rules before the folder was entered.
    let depth: Int
  }

  /// Lists what is in a folder, and in those in it. No recursion: a tree may be deeper than a stack.
  private mutating func walk(_ place: Place, _ isWanted: (String) -> Bool) {
    var steps: [Step] = []
    enter(place, &steps)
    while let step = steps.last {
      guard step.next < step.entries.count else {
        rules?.leave(to: step.depth)
        steps.removeLast()
        continue
      }
      steps[steps.count - 1].next += 1
      let entry = step.entries[step.next]
      let path = step.place.real + (entry.isFolder ? entry.name.dropLast() : entry.name[...])
      if !entry.isFolder {
        take(entry, at: path, in: step.place, isWanted)
      } else if let inner = self.place(of: entry, at: path, in: step.place) {
        enter(inner, &steps)
      }
    }
  }

  /// Reads the list of a folder and the ignore files in it.
  private mutating func enter(_ place: Place, _ steps: inout [Step]) {
    let shown = place.shown.isEmpty ? "." : String(decoding: place.shown, as: UTF8.self)
    do throws(SystemFailure) {
      let listing = try FolderListing(of: shown)
      steps.append(Step(place: place, entries: listing.entries, depth: rules?.depth ?? 0))
      let real = place.real.count > 1 ? place.real.dropLast() : place.real[...]
      ignoreFailures += rules?.enter(String(decoding: real, as: UTF8.self), listing.present) ?? []
    } catch {
      let isBare = shown == "." || shown == "/"
      failures.append(Failure(path: isBare ? shown : String(shown.dropLast()), failure: error))
    }
  }

  /// Lists a file, or says why not.
  private mutating func take(
    _ entry: FolderListing.Entry, at path: [UInt8], in place: Place, _ isWanted: (String) -> Bool
  ) {
    let shown = place.shown + entry.name
    var isNamed = false
    if let globs {
      let matching = globs.filter { $0.matches(shown[...]) }
      guard place.isMatched || !matching.isEmpty else { return }
      isNamed = matching.contains { $0.namesExtension }
    }
    guard isNamed || isWanted(String(decoding: entry.name, as: UTF8.self)) else {
      if !place.isLeftOut, !entry.isOfGit { leftOut.count(entry.isHidden ? .hidden : .otherExtension) }
      return
    }
    if place.isLeftOut {
      guard rules?.isKeptBySettings(path, name: place.real.count, isFolder: false) == true else { return }
    } else if let reason = reason(toLeaveOut: entry, at: path, in: place) {
      leftOut.count(reason)
      return
    }
    files.append(String(decoding: shown, as: UTF8.self))
  }

  /// Where a folder in another is, when it is to be walked; otherwise it is counted.
  private mutating func place(of entry: FolderListing.Entry, at path: [UInt8], in place: Place) -> Place? {
    var inner = Place(shown: place.shown + entry.name, real: path + [UInt8(ascii: "/")])
    if let globs {
      let name = inner.shown.dropLast()
      inner.isMatched = place.isMatched || globs.contains { $0.matches(name) }
      guard inner.isMatched || globs.contains(where: { $0.mayMatch(below: inner.shown[...]) }) else {
        return nil
      }
    }
    if place.isLeftOut {
      inner.isLeftOut = rules?.isKeptBySettings(path, name: place.real.count, isFolder: true) != true
    } else if let reason = reason(toLeaveOut: entry, at: path, in: place) {
      if !entry.isOfGit { leftOut.count(reason) }
      inner.isLeftOut = true
    }
    return inner.isLeftOut && rules?.mayKeep(below: path) != true ? nil : inner
  }

  private func reason(toLeaveOut entry: FolderListing.Entry, at path: [UInt8], in place: Place) -> LeftOut? {
    guard let rules else { return entry.isHidden ? .hidden : nil }
    return rules.reason(toLeaveOut: path, name: place.real.count, isFolder: entry.isFolder)
  }
}

extension FolderListing.Entry {
  /// True for names that begin with a full stop.
  fileprivate var isHidden: Bool { name.first == UInt8(ascii: ".") }

  /// True for what every repository has: nobody wants to hear that it is no article.
  fileprivate var isOfGit: Bool {
    isHidden && [".git/", ".git", IgnoreFile.git, IgnoreFile.own].contains { name.elementsEqual($0.utf8) }
  }
}
