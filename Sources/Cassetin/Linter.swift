import CassetinArchive
import CassetinHunspell
import CassetinLexicon
import CassetinLint
import CassetinMarkdown
import CassetinNames
import CassetinRules
import CassetinText

/// The format in which a source is read.
public enum SourceFormat: String, Sendable, CaseIterable {
  case text
  case markdown

  /// The format of a name's extension; plain text when it says nothing.
  public init(of name: SourceName) {
    switch name.fileExtension {
    case "md", "markdown", "mdx", "mkd", "mdown": self = .markdown
    default: self = .text
    }
  }
}

extension SourceFormat {
  /// The text of `source`, tokenised.
  func document(from source: Source, _ vocabulary: Vocabulary) -> Document {
    switch self {
    case .text: Tokenizer.document(from: source, reader: PlainTextReader(), vocabulary: vocabulary)
    case .markdown: Tokenizer.document(from: source, reader: MarkdownReader(), vocabulary: vocabulary)
    }
  }
}

/// Why a linter cannot work.
public enum SetupError: Error, Sendable {
  /// No Hunspell dictionary of the language in any of the folders.
  case missingDictionary(Language, folders: [String])
  /// The Hunspell dictionary at the path is in an encoding that this system does not know.
  case unusableDictionary(path: String)
  /// The archive cannot be asked.
  case unusableArchive(ArchiveError)
}

/// Cassetin with its own rules and lists and the installed dictionaries, ready to check texts.
///
///     let linter = try Linter()
///     for finding in linter.check("Le gouvenement attend.") { print(finding.message.text(in: .english)) }
public struct Linter: Sendable {
  private let engine: Engine
  private let archiveFailure = FirstFailure<ArchiveError>()

  /// - Parameters:
  ///   - houseNames: the names that the newsroom has settled.
  ///   - archive: the path of the archive that names are judged by, nil for none.
  ///   - settings: what holds for texts that are given no settings of their own.
  ///   - times: told where the time goes.
  ///   - closesDictionaries: false in a process that ends with its work, which saves 30 ms a dictionary.
  /// - Throws: `SetupError` when the dictionary is missing or the archive cannot be asked.
  public init(
    houseNames: HouseNames = HouseNames(), archive: String? = nil, settings: Settings = Settings(),
    times: CheckTimes? = nil, closesDictionaries: Bool = true
  ) throws(SetupError) {
    let folders = DictionaryFiles.folders()
    let needed = settings.language ?? .french
    guard let files = DictionaryFiles.find(needed, in: folders) else {
      throw .missingDictionary(needed, folders: folders)
    }
    guard files.encoding != nil else { throw .unusableDictionary(path: files.words) }
    if let archive {
      do { _ = try ArchiveMemory(at: archive) } catch { throw .unusableArchive(error) }
    }
    let data = LexiconData(read: BundledData.file)
    let dictionaries = InstalledDictionaries(in: folders, data: data, closesAtEnd: closesDictionaries)
    engine = Engine(
      rules: RuleSet.builtIn, data: data, houseNames: houseNames, settings: settings,
      times: times,
      memory: { [archiveFailure] in
        guard let archive else { return nil }
        do throws(ArchiveError) {
          return try ArchiveMemory(at: archive) { archiveFailure.note($0) }
        } catch {
          archiveFailure.note(error)
          return nil
        }
      }, dictionary: dictionaries.dictionary)
  }

  /// Why the archive could not be asked to the end, nil while all is well: what sessions found without it is not all.
  public var failureOfArchive: ArchiveError? { archiveFailure.failure }

  /// A use of the linter by one thread.
  public func session() -> Session { engine.session() }

  /// The findings in `text`, in its order; a name that ends in `.md` has it read as Markdown.
  ///
  /// For one text: who has many keeps a session, which remembers words and keeps its dictionary open.
  public func check(_ text: String, named name: String = "text") -> [Finding] {
    session().check(Source(name: SourceName(name), text: text))
  }

  /// All rules of the program, whether they run or not.
  public static var rules: [any Rule] { RuleSet.builtIn }
}

extension Session {
  /// The findings in `source`, read in the format of its name unless another is given.
  public func check(
    _ source: Source, as format: SourceFormat? = nil, _ settings: Settings? = nil
  ) -> [Finding] {
    examine(source, as: format, settings).findings
  }

  /// The same, with what of the text was judged.
  public func examine(
    _ source: Source, as format: SourceFormat? = nil, _ settings: Settings? = nil
  ) -> CheckedSource {
    switch format ?? SourceFormat(of: source.name) {
    case .text: examine(source, reader: PlainTextReader(), settings)
    case .markdown: examine(source, reader: MarkdownReader(), settings)
    }
  }

  /// `source` with the fixes applied that are at least `applicability` and whose findings `mends` takes.
  public func fix(
    _ source: Source, as format: SourceFormat? = nil, _ settings: Settings? = nil,
    applying applicability: Applicability = .safe, where mends: (Finding, Source) -> Bool = { _, _ in true }
  ) -> FixedSource {
    switch format ?? SourceFormat(of: source.name) {
    case .text: fix(source, reader: PlainTextReader(), settings, applying: applicability, where: mends)
    case .markdown: fix(source, reader: MarkdownReader(), settings, applying: applicability, where: mends)
    }
  }

  /// The names of `source`, read in the format of its name unless another is given.
  public func names(
    in source: Source, as format: SourceFormat? = nil, _ settings: Settings? = nil
  ) -> DocumentNames {
    switch format ?? SourceFormat(of: source.name) {
    case .text: names(in: source, reader: PlainTextReader(), settings)
    case .markdown: names(in: source, reader: MarkdownReader(), settings)
    }
  }
}

extension SourceFormat {
  /// The fields of a front matter that are prose unless settings say otherwise.
  static var usualFields: Set<String> {
    ["title", "subtitle", "description", "summary", "excerpt", "caption", "titre", "chapeau"]
  }
}
