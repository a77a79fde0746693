import CassetinFiles
import CassetinText

/// What stands in the cache, without compiling anything.
extension GraphCache {
  /// A place in the cache and what was found there.
  public struct Stored: Sendable {
    /// What stands at the place of a graph.
    public enum Content: Sendable {
      /// Nothing, or no folder to look in.
      case nothing
      /// A whole graph and the size of its file in bytes.
      case graph(WordGraph, size: Int)
      /// Bytes that are no graph of this dictionary: compiled anew by who next needs it.
      case defective(GraphDefect)
      case unreadable(SystemFailure)
    }

    /// Nil without a folder.
    public let path: String?
    public let content: Content
  }

  /// The graph that was compiled of `files`, or of the frequency list alone; all its bytes are checked.
  public func stored(for files: DictionaryFiles?, _ language: Language, lists: [WordTable]) -> Stored {
    let ingredients = Ingredients(files, lists)
    guard let path = path(language, ingredients) else { return Stored(path: nil, content: .nothing) }
    let file: MappedFile
    do { file = try MappedFile(path) } catch {
      return Stored(
        path: path, content: [.noSuchFile, .isNoFolder].contains(error) ? .nothing : .unreadable(error))
    }
    do {
      let graph = try WordGraph(ByteView(file), key: ingredients.key)
      return Stored(path: path, content: .graph(graph, size: file.count))
    } catch {
      return Stored(path: path, content: .defective(error))
    }
  }

  /// Where the graph of `files`, or of the frequency list alone, has its place; nil without a folder.
  public func path(for files: DictionaryFiles?, _ language: Language, lists: [WordTable]) -> String? {
    path(language, Ingredients(files, lists))
  }

  /// Why no file could be written in the folder, which is not made for that; nil when one could.
  public var failureToWrite: SystemFailure? {
    guard let folder else { return .noSuchFile }
    return File.failureToWrite(inFolder: folder)
  }

  /// The files in the folder that nobody asks for any more: graphs other than `paths`, and what writers
  /// left behind that were interrupted more than an hour ago; in the order of their names.
  ///
  /// Files of other names are not Cassetin’s and are never listed. Empty when there is no folder.
  public func staleFiles(besides paths: [String]) throws(SystemFailure) -> [String] {
    guard let folder else { return [] }
    let names: [String]
    do { names = try File.names(in: folder) } catch {
      if error == .noSuchFile || error == .isNoFolder { return [] }
      throw error
    }
    return names.compactMap { name in
      let path = "\(folder)/\(name)"
      guard let status = try? File.status(of: path), status.isRegular, !paths.contains(path) else {
        return nil
      }
      let isStale = name.hasPrefix(TemporaryFile.prefix) ? status.age > 3600 : name.hasSuffix(".graph")
      return isStale ? path : nil
    }
  }
}

extension DictionaryFiles {
  /// What keeps the forms of this dictionary from being listed, nil when nothing does; takes half a second.
  ///
  /// Files that cannot be read have none.
  public var obstacle: Obstacle? {
    do {
      _ = try GraphCache.Ingredients(self, []).expansion()
      return nil
    } catch {
      return error
    }
  }

  /// Why one of the two files cannot be read, and its path; nil when both can.
  public var failureToRead: (path: String, failure: SystemFailure)? {
    for path in [affixes, words] {
      do { _ = try MappedFile(path) } catch { return (path, error) }
    }
    return nil
  }
}

extension Obstacle {
  /// Edges beyond which a graph that could be listed cannot be written.
  public static let graphLimit = GraphBuilder.edgeLimit
}
