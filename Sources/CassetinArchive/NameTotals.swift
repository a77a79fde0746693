import CassetinLexicon

/// The figures of one name, which add up: over articles, and over archives.
struct NameTotals: Equatable {
  /// As `NameTable.figures` names them: the last five are mentions by kind.
  private var figures = SIMD8<Int>.zero

  /// Nothing yet.
  init() {}

  /// The figures in the first columns of a row.
  init(_ row: Database.Row) {
    for column in 0..<8 { figures[column] = row.integer(Int32(column)) }
  }

  /// What the table of names holds.
  var columns: [Int] { (0..<8).map { figures[$0] } }

  var articles: Int { figures[0] }
  var mentions: Int { figures[1] }
  var articlesAsPart: Int { figures[2] }

  /// True for a name that stands nowhere.
  var isEmpty: Bool { figures == .zero }

  /// The most frequent kind.
  var kind: NameList.Kind? {
    var best: NameList.Kind?
    for kind in NameList.Kind.allCases where self[kind] > (best.map { self[$0] } ?? 0) { best = kind }
    return best
  }

  /// The mentions of a kind.
  private subscript(kind: NameList.Kind) -> Int { figures[2 + NameRole.number(of: kind)] }

  /// Counts mentions; articles are counted apart.
  mutating func add(mentions: Int, as role: NameRole) {
    guard case .whole(let kind) = role else { return }
    figures[1] &+= mentions
    if let kind { figures[2 + NameRole.number(of: kind)] &+= mentions }
  }

  /// Counts an article in which the name stands as a whole, as a part, or both.
  mutating func addArticle(asWhole: Bool, asPart: Bool) {
    if asWhole { figures[0] &+= 1 }
    if asPart { figures[2] &+= 1 }
  }

  static func += (totals: inout NameTotals, other: NameTotals) { totals.figures &+= other.figures }
  static func -= (totals: inout NameTotals, other: NameTotals) { totals.figures &-= other.figures }
}

/// How a name stands in an article.
enum NameRole: Hashable {
  case part
  case whole(NameList.Kind?)

  init(_ name: NameCount) { self = name.isPart ? .part : .whole(name.kind) }

  /// The role that the tables write as `number`.
  init?(number: Int) {
    switch number {
    case 0: self = .part
    case 1: self = .whole(nil)
    default:
      guard let kind = NameList.Kind.allCases.first(where: { Self.number(of: $0) == number - 1 }) else {
        return nil
      }
      self = .whole(kind)
    }
  }

  /// What the tables write.
  var number: Int {
    switch self {
    case .part: 0
    case .whole(let kind): 1 + (kind.map(Self.number) ?? 0)
    }
  }

  /// 1…5; never another for the same kind, because archives hold it.
  static func number(of kind: NameList.Kind) -> Int {
    switch kind {
    case .brand: 1
    case .medium: 2
    case .institution: 3
    case .person: 4
    case .place: 5
    }
  }
}
