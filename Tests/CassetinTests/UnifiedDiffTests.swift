import CassetinReport
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ before: String, _ after: String) -> [String] {
    let bytes = UnifiedDiff.text(name: "a.txt", before: Array(before.utf8), after: Array(after.utf8))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.dropFirst(2).dropLast().map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("a\nb\nc\n", "A\nb\nc\n", ["@@ -1,3 +1,3 @@", "-a", "+A", " b", " c"]),
      ("a\nb\nc\n", "a\nb\nC\n", ["@@ -1,3 +1,3 @@", " a", " b", "-c", "+C"]),
      (
        "a\nb", "a\nB",
        ["@@ -1,2 +1,2 @@", " a", "-b", "\\ No newline at end of file", "+B", "\\ No newline at end of file"]
      ),
      ("a\nb", "A\nb", ["@@ -1,2 +1,2 @@", "-a", "+A", " b", "\\ No newline at end of file"]),
      ("a", "a\n", ["@@ -1,1 +1,1 @@", "-a", "\\ No newline at end of file", "+a"]),
      ("a\n", "", ["@@ -1,1 +0,0 @@", "-a"]), ("", "a\nb\n", ["@@ -0,0 +1,2 @@", "+a", "+b"]),
      ("\n\n", "\n", ["@@ -1,2 +1,1 @@", " ", "-"]),
      ("a\r\nb\r\n", "a\r\nB\r\n", ["@@ -1,2 +1,2 @@", " a\r", "-b\r", "+B\r"]),
    ] as [(String, String, [String])])
  func `a change is a hunk`(before: String, after: String, expected: [String]) {
    #expect(diff(before, after) == expected)
  }

  @Test func `three lines stand around a change, and near changes share a hunk`() {
    let lines = (1...40).map { "\($0)" }
    func changed(_ numbers: Int...) -> String {
      lines.map { numbers.contains(Int($0) ?? 0) ? "x\n" : "\($0)\n" }.joined()
    }
    func heads(_ diff: [String]) -> [String] { diff.filter { $0.hasPrefix("@@") } }
    #expect(heads(diff(changed(), changed(20))) == ["@@ -17,7 +17,7 @@"])
    #expect(heads(diff(changed(), changed(10, 17))) == ["@@ -7,14 +7,14 @@"])
    #expect(heads(diff(changed(), changed(10, 18))) == ["@@ -7,7 +7,7 @@", "@@ -15,7 +15,7 @@"])
    #expect(heads(diff(changed(), changed(1, 40))) == ["@@ -1,4 +1,4 @@", "@@ -37,4 +37,4 @@"])
  }

  @Test func `later hunks count the lines that earlier ones took or gave`() {
    let before = (1...30).map { "\($0)\n" }
    var after = before
    after[24] = "x\n"
    after.remove(at: 2)
    #expect(
      diff(before.joined(), after.joined()).filter { $0.hasPrefix("@@") } == [
        "@@ -1,6 +1,5 @@", "@@ -22,7 +21,7 @@",
      ])
  }

  @Test(arguments: ["", "a", "a\nb\n", "\u{FEFF}é\r\n"])
  func `equal texts have no difference`(text: String) {
    #expect(UnifiedDiff.text(name: "a.txt", before: Array(text.utf8), after: Array(text.utf8)).isEmpty)
  }

  @Test func `the files are named, and bytes that are no text kept`() {
    let diff = UnifiedDiff.text(name: "b/é.txt", before: [0xFF, 0x0A], after: [0xFE, 0x0A])
    #expect(
      diff == Array("--- a/b/é.txt\n+++ b/b/é.txt\n@@ -1,1 +1,1 @@\n-".utf8) + [0xFF, 0x0A, 0x2B, 0xFE, 0x0A])
  }
}
