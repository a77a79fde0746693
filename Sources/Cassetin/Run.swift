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
  case checked(Source, [Finding])
  /// What fixes made of the text.
  case fixed(FixedSource)
  case failed(name: String, FileError)

  /// The name under which the text is reported.
  public var name: String {
    switch self {
    case .checked(let source, _): source.name.description
    case .fixed(let fixed): fixed.original.name.description
    case .failed(let name, _): name
    }
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

  public init() {}
}

extension Linter {
  /// The outcomes of `inputs`, in their order whatever the number of workers.
  public func outcomes(of inputs: [Input], _ options: RunOptions) async -> [Outcome] {
    await map(inputs, workers: options.workers) { Self.outcome(of: $0, $1, options) }
  }

  /// What `transform` makes of each of `inputs`, in their order whatever the number of workers; each worker has a
  /// session of its own.
  public func map<Item: Sendable, Result: Sendable>(
    _ inputs: [Item], workers: Int, _ transform: @escaping @Sendable (Item, Session) -> Result
  ) async -> [Result] {
    let workers = max(1, min(workers, inputs.count))
    guard workers > 1 else {
      let session = session()
      return inputs.map { transform($0, session) }
    }
    return await withTaskGroup(of: [(Int, Result)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          let session = session()
          return stride(from: worker, to: inputs.count, by: workers).map { index in
            (index, transform(inputs[index], session))
          }
        }
      }
      var results = [Result?](repeating: nil, count: inputs.count)
      for await part in group { for (index, result) in part { results[index] = result } }
      return results.compactMap { $0 }
    }
  }

  private static func outcome(of input: Input, _ session: Session, _ options: RunOptions) -> Outcome {
    do throws(FileError) {
      let source = try input.source()
      guard let applicability = options.applying else {
        return .checked(source, session.check(source, as: options.format))
      }
      let fixed = session.fix(source, as: options.format, applying: applicability)
      if options.writesFiles, fixed.isChanged, case .file(let path) = input {
        try SourceFile.replace(path, original: source.bytes, with: fixed.source.bytes)
      }
      return .fixed(fixed)
    } catch {
      return .failed(name: input.name, error)
    }
  }
}
