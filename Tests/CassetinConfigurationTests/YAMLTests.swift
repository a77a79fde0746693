import CassetinConfiguration
import CassetinText
import Testing

extension YAMLNode {
  /// The tree on one line, each node with its place: `1:1[1:3"a"]`.
  var outline: String {
    let place = "\(position.line):\(position.column)"
    return switch content {
    case .nothing: place + "-"
    case .text(let text): place + "\"\(text)\""
    case .list(let items): place + "[" + items.map(\.outline).joined(separator: " ") + "]"
    case .mapping(let fields):
      place + "{"
        + fields.map { "\($0.key.position.line):\($0.key.position.column)\($0.key.text) \($0.value.outline)" }
        .joined(separator: " ") + "}"
    }
  }
}

/// The document in `text`.
private func document(_ text: String) -> YAMLDocument {
  YAMLDocument(Source(name: SourceName("a.yml"), text: text))
}

@Suite struct YAMLTests {
  @Test(arguments: [
    ("a", "1:1\"a\""), ("- a\n- b\n", "1:1[1:3\"a\" 2:3\"b\"]"), ("[a, b]", "1:1[1:2\"a\" 1:5\"b\"]"),
    ("a: 1\nb:\n  c: d\n", "1:1{1:1a 1:4\"1\" 2:1b 3:3{3:3c 3:6\"d\"}}"),
    ("# été\n- é: [œ, 'n’a']\n", "2:1[2:3{2:3é 2:6[2:7\"œ\" 2:10\"n’a\"]}]"),
    ("\u{FEFF}- a\n", "1:1[1:3\"a\"]"), ("- a\r\n- b\r\n", "1:1[1:3\"a\" 2:3\"b\"]"),
    ("- a\r- b\r", "1:1[1:3\"a\" 2:3\"b\"]"), ("a:\nb: c", "1:1{1:1a 1:3- 2:1b 2:4\"c\"}"),
    ("a: ''", "1:1{1:1a 1:4\"\"}"), ("- ~\n- no\n- 12\n", "1:1[1:3\"~\" 2:3\"no\" 3:3\"12\"]"),
    ("---\na: b # c\n...\n", "2:1{2:1a 2:4\"b\"}"), ("a: >\n  b\n  c\n", "1:1{1:1a 1:4\"b c\n\"}"),
    ("a: \"😀\" # 👍\nb: c", "1:1{1:1a 1:4\"😀\" 2:1b 2:4\"c\"}"), ("%YAML 1.1\n---\na", "3:1\"a\""),
  ])
  func `each node knows where it begins`(text: String, outline: String) {
    let document = document(text)
    #expect(document.errors.errors == [])
    #expect(document.root?.outline == outline)
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}", "---\n"])
  func `a text of comments alone has nothing`(text: String) {
    let document = document(text)
    #expect(document.errors.errors == [])
    #expect(document.root == nil || document.root?.outline.hasSuffix("-") == true)
  }

  @Test(
    arguments: [
      ("[a, b", .syntax(.unfinished), 1, 1), ("a: {b: c\n", .syntax(.unfinished), 1, 4),
      ("- [a b: c, d: [e\n- f", .syntax(.unfinished), 1, 15), ("a: [b\nc: d]", .syntax(.unclosedList), 2, 2),
      ("{a: b\nc: d}", .syntax(.unclosedMapping), 2, 2),
      ("- {a: b\n- c: d\n", .syntax(.unclosedMapping), 2, 4),
      ("- a: {b: [c\n# d\n\n", .syntax(.unfinished), 1, 10), ("- \"a\" b\n", .syntax(.misplacedItem), 1, 7),
      ("- a\n- \"b\n", .syntax(.unfinished), 2, 3), ("a: b: c", .syntax(.secondColon), 1, 5),
      ("a: b\n c: d", .syntax(.secondColon), 2, 3), ("a: - b", .syntax(.misplacedList), 1, 4),
      ("a: 'b' c", .syntax(.misplacedKey), 1, 8), ("- a\nb: c", .syntax(.misplacedItem), 2, 1),
      ("a: @b", .syntax(.reservedCharacter), 1, 4), ("a:\n\tb: c", .syntax(.reservedCharacter), 2, 1),
      ("é: \"\\q\"", .syntax(.unknownEscape), 1, 5), ("é\u{1B}[2J", .syntax(.controlCharacter), 1, 2),
      ("\u{FEFF}é: \u{1}", .syntax(.controlCharacter), 1, 4),
      ("\u{FEFF}a: [", .syntax(.missingValue), 1, 5), ("a: é\u{2028}b: c", .syntax(.controlCharacter), 1, 5),
      ("é\nab\u{85}", .syntax(.controlCharacter), 2, 3),
      ("a\n---\nb", .refused(.severalDocuments), 2, 1), ("a: &b c", .refused(.anchor), 1, 4),
      ("a: *b", .refused(.alias), 1, 4), ("a: !!str b", .refused(.tag), 1, 4),
      ("a: &b [c]", .refused(.anchor), 1, 4), ("[a]: b", .refused(.compositeKey), 1, 1),
      ("? {a: b}\n: c", .refused(.compositeKey), 1, 3),
      ("a: 1\nb: 2\na: 3", .repeatedKey("a", first: Position(line: 1, column: 1)), 3, 1),
      ("x: {é: 1, 'e\u{301}': 2}", .repeatedKey("é", first: Position(line: 1, column: 5)), 1, 11),
    ] as [(String, ConfigurationFault, Int, Int)])
  func `what is no plain document is told with its place`(
    text: String, fault: ConfigurationFault, line: Int, column: Int
  ) throws {
    let error = try #require(document(text).errors.errors.first)
    #expect(error.fault == fault)
    #expect(error.position == Position(line: line, column: column))
  }

  @Test func `a file has thirty-two levels`() {
    let deepest = String(repeating: "[", count: 32)
    #expect(document(deepest + String(repeating: "]", count: 32)).errors.errors == [])
    for text in [
      String(repeating: "[", count: 33), String(repeating: "[", count: 500_000),
      String(repeating: "- ", count: 200_000), String(repeating: "{a: ", count: 100_000),
      (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ] {
      #expect(document(text).errors.errors.map(\.fault) == [.tooDeep(32)])
    }
  }

  @Test func `a billion laughs stay unheard`() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    let laughs =
      "a: &a [ha]\n"
      + zip(names, names.dropFirst()).map { before, name in
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
      }.joined()
    let errors = document(laughs).errors.errors
    #expect(errors.count == ConfigurationErrors.limit)
    #expect(errors.first?.fault == .refused(.anchor))
  }

  @Test(arguments: [
    ("list", "- a\n"), ("keys", "a: b\n"), ("brackets", "[]\n"), ("colons", ":\n"), ("words", "a b "),
    ("question marks", "? "), ("quotation marks", "\"a\" "), ("bars", "|\n"), ("ampersands", "&a "),
    ("comments", "# a\n"), ("marks", "---\n"), ("percents", "%a\n"), ("tabs", "\t"), ("emoji", "😀\n"),
  ])
  func `a large file of one thing over and over is read in linear time`(name: String, unit: String) {
    func time(_ size: Int) -> Duration {
      let text = String(repeating: unit, count: size / unit.utf8.count)
      return ContinuousClock().measure { _ = document(text) }
    }
    _ = time(10_000)
    #expect(time(400_000) < (time(100_000) + .milliseconds(20)) * 12)
  }
}
