import CEmbedded
import CassetinLexicon
import CassetinLint

/// The word lists and figures that are part of the program.
public enum BundledData {
  /// The file at `path` below `Dictionaries`, nil when there is none.
  public static func file(_ path: String) -> ByteView? {
    var count = 0
    guard let files = cassetin_embedded_files(&count) else { return nil }
    for file in UnsafeBufferPointer(start: files, count: count) where String(cString: file.path) == path {
      return ByteView(partOfProgram: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    }
    return nil
  }

  /// The paths of all files, in order.
  public static var paths: [String] {
    var count = 0
    guard let files = cassetin_embedded_files(&count) else { return [] }
    return UnsafeBufferPointer(start: files, count: count).map { String(cString: $0.path) }
  }
}
