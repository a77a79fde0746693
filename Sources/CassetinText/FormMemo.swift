/// Answers to one question about forms, each asked once.
///
/// A byte a form of the vocabulary: to be made for one document and thrown away.
public struct FormMemo {
  @usableFromInline var answers: [Answer]

  @usableFromInline enum Answer: UInt8 { case unasked, no, yes }

  /// A memo without answers.
  init() { answers = [] }

  /// A memo without answers, as long as `vocabulary` is now.
  public init(_ vocabulary: Vocabulary) {
    answers = Array(repeating: .unasked, count: vocabulary.count)
  }

  /// The answer for `form`, from `question` the first time.
  @inlinable
  public mutating func answer(for form: FormID, _ question: () -> Bool) -> Bool {
    let index = Int(form.index)
    if index < answers.count, answers[index] != .unasked { return answers[index] == .yes }
    let answer = question()
    // The question itself may have met new forms.
    if answers.count <= index {
      answers.append(contentsOf: repeatElement(.unasked, count: index + 1 - answers.count))
    }
    answers[index] = answer ? .yes : .no
    return answer
  }
}

/// Answers to one question about forms that hold for every document of a session.
///
/// A class, because all documents share it.
public final class SharedFormMemo {
  private var memo = FormMemo()

  public init() {}

  /// The answer for `form`, from `question` the first time.
  public func answer(for form: FormID, _ question: () -> Bool) -> Bool { memo.answer(for: form, question) }
}
