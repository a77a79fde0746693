/// Which archive belongs to the articles of a folder.
public struct ArchivePlace: Sendable {
  /// Its file.
  public let file: String
  /// The folder of the settings, without settings that of the articles.
  public let root: ProjectRoot
  private let project: Project

  /// The name of the file where nobody gives another.
  public static let usualName = "cassetin-archive.db"

  /// The archive of the articles in the current folder: `file` where it is given, else what `.cassetin.yml` names,
  /// else a file of the usual name.
  /// - Throws: all that is wrong in the settings.
  public init(named file: String? = nil) throws(ProjectError) {
    var options = Project.Options()
    options.readsHouseNames = false
    project = try Project(options)
    root = ProjectRoot(project.folder.isEmpty ? "." : project.folder)
    self.file = file ?? project.archive ?? Self.usualName
  }

  /// The articles at `paths`, without what ignore files and the settings leave out.
  public func articles(at paths: [String]) -> ArticlePaths { project.articles(at: paths) }
}
