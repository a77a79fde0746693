import CassetinLint
import CassetinText

/// How grave a SARIF result is.
enum SARIFLevel: String, Encodable {
  case note, warning, error

  /// The level that a severity is.
  init(_ severity: Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}

/// A text for people (`message`, `multiformatMessageString`), its braces doubled: SARIF puts arguments
/// between them.
struct SARIFMessage: Encodable {
  let text: String
  let markdown: String?

  /// A plain text, and what it is in Markdown.
  init(_ text: String, markdown: String? = nil) {
    self.text = text.withDoubledBraces
    self.markdown = markdown?.withDoubledBraces
  }

  /// What is said of a finding, and with links to the places of its notes.
  init(_ finding: Finding, in language: MessageLanguage) {
    var text = finding.message.text(in: language).withoutLinks
    var link = 0
    for note in finding.notes {
      let words = note.message.text(in: language)
      if note.range == nil {
        text += "; " + words.withoutLinks
      } else {
        link += 1
        text += "; [\(words.withEscapedBrackets)](\(link))"
      }
    }
    self.init(text)
  }
}

/// A run of a text.
struct SARIFRegion: Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int
  let byteOffset: Int
  let byteLength: Int

  /// The region of `range`, its end exclusive, its columns in Unicode scalars.
  init(_ range: TextRange, in source: Source) {
    let (start, end) = (source.position(of: range.lowerBound), source.position(of: range.upperBound))
    startLine = start.line
    startColumn = start.column
    endLine = end.line
    endColumn = end.column
    byteOffset = range.lowerBound.index
    byteLength = range.length
  }
}

/// A text by its URI.
struct SARIFArtifact: Encodable {
  let uri: String
  let uriBaseId: String?

  /// The base of relative URIs.
  static let base = "%SRCROOT%"

  /// The text `name`, as `paths` name it.
  init(_ name: String, _ paths: ReportPaths) {
    uri = paths.uri(of: name)
    // A reference that has a base may not climb out of it.
    switch paths.place(of: name) {
    case .relative(let path): uriBaseId = path.hasPrefix("..") ? nil : Self.base
    case .absolute: uriBaseId = nil
    }
  }
}

/// A place in a text, which messages may link to by its number.
struct SARIFLocation: Encodable {
  /// A text and a run of it.
  struct Physical: Encodable {
    let artifactLocation: SARIFArtifact
    let region: SARIFRegion?
  }

  let id: Int?
  let physicalLocation: Physical
  let message: SARIFMessage?

  /// A run of a text, or all of it without a region.
  init(_ artifact: SARIFArtifact, _ region: SARIFRegion?, id: Int? = nil, message: SARIFMessage? = nil) {
    self.id = id
    physicalLocation = Physical(artifactLocation: artifact, region: region)
    self.message = message
  }
}

/// One way to mend a result.
struct SARIFFix: Encodable {
  /// What changes in one text.
  struct Change: Encodable {
    let artifactLocation: SARIFArtifact
    let replacements: [Replacement]
  }

  /// What comes in the place of a run.
  struct Replacement: Encodable {
    let deletedRegion: SARIFRegion
    let insertedContent: Content
  }

  /// The text that comes.
  struct Content: Encodable {
    let text: String
  }

  let description: SARIFMessage
  let artifactChanges: [Change]

  /// What `fix` writes in the text `artifact`.
  init(_ fix: Fix, in source: Source, _ artifact: SARIFArtifact, _ language: MessageLanguage) {
    let (before, after) = (source[fix.edit.range], fix.edit.text)
    let words = Message(english: "\"\(before)\" → \"\(after)\"", french: "« \(before) » → « \(after) »")
    description = SARIFMessage(words.text(in: language))
    artifactChanges = [
      Change(
        artifactLocation: artifact,
        replacements: [
          Replacement(
            deletedRegion: SARIFRegion(fix.edit.range, in: source), insertedContent: Content(text: after))
        ])
    ]
  }
}

extension String {
  fileprivate var withDoubledBraces: String {
    replacingASCII { $0 == UInt8(ascii: "{") ? "{{" : $0 == UInt8(ascii: "}") ? "}}" : nil }
  }

  fileprivate var withEscapedBrackets: String {
    replacingASCII { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "["): "\\["
      case UInt8(ascii: "]"): "\\]"
      default: nil
      }
    }
  }

  /// The text with a space wherever it could be taken for a link: outside links there is no escape.
  fileprivate var withoutLinks: String {
    var last: UInt8 = 0
    return replacingASCII { byte in
      defer { last = byte }
      return byte == UInt8(ascii: "(") && last == UInt8(ascii: "]") ? " (" : nil
    }
  }
}
