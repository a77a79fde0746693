import CassetinLint
import CassetinReport
import CassetinText
import Testing

@Suite struct CheckstyleReporterTests {
  @Test func `a text has its errors, with the rule as their source`() throws {
    let root = try XML(reported(Sample.run, as: .checkstyle, Sample.options)).root
    #expect(root.name == "checkstyle" && root["version"] == "4.3")
    #expect(root.children.map { $0["name"] } == ["a.md", "none.md", "c.md"])
    #expect(
      root.children[0].children.map(\.attributes) == [
        [
          "line": "2", "column": "7", "severity": "warning", "message": "\"mare\" is no mayor",
          "source": "cassetin.toy-rule",
        ]
      ])
    #expect(root.children[1].children[0]["message"] == "no such file")
    #expect(root.children[2].children.map { $0["severity"] } == ["error", "info"])
  }

  @Test(arguments: ["<&>\"'", "a\r\n\tb", "%\u{85}", "\u{0}\u{1B}[2J\u{FFFF}", "]]>", "e\u{301}😀"])
  func `any text comes through, but for what XML has no form for`(text: String) throws {
    let report = Sample.report(text, [Sample.finding(saying: text)])
    let root = try XML(reported([report], as: .checkstyle)).root
    let expected = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: scalar
      case 0..<0x20, 0x7F..<0xA0, 0xFFFF: "\u{FFFD}"
      default: scalar
      }
    }
    #expect(root.children[0]["name"].map { Array($0.unicodeScalars) } == expected)
    #expect(root.children[0].children[0]["message"].map { Array($0.unicodeScalars) } == expected)
  }
}

@Suite struct JUnitReporterTests {
  @Test func `errors and warnings fail, notes speak, a clean text passes, an unreadable one is an error`()
    throws
  {
    let root = try XML(reported(Sample.run, as: .junit, Sample.options)).root
    #expect(root.name == "testsuites")
    #expect(root.children.map { $0["name"] } == ["a.md", "clean.md", "none.md", "b.md", "c.md"])
    #expect(root.children.map { $0["tests"] } == ["1", "1", "1", "1", "2"])
    #expect(root.children.map { $0["failures"] } == ["1", "0", "0", "0", "1"])
    #expect(root.children.map { $0["errors"] } == ["0", "0", "1", "0", "0"])
    let test = root.children[0].children[0]
    #expect(test["name"] == "cassetin.toy-rule:2:7" && test["classname"] == "a.md")
    #expect(test.children[0].name == "failure" && test.children[0]["type"] == "warning")
    #expect(test.children[0].text == "line 2, column 7: \"mare\" is no mayor")
    #expect(root.children[1].children[0].children.isEmpty)
    #expect(root.children[2].children[0].children[0].name == "error")
    #expect(root.children[4].children[1].children[0].name == "system-out")
  }

  @Test func `a run over nothing is a test that passes`() throws {
    let root = try XML(reported([FileReport](), as: .junit)).root
    #expect(root.children.count == 1 && root.children[0]["tests"] == "1")
    #expect(root.children[0].children.count == 1)
  }

  @Test func `the place is told in the language of messages`() throws {
    let root = try XML(reported([Sample.report()], as: .junit, Sample.french)).root
    #expect(
      root.children[0].children[0].children[0].text == "ligne 2, colonne 7 : « mare » n’est pas maire")
  }
}
