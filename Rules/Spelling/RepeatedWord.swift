import CassetinLexicon
import CassetinLint
import CassetinText

/// The same word twice in a row.
public struct RepeatedWord: Rule {
  public init() {}

  public let metadata = RuleMetadata(
    id: "repeated-word", topic: .spelling, severity: .error, precedence: .general, fixes: .always,
    summary: Message(
      english: "The same word twice in a row.",
      french: "Le même mot deux fois de suite."),
    rationale: Message(
      english:
        "Cutting and pasting leaves doubled words that the eye skips. Words that grammar or usage doubles (\"nous nous\", \"très très\", names) are left alone. A doubled article, preposition or conjunction is mended by --apply.",
      french:
        "Le copier-coller laisse des mots doublés que l’œil saute. Ce que la grammaire ou l’usage double (« nous nous », « très très », les noms propres) n’est pas signalé. Un article, une préposition ou une conjonction doublés sont corrigés par --apply."
    ),
    examples: [
      .flagged(
        "Le maire a quitté la salle avant la fin ⟦de de⟧ la réunion.",
        fixed: "Le maire a quitté la salle avant la fin de la réunion."),
      .flagged(
        "⟦Les les⟧ élus ont voté le budget.", fixed: "Les élus ont voté le budget."),
      .flagged(
        "La séance a duré deux ⟦heures heures⟧ et demie.", fixed: "La séance a duré deux heures et demie.",
        unsafe: true),
      .clean("Nous nous sommes réunis et vous vous êtes abstenus."),
      .clean("Il fait très très froid, répète-t-il."),
      .clean("Hachez l’ail fin fin, puis jetez ce qui est est trop cuit."),
      .clean("Le groupe Duran Duran jouera samedi."),
      .clean("Donnez-le le plus vite possible."),
      .clean("L’est est moins peuplé que l’ouest."),
      .clean("L’un un peu, l’autre beaucoup."),
      .clean("Le maire a a priori raison, et le préfet a a posteriori tort."),
      .clean("Si vous faites ça ça redevient compliqué."),
    ])

  /// Words that correct French doubles, beside proper names.
  private static let doubled: Set<String> = [
    "nous", "vous", "très", "oui", "non", "si", "bien", "trop", "tout", "toute", "plus", "vite", "ah", "oh",
    "eh", "ha",
    "hé", "hou", "bla", "chut", "allez", "hop", "pan", "toc", "tic", "tac", "cha", "blabla", "long", "faire",
    "en", "ça",
    "mieux", "presque", "petit", "petite", "doucement", "encore", "jamais", "toujours", "loin", "fort", "là",
    "coin",
    "glou", "hi", "ho", "miam", "tut", "dodo", "cent", "mille",
  ]

  private static let doubledInEnglish: Set<String> = [
    "that", "had", "very", "no", "so", "bye", "ha", "is", "knock", "blah", "really", "now", "yes", "well",
    "far", "many",
    "more", "long", "years", "her", "you", "do", "in",
  ]

  public func check(_ document: Document, _ context: inout RuleContext) {
    for block in document.blocks {
      var index = block.tokens.lowerBound + 1
      while index < block.tokens.upperBound {
        defer { index += 1 }
        let first = document.tokens[index - 1]
        let second = document.tokens[index]
        guard first.kind == .word, second.kind == .word, second.flags.contains(.followsSpace) else {
          continue
        }
        // A form in lower case is its own lower case.
        guard second.letterCase == .lower,
          first.letterCase == .lower
            ? first.form == second.form : document.vocabulary.lowercase(of: first.form) == second.form
        else { continue }
        let form = second.form
        let language = block.language ?? .french
        guard
          !isLatin(index, in: block, document),
          isSlip(form, first, document.previous(index - 1, in: block), language, document, context.lexicon)
        else {
          continue
        }
        report(at: index, form, language, document, &context)
      }
    }
  }

  /// Il a a priori raison: the second one belongs to the Latin.
  private func isLatin(_ index: Int, in block: Block, _ document: Document) -> Bool {
    guard document.text(document.tokens[index]) == "a", let next = document.next(index, in: block) else {
      return false
    }
    return Self.latin.contains(document.text(next))
  }

  private static let latin: Set<String> = [
    "priori", "posteriori", "fortiori", "contrario", "minima", "maxima", "cappella", "giorno",
  ]

  private func isSlip(
    _ form: FormID, _ first: Token, _ before: Token?, _ language: Language, _ document: Document,
    _ lexicon: Lexicon
  ) -> Bool {
    let text = document.vocabulary.text(of: form)
    guard text.utf8.count > 1 || text == "a" || text == "y", lexicon.isKnown(form, in: language) else {
      return false
    }
    // Short nouns and adjectives are doubled for emphasis: fin fin, un ami ami.
    if lexicon.frequency(of: form, in: language) < 8, text.unicodeScalars.count <= 5,
      lexicon.readings(of: form).contains(where: { !$0.classes.isDisjoint(with: [.noun, .adjective]) })
    {
      return false
    }
    if first.letterCase != .lower, !first.flags.contains(.opensSentence) {
      return false
    }
    if let before, before.kind == .word || before.kind == .elision {
      // Three in a row are emphasis; after an article a noun may look like the verb that follows it.
      if document.vocabulary.lowercase(of: before.form) == form { return false }
      // L’un un peu, l’autre beaucoup.
      if before.kind == .elision, text == "un" || text == "une" { return false }
      if text == "est", before.kind == .elision || ["qui", "que", "ce"].contains(document.text(before)) {
        return false
      }
    }
    switch language {
    case .french: return !Self.doubled.contains(text)
    case .english: return !Self.doubledInEnglish.contains(text)
    }
  }

  private func report(
    at index: Int, _ form: FormID, _ language: Language, _ document: Document, _ context: inout RuleContext
  ) {
    let (first, second) = (document.tokens[index - 1], document.tokens[index])
    let range = first.range.lowerBound..<second.range.upperBound
    let isFunctionWord = context.lexicon.frequency(of: form, in: language) >= 8
    let applicability =
      document.isInOnePiece(index - 1..<index + 1)
      ? second.limiting(isFunctionWord ? .safe : .unsafe) : .displayOnly
    let text = document.written(first)
    context.report(
      at: range, .repeated(text), severity: isFunctionWord ? .error : .warning,
      fixes: [Fix(Edit(replacing: range, with: text), applicability)])
  }
}

extension Message {
  fileprivate static func repeated(_ word: String) -> Message {
    Message(
      english: "\"\(word)\" is repeated", french: "« \(word) » est répété")
  }
}
