import CassetinFiles
import CassetinLint
import CassetinText

/// The file of known findings of a repository.
public struct KnownFindings: Sendable {
  /// The name of the file where nobody gives another.
  public static let usualName = ".cassetin-baseline"

  /// What the file says.
  public let baseline: Baseline
  private let project: Project
  private let fingerprints: Set<Fingerprint>
  private let counts: [String: [Fingerprint: Int]]

  /// Reads the file at `path`.
  public init(at path: String, of project: Project) throws(KnownFindingsError) {
    let bytes: [UInt8]
    do {
      bytes = try File.bytes(at: path, limit: Baseline.longest)
    } catch {
      throw .unreadable(path, FileError(error))
    }
    do {
      self.init(try Baseline(parsing: bytes), of: project)
    } catch {
      throw .wrong(path, error)
    }
  }

  /// Takes what is known; by itself nothing.
  public init(_ baseline: Baseline = Baseline(), of project: Project) {
    self.baseline = baseline
    self.project = project
    fingerprints = Set(baseline.entries.map(\.fingerprint))
    counts = Dictionary(grouping: baseline.entries, by: \.path).mapValues { entries in
      Dictionary(entries.map { ($0.fingerprint, 1) }, uniquingKeysWith: +)
    }
  }

  /// The text called `name` with its findings, as a baseline has them.
  public func file(_ name: String, _ findings: [Finding], in source: Source) -> BaselineMatch.File {
    let path = project.path(of: name)
    return BaselineMatch.File(
      path: path, found: findings.map { Baseline.Entry(of: $0, in: source, path: path) })
  }

  /// True when a finding like it is known, here or elsewhere.
  public func mayKnow(_ finding: Finding, in source: Source) -> Bool {
    !fingerprints.isEmpty && fingerprints.contains(Fingerprint(of: finding, in: source))
  }

  /// True when all findings of the file are known for certain, whatever is found elsewhere.
  public func cover(_ file: BaselineMatch.File) -> Bool {
    guard !file.found.isEmpty else { return true }
    guard var left = counts[file.path] else { return false }
    return file.found.allSatisfy { entry in
      left[entry.fingerprint, default: 0] -= 1
      return left[entry.fingerprint, default: 0] >= 0
    }
  }

  /// What is known of the findings of all files of a run.
  public func match(_ files: [BaselineMatch.File]) -> BaselineMatch {
    let settings = project.settings(for: nil)
    return baseline.match(
      files, isGone: { !File.exists($0.hasPrefix("/") ? $0 : project.folder + $0) },
      wasRun: { settings.runs($0) })
  }
}

/// Why a file of known findings cannot be used.
public enum KnownFindingsError: Error, Sendable {
  case unreadable(String, FileError)
  case wrong(String, BaselineError)

  /// The file, with the line where one is wrong.
  public var place: String {
    switch self {
    case .unreadable(let path, _): path
    case .wrong(let path, let error): "\(path):\(error.line)"
    }
  }

  /// What is wrong there.
  public var message: Message {
    switch self {
    case .unreadable(_, .missing):
      Message(
        english: "no such file; cassetin baseline create writes it",
        french: "fichier introuvable ; cassetin baseline create l’écrit")
    case .unreadable(_, let error): error.message
    case .wrong(_, let error): error.reason.message
    }
  }
}

extension BaselineError.Reason {
  /// What was found and what was expected.
  public var message: Message {
    switch self {
    case .tooLong:
      Message(
        english: "is longer than \(Baseline.longest >> 20) MB",
        french: "dépasse \(Baseline.longest >> 20) Mo")
    case .notText: Message(english: "is no UTF-8 text", french: "n’est pas du texte UTF-8")
    case .noHeader:
      Message(
        english: "is no file of known findings: its first line is not theirs",
        french: "n’est pas un fichier de signalements connus : sa première ligne n’en est pas une")
    case .unknownVersion(let version):
      Message(
        english: "version \"\(version)\" is unknown; cassetin baseline create writes the file anew",
        french: "version « \(version) » inconnue ; cassetin baseline create récrit le fichier")
    case .conflict:
      Message(
        english: "a merge conflict stands here; keep the lines of both sides, then cassetin baseline prune",
        french:
          "un conflit de fusion se trouve ici ; garder les lignes des deux côtés, puis cassetin baseline prune"
      )
    case .columns(let count):
      Message(
        english: "found \(count) columns, expected fingerprint, rule, file and words between tabs",
        french: "\(count) colonnes trouvées ; attendu : empreinte, règle, fichier et mots, entre tabulations")
    case .fingerprint(let text):
      Message(
        english: "\"\(text.prefix(40))\" is no fingerprint: sixteen hexadecimal digits",
        french: "« \(text.prefix(40)) » n’est pas une empreinte : seize chiffres hexadécimaux")
    case .rule(let text):
      Message(
        english: "\"\(text.prefix(40))\" is no name of a rule",
        french: "« \(text.prefix(40)) » n’est pas un nom de règle")
    case .text:
      Message(
        english: "a path is missing here, or a backslash stands for nothing",
        french: "il manque ici un chemin, ou une barre oblique inverse n’a pas de sens")
    }
  }
}
