/// A pattern of paths, read once and matched in time that grows with pattern and path alone.
///
/// `*` stands for anything but a slash, `?` for one character but a slash, `[a-z]`, `[!a-z]` and `[[:digit:]]` for one of
/// a set, `**` between slashes or at an end for any folders, and `\` takes the next character for itself.
public struct Glob: Sendable, Hashable {
  /// Whose rules a pattern follows.
  public enum Dialect: Sendable, Hashable {
    /// Those of ignore files, as Git matches them: a character is a byte.
    case git
    /// Those of settings and of the command line: a character is a Unicode scalar.
    case plain
  }

  /// Why a text is no pattern.
  public enum Failure: Error, Sendable, Equatable {
    /// More bytes than `longest`.
    case tooLong
    /// Braces stand for more than `mostAlternatives` patterns.
    case tooManyAlternatives
  }

  /// Bytes of the longest pattern.
  public static let longest = 1024

  private let dialect: Dialect
  /// What a path must begin with, before the first character that stands for others.
  private let prefix: [UInt8]
  private let rest: Rest

  /// What follows the prefix.
  private enum Rest: Hashable {
    case nothing
    /// `*` and then bytes that stand for themselves, no slash among them.
    case starThen([UInt8])
    case tokens(GlobTokens)
  }

  /// Reads a pattern, without braces.
  public init(_ pattern: some Collection<UInt8>, as dialect: Dialect) throws(Failure) {
    guard pattern.count <= Self.longest else { throw .tooLong }
    self.dialect = dialect
    let special = pattern.firstIndex(where: GlobTokens.isSpecial) ?? pattern.endIndex
    prefix = Array(pattern[..<special])
    let tail = pattern[special...]
    let literal = tail.dropFirst()
    if tail.isEmpty {
      rest = .nothing
    } else if tail.first == UInt8(ascii: "*"), !literal.isEmpty,
      !literal.contains(where: { GlobTokens.isSpecial($0) || $0 == UInt8(ascii: "/") })
    {
      rest = .starThen(Array(literal))
    } else {
      let isByItself: Bool
      switch dialect {
      // Git compares the bytes before the first special one by themselves, and what follows them is a start for it.
      case .git: isByItself = true
      case .plain: isByItself = prefix.isEmpty || prefix.last == UInt8(ascii: "/")
      }
      rest = .tokens(GlobTokens(Self.elements(of: tail, dialect), isStart: isByItself))
    }
  }

  /// Reads a pattern, without braces.
  public init(_ pattern: String, as dialect: Dialect = .plain) throws(Failure) {
    try self.init(pattern.utf8, as: dialect)
  }

  /// True when the pattern stands for `path`, the whole of it.
  public func matches(_ path: String) -> Bool { matches(Array(path.utf8)[...]) }

  /// True when the pattern stands for a path of these bytes, the whole of it.
  func matches(_ path: ArraySlice<UInt8>) -> Bool {
    guard path.count >= prefix.count, path.starts(with: prefix) else { return false }
    switch rest {
    case .nothing: return path.count == prefix.count
    case .starThen(let literal):
      let free = path.count - prefix.count - literal.count
      guard free >= 0, path.suffix(literal.count).elementsEqual(literal) else { return false }
      return !path[path.startIndex + prefix.count..<path.endIndex - literal.count].contains(
        UInt8(ascii: "/"))
    case .tokens(let tokens):
      return tokens.accept(path.dropFirst(prefix.count), asScalars: dialect == .plain)
    }
  }

  /// True when a path that begins with `folder`, whose last byte is a slash, may still match.
  func mayMatch(below folder: ArraySlice<UInt8>) -> Bool {
    if folder.count <= prefix.count { return prefix.starts(with: folder) }
    guard folder.starts(with: prefix) else { return false }
    switch rest {
    case .nothing, .starThen: return false
    case .tokens(let tokens):
      return tokens.mayGoOn(after: folder.dropFirst(prefix.count), asScalars: dialect == .plain)
    }
  }

  /// The folders that every match lies in, with a slash at the end; empty when nothing is said of them.
  var literalFolder: [UInt8] {
    guard let slash = prefix.lastIndex(of: UInt8(ascii: "/")) else { return [] }
    return Array(prefix[...slash])
  }

  /// True when the last name of the pattern ends in an extension that stands for itself.
  var namesExtension: Bool {
    switch rest {
    case .nothing: prefix.split(separator: UInt8(ascii: "/")).last?.contains(UInt8(ascii: ".")) ?? false
    case .starThen(let literal): literal.contains(UInt8(ascii: "."))
    case .tokens(let tokens): tokens.endsInExtension
    }
  }

  /// True when `text` has a character that stands for others.
  public static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
      || BraceExpansion.isPresent(in: Array(text.utf8))
  }

  /// The characters of a pattern, bytes or scalars.
  private static func elements(of pattern: some Collection<UInt8>, _ dialect: Dialect) -> [UInt32] {
    switch dialect {
    case .git: pattern.map(UInt32.init)
    case .plain: String(decoding: pattern, as: UTF8.self).unicodeScalars.map(\.value)
    }
  }
}
