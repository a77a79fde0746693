import CassetinMarkdown
import CassetinText

/// What a reader makes of a text, written so that tests can compare it.
struct Reading {
  let source: Source
  let prose: Prose

  init(_ text: String, _ name: String = "article.md", fields: FrontMatterFields = .standard) {
    source = Source(name: SourceName(name), text: text)
    prose = MarkdownReader(fields: fields).prose(of: source)
  }

  /// Each block as its text, □ for what is opaque.
  var texts: [String] { prose.blocks.map(text) }

  /// Each block as its kind and text.
  var blocks: [String] { prose.blocks.map { "\($0.kind): \(text($0))" } }

  /// Each block as its language and text.
  var languages: [String] {
    prose.blocks.map { block in
      let name =
        switch block.language {
        case .unnamed: "?"
        case .checked(let language): language.rawValue
        case .foreign: "–"
        }
      return "\(name): \(text(block))"
    }
  }

  /// The faults, as kind and text.
  var faults: [String] { prose.faults.map { "\($0.kind): \(source[$0.range])" } }

  /// What was left out, as reason and text.
  var skipped: [String] { prose.skipped.map { "\($0.reason): \(source[$0.range])" } }

  var comments: [String] { prose.comments.map { source[$0] } }

  private func text(_ block: ProseBlock) -> String {
    var text = ""
    for piece in block.pieces {
      switch piece {
      case .text(let range): text += source[range]
      case .reading(_, let reading): text += reading
      case .opaque: text += "□"
      }
    }
    return text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  /// What is wrong with the order and the bounds of the pieces, nil when nothing is.
  var disorder: String? {
    var end = 0
    for block in prose.blocks {
      for piece in block.pieces {
        let range = piece.range.indices
        guard range.lowerBound >= end, range.upperBound <= source.bytes.count else {
          return "\(block.kind): \(range) after \(end)"
        }
        guard source.hasWholeScalars(in: piece.range) else { return "\(range) cuts a scalar" }
        end = range.upperBound
      }
    }
    for ranges in [prose.comments, prose.skipped.map(\.range)] {
      for (left, right) in zip(ranges, ranges.dropFirst()) where left.upperBound > right.lowerBound {
        return "\(left) and \(right) overlap"
      }
      if let last = ranges.last, last.upperBound.index > source.bytes.count {
        return "\(last) is out of bounds"
      }
    }
    return nil
  }
}
