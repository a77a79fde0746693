/// Words made of a toy dictionary’s stems and affixes, whether or not its flags and conditions allow them.
extension ToyDictionary {
  /// Up to two suffixes and two prefixes on each stem.
  var combinations: [String] {
    var found = stems
    for isPrefix in [false, false, true, true] {
      for word in found {
        found += endings.lazy.filter { $0.isPrefix == isPrefix }.compactMap { $0.applied(to: word) }
      }
      found = found.distinct()
    }
    return found.filter { !$0.isEmpty }
  }

  /// Words to ask two dictionaries, at most `limit` of the less likely ones.
  func questions(limit: Int = 350) -> [String] {
    let words = combinations
    var others: [String] = []
    let letters = Array(Set(words.joined().unicodeScalars)).sorted()
    for (number, word) in words.sampled(limit / 6).enumerated() {
      others += word.variants(beside: stems[number % stems.count])
      others += word.neighbours(letters: [letters[number % letters.count], "s", "e"])
    }
    let likely = asked + words.sampled(limit / 2)
    return (likely + (asked.flatMap { $0.variants(beside: stems[0]) } + others).sampled(limit)).distinct()
  }
}

extension ToyDictionary.Ending {
  fileprivate func applied(to word: String) -> String? {
    if isPrefix { return word.hasPrefix(strip) ? append + word.dropFirst(strip.count) : nil }
    return word.hasSuffix(strip) ? word.dropLast(strip.count) + append : nil
  }
}

extension String {
  /// With a capital first letter, the others as they are.
  var capitalised: String { (first?.uppercased() ?? "") + dropFirst() }

  /// The word in other cases, after elided prefixes, before full stops, joined by hyphens to `other` and to digits.
  func variants(beside other: String) -> [String] {
    [
      lowercased(), lowercased().capitalised, uppercased(), capitalised, uppercased() + ".", self + ".",
      self + "..", capitalised + ".", "l'" + self, "l’" + self, "L'" + self, "L’" + capitalised,
      ("l'" + self).uppercased(), "D’" + uppercased(), "d'" + capitalised, "l'l'" + self, "'" + self,
      self + "-" + other, other + "-" + self, "-" + self, self + "-", self + "--" + other,
      other + "-" + self + "-" + other, (self + "-" + other).uppercased(),
      capitalised + "-" + other.capitalised,
      self + "2", "2" + self, "2-" + self, self + "-1,5", " " + self, self + "/" + other, self + other,
      String(prefix(1)) + dropFirst().uppercased(), lowercased().dropLast() + suffix(1).uppercased(),
    ]
  }

  /// Words one edit away: each letter left out or doubled, neighbours exchanged, and `letters` put in or for others.
  func neighbours(letters: [Unicode.Scalar]) -> [String] {
    let scalars = Array(unicodeScalars)
    var found: [String] = []
    func add(_ scalars: [Unicode.Scalar]) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      found.append(String(text))
    }
    for index in scalars.indices {
      let (head, tail) = (Array(scalars[..<index]), Array(scalars[(index + 1)...]))
      add(head + tail)
      add(head + [scalars[index], scalars[index]] + tail)
      if index > 0 { add(head.dropLast() + [scalars[index], scalars[index - 1]] + tail) }
      for letter in letters {
        add(head + [letter] + tail)
        add(head + [letter, scalars[index]] + tail)
      }
    }
    for letter in letters { add(scalars + [letter]) }
    return found
  }
}

extension Array where Element: Hashable {
  /// Each element once, at its first place.
  func distinct() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Array {
  /// At most `count` elements, evenly spread.
  func sampled(_ count: Int) -> [Element] {
    guard self.count > count else { return self }
    return (0..<count).map { self[$0 * self.count / count] }
  }
}
