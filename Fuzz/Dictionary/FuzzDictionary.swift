import CassetinLexicon

/// Compiles what libFuzzer thinks of as a dictionary, and asks the graph for words.
///
/// The input is an `.aff` file, a NUL byte and a `.dic` file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDictionary(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let end = input.firstIndex(of: 0) ?? input.endIndex
  let words = Array(input[min(end + 1, input.endIndex)...])
  guard let graph = try? WordGraph(compiling: Array(input[..<end]), words: words) else { return 0 }
  for line in words.split(separator: 0x0A).prefix(20) {
    let word = String(
      decoding: line.prefix { $0 != UInt8(ascii: "/") && $0 != 0x20 }.prefix(40), as: UTF8.self)
    for form in [word, word.uppercased(), "l’\(word)", "\(word)s-\(word)."] {
      _ = graph.contains(form)
      for reading in graph.readings(of: form) { _ = graph.forms(of: reading.lemma, with: reading.features) }
    }
    _ = graph.candidates(for: word)
  }
  return 0
}
