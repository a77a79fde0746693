import CSQLite
import CassetinFiles

/// A connection to a SQLite file: the one place that calls the C library.
///
/// A class, because the connection ends with it. It belongs to one thread at a time. Statements are compiled once and
/// kept by their text.
final class Database {
  /// What takes the place of a question mark.
  enum Value {
    case integer(Int)
    case text([UInt8])
  }

  /// Rows of integers that are put into a table, several at once: starting a statement costs as much as a row or two.
  struct Insertion {
    fileprivate let columns: Int
    fileprivate let one: String
    fileprivate let many: String
    fileprivate static let most = 16

    init(into table: String, columns: Int) {
      self.columns = columns
      let row = "(?" + String(repeating: ", ?", count: columns - 1) + ")"
      one = "INSERT INTO \(table) VALUES \(row)"
      many = one + String(repeating: ", " + row, count: Self.most - 1)
    }
  }

  /// A row of an answer, which the next one replaces.
  struct Row {
    fileprivate let statement: OpaquePointer

    /// The integer of a column, counted from 0.
    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    /// The bytes of the text of a column, counted from 0.
    func bytes(_ column: Int32) -> [UInt8] {
      guard let text = sqlite3_column_text(statement, column) else { return [] }
      return Array(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// The text of a column, counted from 0.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
  }

  /// The text of a statement. There are few, so that their lengths tell them apart quicker than all their bytes.
  private struct Key: Hashable {
    let sql: String

    func hash(into hasher: inout Hasher) { hasher.combine(sql.utf8.count) }
  }

  let path: String
  private let connection: OpaquePointer
  /// Statements that nobody steps through at the moment, by their text.
  private var idle: [Key: OpaquePointer] = [:]

  /// Opens the file at `path`, for reading too where it can be written: what a builder left half done is then undone.
  ///
  /// - Parameter patience: how long to wait for another process that keeps the file.
  init(_ path: String, creates: Bool, patience: Duration) throws(ArchiveError) {
    // A path that begins as a URL, or is that of a database in memory, is none for SQLite once a folder is named.
    let safePath = path.hasPrefix("/") ? path : "./" + path
    var handle: OpaquePointer?
    let creation = creates ? SQLITE_OPEN_CREATE : 0
    let code = sqlite3_open_v2(
      safePath, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | creation, nil)
    guard code == SQLITE_OK, let handle else {
      var fault = Self.fault(code, handle, path: path)
      // SQLite tried last to open for reading what it could not make.
      if creates, fault == .missing, let failure = File.failureToWrite(inFolder: File.folder(of: path)) {
        fault = ArchiveError.Fault(failure)
      }
      sqlite3_close_v2(handle)
      throw ArchiveError(path: path, fault: fault)
    }
    self.path = path
    connection = handle
    sqlite3_extended_result_codes(handle, 1)
    // No name and no digest is longer, whatever a file says.
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 20)
    let (seconds, attoseconds) = patience.components
    sqlite3_busy_timeout(
      handle, Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }

  deinit {
    for statement in idle.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(connection)
  }

  /// True when the system lets nobody, or not this process, write the file.
  var isReadOnly: Bool { sqlite3_db_readonly(connection, "main") != 0 }

  /// The path of the file itself, where the one that was opened leads through links.
  var file: String { sqlite3_db_filename(connection, "main").map { String(cString: $0) } ?? path }

  /// The number of the row that was inserted last.
  var lastInserted: Int { Int(sqlite3_last_insert_rowid(connection)) }

  /// Runs a statement without an answer.
  func run(_ sql: String, _ values: [Value] = []) throws(ArchiveError) {
    try step(sql, values) { _ throws(ArchiveError) in true }
  }

  /// Inserts rows of integers, which stand one after the other in `values`.
  func insert(_ values: [Int], _ insertion: Insertion) throws(ArchiveError) {
    var start = 0
    while start < values.count {
      let isMany = values.count - start >= Insertion.most * insertion.columns
      let end = start + (isMany ? Insertion.most : 1) * insertion.columns
      try run(isMany ? insertion.many : insertion.one, values[start..<end].map { .integer($0) })
      start = end
    }
  }

  /// Calls `body` with each row of the answer.
  func rows(
    _ sql: String, _ values: [Value] = [], body: (Row) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    try step(sql, values) { row throws(ArchiveError) in
      try body(row)
      return true
    }
  }

  /// What `body` makes of the first row of the answer, nil when there is none.
  func first<Result>(
    _ sql: String, _ values: [Value] = [], body: (Row) throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result? {
    var result: Result?
    try step(sql, values) { row throws(ArchiveError) in
      result = try body(row)
      return false
    }
    return result
  }

  /// Runs `body` on one state of the file, all of whose changes are kept, or none when it throws.
  ///
  /// Inside another transaction it is part of that.
  func transaction<Result>(
    writing: Bool, _ body: () throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    guard sqlite3_get_autocommit(connection) != 0 else { return try body() }
    try run(writing ? "BEGIN IMMEDIATE" : "BEGIN")
    do throws(ArchiveError) {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // SQLite has already rolled back after some failures, of the disk above all; then this fails, rightly.
      try? run("ROLLBACK")
      throw error
    }
  }

  /// Steps through an answer until `body` returns false.
  private func step(
    _ sql: String, _ values: [Value], _ body: (Row) throws(ArchiveError) -> Bool
  ) throws(ArchiveError) {
    let key = Key(sql: sql)
    let statement = if let idle = idle.removeValue(forKey: key) { idle } else { try compiled(sql) }
    defer {
      sqlite3_reset(statement)
      // Who asked the same while this answer was read has a statement of his own.
      sqlite3_finalize(idle.updateValue(statement, forKey: key))
    }
    for (index, value) in values.enumerated() {
      switch value {
      case .integer(let number): sqlite3_bind_int64(statement, Int32(index + 1), Int64(number))
      case .text(let bytes): Self.bind(bytes, to: statement, at: Int32(index + 1))
      }
    }
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW {
      guard try body(Row(statement: statement)) else { return }
      code = sqlite3_step(statement)
    }
    guard code == SQLITE_DONE else { throw error(code) }
  }

  private func compiled(_ sql: String) throws(ArchiveError) -> OpaquePointer {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw error(code) }
    return statement
  }

  private static func bind(_ bytes: [UInt8], to statement: OpaquePointer, at index: Int32) {
    // SQLITE_TRANSIENT, a cast that Swift does not import: SQLite takes a copy.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    bytes.withUnsafeBytes { buffer in
      // No address would mean NULL.
      let start = buffer.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
      withUnsafePointer(to: CChar(0)) { nothing in
        _ = sqlite3_bind_text64(
          statement, index, start ?? nothing, UInt64(buffer.count), copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  private func error(_ code: Int32) -> ArchiveError {
    ArchiveError(path: path, fault: Self.fault(code, connection, path: path))
  }
}

extension Database {
  /// What a result code of SQLite means.
  private static func fault(
    _ code: Int32, _ connection: OpaquePointer?, path: String
  ) -> ArchiveError.Fault {
    let extended = connection.map(sqlite3_extended_errcode) ?? code
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_FULL: return .full
    case SQLITE_NOTADB: return .notArchive
    // Tables that are missing, or hold what they cannot hold, were not written by this program.
    case SQLITE_CORRUPT, SQLITE_FORMAT, SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH: return .damaged
    case SQLITE_PERM, SQLITE_AUTH: return .notAllowed
    case SQLITE_READONLY:
      return extended == Extended.readOnlyRollback ? .unfinished : .readOnly
    case SQLITE_CANTOPEN, SQLITE_IOERR:
      if extended == Extended.shortRead { return .damaged }
      return systemFault(connection.map(sqlite3_system_errno) ?? 0, path) ?? .database(code: extended)
    default: return .database(code: extended)
    }
  }

  /// What the system said of the file, or says of its path when SQLite did not ask it; nil when it has nothing against it.
  private static func systemFault(_ number: Int32, _ path: String) -> ArchiveError.Fault? {
    var failure = SystemFailure(number: number)
    if number == 0 {
      do {
        _ = try File.status(of: path)
        return nil
      } catch { failure = error }
    }
    return ArchiveError.Fault(failure)
  }

  /// Extended result codes, which are expressions in C and thus not imported.
  private enum Extended {
    static let readOnlyRollback = SQLITE_READONLY | 3 << 8
    static let shortRead = SQLITE_IOERR | 2 << 8
  }
}
