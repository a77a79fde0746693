extension FileTree {
  /// The trees of the files that `pattern` stands for, one for each folder that its braces begin with.
  ///
  /// A pattern may match files, and folders of which all files are taken. The folders that it names before its first
  /// special character are taken as they are, hidden or ignored; what is in them is not.
  public static func expanding(
    _ pattern: String, obeying rules: (_ folder: String) -> IgnoreRules?,
    where isWanted: (_ name: String) -> Bool
  ) throws(Glob.Failure) -> [FileTree] {
    var folders: [[UInt8]] = []
    var globs: [[UInt8]: [Glob]] = [:]
    for text in try Glob.expanding(pattern) {
      let glob = try Glob(text)
      let folder = glob.literalFolder
      if globs[folder] == nil { folders.append(folder) }
      globs[folder, default: []].append(glob)
    }
    return folders.compactMap { prefix in
      let folder = prefix.isEmpty ? "." : String(decoding: prefix, as: UTF8.self)
      guard File.isFolder(folder) else { return nil }
      return FileTree(
        of: folder, obeying: rules(folder), matching: globs[prefix] ?? [], where: isWanted)
    }
  }
}
