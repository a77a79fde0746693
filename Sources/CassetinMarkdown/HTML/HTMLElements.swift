import CassetinText

/// The elements of HTML that are open at a place and say something of the text in them.
struct HTMLElements {
  private struct Open {
    let name: String
    let isHidden: Bool
    let isQuotation: Bool
    let language: NamedLanguage?
    /// Where the closing tag stands that keeps the element open beyond a block of Markdown.
    var end: Int?
  }

  private var open: [Open] = []
  /// How far there is no closing tag of an element, so that none is sought there again.
  private var unclosedTo: [String: Int] = [:]
  /// True inside an element whose content is no prose.
  private(set) var isHidden = false
  /// True inside an element that quotes.
  private(set) var isQuotation = false
  /// The language of the innermost element that names one.
  private(set) var language: NamedLanguage?
  /// The same without the elements that stand in a line.
  private(set) var blockLanguage: NamedLanguage?

  /// Elements inside one another that are told apart; deeper ones say nothing.
  private static let deepest = 64

  /// Elements whose content is no prose.
  private static let hidden: Set<String> = [
    "script", "style", "pre", "code", "svg", "iframe", "math", "kbd", "samp", "tt", "textarea", "template",
    "object",
    "noscript", "select", "audio", "video", "canvas",
  ]

  /// Elements in which no tag is read but their own closing one.
  private static let raw: Set<String> = ["script", "style", "textarea"]

  /// Hidden elements that often have blank lines in them.
  private static let long: Set<String> = ["pre", "script", "style", "svg", "template", "textarea"]

  /// Elements that stand in a line of text and do not cut it.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins",
    "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup",
    "time", "tt", "u", "var", "wbr",
  ]

  /// Elements that end, at the latest, with the block of Markdown that they stand in.
  private static let short: Set<String> = inline.union(hidden).union(["p", "li", "dt", "dd", "td", "th"])

  /// True for an element that stands in a line of text and does not cut it.
  static func isInline(_ name: String) -> Bool { inline.contains(name) }

  /// The element whose content is read for its closing tag alone, when such a one is innermost.
  var rawElement: String? { open.last.flatMap { Self.raw.contains($0.name) ? $0.name : nil } }

  /// Opens or closes the element of `tag`.
  mutating func read(_ tag: HTMLTag, in bytes: [UInt8]) {
    if tag.kind == .closing {
      guard let index = open.lastIndex(where: { $0.name == tag.name }) else { return }
      open.removeSubrange(index...)
    } else {
      guard tag.opensElement, open.count < Self.deepest else { return }
      let language = tag.value(of: "lang", in: bytes).map {
        NamedLanguage(tag: String(decoding: bytes[$0], as: UTF8.self))
      }
      let isHidden = Self.hidden.contains(tag.name)
      let isQuotation = tag.name == "blockquote" || tag.name == "q"
      // An element of the same name must be counted, for its closing tag is not that of the outer one.
      guard isHidden || isQuotation || language != nil || open.contains(where: { $0.name == tag.name }) else {
        return
      }
      open.append(Open(name: tag.name, isHidden: isHidden, isQuotation: isQuotation, language: language))
    }
    summarise()
  }

  /// Closes what cannot go on beyond a block of Markdown that ends at `index`.
  ///
  /// Code in raw HTML may have blank lines, which end the block: it goes on to its closing tag, if one is near.
  mutating func endBlock(at index: Int, in bytes: [UInt8]) {
    guard !open.isEmpty else { return }
    for place in open.indices where Self.long.contains(open[place].name) && open[place].end == nil {
      open[place].end = closingTag(of: open[place].name, in: bytes, from: index)
    }
    open.removeAll { Self.short.contains($0.name) && $0.end == nil }
    summarise()
  }

  /// Closes what goes on up to a closing tag before `index`, which was none after all.
  mutating func close(before index: Int) {
    open.removeAll { $0.end.map { $0 < index } ?? false }
    summarise()
  }

  private mutating func closingTag(of name: String, in bytes: [UInt8], from index: Int) -> Int? {
    let tag = Array("</\(name)".utf8)
    let limit = min(index + 16_384, bytes.count)
    var place = min(max(index, unclosedTo[name] ?? 0), limit)
    while let mark = bytes[place..<limit].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[mark...].starts(with: tag) { return mark }
      place = mark + 1
    }
    unclosedTo[name] = max(index, limit - tag.count)
    return nil
  }

  private mutating func summarise() {
    isHidden = open.contains(where: \.isHidden)
    isQuotation = open.contains(where: \.isQuotation)
    language = open.last { $0.language != nil }?.language
    blockLanguage = open.last { $0.language != nil && !Self.isInline($0.name) }?.language
  }
}
