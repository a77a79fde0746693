import CassetinFiles
import CassetinText

/// The articles among paths that someone names: files as they are, and in folders what has the name of an article.
public struct ArticlePaths: Sendable {
  /// The articles, in the order in which they were named, those of a folder in the order of the bytes of their paths;
  /// what is named twice stands here twice.
  public private(set) var files: [String] = []
  /// The folders that were named.
  public private(set) var folders: [String] = []
  /// The folders, named or in those named, that could not be read.
  public private(set) var failures: [FileTree.Failure] = []

  /// The extensions of articles in folders, in small letters.
  private static let extensions: Set<String> = ["md", "markdown", "mdx", "mkd", "mdown", "txt", "text"]

  /// The articles at `paths`; what is neither folder nor file is taken for a file, which its reader will miss.
  ///
  /// Hidden files and folders in a folder are left out, and so are links.
  public init(of paths: [String]) {
    for path in paths {
      guard File.isFolder(path) else {
        files.append(path)
        continue
      }
      let tree = FileTree(of: path) { Self.extensions.contains(SourceName($0).fileExtension) }
      folders.append(path)
      files += tree.files
      failures += tree.failures
    }
  }
}
