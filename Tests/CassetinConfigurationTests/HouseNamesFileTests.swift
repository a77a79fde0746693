import CassetinConfiguration
import CassetinLint
import CassetinText
import Testing

/// What is wrong in a file of house names, as `line:column fault`.
private func errors(_ text: String) -> [String] { errors(Array(text.utf8)) }

private func errors(_ bytes: [UInt8]) -> [String] {
  do throws(ConfigurationErrors) {
    _ = try HouseNamesFile.houseNames(in: bytes, named: SourceName("house-names.yml"))
    return []
  } catch {
    return error.errors.map { "\($0.position.line):\($0.position.column) \($0.fault)" }
  }
}

@Suite struct HouseNamesFileTests {
  private static let desk = """
    # The desk's spellings. Canonical name, then what to know of it.
    - name: Kyiv
      kind: place
      not: [Kiev, Kiyv]          # forbidden, replaced by the name
      note: |
        usage de la rédaction
        depuis 2022
    - name: Mediapart
      kind: medium
      not: Médiapart
    - name: Emmanuel Macron
      also: [Macron, le président Macron]
    - name: Nations unies
      also: ONU
      not: { Nations-Unies: Nations unies, Onu: ONU }
    - name: Croix-Rouge
      also: CICR
      not:
        - Croix Rouge
        - Cicr: CICR
    """

  @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
  func `a file says what the desk wants`(lineEnd: String, mark: String) throws {
    let text = mark + Self.desk.split(separator: "\n").joined(separator: lineEnd)
    let names = try HouseNamesFile.houseNames(in: Array(text.utf8), named: SourceName("a.yml"))
    let lines = names.entries.map { entry in
      let forbidden = entry.forbidden.map { "\($0.spelling.text)>\($0.replacement?.text ?? "")" }
      return
        "\(entry.name.text)|\(entry.kind?.rawValue ?? "")|\(entry.aliases.map(\.text))|\(forbidden)|\(entry.note ?? "")"
    }
    #expect(
      lines == [
        "Kyiv|place|[]|[\"Kiev>\", \"Kiyv>\"]|usage de la rédaction depuis 2022",
        "Mediapart|medium|[]|[\"Médiapart>\"]|",
        "Emmanuel Macron||[\"Macron\", \"le président Macron\"]|[]|",
        "Nations unies||[\"ONU\"]|[\"Nations-Unies>Nations unies\", \"Onu>ONU\"]|",
        "Croix-Rouge||[\"CICR\"]|[\"Croix Rouge>\", \"Cicr>CICR\"]|",
      ])
    #expect(names.entries[1].name.position == Position(line: 8, column: 9))
  }

  @Test(arguments: ["", "# nothing yet\n", "[]"])
  func `a file without names settles nothing`(text: String) throws {
    #expect(try HouseNamesFile.houseNames(in: Array(text.utf8), named: SourceName("a.yml")).isEmpty)
  }

  @Test(arguments: [
    ("name: Kyiv", ["1:1 unexpected(mapping, list)"]), ("Kyiv", ["1:1 unexpected(text, list)"]),
    ("- Kyiv", ["1:3 unexpected(text, mapping)"]), ("-", ["1:2 unexpected(nothing, mapping)"]),
    (
      "- nom: Kyiv",
      ["1:3 unknownKey(\"nom\", \"not\", \(keys))", "1:3 missingKey(\"name\")"]
    ),
    ("- name: A\n  alos: B", ["2:3 unknownKey(\"alos\", \"also\", \(keys))"]),
    ("- name: A\n  kind: ville", ["2:9 unknownValue(\"ville\", \"place\", \(kinds))"]),
    ("- name: A\n  kind: [place]", ["2:9 unexpected(list, text)"]),
    ("- name: [A]", ["1:9 unexpected(list, text)"]), ("- name:", ["1:8 unexpected(nothing, text)"]),
    ("- name: A\n  also:", ["2:8 unexpected(nothing, textOrList)"]),
    ("- name: A\n  also: {b: c}", ["2:9 unexpected(mapping, textOrList)"]),
    ("- name: A\n  also: [B, [C]]", ["2:13 unexpected(list, text)"]),
    ("- name: A\n  not: [[B]]", ["2:9 unexpected(list, textOrMapping)"]),
    ("- name: A\n  not:", ["2:7 unexpected(nothing, textOrListOrMapping)"]),
    ("- name: A\n  not: {B: [A]}", ["2:12 unexpected(list, text)"]),
    ("- name: A\n  note: [B]", ["2:9 unexpected(list, text)"]),
    ("- {name: A, note: b, note: c}", ["1:22 repeatedKey(\"note\", 1:13"]),
    ("- name: '…'", ["1:9 blank"]), ("- name: A\n  also: ''", ["2:9 blank"]),
    ("- name: A\n  not: {'': A}", ["2:9 blank"]),
    ("- name: a b c d e f g h i j k l m", ["1:9 tooLong(12)"]),
    ("- name: Kyiv\n- name: 'Kyiv'", ["2:9 repeatedName(\"Kyiv\", 1:9)"]),
    ("- name: Kyiv\n  not: Kyiv", ["2:8 acceptedAndForbidden(\"Kyiv\", 1:9)"]),
    ("- name: A1\n  not: B1\n- name: B1", ["2:8 acceptedAndForbidden(\"B1\", 3:9)"]),
    (
      "- name: A1\n  not: B1\n- name: B1\n  not: A1",
      ["2:8 acceptedAndForbidden(\"B1\", 3:9)", "4:8 acceptedAndForbidden(\"A1\", 1:9)"]
    ),
    ("- name: A1\n  also: B1\n  not: [B1]", ["3:9 acceptedAndForbidden(\"B1\", 2:9)"]),
    (
      "- name: A1\n  not: C1\n- name: B1\n  not: C1",
      ["4:8 twoReplacements(\"C1\", \"A1\", \"B1\", 2:8)"]
    ),
    ("- name: A1\n  not: {B1: C1}", ["2:13 foreignReplacement(\"C1\", \"A1\")"]),
    ("- name: L'Équipe\n- name: L’E\u{301}quipe", ["2:9 repeatedName(\"L’Équipe\", 1:9)"]),
  ])
  func `what is wrong is told with its place`(text: String, expected: [String]) {
    #expect(errors(text).map(short) == expected)
  }

  private static let keys = "[\"name\", \"kind\", \"also\", \"not\", \"note\"]"
  private static let kinds = "[\"brand\", \"medium\", \"institution\", \"person\", \"place\"]"

  /// The fault without the names of types and labels.
  private func short(_ error: String) -> String {
    var text = error
    for part in [
      "CassetinConfiguration.ConfigurationFault.Found.", "CassetinConfiguration.ConfigurationFault.Expected.",
      "CassetinLint.HouseNames.Defect.Fault.", "expected: ", "nearest: ", "all: ", "limit: ", "first: ",
      "acceptedAt: ", "name: ", "Optional(",
    ] {
      text = text.replacing(part, with: "")
    }
    text = text.replacing(/CassetinText.Position\(line: (\d+), column: (\d+)\)\)?/) {
      "\($0.output.1):\($0.output.2)"
    }
    if let start = text.firstRange(of: "houseNames(") {
      text = String(text[..<start.lowerBound] + text[start.upperBound...].dropLast())
    }
    return text
  }

  @Test func `all errors of a file are told, twenty at most`() {
    let line = "- name: A\n  kind: b\n  c: d\n"
    #expect(errors(line + "- [a]\n- name: ''\n").count == 4)
    #expect(errors(String(repeating: line, count: 30)).count == 20)
  }

  @Test(
    arguments: [
      (
        [0x2D, 0x20, 0x61, 0x0A, 0xC3, 0xA9, 0x00],
        "2:2 notText(CassetinText.EncodingError.binary(offset: 6))"
      ),
      ([0xC3, 0xA9, 0x0A, 0x61, 0xF0, 0x9F], "2:2 notText(CassetinText.EncodingError.invalid(offset: 4))"),
      ([0xFF, 0xFE, 0x61, 0x00], "1:1 notText(CassetinText.EncodingError.utf16)"),
      (
        Array("- name: Bezier".utf8) + [0xE8] + Array("s et la ville".utf8),
        "1:15 notText(CassetinText.EncodingError.latin1(offset: 14))"
      ),
    ] as [([UInt8], String)])
  func `a file that is no text is told with its place`(bytes: [UInt8], expected: String) {
    #expect(errors(bytes) == [expected])
  }

  @Test func `a file has four megabytes`() {
    #expect(errors([UInt8](repeating: 0x20, count: 4_000_000)) == [])
    #expect(errors([UInt8](repeating: 0x20, count: 4_000_001)) == ["1:1 tooLarge(limit: 4000000)"])
  }

  @Test func `forms that differ in case alone are two forms`() throws {
    #expect(errors("- name: ONU\n  not: [Onu, onu]\n") == [])
    #expect(errors("- name: ONU\n  not: [Onu, Onu]\n") == [])
  }

  @Test func `a large file is read in linear time`() {
    func time(_ count: Int) -> Duration {
      let text = (0..<count).map { "- name: Nom\($0)\n  not: [Nim\($0), { Nam\($0): Nom\($0) }]\n" }.joined()
      return ContinuousClock().measure { #expect(errors(text) == []) }
    }
    _ = time(100)
    #expect(time(8_000) < (time(2_000) + .milliseconds(20)) * 12)
  }
}
