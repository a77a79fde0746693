import CassetinFiles
import CassetinText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The compiled dictionaries of a user: `$XDG_CACHE_HOME/cassetin`, else `~/.cache/cassetin`.
///
/// A file is named for its language and for what it was made from, so that it is never out of date: the bytes of both
/// files of the dictionary, those of the lists, and the version of the format. Files are written beside
/// their place and renamed; any number of processes may do so at once. What cannot be read is made anew, what cannot
/// be written is kept in memory.
public struct GraphCache: Sendable {
  /// Nil when the environment names no home.
  public let folder: String?

  /// A cache in a folder, which need not be there yet.
  public init(folder: String?) { self.folder = folder }

  /// The user’s own.
  public static var user: GraphCache {
    func value(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let base = value("XDG_CACHE_HOME") ?? value("HOME").map { $0 + "/.cache" }
    return GraphCache(folder: base.map { $0 + "/cassetin" })
  }

  /// Where a graph came from.
  public enum Origin: Sendable {
    case opened, compiled
    /// Compiled, and no file could be written.
    case compiledInMemory(SystemFailure)
  }

  /// A graph ready for use.
  public struct Entry: Sendable {
    public let graph: WordGraph
    public let origin: Origin
    /// Where its file is; nil without a folder.
    public let path: String?
    /// Why there is no dictionary in it; known when it was compiled just now.
    public let obstacle: Obstacle?
  }

  /// What a graph is made from.
  struct Ingredients {
    let affixes: MappedFile?
    let words: MappedFile?
    let lists: [WordTable]
    /// Names their content and the version of the format.
    let key: UInt64

    init(_ files: DictionaryFiles?, _ lists: [WordTable]) {
      affixes = files.flatMap { try? MappedFile($0.affixes) }
      words = files.flatMap { try? MappedFile($0.words) }
      self.lists = lists
      key = GraphCache.key([affixes.map(ByteView.init), words.map(ByteView.init)] + lists.map(\.file))
    }

    /// All forms of the dictionary; nil without one.
    func expansion() throws(Obstacle) -> Expansion? {
      guard let affixes, let words else { return nil }
      return try Expansion(affixes: affixes.withBytes { Array($0) }, words: words.withBytes { Array($0) })
    }
  }

  /// Where the graph of `ingredients` has its place; nil without a folder.
  func path(_ language: Language, _ ingredients: Ingredients) -> String? {
    folder.map { "\($0)/\(language.rawValue)-\(Self.hexadecimal(ingredients.key)).graph" }
  }

  /// The graph of `files` with the words of `lists`; of the lists alone where there are none or they cannot be expanded.
  ///
  /// Opened if it is there; compiled otherwise, and always when `anew`, which takes half a second.
  public func entry(
    for files: DictionaryFiles?, _ language: Language, lists: [WordTable], anew: Bool = false
  ) -> Entry {
    let ingredients = Ingredients(files, lists)
    let key = ingredients.key
    let path = path(language, ingredients)
    if !anew, let path, let file = try? MappedFile(path), let graph = try? WordGraph(ByteView(file), key: key)
    {
      return Entry(graph: graph, origin: .opened, path: path, obstacle: nil)
    }
    var obstacle: Obstacle?
    var expansion: Expansion?
    do { expansion = try ingredients.expansion() } catch { obstacle = error }
    let graph: WordGraph
    let bytes: [UInt8]
    (graph, bytes, obstacle) = Self.compile(expansion, lists, key, obstacle)
    do throws(SystemFailure) {
      guard let path else { throw SystemFailure.noSuchFile }
      try File.makeFolder(File.folder(of: path))
      let temporary = try TemporaryFile(beside: path)
      try temporary.write(bytes)
      try temporary.replace(path)
    } catch {
      return Entry(graph: graph, origin: .compiledInMemory(error), path: path, obstacle: obstacle)
    }
    return Entry(graph: graph, origin: .compiled, path: path, obstacle: obstacle)
  }

  private static func compile(
    _ expansion: Expansion?, _ lists: [WordTable], _ key: UInt64, _ obstacle: Obstacle?
  ) -> (WordGraph, [UInt8], Obstacle?) {
    var obstacle = obstacle
    for content in [expansion, nil] {
      for lists in [lists, []] {
        do {
          let bytes = try GraphCompiler.compile(content, lists: lists, key: key)
          if let graph = try? WordGraph(ByteView(bytes), key: key) { return (graph, bytes, obstacle) }
        } catch { obstacle = obstacle ?? error }
      }
    }
    return (.empty, [], obstacle)
  }

  fileprivate static func key(_ files: [ByteView?]) -> UInt64 {
    var hash: UInt64 = UInt64(GraphFormat.version)
    for file in files {
      let sum = file?.withBytes { GraphFormat.checksum($0) } ?? 0
      hash = (hash ^ sum) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 31
    }
    return hash
  }

  private static func hexadecimal(_ key: UInt64) -> String {
    let digits = String(key, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
