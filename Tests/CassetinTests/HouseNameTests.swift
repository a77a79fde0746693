import Cassetin
import CassetinLint
import CassetinRules
import CassetinText
import Testing

/// What the examples of the rule do not show: names among other rules, in other places, in other languages.
@Suite struct HouseNameTests {
  private static let names: [HouseNames.Entry] = [
    .init("Kyiv", kind: .place, not: ["Kiev", "Kiyv"], note: "usage de la rédaction\n depuis 2022"),
    .init("Le Kiev Post", kind: .medium), .init("Médiapart", kind: .medium, not: ["Mediapart"]),
    .init(
      "Nations unies", kind: .institution, also: ["ONU"],
      not: ["Nations-Unies", .init("Onu", becomes: "ONU")]),
    .init("Emmanuel Macron", kind: .person, also: ["Macron", "le président Macron"]),
    .init("Unesco", kind: .institution, not: ["UNESCO"]), .init("Yahoo!", kind: .brand), .init("AC/DC"),
    .init("20 Minutes"),
    .init("YouTube", kind: .brand), .init("Raid"), .init("Montréal", kind: .place),
    .init("président de la République", not: ["Président de la République"]),
    .init("sans-papiers", not: ["clandestin", "migrants illégaux"]),
    .init("ReactOS"), .init("HelloWork"), .init("Securitas"), .init("GraphQL"), .init("SumUp"),
    .init("Volodymyr Zelensky", kind: .person, also: ["Zelensky"]), .init("Brandelec", kind: .brand),
    .init("L’Équipe", kind: .medium), .init("Noursoultan", not: ["Astana"]),
    .init("Istanbul", not: ["Byzance"]),
  ]

  /// What the rules find, as `rule: text → replacement`.
  private func found(
    _ text: String, rules: [any Rule] = [HouseName()], language: Language = .french, file: String = "a.txt"
  ) throws -> [String] {
    let source = source(text, file)
    return try session(rules, houseNames: Self.names, language: language).check(source).map { finding in
      let fix = finding.fixes.first
      return
        "\(finding.severity.name) \(source[finding.range]) → \(fix?.edit.text ?? "") \(fix?.applicability.name ?? "")"
    }
  }

  @Test(arguments: [
    ("On va de Kiev à Kiyv.", ["error Kiev → Kyiv safe", "error Kiyv → Kyiv safe"]),
    ("Le kiev du soir.", ["error kiev → Kyiv safe"]), ("LA NUIT À KIEV", ["error KIEV → KYIV safe"]),
    ("La nuit à KIEV.", ["error KIEV → Kyiv safe"]),
    ("Un train Paris-Kiev et un camp anti-Kiev.", ["error Kiev → Kyiv safe", "error Kiev → Kyiv safe"]),
    ("« Kiev tient », dit-elle.", ["error Kiev → Kyiv unsafe"]),
    ("Le Kiev Post et Le Kiev.", ["error Kiev → Kyiv safe"]),
    ("L’Onu vote ; l'ONU aussi ; onu.", ["error Onu → ONU safe", "warning onu → ONU safe"]),
    (
      "Les Nations-Unies, les nations unies, les Nations Unies.",
      ["error Nations-Unies → Nations unies safe", "warning Nations Unies → Nations unies safe"]
    ),
    ("L’UNESCO classe le pain.", ["error UNESCO → Unesco safe"]), ("L’UNESCO CLASSE LE PAIN", []),
    ("L’UNESCO", []), ("Le mot de l’UNESCO ONU.", []),
    ("Chez Yahoo, on lit. Chez Yahoo! aussi.", ["warning Yahoo → Yahoo! safe"]),
    ("Le groupe AC/DC joue, dit 20 Minutes.", []), ("Il attend 20 minutes.", []),
    (
      "Sur youtube, sur Youtube et sur You Tube.",
      [
        "warning youtube → YouTube safe", "warning Youtube → YouTube safe",
        "warning You Tube → YouTube unsafe",
      ]
    ),
    ("Voir www.youtube.com, #youtube et @mediapart.", []),
    ("Un raid de nuit. Le RAID arrive. Raid est là.", []),
    (
      "Le Président de la République sort.",
      ["error Président de la République → président de la République safe"]
    ),
    ("Président de la République depuis un an, il sort. Un président de la République sort.", []),
    (
      "Clandestin, il fuit. Des migrants illégaux.",
      ["error Clandestin → Sans-papiers safe", "error migrants illégaux → sans-papiers safe"]
    ),
    ("Dans l’Équipe et dans L’Équipe, l’équipe gagne. L’équipe sort.", []),
    ("Elle lit l’Equipe.", ["warning l’Equipe → l’Équipe safe"]),
    (
      "Le président macron. Le Président Macron. Une rue Emmanuel-Macron.",
      ["warning Le Président Macron → Le président Macron safe"]
    ),
    ("Le texte d’Emmanuel MACRON.", ["warning Emmanuel MACRON → Emmanuel Macron safe"]),
    (
      "Jean Mediapart lit **Mediapart**.",
      ["error Mediapart → Médiapart safe", "error Mediapart → Médiapart safe"]
    ),
    ("Kiev [sic] tient.", []), ("<!-- cassetin-words Kiev -->\nKiev tient, pro-Kiev aussi.", []),
    ("<!-- cassetin-ignore house-name --> Kiev tient.", []),
    (
      "L’Astana d’hier ; jusqu’Astana ; d’Astana.",
      [
        "error Astana → Noursoultan displayOnly", "error Astana → Noursoultan displayOnly",
        "error Astana → de Noursoultan safe",
      ]
    ),
    (
      "La Byzance que Byzance craint.",
      ["error Byzance → L’Istanbul safe", "error Byzance → qu’Istanbul safe"]
    ),
    ("Le métro pro-Byzance.", ["error Byzance → Istanbul safe"]),
  ])
  func `a settled name is written as it is settled`(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("Hier, Emmanuel Macrom sort.", ["error Macrom → Macron unsafe"]),
    ("Hier, Macrom sort.", ["error Macrom → Macron unsafe"]),
    ("Macron sort. Macron rentre. Macrom dort.", ["error Macrom → Macron safe"]),
    (
      "Macrom sort, Macrom rentre, Macrom dort.", Array(repeating: "warning Macrom → Macron unsafe", count: 3)
    ),
    (
      "Zelenskyy et Zelenski et Zelinsky.",
      ["Zelenskyy", "Zelenski", "Zelinsky"].map { "error \($0) → Zelensky unsafe" }
    ),
    ("On voit Zelenska et Volodymyr Zelinski.", ["warning Zelinski → Zelensky unsafe"]),
    ("On voit Kyivs et Kyives, un Brandelecs, une Macrona.", []),
    ("Jean Macrom sort avec Macrom Duval.", []), ("On voit Lacron et macrom.", []),
    ("Brandlec recrute. ZELINSKY SORT", ["error Brandlec → Brandelec unsafe"]),
    ("Un Marron, une Marion, Mâcon, Micron.", []),
  ])
  func `a slip of a settled name is proposed for review`(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    (
      "The mayor of Kiev and the people of Kiev’s suburbs.",
      ["error Kiev → Kyiv safe", "error Kiev → Kyiv safe"]
    ),
    ("He lives in Montreal and works for Youtube.", ["warning Youtube → YouTube safe"]),
    ("She saw Zelinsky’s car.", ["error Zelinsky → Zelensky unsafe"]),
  ])
  func `English copy keeps its own forms of places`(text: String, expected: [String]) throws {
    #expect(try found(text, language: .english) == expected)
  }

  @Test func `the note of the desk is part of the message`() throws {
    let source = source("Kiev tient. Youtube aussi.")
    let messages = try session([HouseName()], houseNames: Self.names).check(source).map(\.message)
    #expect(
      messages.map { $0.text(in: .english) } == [
        "\"Kiev\" is written \"Kyiv\" here: usage de la rédaction depuis 2022",
        "\"Youtube\" is written \"YouTube\" here",
      ])
    #expect(
      messages[0].text(in: .french) == "« Kiev » s’écrit ici « Kyiv » : usage de la rédaction depuis 2022")
  }

  @Test func `no other rule about names contradicts the desk`() throws {
    let rules: [any Rule] = [KnownName(), InconsistentName()]
    let text =
      "Selon Youtube, l’Etats-Unis Magazine et Brandlec, tout va. Brandelec ferme. Chez Brandelec, on attend Brandelec."
    let names: [HouseNames.Entry] = [
      .init("Youtube", not: ["YouTube"]), .init("Etats-Unis Magazine"), .init("Brandlec"),
    ]
    #expect(try session(rules).found(text).count == 3)
    #expect(try session(rules, houseNames: names).found(text) == [])
  }

  @Test func `words of settled names are known in their own case`() throws {
    let names: [HouseNames.Entry] = [
      .init("blorgtage"), .init("Zlorp"), .init("X", also: ["le Krib gouvenement"]),
    ]
    let session = try session([UnknownWord()], houseNames: names)
    #expect(session.found("Le blorgtage plaît. Blorgtage aussi. Le gouvenement attend.") == [])
    #expect(session.found("Le dévelopement du zlorp.") == ["unknown-word: dévelopement"])
    #expect(try CassetinTests.session([UnknownWord()]).found("Le gouvenement attend.").count == 1)
  }

  @Test func `what a form is can be asked`() throws {
    let names = try HouseNames(Self.names)
    func bytes(_ word: String) -> ArraySlice<UInt8> { Array(word.utf8)[...] }
    #expect(
      ["Kyiv", "Kiev", "Post", "Macron", "président", "AC", "ONU"].allSatisfy {
        names.accepts(word: bytes($0))
      })
    #expect(["kyiv", "KYIV", "Kiyv", "Onu", "illégaux", ""].allSatisfy { !names.accepts(word: bytes($0)) })
    #expect(
      ["Kiev", "Kiyv", "Onu", "Nations-Unies", "illégaux"].allSatisfy { names.forbids(word: bytes($0)) })
    #expect(["Kyiv", "République", "kiev", "Macron", ""].allSatisfy { !names.forbids(word: bytes($0)) })
    #expect(HouseNames().isEmpty && !HouseNames().accepts(word: bytes("Kyiv")))
  }

  @Test(arguments: [
    "Kiev Kiyv ", "Le Kiev Post", "Kiev-", "L’Equipe de Nations Unies ", "Macrom ", "k i e v ",
  ])
  func `names over and over take linear time`(unit: String) throws {
    let session = try session([HouseName(), KnownName()], houseNames: Self.names)
    func time(_ size: Int) -> Duration {
      let source = source(String(repeating: unit, count: size / unit.utf8.count))
      return ContinuousClock().measure { session.check(source).expectSound(in: source) }
    }
    _ = time(2_000)
    #expect(time(40_000) < (time(10_000) + .milliseconds(20)) * 12)
  }
}

extension Applicability {
  fileprivate var name: String {
    switch self {
    case .displayOnly: "displayOnly"
    case .unsafe: "unsafe"
    case .safe: "safe"
    }
  }
}
