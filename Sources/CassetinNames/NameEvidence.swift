import CassetinLexicon
import CassetinText

/// What speaks for and against one word of a text being a slip for another.
public struct NameEvidence: Sendable {
  /// The other word of a name that stands beside both.
  public struct Anchor: Sendable {
    public let companion: NameWords.Companion
    /// The mentions of the right name: those with the companion, and the short ones that belong to them.
    public let count: Int

    /// The name with `word` beside the companion.
    public func phrase(around word: String, _ vocabulary: Vocabulary) -> String {
      let other = vocabulary.text(of: companion.form)
      return companion.isBefore ? "\(other) \(word)" : "\(word) \(other)"
    }
  }

  public let wrong: NameForm
  public let right: NameForm
  public let slip: Slip
  public let anchor: Anchor?
  /// Each has companions of its own: Chen Jining and Xi Jinping.
  public let isApart: Bool
  /// They stand in one sentence: Next and Nuxt.
  public let standTogether: Bool
  /// The same word, none of every sentence, stands directly before both or after both.
  public let sharesContext: Bool
  /// The articles of an archive in which each stands, nil without one.
  public let memory: (wrong: Int, right: Int)?

  /// The evidence against `wrong`; nil where nothing is to be weighed: plurals, genders, more than two edits.
  public init?(_ wrong: NameForm, for right: NameForm, _ names: DocumentNames) {
    guard let slip = Slip(from: right.folded, to: wrong.folded) else { return nil }
    anchor = Self.anchor(wrong, right, names)
    // Kimi Räikkönen says nothing for Kimi Farms.
    var wrong = wrong
    if anchor != nil, wrong.isKnownAsPart {
      wrong.isKnown = false
      wrong.isListed = false
    }
    self.wrong = wrong
    self.right = right
    self.slip = slip
    guard !NameInflection.relates(wrong, right, anchor) else { return nil }
    isApart = anchor == nil && Self.haveCompanions(wrong, right, names)
    standTogether = names.standTogether(
      names.words.tokens(of: wrong.form), names.words.tokens(of: right.form))
    sharesContext = names.shareContext(wrong.form, right.form)
    memory = names.memory.map { memory in
      (memory.articles(with: wrong, names), memory.articles(with: right, names))
    }
  }

  /// The evidence against one name for another that need not stand in the same document: they differ in one word, and
  /// the rest, if there is any, anchors it. Nil for names that differ in more.
  ///
  /// - Parameters:
  ///   - count: how often the right name stands.
  ///   - standTogether: both stand in one article.
  public init?(
    _ wrong: [NameForm], for right: [NameForm], count: Int, standTogether: Bool,
    memory: (wrong: Int, right: Int)? = nil
  ) {
    guard wrong.count == right.count else { return nil }
    let different = wrong.indices.filter { wrong[$0].form != right[$0].form }
    guard different.count == 1, let place = different.first else { return nil }
    let other = place > 0 ? place - 1 : place + 1
    anchor =
      wrong.indices.contains(other)
      ? Anchor(
        companion: NameWords.Companion(form: right[other].form, isBefore: place > 0), count: count) : nil
    self.wrong = wrong[place]
    self.right = right[place]
    guard let slip = Slip(from: self.right.folded, to: self.wrong.folded),
      !NameInflection.relates(self.wrong, self.right, anchor)
    else { return nil }
    self.slip = slip
    isApart = false
    self.standTogether = standTogether
    sharesContext = false
    self.memory = memory
  }

  /// The occurrences of both, those in the headline twice; of the right form, the mentions of the anchored name if they
  /// are more. An article of the archive counts as an occurrence.
  public var counts: (wrong: Double, right: Double) {
    (
      Double(wrong.count + wrong.headlineCount + (memory?.wrong ?? 0)),
      Double(max(right.count + right.headlineCount, anchor?.count ?? 0) + (memory?.right ?? 0))
    )
  }

  /// A form counts as known, too, that stands in this many articles of an archive.
  static let articlesToKnow = 3

  /// Nobody knows the word on trial; it stands at most half as often as the other, which is known, made of known words
  /// or stands three times; and it differs in one letter within the word, of five at least, four beside a companion,
  /// and in nothing else. Where the anchored name stands three times, any letter may differ.
  public var isClear: Bool {
    guard !wrong.isKnown, !wrong.isCompound, !isApart, !standTogether, wrong.letterCase == right.letterCase,
      !Slip.differsInAccents(wrong.letters, right.letters), right.folded.count >= (anchor == nil ? 5 : 4),
      wrong.folded.count >= 4
    else { return false }
    let count = max(right.count, anchor?.count ?? 0)
    switch slip {
    case .swap, .lostInside, .lostDouble, .addedInside, .doubled, .changedAlike, .lostAtEnd: break
    case .changed: guard (anchor?.count ?? 0) >= 3 else { return false }
    case .addedAtEnd, .changedAtEnd, .firstLost, .firstAdded, .firstChanged, .twoEdits: return false
    }
    return count >= 2 * wrong.count && (count >= 3 || right.isKnown || right.isCompound)
  }

  /// Nobody knows either word, both have six letters or more and the same first one, and nothing shows two bearers: two
  /// strange names hardly look alike by chance.
  public var areStrangers: Bool {
    !wrong.isKnown && !right.isKnown && !isApart && !standTogether && !wrong.isUpper && !right.isUpper
      && min(wrong.folded.count, right.folded.count) >= 6 && wrong.folded.first == right.folded.first
      && wrong.letterCase == right.letterCase
  }

  /// True when both forms have companions on the same side.
  private static func haveCompanions(_ wrong: NameForm, _ right: NameForm, _ names: DocumentNames) -> Bool {
    func sides(_ form: FormID) -> Set<Bool> { Set(names.companions(ofWord: form).order.map(\.isBefore)) }
    return !sides(wrong.form).isDisjoint(with: sides(right.form))
  }

  /// The companion that stands on the same side of both forms most often.
  private static func anchor(_ wrong: NameForm, _ right: NameForm, _ names: DocumentNames) -> Anchor? {
    let counts = names.companions(ofWord: right.form)
    var best: Anchor?
    for companion in names.companions(ofWord: wrong.form).order where counts[companion] > best?.count ?? 0 {
      best = Anchor(companion: companion, count: counts[companion])
    }
    guard let best else { return nil }
    return Anchor(companion: best.companion, count: best.count + shortMentions(right, best.companion, names))
  }

  /// The mentions of `right` alone that belong to its name with `companion`.
  private static func shortMentions(
    _ right: NameForm, _ companion: NameWords.Companion, _ names: DocumentNames
  ) -> Int {
    guard let full = names.tokens(of: right.form, beside: companion).first,
      let mention = names.mention(at: full)
    else { return 0 }
    let entity = names.entities[names.entity(of: mention)]
    return entity.shortMentions.count { short in
      names.mentions[short].words.contains {
        names.document.vocabulary.nameForm(of: names.document.tokens[$0].form) == right.form
      }
    }
  }
}

/// Words that differ as grammar has it: no slips.
enum NameInflection {
  /// True for plural, gender, origin, and a known word that is another and a last letter.
  ///
  /// A name of several words that stands three times with one form is no inflection of anything, unless the other
  /// form is a first name.
  static func relates(_ wrong: NameForm, _ right: NameForm, _ anchor: NameEvidence.Anchor?) -> Bool {
    let (short, long) =
      wrong.letters.count <= right.letters.count ? (wrong, right) : (right, wrong)
    if isPlural(short.letters, long.letters) { return true }
    if let anchor, anchor.count >= 3, wrong.count == 1, !wrong.isFirstName { return false }
    if wrong.letters.count == right.letters.count { return endsLikeGender(wrong.letters, right.letters) }
    guard let last = long.letters.last, long.letters.dropLast().elementsEqual(short.letters) else {
      return false
    }
    // One is the other and a last letter: number, gender, origin; only an unknown, rarer short form is a slip.
    // Where nobody knows either form, a lost e is a slip; an a is a Slavic wife.
    let endings = wrong.isKnown || right.isKnown ? "eézai" : "ai"
    if endings.unicodeScalars.contains(where: { $0.value == last }) { return true }
    if short.isUpper { return true }
    // March is a word and no slip for Marchand; Montélimard for Montélimar is one.
    return short.isKnown && short.form == wrong.form
  }

  private static func isPlural(_ short: [UInt32], _ long: [UInt32]) -> Bool {
    let endings = "sx".unicodeScalars.map(\.value)
    return long.count == short.count + 1 && long.starts(with: short)
      && long.last.map(endings.contains) ?? false
  }

  /// Mario and Maria, Pablo and Pabla, Danny and Danni: the same but for a last vowel.
  private static func endsLikeGender(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard first.dropLast().elementsEqual(second.dropLast()), let one = first.last, let other = second.last
    else { return false }
    let endings = "aeioyés".unicodeScalars.map(\.value)
    return endings.contains(one) && endings.contains(other)
  }
}
