import CassetinConfiguration
import CassetinLint
import CassetinReport
import CassetinRules
import CassetinText

extension Project {
  /// The JSON Schema of `.cassetin.yml`.
  public static func schema(in language: MessageLanguage) -> String {
    ConfigurationSchema(terms, in: language).json
  }

  /// What a configuration may name.
  static var terms: ConfigurationTerms {
    ConfigurationTerms(
      rules: RuleSet.builtIn.map(\.metadata), formats: OutputFormat.allCases.map(\.rawValue))
  }

  /// What is in force for the article at `path`, or for all, as a file of settings whose comments name the origins.
  public func report(on path: String?, in language: MessageLanguage) -> String {
    let resolved = resolved(for: path)
    var lines = SettledLines(language)
    for file in files { lines.comment(file.description) }
    if files.isEmpty {
      lines.comment(
        Message(english: "no .cassetin.yml here or above", french: "pas de .cassetin.yml ici ni au-dessus")
          .text(in: language))
    }
    lines.add("language", resolved.language, \.rawValue)
    lines.add("front-matter", resolved.frontMatterFields)
    if let houseNamesFile { lines.add("house-names", houseNamesFile) }
    if let archive { lines.add("archive", archive) }
    if let baseline { lines.add("baseline", baseline) }
    if !exclude.isEmpty { lines.add("exclude", exclude) }
    if !include.isEmpty { lines.add("include", include) }
    lines.add("fail-on", (failOn ?? .error).rawValue, isUsual: failOn == nil)
    lines.add("output", (output ?? .text).rawValue, isUsual: output == nil)
    if let messages { lines.add("messages", messages.rawValue) }
    lines.add("words", resolved.words)
    lines.open("rules")
    for rule in RuleSet.builtIn.map(\.metadata) { lines.add(rule, resolved) }
    lines.close()
    return lines.text
  }
}

/// Lines of YAML with a comment each that tells who settled the value.
private struct SettledLines {
  private let language: MessageLanguage
  private var lines: [(text: String, comment: String)] = []
  private var indent = ""

  init(_ language: MessageLanguage) { self.language = language }

  /// The lines, their comments below one another.
  var text: String {
    let width = min(40, lines.map { $0.comment.isEmpty ? 0 : $0.text.unicodeScalars.count }.max() ?? 0)
    return lines.map { text, comment in
      guard !comment.isEmpty else { return text + "\n" }
      let gap = String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
      return "\(text)\(gap)  # \(comment)\n"
    }.joined()
  }

  mutating func comment(_ text: String) { lines.append(("# " + text.withoutControls, "")) }

  mutating func open(_ key: String) {
    lines.append((indent + key + ":", ""))
    indent += "  "
  }

  mutating func close() { indent.removeLast(2) }

  mutating func add<Value>(_ key: String, _ settled: Settled<Value>?, _ text: (Value) -> String) {
    if let settled { add(key, text(settled.value), comment: words(settled.origin)) }
  }

  mutating func add(_ key: String, _ value: String, isUsual: Bool = false) {
    add(key, YAMLScalar.text(of: value), comment: isUsual ? usual : "")
  }

  mutating func add(_ key: String, _ values: [String]) {
    let list = values.map(YAMLScalar.text).joined(separator: ", ")
    add(key, "[\(list)]", comment: "")
  }

  /// A list, an item a line; nothing where it is empty.
  mutating func add(_ key: String, _ items: [Settled<String>]) {
    guard !items.isEmpty else { return }
    open(key)
    for item in items { self.item(item) }
    close()
  }

  private mutating func item(_ settled: Settled<String>) {
    lines.append((indent + "- " + YAMLScalar.text(of: settled.value), words(settled.origin)))
  }

  /// The level of a rule, with its options where any are settled.
  mutating func add(_ rule: RuleMetadata, _ resolved: ResolvedSettings) {
    let settings = resolved.rules[rule.id]
    let isLeftOut = resolved.selected.map { !$0.value.contains(rule.id) } ?? false
    let level = settings?.level?.value.rawValue ?? rule.severity.name
    let origin =
      isLeftOut
      ? resolved.selected.map { words($0.origin) } : settings?.level.map { words($0.origin) }
    let comment = origin ?? usual
    let shown = isLeftOut ? RuleLevel.off.rawValue : level
    guard let settings, settings.fixes != nil || !settings.accepted.isEmpty || !settings.numbers.isEmpty
    else {
      add(rule.id.description, shown, comment: comment)
      return
    }
    open(rule.id.description)
    add("level", shown, comment: comment)
    add("fix", settings.fixes, \.rawValue)
    for (option, value) in settings.numbers.sorted(by: { $0.key.name < $1.key.name }) {
      add(option.name, value) { "\($0)" }
    }
    add("accept", settings.accepted)
    close()
  }

  private mutating func add(_ key: String, _ value: String, comment: String) {
    lines.append(("\(indent)\(key): \(value)", comment))
  }

  private var usual: String { Message(english: "default", french: "par défaut").text(in: language) }

  private func words(_ origin: Origin) -> String {
    switch origin {
    case .option(let name): return name
    case .file(let file, let position, let patterns):
      let place = "\(file):\(position.line):\(position.column)".withoutControls
      guard !patterns.isEmpty else { return place }
      let list = patterns.joined(separator: ", ").withoutControls
      return Message(english: "\(place), for \(list)", french: "\(place), pour \(list)").text(in: language)
    }
  }
}
