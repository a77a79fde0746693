import CassetinFiles
import CassetinLexicon
import Testing

@Suite("The cache of graphs")
struct GraphCacheTests {
  private let folder: Folder
  private let files: DictionaryFiles
  private let lists = [WordTable(ByteView(Array("mots\t7\nzut\t2\n".utf8)))]
  private static let affixes = Array("SET UTF-8\nSFX A Y 1\nSFX A 0 s .\n".utf8)

  init() throws {
    folder = try Folder()
    files = try folder.write(affixes: Self.affixes, words: Array("2\nmot/A\nlot\n".utf8))
  }

  private func entry(_ path: String?, anew: Bool = false) -> GraphCache.Entry {
    GraphCache(folder: path).entry(for: files, .french, lists: lists, anew: anew)
  }

  private func isRight(_ graph: WordGraph) -> Bool {
    graph.forms == ["lot", "mot", "mots", "zut"] && graph.contains("mots") && !graph.contains("lots")
      && !graph.contains("zut") && graph.frequency(of: "mots".utf8) == 7 && graph.holdsDictionary
  }

  @Test("compiles once and opens then, in a folder that it makes")
  func twice() throws {
    let place = folder["one/two/three"]
    let origins = [entry(place), entry(place), entry(place, anew: true)]
    #expect(origins.map(\.origin.name) == ["compiled", "opened", "compiled"])
    #expect(origins.allSatisfy { isRight($0.graph) && $0.obstacle == nil })
    let path = try #require(origins[0].path)
    #expect(origins.map(\.path) == [path, path, path])
    #expect(try File.names(in: place).map { place + "/" + $0 } == [path])
  }

  @Test("makes a damaged file anew", arguments: [0, 1, 40, 143, 144, 400])
  func damaged(length: Int) throws {
    let path = try #require(entry(folder.path).path)
    let whole = try File.bytes(at: path)
    let name = String(path.dropFirst(folder.path.count + 1))
    try folder.write(Array(whole.prefix(length)), to: name)
    #expect(entry(folder.path).origin.name == "compiled")
    var changed = whole
    changed[length] ^= 1
    try folder.write(changed, to: name)
    let rebuilt = entry(folder.path)
    #expect(isRight(rebuilt.graph))
    // Whoever asked for another key would be wrong; nobody asks for what is beyond the checked part.
    #expect(rebuilt.origin.name == "compiled")
    #expect(try File.bytes(at: path) == whole)
    #expect(entry(folder.path).origin.name == "opened")
  }

  @Test(
    "keeps in memory what it cannot write",
    arguments: ["toy.aff", "toy.aff/inner", "\u{0}", "/proc/none/inner"])
  func unwritable(name: String) {
    let kept = entry(name.hasPrefix("/") ? name : folder[name])
    #expect(kept.origin.name == "compiledInMemory")
    #expect(kept.path != nil && isRight(kept.graph))
  }

  @Test("keeps everything in memory without a folder")
  func noFolder() {
    let kept = entry(nil)
    #expect(kept.origin.name == "compiledInMemory" && kept.path == nil)
    #expect(isRight(kept.graph))
  }

  @Test("keeps in memory what a folder of the same name is in the way of")
  func folderInTheWay() throws {
    let path = try #require(entry(folder.path).path)
    try File.remove(path)
    try File.makeFolder(path)
    let kept = entry(folder.path)
    #expect(kept.origin.name == "compiledInMemory")
    #expect(isRight(kept.graph))
    #expect(try !folder.names().contains { $0.hasPrefix(".cassetin-") })
  }

  @Test("names the file for all that it was made from")
  func names() throws {
    var paths = [entry(folder.path).path]
    paths.append(GraphCache(folder: folder.path).entry(for: files, .english, lists: lists).path)
    paths.append(GraphCache(folder: folder.path).entry(for: files, .french, lists: []).path)
    paths.append(GraphCache(folder: folder.path).entry(for: nil, .french, lists: lists).path)
    _ = try folder.write(affixes: Self.affixes + Array("# \n".utf8), words: Array("2\nmot/A\nlot\n".utf8))
    paths.append(entry(folder.path).path)
    _ = try folder.write(affixes: Self.affixes, words: Array("2\nmot/A\npot\n".utf8))
    let changed = entry(folder.path)
    paths.append(changed.path)
    #expect(Set(paths).count == 6)
    #expect(changed.origin.name == "compiled" && changed.graph.contains("pot"))
  }

  @Test("does not open under its name a file made from something else")
  func stale() throws {
    let path = try #require(entry(folder.path).path)
    let other = GraphCache(folder: folder.path).entry(for: nil, .french, lists: lists)
    let name = String(path.dropFirst(folder.path.count + 1))
    try folder.write(try File.bytes(at: try #require(other.path)), to: name)
    let rebuilt = entry(folder.path)
    #expect(rebuilt.origin.name == "compiled" && isRight(rebuilt.graph))
  }

  @Test("tells what keeps a dictionary out, and has the figures all the same")
  func obstacle() throws {
    _ = try folder.write(affixes: Array("COMPOUNDFLAG A\n".utf8), words: Array("1\nmot/A\n".utf8))
    let entries = [entry(folder.path), entry(folder.path)]
    #expect(entries.map(\.obstacle) == [.compounding, nil])
    for entry in entries {
      #expect(!entry.graph.holdsDictionary && !entry.graph.contains("mot"))
      #expect(entry.graph.frequency(of: "zut".utf8) == 2)
    }
    let missing = DictionaryFiles(affixes: folder["none.aff"], words: folder["none.dic"])
    let without = GraphCache(folder: nil).entry(for: missing, .french, lists: [])
    #expect(without.graph.forms.isEmpty && !without.graph.holdsDictionary)
  }

  @Test("may be asked by many at once")
  func concurrency() async throws {
    let (files, lists, place) = (files, lists, folder["shared"])
    let answers = await withTaskGroup(of: [String].self) { group in
      for number in 0..<16 {
        group.addTask {
          let entry = GraphCache(folder: place)
            .entry(for: files, .french, lists: lists, anew: number % 3 == 0)
          return entry.graph.forms + [entry.path ?? ""]
        }
      }
      return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
    }
    #expect(answers.count == 1)
    #expect(try File.names(in: place).count == 1)
    #expect(isRight(entry(place).graph))
  }
}

extension GraphCache.Origin {
  /// Without what came with it.
  fileprivate var name: String {
    switch self {
    case .opened: "opened"
    case .compiled: "compiled"
    case .compiledInMemory: "compiledInMemory"
    }
  }
}
