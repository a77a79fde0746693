import CassetinLint
import CassetinNames
import CassetinText

/// Reports the names that a document writes in two ways: what the rules about them have in common.
enum VariantReport {
  /// Reports the variants that are of one difference.
  ///
  /// Certain ones are mended by `--apply`, unless fixes are limited; where nothing tells which way is wrong, a note shows both.
  static func report(
    _ difference: NameVariant.Difference, in document: Document, upTo limit: Applicability = .safe,
    message: (NameVariant) -> Message = { .inconsistent($0) }, _ context: inout RuleContext
  ) {
    let names = context.names(of: document)
    for variant in names.variants where variant.difference == difference {
      guard let first = variant.right.places.first, !isDeclared(variant, names, context) else { continue }
      let note = Note(.evidence(variant), at: range(of: first, names))
      for place in variant.wrong.places {
        let (place, text) = narrowed(place, variant.right.text, document)
        let range = range(of: place, names)
        let token = document.tokens[place.lowerBound]
        let applicability: Applicability =
          switch variant.certainty {
          case .certain: min(token.limiting(.safe), limit)
          case .likely: min(token.limiting(.unsafe), limit)
          case .undecided: .displayOnly
          }
        let isWhole = document.isInOnePiece(place)
        context.report(
          at: range, variant.certainty == .undecided ? .undecided(variant) : message(variant),
          severity: variant.certainty == .undecided ? .note : .warning, notes: [note],
          fixes: [Fix(Edit(replacing: range, with: text), isWhole ? applicability : .displayOnly)])
      }
    }
  }

  /// The part of `place` that differs from `right`, word by word, and what stands there in `right`; all of it where
  /// the two have not the same number of words.
  private static func narrowed(
    _ place: Range<Int>, _ right: String, _ document: Document
  ) -> (place: Range<Int>, text: String) {
    let wanted = right.split(separator: " ").map(String.init)
    let isSpaced = place.dropFirst().allSatisfy { document.tokens[$0].flags.contains(.followsSpace) }
    guard isSpaced, wanted.count == place.count else { return (place, right) }
    let different = zip(place, wanted).filter { document.text(document.tokens[$0]) != $1 }.map(\.0)
    guard let first = different.first, let last = different.last else { return (place, right) }
    let start = first - place.lowerBound
    return (first..<last + 1, wanted[start...(last - place.lowerBound)].joined(separator: " "))
  }

  /// True when the text itself says that a word of either way is right.
  private static func isDeclared(_ variant: NameVariant, _ names: DocumentNames, _ context: RuleContext)
    -> Bool
  {
    [variant.wrong, variant.right].contains { writing in
      writing.places.first?.contains { context.lexicon.isDeclared(names.document.tokens[$0].form) } ?? false
    }
  }

  /// The bytes of a name, without an English possessive at its end.
  private static func range(of place: Range<Int>, _ names: DocumentNames) -> TextRange {
    let tokens = names.document.tokens
    let end =
      names.wordRange(of: place.upperBound - 1)?.upperBound ?? tokens[place.upperBound - 1].range.upperBound
    return tokens[place.lowerBound].range.lowerBound..<end
  }
}

extension Message {
  static func inconsistent(_ variant: NameVariant) -> Message {
    let (wrong, right, count) = (variant.wrong.text, variant.right.text, variant.right.places.count)
    return count > 1
      ? Message(
        english: "\"\(wrong)\" is written \"\(right)\" \(count) times in this text",
        french: "« \(wrong) » s’écrit « \(right) » \(count) fois dans ce texte")
      : Message(
        english: "\"\(wrong)\" is written \"\(right)\" elsewhere in this text",
        french: "« \(wrong) » s’écrit « \(right) » ailleurs dans ce texte")
  }

  fileprivate static func undecided(_ variant: NameVariant) -> Message {
    Message(
      english: "this text has both \"\(variant.wrong.text)\" and \"\(variant.right.text)\"",
      french: "ce texte écrit « \(variant.wrong.text) » et « \(variant.right.text) »")
  }

  fileprivate static func evidence(_ variant: NameVariant) -> Message {
    let (wrong, right) = (variant.wrong, variant.right)
    let counts = (right.places.count, wrong.places.count)
    let knowledge =
      right.isKnown && !wrong.isKnown
      ? Message(english: ", the form of the lists", french: ", forme des listes")
      : Message(english: "", french: "")
    return Message(
      english: "first \"\(right.text)\" here; \(counts.0) against \(counts.1)\(knowledge.text(in: .english))",
      french: "premier « \(right.text) » ici ; \(counts.0) contre \(counts.1)\(knowledge.text(in: .french))")
  }
}
