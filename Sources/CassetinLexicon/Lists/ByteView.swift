import CassetinFiles

/// Bytes that nobody changes: in an array, in a mapped file, or part of the program itself.
public struct ByteView: Sendable {
  private enum Storage: Sendable {
    case array([UInt8])
    case file(MappedFile)
    /// An address instead of a pointer, because pointers are not Sendable; the bytes live as long as the program.
    case program(address: UInt)
  }

  private let storage: Storage
  public let count: Int

  public init(_ bytes: [UInt8]) {
    storage = .array(bytes)
    count = bytes.count
  }

  /// The bytes of a mapped file.
  public init(_ file: MappedFile) {
    storage = .file(file)
    count = file.count
  }

  /// Bytes that are part of the program: never freed, never written.
  public init(partOfProgram bytes: UnsafeRawBufferPointer) {
    storage = .program(address: UInt(bitPattern: bytes.baseAddress))
    count = bytes.count
  }

  /// Calls `body` with the bytes.
  @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch storage {
    case .array(let bytes): bytes.withUnsafeBytes(body)
    case .file(let file): file.withBytes(body)
    case .program(let address):
      body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
    }
  }
}
