import CassetinFiles
import CassetinLexicon
import Testing

@Suite("The file of a graph", .timeLimit(.minutes(1)))
struct GraphFileTests {
  /// Twelve sections are named in it.
  private static let headerSize = 48 + 12 * 8
  /// What stands before is not covered by the checksum.
  private static let checkedFrom = 32

  private static let probe = Probe(words: [
    "mot", "mots", "l'ami", "l’amis", "MOT", "arc-ciel", "cheval", "chevaux", "mto", "motx", "", "-", "...",
    "\u{0}", "ﬁn", "été", "É", "l'", "a-b-c-d-e", "ïïï",
  ])

  /// The bytes of a compiled toy and the key that they bear.
  private static let file: (bytes: [UInt8], key: UInt64) = {
    let affixes = """
      SET UTF-8
      ICONV 2
      ICONV ’ '
      ICONV ﬁ fi
      OCONV 1
      OCONV œ oe
      IGNORE ·
      BREAK 2
      BREAK -
      BREAK ^-
      FORBIDDENWORD F
      KEEPCASE K
      SFX A Y 2
      SFX A 0 s [^l] is:pl
      SFX A l ux l is:pl
      PFX L Y 1
      PFX L 0 l' [aé]
      PFX R Y 1
      PFX R 0 re .
      """
    let words =
      "9\nmot/AR po:nom is:mas\nami/AL\ncheval/A po:nom\nfin\nété/AL\nkg/K\nmotx/F\narc/AL\nSNCF/L\n"
    let frequencies = WordTable(ByteView(Array("chevaux\t4\nmot\t9\nmots\t7\nzut\t2\n".utf8)))
    guard let folder = try? Folder(),
      let files = try? folder.write(affixes: Array(affixes.utf8), words: Array(words.utf8)),
      let path = GraphCache(folder: folder.path).entry(for: files, .french, lists: [frequencies]).path,
      let bytes = try? File.bytes(at: path)
    else { return ([], 0) }
    return (bytes, bytes.number(at: 16))
  }()

  private func defect(_ bytes: [UInt8], key: UInt64? = nil) -> GraphDefect? {
    do throws(GraphDefect) {
      Self.probe.ask(try WordGraph(ByteView(bytes), key: key))
      return nil
    } catch {
      return error
    }
  }

  @Test("is opened as it was written")
  func whole() throws {
    let (bytes, key) = Self.file
    let graph = try WordGraph(ByteView(bytes), key: key)
    #expect(
      graph.contains("l’amis") && graph.contains("ﬁn") && !graph.contains("motx") && !graph.contains("KG"))
    #expect(graph.forms(of: "cheval", with: .plural) == ["chevaux"])
    #expect(graph.frequency(of: Array("chevaux".utf8)) == 4)
    #expect(graph.formCount == graph.forms.count)
  }

  @Test("is refused when it ends too soon, wherever")
  func truncated() {
    let bytes = Self.file.bytes
    #expect(bytes.count > Self.headerSize)
    let accepted = (0..<bytes.count).filter { defect(Array(bytes[..<$0])) == nil }
    #expect(accepted.isEmpty)
    let ends = (0..<12).map { Int(bytes.number(at: 48 + $0 * 8) as UInt32) }
    #expect(ends == ends.sorted() && ends.last.map { $0 < bytes.count } == true)
    // The sum is right, the end is not.
    for end in ends + Array(ends.map { $0 + 4 }) {
      _ = defect(Array(bytes[..<end]).summed)
    }
  }

  @Test("is refused when any byte of it is changed")
  func changed() {
    let bytes = Self.file.bytes
    var random = Generator(seed: 1)
    let accepted = bytes.indices.filter { index in
      // Nobody asks for the key here.
      if (16..<24).contains(index) { return false }
      return defect(bytes.changed(at: index, by: UInt8(1 + random.below(255)))) == nil
    }
    #expect(accepted.isEmpty)
  }

  @Test(
    "is refused with its reason",
    arguments: [
      (0, GraphDefect.foreign), (7, .foreign), (8, .foreign), (12, .foreign), (16, .stale), (24, .damaged),
    ])
  func reasons(place: Int, reason: GraphDefect) {
    let (bytes, key) = Self.file
    #expect(defect(bytes.changed(at: place, by: 3), key: key) == reason)
    #expect(defect(bytes, key: key &+ 1) == .stale)
    #expect(defect([]) == .foreign)
  }

  @Test("does no harm when its header lies and its sum is right", arguments: 32..<144)
  func lyingHeader(place: Int) {
    for change in [1, 4, 0x80, 0xFF] as [UInt8] {
      _ = defect(Self.file.bytes.changed(at: place, by: change).summed)
    }
  }

  @Test("does no harm when its contents lie and its sum is right", arguments: 0..<8)
  func lyingContents(seed: Int) {
    var random = Generator(seed: seed)
    let bytes = Self.file.bytes
    for _ in 0..<40 {
      var changed = bytes
      for _ in 0...random.below(8) {
        let place = Self.checkedFrom + random.below(bytes.count - Self.checkedFrom)
        changed[place] = random.pick([0, 0xFF, 0x7F, UInt8(random.below(256)), changed[place] &+ 1])
      }
      _ = defect(changed.summed)
    }
  }

  /// Changes of all edges that make paths without end or without number.
  private static let edgeChanges: [@Sendable (UInt32, Int) -> UInt32] = [
    { edge, _ in edge & ~(1 << 9) }, { edge, _ in edge & ~(1 << 8) }, { edge, _ in edge & ~(3 << 8) },
    { edge, index in edge & 0x3FF | UInt32(index) << 10 },
    { edge, index in edge & 0x3FF | UInt32(index + 1) << 10 },
    { edge, _ in edge | 0xFFFF_FC00 }, { edge, index in edge & 0xFF | UInt32(max(0, index - 1)) << 10 },
    { edge, index in 0x61 | UInt32(max(0, index - 1)) << 10 }, { _, index in 0x6D | UInt32(index / 2) << 10 },
  ]

  @Test("does no harm when its edges lead astray", arguments: edgeChanges.indices)
  func lyingEdges(change: Int) {
    var bytes = Self.file.bytes
    let (start, size): (UInt32, UInt32) = (bytes.number(at: 48), bytes.number(at: 52))
    for index in 1..<Int(size) / 4 {
      let place = Int(start) + index * 4
      bytes.store(Self.edgeChanges[change](bytes.number(at: place), index), at: place)
    }
    _ = defect(bytes.summed)
  }
}

extension [UInt8] {
  fileprivate func number<Number: FixedWidthInteger>(at place: Int) -> Number {
    withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) }
  }

  fileprivate mutating func store(_ number: some FixedWidthInteger, at place: Int) {
    withUnsafeMutableBytes { $0.storeBytes(of: number, toByteOffset: place, as: type(of: number)) }
  }

  fileprivate func changed(at place: Int, by difference: UInt8) -> [UInt8] {
    var copy = self
    copy[place] ^= difference
    return copy
  }

  /// With the checksum that belongs to it.
  fileprivate var summed: [UInt8] { WordGraph.checked(self) }
}
