import Foundation
import Testing

@Suite struct JSONLinesOutputTests {
  private func records(_ ran: Ran) throws -> [[String: Any]] {
    try ran.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private struct FindingRecord: Decodable {
    let file, rule, severity, text, message: String
    let line, column, endLine, endColumn, startByte, endByte: Int
    let suggestions: [String]
    let apply: Bool
    let notes: [NoteRecord]
  }

  private struct NoteRecord: Decodable {
    let message: String
    let line, column, startByte, endByte: Int?
  }

  @Test func `a finding has exactly the promised keys and types`() throws {
    let place = try Workplace()
    try place.write(
      "a.txt", Sample.error + Sample.quoted + "Cloudflare dort. Clouflare rit. Cloudflare part.\n")
    _ = try place.shell("cp a.txt b.txt")
    let ran = try place.run("--format", "jsonl", "a.txt", "b.txt")
    #expect(ran.status == 1)
    let records = try records(ran)
    #expect(records.count == 6)
    for record in records {
      #expect(
        record.keys.sorted() == [
          "apply", "column", "end", "end_byte", "end_column", "end_line", "file", "fingerprint", "fixes",
          "line",
          "message", "notes", "rule", "severity", "start", "start_byte", "suggestions", "text", "version",
        ])
    }
    // Unlike JSONSerialization, the decoder tells true from 1.
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    for line in ran.lines { _ = try decoder.decode(FindingRecord.self, from: Data(line.utf8)) }
    #expect(ran.output.contains("\"apply\":true") && ran.output.contains("\"apply\":false"))
  }

  @Test func `a finding says where it is and what would be better`() throws {
    let place = try Workplace()
    try place.write("a.txt", "Été 😀.\n" + Sample.error)
    let record = try #require(try records(try place.run("--format", "jsonl", "a.txt")).first)
    #expect(record["file"] as? String == "a.txt")
    #expect(record["rule"] as? String == "unknown-word")
    #expect(record["severity"] as? String == "error")
    #expect(record["line"] as? Int == 2 && record["column"] as? Int == 20)
    #expect(record["end_line"] as? Int == 2 && record["end_column"] as? Int == 32)
    #expect(record["start_byte"] as? Int == 31 && record["end_byte"] as? Int == 44)
    #expect(record["text"] as? String == "dévelopement")
    #expect(record["suggestions"] as? [String] == ["développement"])
    #expect(record["apply"] as? Bool == true)
  }

  @Test func `the first suggestions with apply make the text of --apply`() throws {
    let place = try Workplace()
    let text =
      "L’été, le dévelopement 😀 avance avance.\r\n" + Sample.quoted + "Lorsqu le le maire rit, il pleut."
    try place.write("a.txt", text)
    var bytes = Array(text.utf8)
    for record in try records(try place.run("--format", "jsonl", "a.txt")).reversed() {
      guard record["apply"] as? Bool == true else { continue }
      let range = (try #require(record["start_byte"] as? Int))..<(try #require(record["end_byte"] as? Int))
      #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == record["text"] as? String)
      bytes.replaceSubrange(
        range, with: Array(try #require((record["suggestions"] as? [String])?.first).utf8))
    }
    #expect(bytes != Array(text.utf8))
    _ = try place.run("--apply", "a.txt")
    #expect(try place.text("a.txt") == String(decoding: bytes, as: UTF8.self))
  }

  @Test func `a note has a message and a place`() throws {
    let place = try Workplace()
    try place.write("a.txt", "Cloudflare bloque. Clouflare répond. Cloudflare attend.\n")
    let record = try #require(try records(try place.run("--format", "jsonl", "a.txt")).first)
    let note = try #require((record["notes"] as? [[String: Any]])?.first)
    #expect((note["message"] as? String)?.hasPrefix("first \"Cloudflare\" here; 2 against 1, ") == true)
    #expect(note["line"] as? Int == 1 && note["column"] as? Int == 1)
    #expect(note["start_byte"] as? Int == 0 && note["end_byte"] as? Int == 10)
  }

  @Test func `an applied fix and a failure are lines too`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.error)
    let ran = try place.run("--format", "jsonl", "--apply", "a.txt", "none \"x\".txt")
    #expect(ran.status == 2)
    let records = try records(ran)
    try #require(records.count == 2)
    #expect(records[0]["applied"] as? Bool == true)
    #expect(
      records[0]["before"] as? String == "dévelopement" && records[0]["after"] as? String == "développement")
    #expect(records[1]["file"] as? String == "none \"x\".txt")
    #expect(records[1]["error"] as? String == "no such file")
  }

  @Test func `a clean text gives no line`() throws {
    let place = try Workplace()
    try place.write("a.txt", Sample.clean)
    let ran = try place.run("--format", "jsonl", "a.txt")
    #expect(ran.status == 0 && ran.output.isEmpty && ran.error.isEmpty)
  }
}
