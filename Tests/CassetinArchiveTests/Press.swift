import CassetinArchive
import CassetinLexicon

/// Numbers that are the same in every run (SplitMix64).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number in 0..<`bound`, which is positive.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// One of `values`, which are not empty.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// Articles with names that are near each other, in several spellings.
struct Press {
  var random: Generator
  let names: [String]

  init(seed: Int, names count: Int = 80) {
    random = Generator(seed: seed)
    let roots = [
      "Matthew Prince", "Cloudflare", "Saint-Étienne", "Jean-Luc Mélenchon", "L’Équipe", "Zoé",
      "Владимир Зеленский",
      "東京都", "Anna", "Müller", "Mu\u{308}ller", "SNCF", "iPhone 15", "d’Artagnan", "Emmanuelle Béart", "…",
      "🦊 Fox",
    ]
    var names = roots
    while names.count < count { names.append(random.slipped(random.pick(names))) }
    self.names = names
  }

  /// A new text of the article at `path`.
  mutating func article(_ path: String) -> ArticleNames {
    let count = random.below(random.below(5) == 0 ? 60 : 8)
    let counts = (0..<count).map { _ in
      NameCount(
        random.pick(self.names), kind: random.pick(NameList.Kind.allCases + [nil]), mentions: random.below(6),
        isPart: random.below(3) == 0)
    }
    let digest = ArticleDigest(of: (0..<8).map { _ in UInt8(random.below(256)) })
    return ArticleNames(path: path, digest: digest, names: counts)
  }

  /// `count` articles of different paths.
  mutating func articles(_ count: Int) -> [ArticleNames] {
    (0..<count).map { article("\(random.pick(["a", "é", "posts"]))/\($0).md") }
  }
}

extension Generator {
  /// `text` with a slip, or in another spelling.
  fileprivate mutating func slipped(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = below(scalars.count)
    switch below(8) {
    case 0: return text.uppercased()
    case 1: return text.lowercased()
    case 2 where scalars.count > 3: scalars.remove(at: place)
    case 3, 4: scalars.insert(pick(Array("aeéz -".unicodeScalars)), at: place)
    case 5 where place > 0: scalars.swapAt(place, place - 1)
    default: scalars[place] = pick(Array("aeéz’".unicodeScalars))
    }
    var slipped = String.UnicodeScalarView()
    slipped.append(contentsOf: scalars)
    return String(slipped)
  }
}
