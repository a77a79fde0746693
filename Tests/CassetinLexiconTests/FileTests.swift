import CassetinFiles
import Glibc
import Testing

@Suite("Files")
struct FileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test("are read whole, whatever their size", arguments: [0, 1, 65_535, 65_536, 65_537, 300_001])
  func sizes(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 3) }
    try folder.write(bytes, to: "file")
    #expect(try File.bytes(at: folder["file"]) == bytes)
    let mapped = try MappedFile(folder["file"])
    #expect(mapped.count == size && mapped.withBytes { Array($0) } == bytes)
  }

  @Test(
    "tell why they cannot be read",
    arguments: [
      ("none", ENOENT), ("none/file", ENOENT), ("file/inner", ENOTDIR), (".", EISDIR), ("loop", ELOOP),
    ])
  func failures(name: String, number: Int32) throws {
    try folder.write([1], to: "file")
    #expect(symlink("loop", folder["loop"]) == 0)
    #expect(throws: SystemFailure(number: number)) { try File.bytes(at: folder[name]) }
    #expect(throws: SystemFailure.self) { try MappedFile(folder[name]) }
    #expect(!SystemFailure(number: number).text.isEmpty)
  }

  @Test("of no known size are read to their end")
  func endless() throws {
    #expect(try !File.bytes(at: "/proc/self/status").isEmpty)
    #expect(try File.bytes(at: "/dev/null").isEmpty)
  }

  @Test("are read through links")
  func link() throws {
    try folder.write([1, 2], to: "file")
    #expect(symlink("file", folder["link"]) == 0)
    #expect(try File.bytes(at: folder["link"]) == [1, 2])
  }

  @Test("take the place of others whole")
  func replaced() throws {
    try folder.write([1, 2, 3], to: "file")
    let before = try MappedFile(folder["file"])
    let file = try TemporaryFile(beside: folder["file"])
    try file.write([4])
    try file.write([5])
    #expect(try File.bytes(at: folder["file"]) == [1, 2, 3])
    try file.replace(folder["file"])
    #expect(try File.bytes(at: folder["file"]) == [4, 5])
    // Who reads the old one goes on reading it.
    #expect(before.withBytes { Array($0) } == [1, 2, 3])
    #expect(try folder.names() == ["file"])
  }

  @Test("that are not placed are gone")
  func dropped() throws {
    do {
      let file = try TemporaryFile(beside: folder["file"])
      try file.write([1])
      #expect(try folder.names().count == 1)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test("that cannot be placed are gone")
  func unplaced() throws {
    try File.makeFolder(folder["inner"])
    #expect(throws: SystemFailure(number: EISDIR)) {
      try TemporaryFile(beside: folder["file"]).replace(folder["inner"])
    }
    #expect(try folder.names() == ["inner"])
    #expect(throws: SystemFailure(number: ENOENT)) { _ = try TemporaryFile(beside: folder["none/file"]) }
  }

  @Test("take the mode of another")
  func ownership() throws {
    try folder.write([1], to: "file")
    #expect(chmod(folder["file"], 0o640) == 0)
    var status = stat()
    #expect(stat(folder["file"], &status) == 0)
    let file = try TemporaryFile(beside: folder["file"])
    try file.takeOwnership(of: status)
    try file.replace(folder["file"])
    #expect(stat(folder["file"], &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o640)
  }

  @Test("are removed, once")
  func removed() throws {
    try folder.write([1], to: "file")
    try File.remove(folder["file"])
    #expect(throws: SystemFailure(number: ENOENT)) { try File.remove(folder["file"]) }
  }

  @Test("have folders made for them", arguments: ["a", "a/b/c", "é/ü", "a//b/", "./x/../y"])
  func folders(path: String) throws {
    for _ in 0..<2 { try File.makeFolder(folder[path]) }
    #expect(try File.names(in: folder[path]).isEmpty)
    var status = stat()
    #expect(stat(folder[path], &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o700)
  }

  @Test("that stand where a folder should be are reported")
  func fileInTheWay() throws {
    try folder.write([1], to: "file")
    #expect(throws: SystemFailure(number: ENOTDIR)) { try File.makeFolder(folder["file/inner"]) }
    #expect(throws: SystemFailure(number: ENOTDIR)) { try File.makeFolder(folder["file/inner/deeper"]) }
    #expect(throws: SystemFailure(number: ENOENT)) { try File.makeFolder("") }
    #expect(throws: SystemFailure(number: ENOTDIR)) { try File.names(in: folder["file"]) }
  }

  @Test("are named in the order of their bytes")
  func order() throws {
    for name in ["b", "a", "Z", "é", ".hidden"] { try folder.write([], to: name) }
    #expect(try folder.names() == [".hidden", "Z", "a", "b", "é"])
  }

  @Test(
    "lie in the folder before the last slash",
    arguments: [("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/c", "a/b"), ("a/", "a"), ("/", "/")])
  func parent(path: String, folder: String) {
    #expect(File.folder(of: path) == folder)
  }
}
