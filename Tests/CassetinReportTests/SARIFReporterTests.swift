import CassetinLint
import CassetinReport
import CassetinText
import Testing

@Suite struct SARIFReporterTests {
  private func log(_ reports: [FileReport], _ options: ReportOptions = Sample.options) throws -> JSON {
    try JSON(reported(reports, as: .sarif, options))["runs"][0]
  }

  @Test func `the log names its schema, the tool and its rules`() throws {
    let log = try JSON(reported(Sample.run, as: .sarif, Sample.options))
    #expect(log["version"].string == "2.1.0" && log["$schema"].string?.contains("2.1.0") == true)
    let run = log["runs"][0]
    #expect(run["columnKind"].string == "unicodeCodePoints" && run["language"].string == "en")
    #expect(run["tool"]["driver"].keys == ["name", "rules", "semanticVersion"])
    let rule = run["tool"]["driver"]["rules"][0]
    #expect(rule["id"].string == "toy-rule" && rule["name"].string == "ToyRule")
    #expect(rule["shortDescription"]["text"].string == "A mare for a mayor")
    let description = try #require(rule["fullDescription"]["text"].string)
    #expect(description.hasPrefix("Horses {{0}} hold") && description.unicodeScalars.count <= 1_002)
    #expect(rule["help"]["text"].string?.hasSuffix("Not flagged:\nLa maire ```parle```.") == false)
    #expect(rule["help"]["text"].string?.contains("La ⟦mare⟧ `parle`.\n→ Le maire `parle`.") == true)
    #expect(rule["help"]["markdown"].string?.hasSuffix("````text\nLe maire ```parle```.\n````") == true)
    #expect(rule["defaultConfiguration"]["level"].string == "warning")
    #expect(rule["properties"]["problem.severity"].string == "warning")
    #expect(rule["properties"]["precision"].string == "high")
    #expect(rule["properties"]["tags"].elements.map(\.string) == ["text", "spelling"])
  }

  @Test func `a result has a region in scalars and bytes, links to its evidence, and its fixes`() throws {
    let run = try log(Sample.run)
    #expect(run["results"].elements.map { $0["level"].string } == ["warning", "error", "note"])
    let result = run["results"][0]
    #expect(result["ruleId"].string == "toy-rule" && result["ruleIndex"].int == 0)
    #expect(result["message"]["text"].string == "\"mare\" is no mayor; [seen \\[here\\]](1); rare")
    let place = result["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].string == "a.md")
    #expect(place["artifactLocation"]["uriBaseId"].string == "%SRCROOT%")
    #expect(
      place["region"].ints("startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength")
        == [2, 7, 2, 11, 25, 4])
    #expect(result["relatedLocations"].count == 1 && result["relatedLocations"][0]["id"].int == 1)
    let change = result["fixes"][0]["artifactChanges"][0]
    #expect(change["replacements"][0]["insertedContent"]["text"].string == "maire")
    #expect(change["replacements"][0]["deletedRegion"]["startColumn"].int == 7)
    #expect(result["fixes"].count == 3)
  }

  @Test func `a text says nothing that could be taken for a link or an argument`() throws {
    let finding = Sample.finding(saying: "[x](1) {0} a]](2)", notes: [])
    let message = try log([Sample.report("a.md", [finding])])["results"][0]["message"]["text"].string
    #expect(message == "[x] (1) {{0}} a]] (2)")
  }

  @Test(arguments: [
    ("a b/é#?.md", "a%20b/%C3%A9%23%3F.md", true), ("http://x:1/%41.md", "http%3A/x%3A1/%2541.md", true),
    ("/work/site/a.md", "a.md", true), ("/work/site/../a.md", "file:///work/a.md", false),
    ("../a.md", "file:///work/a.md", false), ("../site/a.md", "a.md", true), ("b/../a.md", "a.md", true),
    ("/work/site2/a.md", "file:///work/site2/a.md", false), ("-", "-", true), ("/../x", "file:///x", false),
  ])
  func `a path is relative to the folder, or a file elsewhere`(
    name: String, uri: String, isBased: Bool
  ) throws {
    var options = Sample.options
    options.workingFolder = "/work/site"
    let result = try log([Sample.report(name)], options)["results"][0]
    let artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    #expect(artifact["uri"].string == uri)
    #expect(artifact["uriBaseId"].isAbsent != isBased)
  }

  @Test func `paths start from the top of the repository where it is known`() throws {
    var options = Sample.options
    (options.workingFolder, options.root) = ("/work/site/posts/", "/work/site")
    for (name, uri) in [("a.md", "posts/a.md"), ("../a.md", "a.md"), ("/work/site/a.md", "a.md")] {
      let result = try log([Sample.report(name)], options)["results"][0]
      #expect(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].string == uri)
    }
  }

  @Test func `a path above an unknown folder has no base`() throws {
    let result = try log([Sample.report("../a.md")])["results"][0]
    let artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    #expect(artifact["uri"].string == "../a.md" && artifact["uriBaseId"].isAbsent)
  }

  @Test func `a text that cannot be read is a notification, and the run no success`() throws {
    let invocation = try log([Sample.failure("é.md")])["invocations"][0]
    #expect(invocation["executionSuccessful"].bool == false)
    let notification = invocation["toolExecutionNotifications"][0]
    #expect(notification["level"].string == "error")
    #expect(notification["message"]["text"].string == "no such file")
    let place = notification["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].string == "%C3%A9.md")
    #expect(try log([])["invocations"][0]["executionSuccessful"].bool == true)
  }

  @Test func `what GitHub would refuse is left out and counted`() throws {
    let findings = [Finding](repeating: Sample.finding(notes: [], fixes: []), count: 5_001)
    let run = try log((0..<5).map { Sample.report("\($0).md", findings) })
    #expect(run["results"].count == 25_000)
    let notifications = run["invocations"][0]["toolExecutionNotifications"]
    #expect(notifications.count == 1)
    #expect(notifications[0]["message"]["text"].string?.hasPrefix("5 findings are left out") == true)
  }

  @Test func `any number of unreadable texts keeps the log small`() throws {
    let text = reported((0..<3_000).map { Sample.failure("\($0).md") }, as: .sarif)
    let notifications = try JSON(text)["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    #expect(notifications.count == 1_001)
    #expect(notifications[1_000]["message"]["text"].string == "2000 more texts could not be checked")
  }

  /// The values are those that GitHub's own program computes.
  @Test(arguments: [
    ("mare", 1, "20878aa972446504:1"), ("mare\n", 1, "3a535e898d67e18a:1"),
    ("  m\ta re\r\nb", 1, "d6573494e0a2a630:1"),
    ("é😀\rmare\r\n\rfin\n", 2, "1213d2be71d2ce4f:1"),
    (String(repeating: "Une mare.\n", count: 20), 3, "2c039a1928cfc4b8:3"),
    ("\u{FEFF}mare", 1, "10d470f1f9051c57:1"),
  ])
  func `the line hash is the one that GitHub computes`(text: String, line: Int, hash: String) throws {
    let source = source(text, "a.md")
    let start = source.lines.start(of: line - 1).index
    let finding = Sample.finding(at: TextRange(start..<start + 1), notes: [], fixes: [])
    let run = try log([FileReport(name: "a.md", diagnostics: [.finding(finding, in: source)])])
    let fingerprints = run["results"][0]["partialFingerprints"]
    #expect(fingerprints["primaryLocationLineHash"].string == hash)
    #expect(fingerprints["cassetinFingerprint/v1"].string == Fingerprint(of: finding, in: source).description)
  }
}
