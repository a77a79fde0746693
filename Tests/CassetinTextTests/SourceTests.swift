import CassetinText
import Testing

@Suite struct SourceTests {
  private func error(_ bytes: [UInt8]) -> EncodingError? {
    do throws(EncodingError) {
      _ = try Source(name: SourceName("a"), bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `bytes that are no UTF-8 text are named`() {
    #expect(error(Array("Été".utf8)) == nil)
    #expect(error([]) == nil)
    #expect(error([0xFF, 0xFE, 0x41, 0x00]) == .utf16)
    #expect(error(Array("abc".utf8) + [0]) == .binary(offset: 3))
    #expect(
      error(Array("Le maire a ".utf8) + [0xE9, 0x74, 0xE9] + Array(" bien content.".utf8))
        == .latin1(offset: 11))
    #expect(error([0x41, 0x80, 0x81, 0x82, 0x83]) == .invalid(offset: 1))
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x80],
      [0xE2, 0x82],
    ] as [[UInt8]])
  func `ill-formed sequences are refused`(bytes: [UInt8]) {
    #expect(UTF8Decoding.firstInvalidOffset(in: [0x41] + bytes) == 1)
  }

  @Test(arguments: [
    ("été\nfin", 0, 1, 1), ("été\nfin", 5, 1, 4), ("été\nfin", 6, 2, 1), ("a\r\nb", 3, 2, 1),
    ("a\rb", 2, 2, 1),
    ("😀x", 4, 1, 2), ("\u{FEFF}ab", 3, 1, 1), ("a", 1, 1, 2), ("a\n", 2, 2, 1),
  ])
  func `a column counts Unicode scalars from one`(text: String, offset: Int, line: Int, column: Int) {
    let source = Source(name: SourceName("a"), text: text)
    #expect(source.position(of: TextOffset(offset)) == Position(line: line, column: column))
  }

  @Test func `the surroundings of a range stay in its line`() {
    let source = Source(name: SourceName("a"), text: "un\r\ndéjà trois\n")
    let range = TextOffset(11)..<TextOffset(16)
    #expect(source[range] == "trois")
    #expect(source.surroundings(of: range, limit: 100) == ("déjà trois", 5))
    #expect(
      source.surroundings(of: range, limit: 3).text == "à trois"
        || source.surroundings(of: range, limit: 3).text == " trois")
  }

  @Test(arguments: [("a/b.MD", "md"), ("a.b/c", ""), (".hidden", ""), ("-", ""), ("x.txt", "txt")])
  func `a name has its extension`(name: String, expected: String) {
    #expect(SourceName(name).fileExtension == expected)
  }
}
