import Cassetin
import CassetinLint
import CassetinMarkdown
import CassetinNames
import CassetinRules
import CassetinText
import Foundation
import Testing

/// A way to write an example otherwise without changing what is found in it.
private struct Variant: CustomTestStringConvertible, Sendable {
  let name: String
  let testDescription: String
  let fileName: String
  /// What quotations forbid: nothing is applied.
  let isQuoted: Bool
  /// True when the head of the text stays its head.
  let keepsHead: Bool
  private let transform: @Sendable (String) -> String

  init(
    _ name: String, file: String = "article.txt", isQuoted: Bool = false, keepsHead: Bool = true,
    _ transform: @escaping @Sendable (String) -> String
  ) {
    self.name = name
    self.testDescription = name
    self.fileName = file
    self.isQuoted = isQuoted
    self.keepsHead = keepsHead
    self.transform = transform
  }

  func callAsFunction(_ text: String) -> String { transform(text) }

  static let all = [
    Variant("as written") { $0 },
    Variant("after a paragraph with accents", keepsHead: false) {
      "Été comme hiver, l’œuvre de Zoë plaît à 1 000 élèves.\n\n" + $0
    },
    Variant("with CR LF") { $0.replacing("\n", with: "\r\n") },
    Variant("with CR LF after a paragraph", keepsHead: false) {
      "Été comme hiver, il pleut.\r\n\r\n" + $0.replacing("\n", with: "\r\n") + "\r\n"
    },
    Variant("in NFD") { $0.decomposedStringWithCanonicalMapping },
    Variant("with straight apostrophes") { $0.replacing("’", with: "'") },
    Variant("with a byte-order mark") { "\u{FEFF}" + $0 },
    Variant("in Markdown", file: "article.md") { $0 },
    Variant("in a Markdown quotation", file: "article.md", isQuoted: true, keepsHead: false) { "> " + $0 },
  ]
}

/// A session for each language, with the same rules and the house names of a rule's examples.
private final class Sessions {
  private let rules: [any Rule]
  private let houseNames: [HouseNames.Entry]
  private let remembered: [RememberedName]
  private var sessions: [Language: Session] = [:]

  init(_ rules: [any Rule], for rule: RuleMetadata) {
    self.rules = rules
    houseNames = rule.houseNames
    remembered = rule.remembered
  }

  subscript(language: Language) -> Session {
    get throws {
      if let session = sessions[language] { return session }
      let session = try session(rules, houseNames: houseNames, remembered: remembered, language: language)
      sessions[language] = session
      return session
    }
  }
}

/// The one harness for the examples of all rules.
@Suite struct ExampleTests {
  @Test(arguments: RuleSet.builtIn.indices)
  func `each rule reports in its examples exactly what is marked`(index: Int) throws {
    let rule = RuleSet.builtIn[index]
    let sessions = Sessions([rule], for: rule.metadata)
    for example in rule.metadata.examples {
      let session = try sessions[example.language]
      for variant in Variant.all where variant.keepsHead || !example.isMarkdown {
        check(example, variant, rule.metadata, session)
      }
    }
  }

  private func check(_ example: Example, _ variant: Variant, _ rule: RuleMetadata, _ session: Session) {
    let marked = Example.flagged(variant(example.marked), file: example.file, line: example.line)
    let source = source(marked.text, example.isMarkdown ? "article.md" : variant.fileName)
    let location = SourceLocation(example)
    // A directive is judged by the rules that exist, which this session does not have.
    let findings = session.check(source)
    #expect(
      findings.map(\.range) == marked.ranges,
      "\(rule.id), \(variant.name): found \(findings.map { source[$0.range] })",
      sourceLocation: location)
    guard example.isFlagged else { return }
    let applicability: Applicability = example.appliesUnsafe ? .unsafe : .safe
    let fixed = session.fix(source, applying: applicability)
    let expected = variant.isQuoted && !example.appliesUnsafe ? nil : example.fixed.map { variant($0) }
    #expect(
      fixed.source.bytes.composed == Array((expected ?? marked.text).utf8).composed,
      "\(rule.id), \(variant.name): fixed to \(String(decoding: fixed.source.bytes, as: UTF8.self))",
      sourceLocation: location)
    #expect(
      !session.fix(fixed.source, applying: applicability).isChanged,
      "\(rule.id), \(variant.name): fixed twice",
      sourceLocation: location)
    if example.appliesUnsafe {
      #expect(
        !session.fix(source, applying: .safe).isChanged, "\(rule.id): safe after all",
        sourceLocation: location)
    }
    if expected != nil {
      #expect(
        session.check(fixed.source).isEmpty, "\(rule.id): fixed and not clean", sourceLocation: location)
    }
    expectUntouched(source, findings, fixed, location)
  }

  /// Every byte outside the marked runs is as it was.
  private func expectUntouched(
    _ source: Source, _ findings: [Finding], _ fixed: FixedSource, _ location: SourceLocation
  ) {
    guard fixed.isChanged, fixed.applied.count == findings.count else { return }
    var rebuilt: [UInt8] = []
    var end = 0
    for fix in fixed.applied {
      rebuilt += source.bytes[end..<fix.range.lowerBound.index] + Array(fix.after.utf8)
      end = fix.range.upperBound.index
    }
    rebuilt += source.bytes[end...]
    #expect(rebuilt == fixed.source.bytes, "bytes outside the fixes changed", sourceLocation: location)
  }

  @Test(arguments: RuleSet.builtIn.indices)
  func `no rule at all fires on a clean example, and no other on a flagged one`(index: Int) throws {
    let rule = RuleSet.builtIn[index].metadata
    let sessions = Sessions(RuleSet.builtIn, for: rule)
    for example in rule.examples {
      let session = try sessions[example.language]
      let source = source(example)
      let others = session.check(source).filter { $0.rule != rule.id || !example.isFlagged }
      #expect(
        others.isEmpty, "\(others.map { "\($0.rule): \(source[$0.range])" })",
        sourceLocation: SourceLocation(example))
    }
  }

  @Test(arguments: RuleSet.builtIn.indices)
  func `a rule says truly whether it has fixes`(index: Int) throws {
    let rule = RuleSet.builtIn[index]
    let session = try session(
      [rule], houseNames: rule.metadata.houseNames, remembered: rule.metadata.remembered)
    let findings = rule.metadata.examples.filter(\.isFlagged).flatMap { session.check(source($0)) }
    #expect(!findings.isEmpty)
    switch rule.metadata.fixes {
    case .never: #expect(findings.allSatisfy { $0.fixes.isEmpty })
    case .sometimes: #expect(findings.contains { !$0.fixes.isEmpty })
    case .always: #expect(findings.allSatisfy { !$0.fixes.isEmpty })
    }
    #expect(findings.allSatisfy { $0.severity <= rule.metadata.severity })
  }

  @Test(arguments: RuleSet.builtIn.indices)
  func `a rule has its name, enough clean examples and texts without faults`(index: Int) throws {
    let rule = RuleSet.builtIn[index]
    let metadata = rule.metadata
    #expect(metadata.id.description == kebabCase("\(type(of: rule))"))
    #expect(RuleSet.builtIn.count { $0.metadata.id == metadata.id } == 1)
    let flagged = metadata.examples.count(where: \.isFlagged)
    #expect(flagged > 0 && metadata.examples.count - flagged >= flagged)
    for (language, messages) in [(Language.french, MessageLanguage.french), (.english, .english)] {
      let session = try session(
        [UnknownWord(), RepeatedWord(), InconsistentName(), KnownName()], language: language)
      for message in [metadata.summary, metadata.rationale] {
        let text = message.text(in: messages)
        // What stands after a colon or in quotation marks is cited, faults and all.
        let own = text.split(separator: ".").map { $0.split(separator: ":")[0] }.joined(separator: ".")
        #expect(
          session.found(own).filter { finding in
            let text = finding.split(separator: ": ")[1]
            return !own.contains("« \(text) »") && !own.contains("\"\(text)\"")
          } == [], "\(metadata.id)")
      }
    }
  }

  @Test func `the list of rules and their folder agree`() throws {
    let files = try #require(FileManager.default.enumerator(atPath: projectRoot + "/Rules"))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    let declaring = try files.filter {
      try String(contentsOfFile: projectRoot + "/Rules/" + $0, encoding: .utf8).contains(": Rule {")
    }
    let names = declaring.map { String($0.split(separator: "/").last?.dropLast(6) ?? "") }
    #expect(names.sorted() == RuleSet.builtIn.map { "\(type(of: $0))" }.sorted())
    for file in declaring {
      let name = String(file.split(separator: "/").last?.dropLast(6) ?? "")
      let rule = try #require(RuleSet.builtIn.first { "\(type(of: $0))" == name })
      #expect(file.hasPrefix(rule.metadata.topic.rawValue.capitalized + "/"))
    }
  }
}

private func kebabCase(_ name: String) -> String {
  name.reduce(into: "") { result, letter in
    if letter.isUppercase, !result.isEmpty { result += "-" }
    result += letter.lowercased()
  }
}

/// The text of an example, named by its format.
private func source(_ example: Example) -> Source {
  source(example.text, example.isMarkdown ? "article.md" : "article.txt")
}

extension SourceLocation {
  fileprivate init(_ example: Example) {
    let file = example.file.split(separator: "/").last.map(String.init) ?? example.file
    self.init(fileID: "CassetinRules/\(file)", filePath: example.file, line: example.line, column: 1)
  }
}

extension [UInt8] {
  fileprivate var composed: String {
    String(decoding: self, as: UTF8.self).precomposedStringWithCanonicalMapping
  }
}
