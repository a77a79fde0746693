/// A line of an ignore file.
struct IgnorePattern: Sendable {
  /// True when it takes back what others ignore.
  let isNegated: Bool
  /// True when it speaks of folders alone.
  private let isOfFolders: Bool
  /// True when it speaks of the last name of a path, at any depth.
  private let isOfNames: Bool
  private let glob: Glob

  /// Reads a line without its end, as Git does; nil when it says nothing.
  init?(_ line: ArraySlice<UInt8>, as dialect: Glob.Dialect = .git) throws(Glob.Failure) {
    var line = Self.withoutTrailingSpaces(line.prefix { $0 != 0 })
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { line = line.dropFirst() }
    isOfFolders = line.last == UInt8(ascii: "/")
    if isOfFolders { line = line.dropLast() }
    isOfNames = !line.contains(UInt8(ascii: "/"))
    if line.first == UInt8(ascii: "/") { line = line.dropFirst() }
    guard !line.isEmpty else { return nil }
    glob = try Glob(line, as: dialect)
  }

  /// True when the pattern speaks of `path`, which is relative to the folder of the ignore file and ends in a name that
  /// begins at `name`.
  func speaks(of path: ArraySlice<UInt8>, name: Int, isFolder: Bool) -> Bool {
    if isOfFolders, !isFolder { return false }
    return glob.matches(isOfNames ? path[name...] : path)
  }

  /// True when the pattern takes back what lies in `folder`, a relative path with a slash at its end, or below.
  ///
  /// Only patterns that name their first folder do: `!*.md` shall not make anyone read all that is ignored.
  func mayKeep(below folder: ArraySlice<UInt8>) -> Bool {
    isNegated && !isOfNames && !glob.literalFolder.isEmpty && glob.mayMatch(below: folder)
  }

  /// Takes spaces from the end, but for those behind a backslash.
  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      let isEscape = line[index] == UInt8(ascii: "\\")
      let next = min(index + (isEscape ? 2 : 1), line.endIndex)
      if line[index] != UInt8(ascii: " ") { end = next }
      index = next
    }
    return line[..<end]
  }
}

/// What an ignore file says, the strongest line last.
struct IgnoreList: Sendable {
  /// What a list says of a path.
  enum Ruling: Sendable {
    case ignored, kept
  }

  /// Lines of the longest list.
  static let mostPatterns = 10_000

  private(set) var patterns: [IgnorePattern] = []

  static let empty = IgnoreList()

  private init() {}

  /// Reads the text of an ignore file; its line ends may be those of Windows, and it may begin with a byte-order mark.
  init(parsing text: [UInt8]) throws(IgnoreFailure.Reason) {
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    var start = hasMark ? 3 : 0
    var line = 0
    while start < text.count {
      line += 1
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      // Git puts an end to the last line too.
      let isPair = end > start && text[end - 1] == UInt8(ascii: "\r")
      do throws(Glob.Failure) {
        if let pattern = try IgnorePattern(text[start..<(isPair ? end - 1 : end)]) {
          patterns.append(pattern)
        }
      } catch {
        throw .pattern(line: line, error)
      }
      guard patterns.count <= Self.mostPatterns else { throw .tooManyPatterns }
      start = end + 1
    }
  }

  /// Takes patterns of settings: what is excluded, and what is kept all the same.
  init(excluding: [String], keeping: [String]) throws(Glob.Failure) {
    for pattern in excluding {
      for text in try Glob.expanding(pattern) { try add(text, isNegated: false) }
    }
    for pattern in keeping {
      for text in try Glob.expanding(pattern) { try add(text, isNegated: true) }
    }
  }

  private mutating func add(_ text: String, isNegated: Bool) throws(Glob.Failure) {
    let relative = text.hasPrefix("./") ? String(text.dropFirst()) : text
    let line = Array(((isNegated ? "!" : "") + relative).utf8)
    if let pattern = try IgnorePattern(line[...], as: .plain) { patterns.append(pattern) }
  }

  /// What the last line says that speaks of `path`, nil when none does.
  func ruling(on path: ArraySlice<UInt8>, name: Int, isFolder: Bool) -> Ruling? {
    for pattern in patterns.reversed() where pattern.speaks(of: path, name: name, isFolder: isFolder) {
      return pattern.isNegated ? .kept : .ignored
    }
    return nil
  }
}
