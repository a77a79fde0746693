import CassetinLint
import CassetinText

/// A text to be checked.
public enum Input: Sendable {
  case file(String)
  /// Standard input, reported under a name.
  case standardInput(name: String)

  /// The name under which the text is reported.
  public var name: String {
    switch self {
    case .file(let path): path
    case .standardInput(let name): name
    }
  }
}

extension Input {
  /// The text itself.
  func source() throws(FileError) -> Source {
    switch self {
    case .file(let path): try SourceFile.source(at: path)
    case .standardInput(let name): try SourceFile.standardInput(named: name)
    }
  }
}

/// What came of checking one text.
public enum Outcome: Sendable {
  /// The text and the findings in it.
  case checked(CheckedSource)
  /// What fixes made of the text.
  case fixed(FixedSource)
  case failed(name: String, FileError)

  /// The name under which the text is reported.
  public var name: String {
    switch self {
    case .checked(let checked): checked.source.name.description
    case .fixed(let fixed): fixed.original.name.description
    case .failed(let name, _): name
    }
  }
}

extension Outcome {
  /// Why nothing is said of a text that has words; nil where words were judged, there are none, or a finding tells.
  public var reasonForSilence: Message? {
    let (source, words, findings): (Source, WordCount, [Finding])
    switch self {
    case .checked(let checked): (source, words, findings) = (checked.source, checked.words, checked.findings)
    case .fixed(let fixed): (source, words, findings) = (fixed.source, fixed.words, fixed.remaining)
    case .failed: return nil
    }
    guard words.checked == 0, findings.isEmpty,
      source.bytes[source.textStart...].contains(where: { $0 > 0x20 })
    else {
      return nil
    }
    return words.foreign > 0
      ? Message(
        english: "no word of it was checked: it is in another language",
        french: "aucun mot n’en a été vérifié : le texte est dans une autre langue")
      : Message(
        english: "no word of it was checked: it has no prose that is read",
        french: "aucun mot n’en a été vérifié : il n’a pas de prose à lire")
  }
}

/// What a run does with each text.
public struct RunOptions: Sendable {
  /// Nil to check; otherwise fixes of at least this applicability are applied.
  public var applying: Applicability?
  /// Whether fixed files are written back.
  public var writesFiles = false
  /// Nil to take the format of each name.
  public var format: SourceFormat?
  /// Sessions at work at the same time, at least 1.
  public var workers = 1
  /// What holds for the text of a name.
  public var settings: @Sendable (_ name: String) -> Settings = { _ in Settings() }
  /// The folder that links on the way to a file may not lead out of when it is written; nil when they may.
  public var root: String?
  /// The findings whose fixes are applied.
  public var mends: @Sendable (Finding, Source) -> Bool = { _, _ in true }

  public init() {}
}

extension Linter {
  /// Hands the outcomes of `inputs` to `body`, in their order whatever the number of workers; few wait at once.
  public func run(_ inputs: [Input], _ options: RunOptions, _ body: (Outcome) async -> Void) async {
    await forEach(inputs, workers: options.workers, { Self.outcome(of: $0, $1, options) }, body)
  }

  private static func outcome(of input: Input, _ session: Session, _ options: RunOptions) -> Outcome {
    do throws(FileError) {
      let source = try input.source()
      let settings = options.settings(input.name)
      guard let applicability = options.applying else {
        return .checked(session.examine(source, as: options.format, settings))
      }
      let fixed = session.fix(
        source, as: options.format, settings, applying: applicability, where: options.mends)
      if options.writesFiles, fixed.isChanged, case .file(let path) = input {
        try SourceFile.replace(path, original: source.bytes, with: fixed.source.bytes, within: options.root)
      }
      return .fixed(fixed)
    } catch {
      return .failed(name: input.name, error)
    }
  }
}
