/// Why a file or a folder among others was left out.
public enum LeftOut: Sendable, Hashable, CaseIterable {
  /// An ignore file or the settings say so.
  case ignored
  /// Its name begins with a full stop.
  case hidden
  /// A folder that holds the work of others, by its name.
  case vendored
  /// A file that has not the name of a text.
  case otherExtension
}

/// How many files and folders were left out, and why; of a folder nobody knows how much was in it.
public struct LeftOutCounts: Sendable, Hashable {
  private var counts: [LeftOut: Int] = [:]

  public init() {}

  /// Files and folders that were left out for `reason`.
  public subscript(reason: LeftOut) -> Int { counts[reason] ?? 0 }

  /// Counts one more.
  public mutating func count(_ reason: LeftOut) { counts[reason, default: 0] += 1 }

  /// The sum of two counts.
  public static func + (left: LeftOutCounts, right: LeftOutCounts) -> LeftOutCounts {
    var sum = left
    sum.counts.merge(right.counts, uniquingKeysWith: +)
    return sum
  }
}

/// Folders that package managers fill: what is in them was written elsewhere.
enum VendoredFolders {
  private static let names: Set<[UInt8]> = Set(
    [
      "Carthage", "Pods", "__pycache__", "bower_components", "jspm_packages", "node_modules",
      "site-packages", "third-party", "third_party", "vendor", "venv", "virtualenv",
    ].map { Array($0.utf8) })

  /// True for the names of such folders; those that begin with a full stop (`.venv`, `.tox`) are hidden anyway.
  static func contain(_ name: ArraySlice<UInt8>) -> Bool { names.contains(Array(name)) }
}
