/// The names that a transaction meets: each is looked up once and written once, however many articles hold it.
struct NameLedger {
  /// A name and its figures.
  private struct Entry {
    let id: Int
    let text: NameText
    let key: Int
    /// As the archive has them; nothing for a new name.
    let before: NameTotals
    var after: NameTotals
    let isNew: Bool
  }

  /// How often a name, by its number among the entries, stands in an article in one role.
  private struct Mention {
    let entry: Int
    let role: NameRole
    var count: Int
  }

  private let database: Database
  private var entries: [Entry] = []
  private var byText: [NameText: Int] = [:]
  private var nextID: Int
  private var rows = PendingRows()
  /// Articles that were added since the last writing.
  private var added: Set<Int> = []
  /// Articles added less those removed.
  private var articles = 0

  private static let insertion = Database.Insertion(into: "mentions", columns: 4)
  /// Entries that are kept before they are written, some 300 bytes each.
  private static let capacity = 200_000
  /// What fits into the sums whatever is recorded.
  private static let mostMentions = Int(Int32.max)

  /// A ledger for the transaction that `database` is in.
  init(_ database: Database) throws(ArchiveError) {
    self.database = database
    nextID = 1 + (try database.first("SELECT max(id) FROM names") { row in row.integer(0) } ?? 0)
  }

  /// Adds an article whose path the archive does not hold.
  mutating func add(_ article: ArticleNames) throws(ArchiveError) {
    try database.run(
      "INSERT INTO articles (path, digest) VALUES (?, ?)",
      [.text(Array(article.path.utf8)), .integer(article.digest.number)])
    let id = database.lastInserted
    let mentions = try mentions(of: article.names)
    var values: [Int] = []
    values.reserveCapacity(mentions.count * 4)
    for mention in mentions {
      values.append(id)
      values.append(entries[mention.entry].id)
      values.append(mention.role.number)
      values.append(mention.count)
    }
    try database.insert(values, Self.insertion)
    for (entry, totals) in Self.totals(of: mentions) {
      entries[entry].after += totals
      if totals.articles > 0 { rows.addOccurrence(of: entries[entry].id, in: id) }
    }
    added.insert(id)
    articles += 1
    if entries.count > Self.capacity { try write() }
  }

  /// Removes the article with a number.
  mutating func remove(article id: Int) throws(ArchiveError) {
    // What was added in this transaction can be taken away once it is there.
    if added.contains(id) { try write() }
    var found: [(name: Int, role: Int, count: Int)] = []
    try database.rows(
      "SELECT name, role, count FROM mentions WHERE article = ? ORDER BY name, role", [.integer(id)]
    ) { row in
      found.append((row.integer(0), row.integer(1), row.integer(2)))
    }
    var mentions: [Mention] = []
    for (name, role, count) in found {
      guard let role = NameRole(number: role) else { throw damaged }
      mentions.append(Mention(entry: try entry(withID: name), role: role, count: count))
    }
    for (entry, totals) in Self.totals(of: mentions) {
      entries[entry].after -= totals
      if totals.articles > 0 { rows.removeOccurrence(of: entries[entry].id, in: id) }
    }
    try database.run("DELETE FROM mentions WHERE article = ?", [.integer(id)])
    try database.run("DELETE FROM articles WHERE id = ?", [.integer(id)])
    articles -= 1
    if entries.count > Self.capacity { try write() }
  }

  /// Each name in each role once, by the numbers of names and roles.
  private mutating func mentions(of names: [NameCount]) throws(ArchiveError) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(names.count)
    for name in names where name.mentions > 0 && !name.text.isEmpty {
      let entry = try entry(of: NameText(name.text))
      mentions.append(
        Mention(entry: entry, role: NameRole(name), count: min(name.mentions, Self.mostMentions)))
    }
    mentions.sort { one, other in
      (entries[one.entry].id, one.role.number) < (entries[other.entry].id, other.role.number)
    }
    return mentions.reduce(into: []) { distinct, mention in
      if let last = distinct.last, last.entry == mention.entry, last.role == mention.role {
        distinct[distinct.count - 1].count = min(last.count + mention.count, Self.mostMentions)
      } else {
        distinct.append(mention)
      }
    }
  }

  /// What an article adds to the figures of its names, whose mentions stand together.
  private static func totals(of mentions: [Mention]) -> [(entry: Int, NameTotals)] {
    var all: [(entry: Int, NameTotals)] = []
    var start = 0
    while start < mentions.count {
      let entry = mentions[start].entry
      let end = mentions[start...].firstIndex { $0.entry != entry } ?? mentions.count
      var totals = NameTotals()
      for mention in mentions[start..<end] { totals.add(mentions: mention.count, as: mention.role) }
      // Parts come first.
      totals.addArticle(asWhole: mentions[end - 1].role != .part, asPart: mentions[start].role == .part)
      all.append((entry, totals))
      start = end
    }
    return all
  }

  private mutating func entry(of text: NameText) throws(ArchiveError) -> Int {
    if let known = byText[text] { return known }
    let key = NameLetters(text.bytes).keyNumber
    let found = try database.first(NameTable.findByText, [.integer(key), .text(text.bytes)]) { row in
      (id: row.integer(8), totals: NameTotals(row))
    }
    if let (id, totals) = found {
      return append(Entry(id: id, text: text, key: key, before: totals, after: totals, isNew: false))
    }
    nextID += 1
    return append(
      Entry(id: nextID - 1, text: text, key: key, before: NameTotals(), after: NameTotals(), isNew: true))
  }

  private mutating func entry(withID id: Int) throws(ArchiveError) -> Int {
    let found = try database.first(NameTable.findByID, [.integer(id)]) { row in
      (text: NameText(bytes: row.bytes(8)), totals: NameTotals(row))
    }
    guard let (text, totals) = found else { throw damaged }
    if let known = byText[text] { return known }
    let key = NameLetters(text.bytes).keyNumber
    return append(Entry(id: id, text: text, key: key, before: totals, after: totals, isNew: false))
  }

  private mutating func append(_ entry: Entry) -> Int {
    byText[entry.text] = entries.count
    entries.append(entry)
    return entries.count - 1
  }

  private var damaged: ArchiveError { ArchiveError(path: database.path, fault: .damaged) }
}

extension NameLedger {
  /// Writes what has changed, in the order of the tables, and forgets all entries.
  mutating func write() throws(ArchiveError) {
    let order = entries.indices.map { (place: place(of: entries[$0]), $0) }.sorted(by: <)
    var (names, mentions) = (0, 0)
    for (_, index) in order where entries[index].before != entries[index].after {
      let entry = entries[index]
      try write(entry)
      let (before, after) = (entry.before.articles > 0, entry.after.articles > 0)
      if before != after { rows.addSegments(of: entry.id, NameLetters(entry.text.bytes), isNew: after) }
      names += (after ? 1 : 0) - (before ? 1 : 0)
      mentions &+= entry.after.mentions &- entry.before.mentions
    }
    try rows.write(to: database)
    // A build that finds nothing new leaves every byte of the file.
    if (articles, names, mentions) != (0, 0, 0) {
      try database.run(
        "UPDATE totals SET articles = articles + ?, names = names + ?, mentions = mentions + ?",
        [.integer(articles), .integer(names), .integer(mentions)])
    }
    articles = 0
    added.removeAll()
    entries.removeAll(keepingCapacity: true)
    byText.removeAll(keepingCapacity: true)
  }

  /// Old names are met in the order of their numbers, new ones in that of the index by key.
  private func place(of entry: Entry) -> Int { entry.isNew ? entry.key : entry.id - (1 << 62) }

  private func write(_ entry: Entry) throws(ArchiveError) {
    let figures = entry.after.columns.map(Database.Value.integer)
    if entry.after.isEmpty {
      try database.run(NameTable.delete, [.integer(entry.id)])
    } else if entry.isNew {
      try database.run(
        NameTable.insert, figures + [.integer(entry.id), .integer(entry.key), .text(entry.text.bytes)])
    } else {
      try database.run(NameTable.update, figures + [.integer(entry.id)])
    }
  }
}
