/// A form of the report, and where it goes: `sarif:out.sarif`.
public struct OutputTarget: Sendable {
  public let format: OutputFormat
  /// Nil for standard output.
  public let file: String?

  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let name = parts.first, let format = OutputFormat(rawValue: String(name)) else { return nil }
    self.format = format
    file = parts.count > 1 ? String(parts[1]) : nil
  }

  public init(_ format: OutputFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }
}
