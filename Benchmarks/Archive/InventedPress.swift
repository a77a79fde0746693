import CassetinArchive
import CassetinLexicon

/// Articles full of names that nobody bears, the same ones in every run.
///
/// Two names in five of an article are new; the others are those that came before, the earlier the more often. Three
/// quarters are people, whose first names are few and whose last names are names of their own.
struct InventedPress {
  private let names: [String]
  private var seen = 0
  private var articles = 0
  private var random = Generator()

  private static let newNames = 20
  private static let oldNames = 30

  /// `size` distinct names for articles to come.
  init(names size: Int) {
    let firstNames =
      "Marie Jean Pierre Anne Michel Nathalie Philippe Isabelle Alain Sylvie Nicolas Catherine Christophe Camille"
      + " Thomas Matthew John Emily Mohamed Fatima Karim Sofia Antoine Élodie Jérôme Béatrice François Jean-Pierre"
    let known = firstNames.split(separator: " ").map(String.init)
    var random = Generator()
    let invented = (0..<2000).map { _ in random.word(syllables: 2) }
    let surnames = (0..<max(100, size / 5)).map { _ in random.word(syllables: 2 + random.below(2)) }
    var distinct: Set<String> = []
    var names: [String] = []
    while names.count < size {
      let name: String
      switch random.below(8) {
      case 0: name = random.word(syllables: 3)
      case 1: name = random.word(syllables: 2) + " " + random.word(syllables: 2)
      default:
        let first =
          random.below(2) == 0 ? known[random.low(known.count)] : invented[random.low(invented.count)]
        name = first + " " + surnames[random.low(surnames.count)]
      }
      if distinct.insert(name).inserted { names.append(name) }
    }
    self.names = names
  }

  /// True when all names have stood in an article.
  var isExhausted: Bool { seen >= names.count }

  /// The next article.
  mutating func article() -> ArticleNames {
    var counts: [NameCount] = []
    let end = min(seen + Self.newNames, names.count)
    var chosen = Array(names[seen..<end])
    if seen > 0 { for _ in 0..<Self.oldNames { chosen.append(names[random.low(seen)]) } }
    for name in chosen {
      let words = name.split(separator: " ")
      let kind: NameList.Kind = words.count > 1 ? .person : .place
      counts.append(NameCount(name, kind: kind, mentions: 1 + random.low(9)))
      if words.count > 1, random.below(2) == 0 {
        counts.append(NameCount(String(words[words.count - 1]), mentions: 1 + random.low(5), isPart: true))
      }
    }
    seen = end
    articles += 1
    let path = "articles/\(articles).md"
    return ArticleNames(path: path, digest: ArticleDigest(of: Array(path.utf8)), names: counts)
  }

  /// One of the names, all alike.
  mutating func anyName() -> String { names[random.below(names.count)] }

  /// One of the names, all alike, that is long enough to be found again.
  mutating func longName() -> String {
    var name = anyName()
    while name.count < 8 { name = anyName() }
    return name
  }

  /// `name`, of 8 letters or more, with one letter dropped, doubled, changed or swapped with the next; two where it is
  /// long, apart from each other.
  mutating func mistyped(_ name: String) -> String {
    var letters = Array(name)
    let middle = letters.count / 2
    if letters.count > 12, random.below(2) == 0 { slip(in: &letters, middle + 2..<letters.count - 1) }
    slip(in: &letters, 1..<middle - 1)
    let typed = String(letters)
    return typed == name ? mistyped(name) : typed
  }

  private mutating func slip(in letters: inout [Character], _ places: Range<Int>) {
    let place = places.lowerBound + random.below(places.count)
    switch random.below(4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters[place] = "e"
    default: letters.swapAt(place, place + 1)
    }
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct Generator: RandomNumberGenerator {
  private var state: UInt64 = 20_261_123

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// A number below `bound`, the lower the likelier.
  mutating func low(_ bound: Int) -> Int {
    let share = Double.random(in: 0..<1, using: &self)
    return min(bound - 1, Int(share * share * share * Double(bound)))
  }

  /// A capitalised word.
  mutating func word(syllables: Int) -> String {
    let onsets = [
      "b", "bl", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
      "pr",
      "qu", "r", "s", "st", "t", "tr", "v", "w", "z", "",
    ]
    let cores = ["a", "e", "i", "o", "u", "é", "ai", "au", "ei", "eu", "ou", "y"]
    let codas = ["", "", "", "", "l", "n", "r", "s", "t", "rd", "nt", "ck", "m", "x"]
    var word = ""
    for _ in 0..<syllables {
      word += onsets[below(onsets.count)] + cores[below(cores.count)] + codas[below(codas.count)]
    }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
